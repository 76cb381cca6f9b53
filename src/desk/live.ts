/** A report being read: its text as soon as it is there, each step as it is done, then the report's own page. */
export function live(): void {
  const place = document.querySelector<HTMLElement>("#live[data-over=false]");
  const address = place?.dataset["events"];
  if (!place || !address) return;
  const steps = JSON.parse(place.dataset["steps"] ?? "{}") as Record<string, string>;
  const step = place.querySelector("#step"), bar = place.querySelector("progress"), text = place.querySelector("#asread"), list = place.querySelector("#kept"), failures = place.querySelector("#failures"), title = place.querySelector("h1");
  list?.replaceChildren();
  failures?.replaceChildren();
  const kept: string[] = [];
  let failed = false;
  const source = new EventSource(address);
  const on = (kind: string, listener: (news: Record<string, unknown>) => void): void => source.addEventListener(kind, (event) => listener((JSON.parse(String((event as MessageEvent).data)) ?? {}) as Record<string, unknown>));

  on("report", (news) => {
    if (title && typeof news["headline"] === "string") title.textContent = news["headline"];
    text?.replaceChildren(...String(news["text"]).split(/\n+/).map((words) => element("p", words)));
  });
  on("step", (news) => {
    const name = String(news["step"]);
    if (step) step.textContent = steps[name] ?? name;
    if (bar) [bar.max, bar.value] = [Number(news["of"]), Number(news["done"])];
  });
  on("kept", (news) => {
    kept.push(String(news["report"]));
    const link = element("a", typeof news["headline"] === "string" ? news["headline"] : "untitled report");
    link.setAttribute("href", `/reports/${encodeURIComponent(String(news["report"]))}`);
    const item = element("li", "");
    item.append(link);
    list?.append(item);
  });
  on("failed", (news) => {
    failed = true;
    const box = element("p", String(news["remedy"]));
    box.className = "empty";
    box.prepend(element("strong", String(news["message"])));
    failures?.append(box);
  });
  on("over", () => {
    source.close();
    if (bar) bar.hidden = true;
    if (step) step.textContent = kept.length > 0 ? "read" : "could not be read";
    if (!failed && kept.length === 1) location.replace(`/reports/${encodeURIComponent(kept[0] ?? "")}`);
  });
}

function element(name: string, words: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = words;
  return made;
}
