"""Learns to tell what a claim says, whatever its words: one vector a claim, near for claims that are one (training/gist-claims.ts, training/tellings/).

python training/gist.py CLAIMS.json OUT_FOLDER [TELLINGS.ndjson…]
Writes OUT_FOLDER/gist.onnx (int8), learned on all dossiers, and OUT_FOLDER/left-out.json: each dossier's claims by a network that has not
seen it (without-0.onnx, without-1.onnx), for training/prepared.ts. A stem.pt that lies in OUT_FOLDER is gone on from. Started from all-MiniLM-L6-v2, whose word vectors stay as they are; first on the tellings alone, then
on dossiers with some of the tellings. Seeds fixed.
"""
import copy, json, os, random, re, sys, tempfile, time
import numpy as np
import onnxruntime as ort
import torch
import torch.nn.functional as F
from onnxruntime.quantization import QuantType, quantize_dynamic
from transformers import AutoModel, AutoTokenizer

from net import BASE

SIZE, PIECES, FOLDS = 96, 48, 2
TOLD_EPOCHS, EPOCHS, TOLD_BESIDE = 4, 4, 100
BOTH, OF_ONE, OF_NONE = 1., .25, .05
tok = AutoTokenizer.from_pretrained(BASE)
torch.set_num_threads(2)


