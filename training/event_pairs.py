"""Learns how likely two events are one from pairs with features (training/event-pairs.ts): gradient-boosted trees, written out as JSON.

python training/event_pairs.py PAIRS.ndjson src/link/data/same-event.json
"""
import hashlib, json, sys
import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.metrics import average_precision_score

pairs, out = sys.argv[1:3]
DEV = {"2", "5", "12", "18", "21", "34", "35"}  # the field's dev topics, left out of training
UNSURE = 0.2  # what annotators put into no chain may still be one: such pairs weigh less
raw = open(pairs, "rb").read()
lines = raw.decode().splitlines()
names, rows = json.loads(lines[0]), [json.loads(l) for l in lines[1:]]
x = np.array([r["features"] for r in rows])
y = np.array([r["label"] for r in rows])
w = np.where(np.array([r["sure"] for r in rows]) == 2, 1, UNSURE)
dev = np.array([r["topic"] in DEV for r in rows])
model = HistGradientBoostingClassifier(max_iter=120, learning_rate=0.07, max_leaf_nodes=12, min_samples_leaf=60, l2_regularization=1, early_stopping=False, random_state=1)
model.fit(x[~dev], y[~dev], sample_weight=w[~dev])
p = model.decision_function(x[dev])
print("AP on dev topics %.3f, of pairs in chains %.3f" % (average_precision_score(y[dev], p), average_precision_score(y[dev & (w == 1)], p[w[dev] == 1])))
trees = [[[round(float(n["value"]), 4)] if n["is_leaf"] else [int(n["feature_idx"]), round(float(n["num_threshold"]), 4), int(n["left"]), int(n["right"])] for n in stage[0].nodes] for stage in model._predictors]
source = "Gradient-boosted trees over pairs of events of ECB+ topics 1-35 (CC BY 3.0) without the dev topics; made by training/event-pairs.ts and training/event_pairs.py."
json.dump({"source": source, "pairs": hashlib.sha256(raw).hexdigest(), "features": names, "bias": round(float(model._baseline_prediction.item()), 4), "trees": trees}, open(out, "w"), separators=(",", ":"))
