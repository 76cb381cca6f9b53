/** Files, links and texts dropped anywhere on the front go into the form and are read at once. */
export function drop(): void {
  const form = document.querySelector<HTMLFormElement>("#drop");
  const text = form?.querySelector("textarea"), file = form?.querySelector<HTMLInputElement>("[type=file]");
  if (!form || !text || !file) return;
  document.addEventListener("dragover", (event) => {
    event.preventDefault();
    form.classList.add("over");
  });
  document.addEventListener("dragleave", (event) => { if (event.relatedTarget === null) form.classList.remove("over"); });
  document.addEventListener("drop", (event) => {
    event.preventDefault();
    form.classList.remove("over");
    const data = event.dataTransfer;
    if (!data) return;
    if (data.files.length > 0) file.files = data.files;
    else text.value = (data.getData("text/uri-list").split(/\r?\n/).find((line) => line !== "" && !line.startsWith("#")) ?? "") || data.getData("text/plain");
    form.requestSubmit();
  });
  file.addEventListener("change", () => { if (file.files && file.files.length > 0) form.requestSubmit(); });
  text.addEventListener("keydown", (event) => { if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit(); });
}
