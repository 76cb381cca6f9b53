"""Trains the type model of src/extract/events/type.ts: L2 logistic regression over a trigger's features.

    node training/events-features.ts plover_roots.tsv training/event-clauses.tsv > roots.ndjson
    python3 training/events.py roots.ndjson [src/extract/events/data/types.json [folds.json]]

Reports five-fold cross-validated macro-F1 over the types, folds split by sentence text, then trains on everything and
writes the weights; sentences of our own (`own`) train every fold and are in none. folds.json gets each fold's weights and test rows, for bench/events.ts. Needs numpy and scikit-learn; the seed is fixed.
"""
import collections, json, re, sys

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import classification_report, f1_score
from sklearn.model_selection import StratifiedGroupKFold

C = 2.0            # inverse of the L2 penalty
LEAST = 2          # sentences a feature is seen in before it gets a weight
SEED = 20261122
SMALL = 0.04       # weights below this are dropped when written
MERGED = {'CONCEDE': 'YIELD', 'RETREAT': 'YIELD'}


def index(rows):
    seen = collections.Counter(f for fs in rows for f in fs)
    return {f: i for i, f in enumerate(sorted(f for f, n in seen.items() if n >= LEAST))}


def matrix(rows, names):
    data, ij = [], ([], [])
    for i, fs in enumerate(rows):
        for f, v in fs.items():
            if f in names:
                data.append(v); ij[0].append(i); ij[1].append(names[f])
    return csr_matrix((data, ij), shape=(len(rows), len(names)))


def fit(rows, y):
    names = index(rows)
    model = LogisticRegression(C=C, max_iter=400, class_weight='balanced', random_state=SEED)
    return names, model.fit(matrix(rows, names), y)


def packed(names, model):
    weights = {}
    for f, i in names.items():
        pairs = [(k, round(float(w) * 100)) for k, w in enumerate(model.coef_[:, i]) if abs(w) >= SMALL]
        if pairs:
            weights[f] = ' '.join(f'{k}:{w}' for k, w in pairs)
    return {'source': 'Trained by training/events.py on sentences with PLOVER root types: weights only, in hundredths.',
            'types': list(model.classes_), 'bias': [round(float(b) * 100) for b in model.intercept_], 'weights': weights}


def main(path, out=None, folds=None):
    lines = [json.loads(line) for line in open(path, encoding='utf8')]
    lines, own = [[d for d in lines if d['own'] == flag] for flag in (False, True)]
    extra, extra_y = [d['triggers'][0]['features'] if d['triggers'] else {} for d in own], [d['y'] for d in own]
    y = np.array([d['y'] for d in lines])
    rows = [d['triggers'][0]['features'] if d['triggers'] else {} for d in lines]
    groups = [re.sub(r'\W+', ' ', d['text'].lower())[:80] for d in lines]
    kept = []
    predicted = np.empty(len(y), dtype=object)
    for train, test in StratifiedGroupKFold(5, shuffle=True, random_state=SEED).split(rows, y, groups):
        names, model = fit([rows[i] for i in train] + extra, np.array([*y[train], *extra_y]))
        predicted[test] = model.predict(matrix([rows[i] for i in test], names))
        kept.append({'test': test.tolist(), 'model': packed(names, model)})
    print(classification_report(y, predicted.astype(str), digits=3))
    print('macro-F1', round(100 * f1_score(y, predicted.astype(str), average='macro'), 2), 'n', len(y))
    if out is None:
        return
    for file, value in ((out, packed(*fit(rows + extra, np.array([*y, *extra_y])))), (folds, kept)):
        if file is not None:
            with open(file, 'w', encoding='utf8') as fh:
                json.dump(value, fh, ensure_ascii=False, separators=(',', ':'))


if __name__ == '__main__':
    main(*sys.argv[1:])
