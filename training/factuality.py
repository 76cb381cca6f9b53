"""Fits the score of src/extract/factuality/score.ts: ridge regression of UW factuality on the features the rules read.

    python3 training/factuality.py TRAIN.ndjson DEV.ndjson OUT.json

Each line holds `y` (the gold score, -3…3), `marked` (the rules' FactBank value) and `features`, as eventFactuality gives them.
"""
import collections, json, sys

import numpy as np

LEAST = 6          # times a feature is seen before it gets a weight
RIDGE = 12.0
STRENGTH = {'CT': 3, 'PR': 2, 'PS': 1}


def rows(path):
    out = []
    for line in open(path, encoding='utf8'):
        d = json.loads(line)
        v = d['marked']
        rule = 0 if v in ('U', 'CTu') else STRENGTH[v[:2]] * (1 if v.endswith('+') else -1)
        out.append((d['y'], sorted({f'rule={rule}', *d['features']})))
    return out


def main(train, dev, out):
    tr, de = rows(train), rows(dev)
    seen = collections.Counter(f for _, fs in tr for f in fs)
    index = {f: i for i, f in enumerate(sorted(f for f, n in seen.items() if n >= LEAST))}

    def matrix(data):
        x = np.zeros((len(data), len(index)))
        for i, (_, fs) in enumerate(data):
            for f in fs:
                if f in index:
                    x[i, index[f]] = 1
        return x, np.array([y for y, _ in data])

    x, y = matrix(tr)
    bias = y.mean()
    w = np.linalg.solve(x.T @ x + RIDGE * np.eye(x.shape[1]), x.T @ (y - bias))
    for name, data in (('train', tr), ('dev', de)):
        a, b = matrix(data)
        p = np.clip(a @ w + bias, -3, 3)
        print(name, 'r', round(float(np.corrcoef(p, b)[0, 1]), 4), 'mae', round(float(np.abs(p - b).mean()), 4), 'features', len(index))
    weights = {f: round(float(w[i]), 2) for f, i in index.items() if abs(w[i]) >= 0.03}
    with open(out, 'w', encoding='utf8') as fh:
        json.dump({'source': 'Trained by training/factuality.py on the UW factuality training set: weights only.', 'bias': round(float(bias), 3), 'weights': weights}, fh, ensure_ascii=False, separators=(',', ':'))


if __name__ == '__main__':
    main(*sys.argv[1:])
