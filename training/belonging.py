"""Learns how likely a claim is of a group (training/belonging.ts): a logistic regression; cross-validated by dossier.

python training/belonging.py CLAIMS.ndjson src/link/data/belonging.json [--folds]
"""
import json, sys, zlib
import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score

C, FOLDS = 1, 8
claims = [json.loads(l) for l in open(sys.argv[1], encoding='utf8')]
names = sorted({n for c in claims for n in c['features']})
x = np.array([[c['features'][n] for n in names] for c in claims])
y, w, sets = (np.array([c[k] for c in claims]) for k in ('label', 'weight', 'set'))
fold = np.array([zlib.crc32(s.encode()) % FOLDS for s in sets])


def fitted(mask):
    m = LogisticRegression(C=C, max_iter=5000).fit(x[mask], y[mask], w[mask])
    return m, {'bias': round(float(m.intercept_[0]), 3), 'weights': {n: round(float(v), 3) for n, v in zip(names, m.coef_[0])}}


p = np.zeros(len(y))
for k in range(FOLDS):
    m, table = fitted(fold != k)
    p[fold == k] = m.decision_function(x[fold == k])
    if '--folds' in sys.argv:  # for judging each dossier by weights that have not seen it
        json.dump({'sets': sorted(set(sets[fold == k])), **table}, open(f'{sys.argv[2]}.{k}', 'w'))
print(len(y), 'claims,', y.sum(), 'of their group; left out: AUC', round(float(roc_auc_score(y, p)), 3), 'by nearness alone', round(float(roc_auc_score(y, x[:, names.index('near')])), 3))
source = "Logistic regression over claims that may be of a group of claims, of the project's own dossiers (fixtures/samples, and fixtures/dossiers but for those named blind-); made by training/belonging.ts and training/belonging.py."
json.dump({'source': source, **fitted(y >= 0)[1]}, open(sys.argv[2], 'w'), indent=1)
