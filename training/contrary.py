"""Learns which claims contradict each other (training/contrary.ts): logistic regression; cross-validated by dossier.

python training/contrary.py PAIRS.ndjson src/link/data/contrary.json
"""
import json, sys, zlib
import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score

C, FOLDS = .3, 8
lines = open(sys.argv[1], encoding='utf8').read().splitlines()
names, pairs = json.loads(lines[0]), [json.loads(l) for l in lines[1:]]
x, y = np.array([p['features'] for p in pairs]), np.array([p['label'] for p in pairs])
fold = np.array([zlib.crc32(p['set'].encode()) % FOLDS for p in pairs])
z = np.zeros(len(y))
for k in range(FOLDS):
    z[fold == k] = LogisticRegression(C=C, max_iter=5000).fit(x[fold != k], y[fold != k]).decision_function(x[fold == k])
print(len(y), 'pairs', y.sum(), 'contrary; left out: AP', round(float(average_precision_score(y, z)), 3))
for t in (-3, -2, -1.5, -1, -.5, 0, .5):
    print(f'  at {t}: precision {y[z > t].mean():.2f} of {(z > t).sum()}, recall {y[z > t].sum() / y.sum():.2f}')
if '--errors' in sys.argv:
    for i in [i for i in np.argsort(-z) if not y[i]][:40]:
        print(round(float(z[i]), 1), pairs[i]['set'], '|', ' ||| '.join(pairs[i]['words']))
m = LogisticRegression(C=C, max_iter=5000).fit(x, y)
for n, v in sorted(zip(names, m.coef_[0]), key=lambda t: t[1]):
    print(f'  {n:24}{v:6.2f}')
source = "Logistic regression over pairs of claims of the project's own dossiers (fixtures/samples, and fixtures/dossiers but for those named blind-); made by training/contrary.ts and training/contrary.py."
json.dump({'source': source, 'bias': round(float(m.intercept_[0]), 3), 'weights': {n: round(float(v), 3) for n, v in zip(names, m.coef_[0])}}, open(sys.argv[2], 'w'), indent=1)
