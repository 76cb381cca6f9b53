/**
 * The keyboard: a key presses the element that carries it as `data-key`, the one in the item at hand first. j and k go
 * from item to item (`data-item`). Keys do nothing while somebody is typing.
 */
export function keys(): void {
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    const at = event.target instanceof HTMLElement ? event.target : document.body;
    if (event.key === "Escape") return letGo(at);
    if (at.matches("input:not([type=checkbox], [type=range]), textarea, select, [contenteditable]")) return;
    if (press(event.key)) event.preventDefault();
  });
}

function press(key: string): boolean {
  switch (key) {
    case "/": return focus(document.querySelector<HTMLElement>("#q"));
    case "?": location.assign("/help"); return true;
    case "g": location.assign("/"); return true;
    case "j": return move(1);
    case "k": return move(-1);
    default: return key.length === 1 && use(key);
  }
}

function use(key: string): boolean {
  const selector = `[data-key="${CSS.escape(key)}"]`;
  const target = current()?.querySelector<HTMLElement>(selector) ?? document.querySelector<HTMLElement>(selector);
  if (!target) return false;
  if (target.matches("[type=checkbox]")) return target.click(), true;
  if (target.matches("textarea, input")) return markItem(target), focus(target);
  const details = target.tagName === "SUMMARY" ? target.parentElement : null;
  if (!(details instanceof HTMLDetailsElement)) return target.click(), true;
  details.open = true;
  target.scrollIntoView({ block: "nearest" });
  return focus(details.querySelector<HTMLElement>("input:not([type=hidden]), select, textarea, button") ?? target);
}

/** A field about marked items takes the one at hand where none is marked yet. */
function markItem(field: HTMLElement): void {
  const boxes = `input[type=checkbox][name="${field.dataset["marks"] ?? ""}"]`;
  if (document.querySelector(`${boxes}:checked`) === null) current()?.querySelector<HTMLInputElement>(boxes)?.click();
}

const items = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>("[data-item]")].filter((item) => item.getClientRects().length > 0);
const current = (): HTMLElement | null => document.activeElement?.closest<HTMLElement>("[data-item]") ?? null;

function move(by: 1 | -1): boolean {
  const all = items(), at = current();
  const next = all[at === null ? (by === 1 ? 0 : all.length - 1) : all.indexOf(at) + by];
  if (!next) return false;
  next.scrollIntoView({ block: "nearest" });
  return focus(next.querySelector<HTMLElement>("a[href], summary, button") ?? next);
}

function focus(target: HTMLElement | null): boolean {
  target?.focus();
  return target !== null;
}

/** Escape closes the form at hand, else leaves the field. */
function letGo(at: HTMLElement): void {
  const open = at.closest<HTMLDetailsElement>("details.decide[open], details.narrow[open]");
  if (open) {
    open.open = false;
    open.querySelector("summary")?.focus();
  } else at.blur();
}
