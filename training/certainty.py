"""Fits src/extract/factuality/data/certainty.json: whether an event is certain, and how likely one that is not.

    python3 training/certainty.py UW_TRAIN.ndjson UW_DEV.ndjson TIMEML_TRAIN.ndjson TIMEML_TEST.ndjson OUT.json

UW lines are those of training/factuality-features.ts, TimeML's of training/timeml-features.ts. Two logistic regressions on the
features the rules read: certain (|y| at least 2) or not, on both sets; probable, possible or open among the rest, on UW. Classes
are weighted up where they are rare, since all count alike. Needs numpy and scikit-learn.
"""
import collections, json, sys

import numpy as np
from scipy.sparse import csr_matrix, vstack
from sklearn.linear_model import LogisticRegression

LEAST = 6          # times a feature is seen before it gets a weight
STRENGTH = {'CT': 3, 'PR': 2, 'PS': 1}
CERTAIN, PROBABLE, POSSIBLE = 2.0, 1.25, 0.5   # cuts of the UW scale
OPEN = ['U', 'PS', 'PR']


def rows(path):
    out = []
    for line in open(path, encoding='utf8'):
        d = json.loads(line)
        v = d['marked']
        rule = 0 if v in ('U', 'CTu') else STRENGTH[v[:2]] * (1 if v.endswith('+') else -1)
        certain = d['certain'] if 'certain' in d else abs(d['y']) >= CERTAIN
        grade = None if 'y' not in d else 'PR' if abs(d['y']) >= PROBABLE else 'PS' if abs(d['y']) >= POSSIBLE else 'U'
        out.append((sorted({f'rule={rule}', *d['features']}), certain, grade))
    return out


def matrix(data, index):
    at = [(i, index[f]) for i, (fs, *_) in enumerate(data) for f in fs if f in index]
    r, c = zip(*at)
    return csr_matrix((np.ones(len(at)), (r, c)), shape=(len(data), len(index)))


def fit(x, y, c, power):
    n = collections.Counter(y)
    return LogisticRegression(C=c, max_iter=5000, class_weight={k: (len(y) / v) ** power for k, v in n.items()}).fit(x, y)


def macro(gold, guess):
    fs = []
    for c in sorted(set(gold)):
        tp = sum(g == c and p == c for g, p in zip(gold, guess)); wrong = sum((g == c) != (p == c) for g, p in zip(gold, guess))
        fs.append(2 * tp / (2 * tp + wrong) if tp else 0)
    return round(100 * float(np.mean(fs)), 1), [round(f, 2) for f in fs]


def main(uw_train, uw_dev, timeml_train, timeml_test, out):
    uw, dev, tml, test = map(rows, (uw_train, uw_dev, timeml_train, timeml_test))
    seen = collections.Counter(f for d in (uw, tml) for fs, *_ in d for f in fs)
    index = {f: i for i, f in enumerate(sorted(f for f, n in seen.items() if n >= LEAST))}
    both = uw + tml
    sure = fit(matrix(both, index), [r[1] for r in both], 0.1, 0.5)
    among = [r for r in uw if not r[1]]
    grade = fit(matrix(among, index), [r[2] for r in among], 0.1, 0.7)
    for name, data in (('UW dev', dev), ('TimeML test', test)):
        x = matrix(data, index)
        certain = sure.predict(x)
        print(name, 'certain or not', macro([r[1] for r in data], certain))
        if data is dev:
            g = grade.predict(x)
            print(name, 'CT PR PS U, whatever the sign', macro(['CT' if r[1] else r[2] for r in data], ['CT' if s else k for s, k in zip(certain, g)]))
    order = [list(grade.classes_).index(c) for c in OPEN]
    weights = {}
    for f, i in index.items():
        w = [float(sure.coef_[0][i]), *(float(grade.coef_[k][i]) for k in order)]
        if max(map(abs, w)) >= 0.05:
            weights[f] = [round(100 * v) for v in w]
    bias = [round(100 * float(sure.intercept_[0])), *(round(100 * float(grade.intercept_[k])) for k in order)]
    with open(out, 'w', encoding='utf8') as fh:
        json.dump({'source': 'Trained by training/certainty.py on the UW factuality training set and TimeBank: weights only, in hundredths, of certain, U, PS and PR in turn.', 'bias': bias, 'weights': {f: ' '.join(map(str, w)) for f, w in weights.items()}}, fh, ensure_ascii=False, separators=(',', ':'))


if __name__ == '__main__':
    main(*sys.argv[1:])
