"""Learns which ends of a claim are origins of their own (training/origins.ts): logistic regression; cross-validated by dossier.

python training/origins.py ENDS.ndjson src/link/data/origin.json
"""
import json, sys, zlib
import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score

C, FOLDS = .3, 8
ends = [json.loads(l) for l in open(sys.argv[1], encoding='utf8')]
names = sorted({n for e in ends for n in e['features']})
x = np.array([[e['features'].get(n, 0) for n in names] for e in ends])
y = np.array([e['label'] for e in ends])
fold = np.array([zlib.crc32(e['set'].encode()) % FOLDS for e in ends])


def table(keep):
    m = LogisticRegression(C=C, max_iter=3000).fit(x[keep], y[keep])
    return m, {'bias': round(float(m.intercept_[0]), 3), 'weights': {n: round(float(v), 3) for n, v in zip(names, m.coef_[0])}}


p = np.zeros(len(y))
for k in range(FOLDS):
    m, left = table(fold != k)
    p[fold == k] = m.decision_function(x[fold == k])
    if '--folds' in sys.argv:  # for judging each dossier by weights that have not seen it
        json.dump({'sets': sorted({e['set'] for e, f in zip(ends, fold) if f == k}), **left}, open(f'{sys.argv[2]}.{k}', 'w'))
print(len(ends), 'ends,', y.sum(), 'count; left out: AUC', round(float(roc_auc_score(y, p)), 3), 'not counted', (p < 0).sum(), 'of which gold counts', y[p < 0].sum())
_, all_ = table(fold >= 0)
for n, v in sorted(all_['weights'].items(), key=lambda t: t[1]):
    print(f'  {n:24}{v:6.2f}')
source = "Logistic regression over the ends of claims of the project's own dossiers (fixtures/samples, and fixtures/dossiers but for those named blind-); made by training/origins.ts and training/origins.py."
json.dump({'source': source, **all_}, open(sys.argv[2], 'w'), indent=1)
