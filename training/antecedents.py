"""Learns whom "he" and "she" mean where they are sources (training/antecedents.ts): a softmax over the people named before; cross-validated by text.

python training/antecedents.py PRONOUNS.ndjson src/extract/sources/data/antecedent.json
"""
import json, sys, zlib
import numpy as np
from scipy.optimize import minimize

C, FOLDS = .5, 6
cases = [json.loads(l) for l in open(sys.argv[1], encoding='utf8')]
names = sorted({n for c in cases for f in c['candidates'] for n in f})
x = [np.array([[f.get(n, 0) for n in names] for f in c['candidates']]) for c in cases]
y = [np.array(c['right'], float) for c in cases]
fold = np.array([zlib.crc32(c['set'].encode()) % FOLDS for c in cases])


def fit(keep):
    """Weights for which those that are right have most of the probability together."""
    def loss(w):
        total, slope = w @ w / (2 * C * 10), w / (C * 10)
        for i in keep:
            z = x[i] @ w
            p = np.exp(z - z.max())
            own = p * y[i]
            total -= np.log(own.sum() / p.sum() + 1e-12)
            slope = slope - x[i].T @ (own / own.sum() - p / p.sum())
        return total, slope
    return minimize(loss, np.zeros(len(names)), jac=True, method='L-BFGS-B').x


def right(w, i):
    return y[i][np.argmax(x[i] @ w)] > 0


gum = np.array([c['set'].startswith(('GUM', 'GENTLE')) for c in cases])
found = np.zeros(len(cases), bool)
for k in range(FOLDS):
    w = fit(np.where(fold != k)[0])
    for i in np.where(fold == k)[0]:
        found[i] = right(w, i)
print(len(cases), 'pronouns; left out: GUM', found[gum].mean().round(3), gum.sum(), 'dossiers', found[~gum].mean().round(3), (~gum).sum())
w = fit(range(len(cases)))
for n, v in sorted(zip(names, w), key=lambda t: -abs(t[1])):
    print(f'  {n:24}{v:6.2f}')
if '--errors' in sys.argv:
    for i in np.where(~found)[0][:60]:
        print(cases[i]['set'], '|', cases[i]['words'].replace('\n', ' / '), '|', [n for n, r in zip(cases[i]['names'], cases[i]['right']) if r], 'not', cases[i]['names'][int(np.argmax(x[i] @ w))])
source = 'Softmax over people named before a pronoun, learned from GUM (CC BY 4.0) and the dossiers of the project but those named blind-; made by training/antecedents.ts and training/antecedents.py.'
json.dump({'source': source, 'weights': {n: round(float(v), 3) for n, v in zip(names, w)}}, open(sys.argv[2], 'w'), indent=1)