class Gist(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.base = AutoModel.from_pretrained(BASE, attn_implementation='eager')
        self.base.pooler = None
        for p in self.base.embeddings.parameters():
            p.requires_grad = False
        self.bearing = torch.nn.Linear(384, 1)
        self.out = torch.nn.Linear(384, SIZE, bias=False)
        torch.nn.init.zeros_(self.bearing.weight)
        torch.nn.init.zeros_(self.bearing.bias)
        torch.nn.init.orthogonal_(self.out.weight)
        self.scale = torch.nn.Parameter(torch.tensor([10., -6.]))

    def forward(self, ids, mask):
        """Token ids and mask (claims × pieces) → unit vectors (claims × SIZE): the pieces' mean, each with what it bears."""
        h = self.base(input_ids=ids, attention_mask=mask).last_hidden_state.float()
        w = F.softplus(self.bearing(h)) * mask.unsqueeze(-1)
        return F.normalize((self.out(h) * w).sum(1) / (w.sum(1) + 1e-6), dim=-1)


def batch(texts):
    g = tok(texts, padding=True, truncation=True, max_length=PIECES, return_tensors='pt')
    return g['input_ids'], g['attention_mask']


def encoded(net, texts):
    """Texts → vectors; short and long ones apart, so that little is padding."""
    order = sorted(range(len(texts)), key=lambda i: len(texts[i]))
    parts = [order[i:i + 60] for i in range(0, len(order), 60)]
    v = torch.cat([net(*batch([texts[i] for i in part])) for part in parts])
    return v[torch.tensor(np.argsort([i for part in parts for i in part]))]


def told(files):
    """Stories of tellings as groups: (texts, same × same, weight of each pair)."""
    for file in files:
        for line in open(file, encoding='utf8'):
            texts, of = [], []
            for c in json.loads(line)['claims']:
                for said, *_ in c['says']:
                    texts.append(re.search(r'\[\[(.+?)\]\]', said).group(1))
                    of.append(c['id'])
            same = torch.tensor([[float(a == b) for b in of] for a in of])
            yield texts, same, torch.ones_like(same)


def drawn(dossier):
    """Some claims of a dossier: those of gold, and a few that gold does not name, which are mostly others."""
    claims = dossier['claims']
    known, rest = [c for c in claims if c['gold']], [c for c in claims if not c['gold']]
    own = random.sample(known, min(len(known), 70)) + random.sample(rest, min(len(rest), 20))
    same = torch.tensor([[float(bool(set(a['gold']) & set(b['gold']))) for b in own] for a in own])
    weight = torch.tensor([[BOTH if a['gold'] and b['gold'] else OF_ONE if a['gold'] or b['gold'] else OF_NONE for b in own] for a in own])
    return [c['text'] for c in own], same, weight


def learn(net, plan, speed, label):
    """Goes through groups of claims once, in this order; `speed` is the encoder's rate of learning."""
    head = [*net.bearing.parameters(), *net.out.parameters()]
    base = [p for p in net.base.parameters() if p.requires_grad]
    opt = torch.optim.AdamW([{'params': base, 'lr': speed}, {'params': head, 'lr': 10 * speed}, {'params': [net.scale], 'lr': 200 * speed}], weight_decay=.01)
    rate = torch.optim.lr_scheduler.LambdaLR(opt, lambda s: min(1, (s + 1) / (.06 * len(plan))) * max(.02, 1 - s / len(plan)))
    start, mean = time.time(), None
    for step, (kind, group) in enumerate(plan):
        texts, same, weight = drawn(group) if kind == 'd' else group
        weight = weight.clone().fill_diagonal_(0)
        v = encoded(net, texts)
        z = net.scale[0] * (v @ v.T) + net.scale[1]
        w = weight * (1 + 2 * same)
        each = (F.binary_cross_entropy_with_logits(z, same, reduction='none') * w).sum() / w.sum()
        # of each telling's neighbours its own come first
        lp = z + torch.log(weight.clamp(min=1e-9))
        lp = lp.masked_fill(torch.eye(len(z)) > 0, -1e4)
        lp = lp - torch.logsumexp(lp, 1, keepdim=True)
        own = same * weight
        has = own.sum(1) > 0
        first = -((lp * own).sum(1)[has] / own.sum(1)[has]).mean() if has.any() else 0.
        loss = 4 * each + .5 * first
        opt.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(net.parameters(), 1.)
        opt.step()
        rate.step()
        mean = loss.item() if mean is None else .97 * mean + .03 * loss.item()
        if (step + 1) % 50 == 0:
            print(label, step + 1, len(plan), round(mean, 3), round((time.time() - start) / (step + 1), 2), 's a step', flush=True)
    return net


def on_dossiers(stem, dossiers, stories, label):
    random.seed(1)
    plan = [g for _ in range(EPOCHS) for g in shuffled([('d', d) for d in dossiers for _ in range(2)] + [('s', s) for s in random.sample(stories, min(len(stories), TOLD_BESIDE))])]
    return learn(copy.deepcopy(stem), plan, 6e-5, label).eval()


def shuffled(items):
    return random.sample(items, len(items))


def export(net, path):
    ids, mask = batch(['The dam was closed on Friday', 'It is shut'])
    with tempfile.TemporaryDirectory() as tmp:
        raw = os.path.join(tmp, 'raw.onnx')
        torch.onnx.export(net, (ids, mask), raw, input_names=['ids', 'mask'], output_names=['gist'], opset_version=17, dynamo=False,
                          dynamic_axes={'ids': {0: 'claims', 1: 'pieces'}, 'mask': {0: 'claims', 1: 'pieces'}, 'gist': {0: 'claims'}})
        quantize_dynamic(raw, path, weight_type=QuantType.QInt8, per_channel=True)


def vectors(path, texts):
    """As linking asks: one claim at a time, in int8."""
    session = ort.InferenceSession(path)
    out = []
    for t in texts:
        ids, mask = batch([t])
        out.append(np.clip(np.round(session.run(None, {'ids': ids.numpy(), 'mask': mask.numpy()})[0][0] * 127), -127, 127).astype(int).tolist())
    return out


def main():
    claims, folder, *files = sys.argv[1:]
    dossiers, stories = json.load(open(claims)), list(told(files))
    os.makedirs(folder, exist_ok=True)
    print(len(dossiers), 'dossiers,', len(stories), 'stories,', sum(len(s[0]) for s in stories), 'tellings', flush=True)
    torch.manual_seed(0), random.seed(0), np.random.seed(0)
    stem, kept = Gist(), os.path.join(folder, 'stem.pt')
    if os.path.exists(kept):
        stem.load_state_dict(torch.load(kept))
    else:
        learn(stem, [('s', s) for _ in range(TOLD_EPOCHS) for s in shuffled(stories)], 1e-4, 'tellings')
        torch.save(stem.state_dict(), kept)
    left = {}
    for fold in range(FOLDS):
        out = [d for i, d in enumerate(dossiers) if i % FOLDS == fold]
        net = on_dossiers(stem, [d for i, d in enumerate(dossiers) if i % FOLDS != fold], stories, f'without part {fold}')
        path = os.path.join(folder, f'without-{fold}.onnx')
        export(net, path)
        for d in out:
            texts = sorted({c['text'] for c in d['claims']})
            left[d['name']] = dict(zip(texts, vectors(path, texts)))
        json.dump(left, open(os.path.join(folder, 'left-out.json'), 'w'))
    net = on_dossiers(stem, dossiers, stories, 'all')
    torch.save(net.state_dict(), os.path.join(folder, 'gist.pt'))
    export(net, os.path.join(folder, 'gist.onnx'))
    sample = [c['text'] for c in dossiers[0]['claims'][:50]]
    with torch.no_grad():
        want = torch.cat([net(*batch([t])) for t in sample])
    got = torch.tensor(vectors(os.path.join(folder, 'gist.onnx'), sample)) / 127
    print('int8 beside float32: cosine', round(float((F.normalize(got.float()) * want).sum(1).mean()), 4))


if __name__ == '__main__':
    main()
