/** A report's marks: source, cue, content and note of one statement light up together, by pointer, by focus and by tap. */
export function marks(): void {
  const reading = document.querySelector<HTMLElement>(".reading");
  if (!reading) return;
  let lit: readonly Element[] = [];
  let held: string | null = null;

  function light(number: string | null): void {
    for (const element of lit) element.classList.remove("on");
    lit = number === null ? [] : [...(reading?.querySelectorAll(`[data-a~="${CSS.escape(number)}"]`) ?? [])];
    for (const element of lit) element.classList.add("on");
  }
  // the innermost statement under the pointer: the last number, since outer ones come first
  const numberAt = (target: EventTarget | null): string | null =>
    (target instanceof Element ? (target.closest<HTMLElement>("[data-a]")?.dataset["a"] ?? /^#a(\d+)$/.exec(target.closest("a.ref")?.getAttribute("href") ?? "")?.[1] ?? null) : null)?.split(" ").at(-1) ?? null;

  reading.addEventListener("pointerover", (event) => { if (event.pointerType === "mouse" && held === null) light(numberAt(event.target)); });
  reading.addEventListener("pointerleave", () => light(held));
  reading.addEventListener("focusin", (event) => { if (held === null) light(numberAt(event.target)); });
  reading.addEventListener("focusout", () => light(held));
  reading.addEventListener("click", (event) => {
    const target = event.target instanceof Element ? event.target : null;
    if (target?.closest(".note a:not(.close, .no)") || getSelection()?.isCollapsed === false) return;
    const number = target?.closest(".close") ? null : numberAt(target);
    if (target?.closest("a") && number !== null) event.preventDefault();
    if (target?.closest(".close")) event.preventDefault();
    held = number === held ? null : number;
    light(held);
    if (held !== null) document.getElementById(`a${held}`)?.scrollIntoView({ block: "nearest" });
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || held === null) return;
    held = null;
    light(null);
  });
}
