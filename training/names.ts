/**
 * Lays out what training/names.py learns from: words with their features and the gold names on them, one JSON object a line.
 *
 * usage: node training/names.ts GUM_FOLDER PLACES_FOLDER ECBPLUS_FOLDER SILVER.ndjson > names.ndjson
 * Labels a word: 0 none, 2k+1 begins and 2k+2 goes on with a name of NAME_CLASSES[k], -1 not to be learnt from. In the place
 * sets only places are marked, so there 0 says no more than "no place"; a place inside a longer name is left open. ECB+ marks
 * the parties and places of some events of some sentences; what else has a capital, and other sentences, are left open.
 * Silver labels, laid beside, are another tagger's (names_teacher.py): {set, id, text, names: [[start, end, kind]]} a line.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parsePlaces } from "../src/eval/geoparsing.ts";
import { parseGum } from "../src/eval/gum.ts";
import type { Span } from "../src/domain/span.ts";
import { readWords } from "../src/extract/model/words.ts";
import { DEMONYMS } from "../src/domain/country.ts";
import { NAME_CLASSES, type NameClass } from "../src/extract/names/classes.ts";

type Marked = { readonly span: Span; readonly kind: NameClass };

/** Kinds of GUM that are named but are none of the three; times are dates' business. */
const OTHER = /(\(\w+-)(?:event|object|abstract|animal|plant|substance)-/g;


const [gum = "", places = "", ecb = "", silverFile = ""] = process.argv.slice(2);

type Silver = { readonly set: string; readonly id: string; readonly text: string; readonly names: readonly (readonly [number, number, NameClass])[] };
const silver = new Map(silverFile === "" ? [] : readFileSync(silverFile, "utf8").split("\n").filter((l) => l !== "").map((l) => JSON.parse(l) as Silver).map((d) => [`${d.set} ${d.id}`, d]));

for (const file of readdirSync(gum).filter((f) => f.endsWith(".conllu")).sort()) {
  const body = readFileSync(join(gum, file), "utf8");
  const { id, text, names } = parseGum(body);
  const free = (span: Span): boolean => names.every((n) => n.span[1] <= span[0] || n.span[0] >= span[1]);
  // The same derivation for the other kinds: read as if they were organizations.
  const others = parseGum(body.replace(OTHER, "$1organization-")).names.filter(({ span }) => free(span));
  write("gum", id, text, [...names, ...others.map(({ span }) => ({ span, kind: "other" as const }))], true);
}
for (const file of ["lgl", "GeoVirus"]) {
  for (const [i, { id, text, toponyms }] of parsePlaces(readFileSync(join(places, `${file}.xml`), "utf8")).entries()) {
    // LGL marks demonyms too; to Hearsay they are no places.
    const marks = toponyms.filter(({ span }) => !DEMONYMS.has(text.slice(...span)));
    write(file.toLowerCase(), `${id}#${i}`, text, marks.map(({ span }) => ({ span, kind: "place" })), false);
  }
}

const ECB_KINDS: Readonly<Record<string, NameClass>> = {
  HUMAN_PART_PER: "person", HUMAN_PART_ORG: "organization", HUMAN_PART_GPE: "place", LOC_GEO: "place", LOC_FAC: "place",
};

for (const file of readdirSync(ecb, { recursive: true, encoding: "utf8" }).filter((f) => f.endsWith(".xml")).sort()) writeEcb(file, readFileSync(join(ecb, file), "utf8"));

/** A name is the run of capitalised tokens that ends a mention. */
function writeEcb(id: string, body: string): void {
  const tokens = new Map<string, { readonly sentence: string; readonly form: string; readonly span: Span }>();
  let text = "";
  for (const [, number = "", sentence = "", raw = ""] of body.matchAll(/<token t_id="(\d+)" sentence="(\d+)"[^>]*>([^<]*)</g)) {
    const form = raw.replaceAll("&amp;", "&").replace(/^(?:``|''|&quot;)$/, '"');
    text += text === "" || /^(?:[.,;:!?)%]|'s|n't|['’]\w*)$/.test(form) ? "" : [...tokens.values()].at(-1)?.sentence === sentence ? " " : "\n";
    tokens.set(number, { sentence, form, span: [text.length, text.length + form.length] });
    text += form;
  }
  const names: Marked[] = [];
  const read = new Set<string>();
  for (const [, type = "", inner = ""] of body.matchAll(/<([A-Z_]+) m_id="\d+"[^>]*>((?:\s*<token_anchor[^>]*>)+)/g)) {
    const anchors = [...inner.matchAll(/t_id="(\d+)"/g)].flatMap(([, n = ""]) => tokens.get(n) ?? []);
    for (const { sentence } of anchors) read.add(sentence);
    const kind = ECB_KINDS[type];
    const run = anchors.slice(anchors.findLastIndex(({ form }) => !/^\p{Lu}/u.test(form)) + 1);
    const [first, last] = [run[0], run.at(-1)];
    if (kind !== undefined && first !== undefined && last !== undefined && !/^(?:I|He|She|They|It|We|His|Her)$/.test(first.form)) names.push({ span: [first.span[0], last.span[1]], kind });
  }
  const closed = [...tokens.values()].filter(({ sentence }) => !read.has(sentence)).map(({ span }) => span);
  write("ecb", id, text, names, false, closed);
}

for (const { set, id, text } of silver.values()) if (set === "polnear" || set === "stories" || set === "timeml") write(set, id, text, [], false, [[0, text.length]]);

function write(set: string, id: string, text: string, names: readonly Marked[], whole: boolean, closed: readonly Span[] = []): void {
  const { spans, shape, before, quotes } = readWords(text);
  const capital = (i: number): boolean => spans[i] !== undefined && /^\p{Lu}/u.test(text.slice(...spans[i]));
  const around = ({ span }: Marked): readonly [number, number] => [spans.findIndex(([, end]) => end > span[0]), spans.findLastIndex(([start]) => start < span[1])];
  const isInside = (mark: Marked): boolean => {
    const [first, last] = around(mark);
    return (capital(first - 1) && before[first] === 1) || (capital(last + 1) && before[last + 1] === 1);
  };
  const labelled = (marks: readonly Marked[], open: (mark: Marked) => boolean): number[] => {
    const labels = new Array<number>(spans.length).fill(0);
    for (const mark of marks) {
      const [first, last] = around(mark);
      for (let i = first; i <= last; i++) labels[i] = open(mark) ? -1 : 2 * NAME_CLASSES.indexOf(mark.kind) + (i === first ? 1 : 2);
    }
    return labels;
  };
  const labels = labelled(names, (mark) => !whole && set !== "ecb" && isInside(mark));
  spans.forEach(([start], i) => {
    const unread = closed.some((c) => start >= c[0] && start < c[1]);
    if (unread || (set === "ecb" && labels[i] === 0 && capital(i))) labels[i] = -1;
  });
  const taught = silver.get(`${set} ${id}`)?.names;
  const second = taught === undefined ? null : labelled(taught.map(([start, end, kind]) => ({ span: [start, end], kind })), () => false);
  console.log(JSON.stringify({ set, id, words: spans.map((s) => text.slice(...s)), shape: [...shape], before: [...before], quotes: [...quotes], labels, silver: second }));
}
