/** The slider over a claim's way into print: dragging says the day, letting go shows the claim as it stood. */
export function slider(): void {
  const range = document.querySelector<HTMLInputElement>("input[type=range][data-steps]");
  const form = range?.form, field = form?.querySelector<HTMLInputElement>("[name=published-by]");
  if (!range || !form || !field) return;
  const steps = JSON.parse(range.dataset["steps"] ?? "[]") as [at: string, words: string][];
  range.addEventListener("input", () => {
    const [at = "", words = ""] = steps[range.valueAsNumber] ?? [];
    field.value = at;
    range.setAttribute("aria-valuetext", words);
  });
  range.addEventListener("change", () => form.requestSubmit());
}
