"""Fits src/extract/events/data/nominal.json: which nouns tell of something that happens, as TimeBank marks them.

    python3 training/nominal.py TRAIN.ndjson TEST.ndjson OUT.json

Lines are those of training/nominal-features.ts. A logistic regression; the cut is the one with the best F0.5 on
train by five folds, since a wrong one is worse than a missing one.
Needs numpy and scikit-learn.
"""
import collections, json, sys

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import cross_val_predict

LEAST = 3          # times a feature is seen before it gets a weight


def rows(path):
    return [(d['features'], d['event']) for d in map(json.loads, open(path, encoding='utf8'))]


def prf(gold, guess):
    tp = int((gold & guess).sum())
    p, r = tp / max(1, int(guess.sum())), tp / max(1, int(gold.sum()))
    return round(100 * p, 1), round(100 * r, 1), round(200 * p * r / max(1e-9, p + r), 1)


def main(train, test, out):
    tr, te = rows(train), rows(test)
    seen = collections.Counter(f for fs, _ in tr for f in fs)
    index = {f: i for i, f in enumerate(sorted(f for f, n in seen.items() if n >= LEAST))}

    def matrix(data):
        at = [(i, index[f]) for i, (fs, _) in enumerate(data) for f in fs if f in index]
        r, c = zip(*at)
        return csr_matrix((np.ones(len(at)), (r, c)), shape=(len(data), len(index)))

    x, y = matrix(tr), np.array([e for _, e in tr])
    model = LogisticRegression(C=0.3, max_iter=5000)
    folds = cross_val_predict(model, x, y, cv=5, method='decision_function')
    def half(t):
        p, r, _ = prf(y, folds >= t)
        return 1.25 * p * r / max(1e-9, 0.25 * p + r)

    cut = max(np.arange(-1.5, 1.5, 0.1), key=half)
    model.fit(x, y)
    print('train, five folds', prf(y, folds >= cut), 'cut', round(float(cut), 1))
    print('test', prf(np.array([e for _, e in te]), model.decision_function(matrix(te)) >= cut), 'nouns', len(te))
    weights = {f: round(100 * float(model.coef_[0][i])) for f, i in index.items() if abs(model.coef_[0][i]) >= 0.04}
    with open(out, 'w', encoding='utf8') as fh:
        json.dump({'source': 'Trained by training/nominal.py on TimeBank: weights only, in hundredths.', 'bias': round(100 * float(model.intercept_[0])), 'cut': round(100 * float(cut)), 'weights': weights}, fh, ensure_ascii=False, separators=(',', ':'))


if __name__ == '__main__':
    main(*sys.argv[1:])
