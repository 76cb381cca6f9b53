import { html } from "hono/html";
import type { Factuality } from "../../domain/factuality.ts";
import { certaintyWords } from "../../show/certainty.ts";
import type { Html } from "../answer.ts";

/** Rings for a party: filled is named, hollow unnamed, as many as people (three at most). */
export function dots(party: { readonly anonymous: boolean; readonly least: number; readonly kind?: string }, deny = false): Html {
  const n = party.anonymous ? Math.min(3, Math.max(1, party.least)) : 1;
  return html`${Array.from({ length: n }, () => html`<i class="dot${party.anonymous ? " hollow" : ""}${deny ? " deny" : ""}" aria-hidden="true"></i>`)}<span class="gone">${party.anonymous ? "unnamed: " : ""}</span>`;
}

/** Certainty as words under their line. */
export const sure = (f: Factuality): Html => html`<span class="sure" data-f="${f}">${certaintyWords(f)}</span>`;

/** A day for people: day first, month in words. */
export function day(value: string | null): Html {
  if (value === null) return html`<span class="soft">no date</span>`;
  return html`<time datetime="${value}">${dayWords(value).replace(/, .*/, "")}</time>`;
}

/** The same with the time and its zone where there is one. */
export function moment(value: string | null): Html {
  if (value === null) return html`<span class="soft">no date</span>`;
  return html`<time datetime="${value}">${dayWords(value)}${zoneWords(value)}</time>`;
}

/** " UTC", " UTC+5:30": the zone of an ISO 8601 time; nothing where it has none. */
function zoneWords(value: string): string {
  const [zone, sign, hours, minutes] = /T.*?(?:Z|([+-])(\d\d):?(\d\d))$/.exec(value) ?? [];
  if (zone === undefined) return "";
  return sign === undefined || (hours === "00" && minutes === "00") ? " UTC" : ` UTC${sign === "-" ? "−" : "+"}${Number(hours)}${minutes === "00" ? "" : `:${minutes}`}`;
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

const UNITS: Readonly<Record<string, string>> = { Y: "year", M: "month", W: "week", D: "day", H: "hour" };

/** "23 Sep 2015, 19:41"; a value of another precision as far as it goes, any other words as they stand. */
export function dayWords(value: string): string {
  const length = /^P(?:T)?(\d+)([YMWDH])$/.exec(value);
  if (length) return `within ${length[1]} ${UNITS[length[2] ?? ""] ?? ""}${length[1] === "1" ? "" : "s"}`;
  const m = /^(\d{4})-(\d\d)(?:-(\d\d)(?:T(\d\d:\d\d))?)?/.exec(value);
  if (!m) return value;
  const [, year, month, date, time] = m;
  return `${date === undefined ? "" : `${Number(date)} `}${MONTHS[Number(month) - 1] ?? month} ${year}${time === undefined ? "" : `, ${time}`}`;
}
