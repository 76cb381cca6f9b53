"""Learns how likely two claims are the same proposition from pairs with features (training/link-pairs.ts); cross-validated by dossier.

python training/link_pairs.py PAIRS.ndjson src/link/data/same-claim.json
"""
import json, sys
import numpy as np
from scipy.optimize import minimize
from sklearn.metrics import average_precision_score, precision_recall_fscore_support

pairs, out = sys.argv[1:3]
lines = open(pairs).read().splitlines()
names, rows = json.loads(lines[0]), [json.loads(l) for l in lines[1:]]
x = np.array([r["features"] for r in rows])
y = np.array([r["label"] for r in rows])
w = np.array([r["weight"] for r in rows], float)
d = np.array([r["dossier"] for r in rows])
sure, told = w == 1, np.array([r["told"] for r in rows])
for k in set(d):  # each dossier counts the same
    w[d == k] *= 1000 / w[(d == k) & told].sum()

AGAINST = {"numbersDiffer", "polarityDiffers", "oneDenies", "sameReport", "oneOfReport", "terse"}
C = 0.3


def fit(mask):
    """Logistic regression in which a feature may only speak for its own side: few dossiers would else teach accidents."""
    fx, fy, fw = x[mask], y[mask], w[mask]

    def loss(t):
        z = fx @ t[:-1] + t[-1]
        g = fw * (1 / (1 + np.exp(-z)) - fy)
        return (fw * (np.logaddexp(0, z) - fy * z)).sum() + (t[:-1] ** 2).sum() / (2 * C), np.r_[fx.T @ g + t[:-1] / C, g.sum()]

    bounds = [(None, 0) if n in AGAINST else (0, None) for n in names] + [(None, None)]
    return minimize(loss, np.zeros(len(names) + 1), jac=True, bounds=bounds, method="L-BFGS-B").x


def score(t, fx):
    return fx @ t[:-1] + t[-1]


p = np.zeros(len(y))
for k in sorted(set(d)):
    m = fit(d != k)
    p[d == k] = score(m, x[d == k])
    t = sure & (d == k)
    pr, rc, f, _ = precision_recall_fscore_support(y[t], p[t] > 0, average="binary")
    print(k, "pairs", t.sum(), "positive", y[t].sum(), "AP %.3f P %.3f R %.3f F %.3f" % (average_precision_score(y[t], p[t]), pr, rc, f))
print("all AP %.3f" % average_precision_score(y[sure], p[sure]))
if "--errors" in sys.argv:
    order = np.argsort(-np.abs(p))
    for i in [i for i in order if sure[i] and (p[i] > 0) != y[i]][:60]:
        print("%.1f" % p[i], y[i], rows[i]["words"][0][:150], "|||", rows[i]["words"][1][:150])
without = int(sys.argv[sys.argv.index("--without") + 1]) if "--without" in sys.argv else -1
m = fit(d != without)
for n, c in zip(names, m):
    print("  %-22s %.2f" % (n, c))
print("  bias %.2f" % m[-1])
source = "Logistic regression over pairs of claims of the project's own dossiers (fixtures/samples, and fixtures/dossiers but for those named blind-); made by training/link-pairs.ts and training/link_pairs.py."
json.dump({"source": source, "bias": round(float(m[-1]), 3), "weights": {n: round(float(c), 3) for n, c in zip(names, m)}}, open(out, "w"), indent=1)
