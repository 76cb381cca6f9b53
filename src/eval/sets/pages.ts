import { InputError } from "../../domain/error.ts";
import type { GoldSet } from "../goldSet.ts";
import { scorePages } from "../pages.ts";
import { sheetGold } from "./sheetSet.ts";

/** Pages and their body text: `ground-truth.json` of `{id: {articleBody}}`, and a page named by each id beside it. */
export const pages: GoldSet = {
  name: "pages",
  holds: ({ path, body }) => /(?:^|\/)ground-truth\.json$/.test(path) && body.includes('"articleBody"'),
  open: (files, all) => {
    const texts = files.flatMap(({ path, body }) =>
      Object.entries(JSON.parse(body) as Readonly<Record<string, { readonly articleBody?: unknown }>>).map(([id, { articleBody }]) => {
        const page = all.find((file) => file.path !== path && (file.path.split("/").at(-1) ?? "").startsWith(id));
        if (page === undefined || typeof articleBody !== "string") throw new InputError("gold-shape", `${path}: ${id} has no page beside it, or no articleBody.`, "Give the folder with ground-truth.json and its pages.");
        return { id, published: null, page: page.bytes, body: articleBody };
      }),
    );
    return sheetGold("pages", texts, (pairs) => {
      const score = scorePages(pairs.map(([gold, { report }]) => ({ gold: gold.body, predicted: report.headline !== null && report.text.startsWith(report.headline) ? report.text.slice(report.headline.length) : report.text })));
      return [{ name: "body text, four-grams", value: 100 * score.f1, precision: 100 * score.precision, recall: 100 * score.recall, count: score.pages }];
    });
  },
};
