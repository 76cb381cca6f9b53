"""Learns which two ends of a claim are one (a logistic regression) and which are origins of their own (boosted trees) (training/origins.ts); cross-validated by dossier.

python training/origins.py ENDS.ndjson src/link/data/origin.json [--folds]
"""
import json, sys, zlib
import numpy as np
from sklearn.ensemble import GradientBoostingClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score

C_ONE, FOLDS, MOST = .5, 8, 4
TREES = dict(n_estimators=250, max_depth=3, learning_rate=.03, subsample=.7, min_samples_leaf=15, max_features=.5, random_state=0)
claims = [json.loads(l) for l in open(sys.argv[1], encoding='utf8')]
fold_of = lambda c: zlib.crc32(c['set'].encode()) % FOLDS


def table_of(rows, names):
    return np.array([[r.get(n) or 0 for n in names] for r in rows], dtype=float)


def grown(rows, labels):
    """Each tree as nested lists [feature, bound, at most, above], leaves as log-odds."""
    names = sorted({n for r in rows for n in r})
    m = GradientBoostingClassifier(**TREES).fit(table_of(rows, names), labels)

    def nested(t, i):
        if t.children_left[i] < 0:
            return round(float(t.value[i][0][0]) * m.learning_rate, 4)
        return [names[t.feature[i]], round(float(t.threshold[i]), 4), nested(t, t.children_left[i]), nested(t, t.children_right[i])]

    share = float(np.mean(labels))
    return {'bias': round(float(np.log(share / (1 - share))), 4), 'trees': [nested(e[0].tree_, 0) for e in m.estimators_]}, dict(zip(names, m.feature_importances_))


def several(claim):
    return claim['own'] is not None and len(claim['own']['ends']) > 1


def odds(table, features):
    return table['bias'] + sum((v or 0) * table['weights'].get(n, 0) for n, v in features.items())


def leaf(tree, features):
    while isinstance(tree, list):
        name, bound, at_most, above = tree
        tree = at_most if (features.get(name) or 0) <= bound else above
    return tree


def one_of(claims):
    """Of two ends that both are gold's, in all that gold has of a claim: are they one?"""
    known = [(p['features'], int(a == b)) for c in claims for p in c['whole']['pairs'] for a, b in [[c['whole']['ends'][p[k]]['end'] for k in 'ab']] if a is not None and b is not None]
    names = sorted({n for f, _ in known for n in f})
    m = LogisticRegression(C=C_ONE, max_iter=4000).fit(table_of([f for f, _ in known], names), [y for _, y in known])
    return {'bias': round(float(m.intercept_[0]), 3), 'weights': {n: round(float(v), 3) for n, v in zip(names, m.coef_[0])}}, known


def with_ones(claim, table):
    """The ends' features with what the pairs say: `likest` of src/link/origins/adding.ts."""
    ones = [{} for _ in claim['ends']]
    for p in claim['pairs']:
        ones[p['a']][p['b']] = ones[p['b']][p['a']] = odds(table, p['features'])
    scaled = lambda v: max(-MOST, min(MOST, v)) / MOST
    for end, one in zip(claim['ends'], ones):
        stronger = [v for n, v in one.items() if n in end['stronger']]
        yield {**end['features'], 'one': scaled(max(one.values())) if one else -1, 'oneOfStronger': scaled(max(stronger)) if stronger else -1,
               'oneOnAverage': scaled(np.mean(list(one.values()))) if one else -1, 'hasStronger': int(bool(stronger))}


def tables(claims):
    """Both tables; the ends learn beside pairs by weights that have not seen the dossier, as they will be met."""
    one, known = one_of(claims)
    rows, labels = [], []
    for k in range(FOLDS):
        own = [c for c in claims if fold_of(c) == k and several(c)]
        left = one_of([c for c in claims if fold_of(c) != k])[0] if own else None
        for c in own:
            rows += with_ones(c['own'], left)
            labels += [e['label'] for e in c['own']['ends']]
    trees, importances = grown(rows, labels)
    return {**trees, 'one': one}, importances


pair_p, pair_y, p, y, right = [], [], [], [], []
for k in range(FOLDS):
    left, _ = tables([c for c in claims if fold_of(c) != k])
    out = [c for c in claims if fold_of(c) == k]
    for f, same in one_of(out)[1]:
        pair_p.append(odds(left['one'], f)), pair_y.append(same)
    for c in filter(several, out):
        z = [left['bias'] + sum(leaf(t, f) for t in left['trees']) for f in with_ones(c['own'], left['one'])]
        p += z
        y += [e['label'] for e in c['own']['ends']]
        right.append(sum(v >= 0 or v == max(z) for v in z) == max(1, sum(e['label'] for e in c['own']['ends'])))
    if '--folds' in sys.argv:  # for judging each dossier by weights that have not seen it
        json.dump({'sets': sorted({c['set'] for c in out}), **left}, open(f'{sys.argv[2]}.{k}', 'w'))
p, y = np.array(p), np.array(y)
print(len(pair_y), 'pairs,', sum(pair_y), 'one; left out: AUC', round(float(roc_auc_score(pair_y, pair_p)), 3))
print(len(y), 'ends,', y.sum(), 'count; left out: AUC', round(float(roc_auc_score(y, p)), 3), 'not counted', (p < 0).sum(), 'of which gold counts', y[p < 0].sum(), '; as many as gold:', sum(right), 'of', len(right))
all_, importances = tables(claims)
for n, v in sorted(all_['one']['weights'].items(), key=lambda t: t[1]):
    print(f'  {n:28}{v:6.2f}')
for n, v in sorted(importances.items(), key=lambda t: -t[1]):
    print(f'  {n:28}{v:6.3f}')
source = "Boosted trees over the ends of claims, and a logistic regression over pairs of them (`one`), of the project's own dossiers (fixtures/samples, and fixtures/dossiers but for those named blind-); made by training/origins.ts and training/origins.py."
json.dump({'source': source, **all_}, open(sys.argv[2], 'w'))
