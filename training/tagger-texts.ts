// Sentences of texts as tokens of ours, for tagger_teacher.py: node training/tagger-texts.ts TEXTS.ndjson > SENTENCES.ndjson
// TEXTS.ndjson is what names-texts.ts prints: {set, id, text} a line.
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { sentencesIn } from "../src/extract/claims/sentences.ts";
import { tokensIn } from "../src/extract/stance/tokens.ts";

for await (const line of createInterface({ input: createReadStream(process.argv[2] ?? "/dev/stdin") })) {
  const { set, text } = JSON.parse(line) as { set: string; text: string };
  for (const span of sentencesIn(text)) {
    const words = tokensIn(text, span).map((token) => token.text);
    if (words.length >= 4 && words.length <= 90) process.stdout.write(`${JSON.stringify({ set, words })}\n`);
  }
}
