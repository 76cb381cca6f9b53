/** Words selected in a report go into the note's form, with their place in the text; "n" opens it. */
export function noteAtSelection(): void {
  const reading = document.querySelector<HTMLElement>(".reading[data-report]"), form = document.querySelector<HTMLFormElement>(".notewrite");
  if (!reading || !form) return;
  const field = (name: string): HTMLInputElement | null => form.querySelector<HTMLInputElement>(`[name="${name}"]`);

  function take(): void {
    const selection = getSelection();
    if (!selection || selection.isCollapsed || selection.rangeCount === 0) return;
    const range = selection.getRangeAt(0);
    const start = offsetOf(range.startContainer, range.startOffset), end = offsetOf(range.endContainer, range.endOffset);
    if (start === null || end === null || start >= end) return;
    set("start", String(start));
    set("end", String(end));
    set("about", wordsIn(range));
  }
  function set(name: string, value: string): void {
    const input = field(name);
    if (input) input.value = value;
  }
  // words written by hand have no place yet: the desk looks for them
  field("about")?.addEventListener("input", () => { set("start", ""); set("end", ""); });
  document.addEventListener("selectionchange", take);
}

/** Where a point of the page lies in the report's text, by the nearest stretch that knows its place. */
function offsetOf(node: Node, offset: number): number | null {
  const stretch = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>("[data-o]");
  if (!stretch) return null;
  const before = document.createRange();
  before.setStart(stretch, 0);
  before.setEnd(node, offset);
  return Number(stretch.dataset["o"]) + before.toString().length;
}

/** The selected words without the numbers of notes between them. */
function wordsIn(range: Range): string {
  const copy = range.cloneContents();
  for (const reference of copy.querySelectorAll(".ref, .notes")) reference.remove();
  return copy.textContent ?? "";
}
