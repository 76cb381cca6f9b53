import { readFileSync, writeFileSync } from "node:fs";
import table from "../src/link/data/frequencies.json" with { type: "json" };
import { stemOf } from "../src/link/words.ts";

// node training/link-forms.ts TOKENIZER.json FORMS.json: which whole words of the encoder's vocabulary meet under each stem, for training/link_vectors.py
const [tokenizer = "", out = ""] = process.argv.slice(2);
const { model } = JSON.parse(readFileSync(tokenizer, "utf8")) as { model: { vocab: Record<string, number> } };
const forms = new Map<string, string[]>();
for (const word of Object.keys(model.vocab)) {
  if (!/^[a-z]{2,}$/.test(word)) continue;
  const stem = stemOf(word);
  forms.set(stem, [...(forms.get(stem) ?? []), word]);
}
for (const stem of Object.keys(table.stems)) if (/^[a-z]{3,}$/.test(stem) && !forms.has(stem)) forms.set(stem, [stem]);
writeFileSync(out, JSON.stringify(Object.fromEntries([...forms].sort(([a], [b]) => (a < b ? -1 : 1)))));
console.log(forms.size, "stems");
