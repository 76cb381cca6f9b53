"""A vector a stem, so that the mean over a claim's stems comes near to what a sentence encoder makes of the claim.

python training/claim_meanings.py MODEL/reader.onnx FORMS TEACHER.npz src/link/data/meanings.json
FORMS.stems.ndjson and FORMS.forms.json from training/claim-forms.ts, TEACHER.npz from training/claim_teacher.py, all of the same readings. A stem's
raw vector is that of its forms in the reader's embedding layer (mean over word pieces, at a mean place); a ridge regression maps the mean of a claim's
raw vectors to the teacher's, and the map's 64 strongest directions are kept, int8.
"""
import base64, hashlib, json, sys
import numpy as np
import onnx
from onnx import numpy_helper

SIZE, RIDGE = 64, 0.3
reader, given, teacher, out = sys.argv[1:5]
part = {i.name: numpy_helper.to_array(i) for i in onnx.load(reader).graph.initializer}
words, places = ((part[f"{n}.weight_quantized"].astype(np.float32) - float(part[f"{n}.weight_zero_point"])) * float(part[f"{n}.weight_scale"]) for n in ("words", "place"))
pieces = words + places[5:60].mean(0)
pieces = (pieces - pieces.mean(1, keepdims=True)) / np.sqrt(pieces.var(1, keepdims=True) + 1e-12) * part["norm.weight"] + part["norm.bias"]
forms = {s: f for s, f in json.load(open(f"{given}.forms.json")).items() if " " not in s}
stems = list(forms)
index = {s: i for i, s in enumerate(stems)}
raw = np.stack([np.average([pieces[f[0]].mean(0) for f in forms[s]], axis=0, weights=[f[1] for f in forms[s]]) for s in stems])
known = np.load(teacher)
target = {k: v for k, v in zip(known["keys"], known["vecs"].astype(np.float32))}
rows = [(r["key"], [index[s] for s in r["stems"] if s in index]) for r in map(json.loads, open(f"{given}.stems.ndjson"))]
rows = [(k, s) for k, s in rows if k in target and s]
x, y = np.stack([raw[s].mean(0) for _, s in rows]), np.stack([target[k] for k, _ in rows])
middle, spread = x.mean(0), x.std(0) + 1e-6
a = (x - middle) / spread
b = np.linalg.solve(a.T @ a + RIDGE * len(a) * np.eye(a.shape[1]), a.T @ (y - y.mean(0)))
guessed = a @ b
strongest = np.linalg.svd(guessed - guessed.mean(0), full_matrices=False)[2][:SIZE]
table = ((raw - middle) / spread) @ b @ strongest.T - guessed.mean(0) @ strongest.T
table = np.clip(np.round(table / (np.abs(table).max() / 127)), -127, 127).astype(np.int8)
sha = hashlib.sha256(open(teacher, "rb").read()).hexdigest()[:12]
source = f"Ridge regression from the reader's embedding layer to all-MiniLM-L6-v2's vectors (Apache-2.0) of {len(rows)} claims read from PolNeAR train, ECB+ topics 1-35 and the articles of data/stories (teacher file sha256 {sha}); made by training/claim-forms.ts, claim_teacher.py and claim_meanings.py."
json.dump({"source": source, "size": SIZE, "stems": " ".join(stems), "vectors": base64.b64encode(table.tobytes()).decode()}, open(out, "w"))
print(len(rows), "claims,", len(stems), "stems")
