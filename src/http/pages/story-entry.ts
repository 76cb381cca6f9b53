import { html } from "hono/html";
import { counted } from "../../show/range.ts";
import type { StoryLine } from "../../show/story-line.ts";
import type { Html } from "../answer.ts";
import { day } from "./party.ts";

export function storyEntry(s: StoryLine): Html {
  return html`<a class="sentence" href="/stories/${s.id}">${s.title}</a><p class="meta">${counted(s.reports, "report")}, ${counted(s.outlets.length, "outlet")} · ${day(s.first)}${s.last !== null && s.last !== s.first ? html` – ${day(s.last)}` : ""}</p>`;
}
