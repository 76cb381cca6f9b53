"""Learns to tell what words say, whatever the words: a vector near for claims that are one, one near for claims that answer one question,
be it alike or contrary, and one near for what one party is called (training/gist-claims.ts, training/tellings/).

python training/gist.py CLAIMS.json OUT_FOLDER [TELLINGS.ndjson…]
Writes OUT_FOLDER/gist.onnx (int8), learned on all dossiers, and OUT_FOLDER/left-out.json: each dossier's claims and what its sources are called by a network that
has not seen it, for training/link-pairs.ts, origins.ts and contrary.ts. Started from all-MiniLM-L6-v2, whose word vectors stay as they are; first on the tellings alone, then
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

SIZES, PIECES, FOLDS = (96, 64, 64), 48, 2
GIST, MATTER, PARTY = range(3)
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
        self.bearing = torch.nn.ModuleList(torch.nn.Linear(384, 1) for _ in SIZES)
        self.out = torch.nn.ModuleList(torch.nn.Linear(384, size, bias=False) for size in SIZES)
        for bearing, out in zip(self.bearing, self.out):
            torch.nn.init.zeros_(bearing.weight)
            torch.nn.init.zeros_(bearing.bias)
            torch.nn.init.orthogonal_(out.weight)
        self.scale = torch.nn.Parameter(torch.tensor([[10., -6.]] * len(SIZES)))

    def forward(self, ids, mask):
        """Token ids and mask (texts × pieces) → unit vectors side by side (texts × SIZES): the pieces' means, each with what it bears."""
        h = self.base(input_ids=ids, attention_mask=mask).last_hidden_state.float()
        vectors = []
        for bearing, out in zip(self.bearing, self.out):
            w = F.softplus(bearing(h)) * mask.unsqueeze(-1)
            vectors.append(F.normalize((out(h) * w).sum(1) / (w.sum(1) + 1e-6), dim=-1))
        return torch.cat(vectors, -1)


def batch(texts):
    g = tok(texts, padding=True, truncation=True, max_length=PIECES, return_tensors='pt')
    return g['input_ids'], g['attention_mask']


def encoded(net, texts):
    """Texts → vectors; short and long ones apart, so that little is padding."""
    order = sorted(range(len(texts)), key=lambda i: len(texts[i]))
    parts = [order[i:i + 60] for i in range(0, len(order), 60)]
    v = torch.cat([net(*batch([texts[i] for i in part])) for part in parts])
    return v[torch.tensor(np.argsort([i for part in parts for i in part]))]


PRONOUN = re.compile(r'(?:he|she|they|it|we|i|him|her|them|who)$', re.I)


def told(files):
    """Stories of tellings as groups: (texts, which are the same, which are that or contrary, weight of each pair, what parties are called, which are one)."""
    for file in files:
        for line in open(file, encoding='utf8'):
            story, texts, of = json.loads(line), [], []
            for c in story['claims']:
                for said, *_ in c['says']:
                    texts.append(re.search(r'\[\[(.+?)\]\]', said).group(1))
                    of.append(c['id'])
            contrary = {frozenset(pair) for pair in story['contrary'] + story['denials']}
            same = torch.tensor([[float(a == b) for b in of] for a in of])
            matter = torch.tensor([[float(a == b or {a, b} in contrary) for b in of] for a in of])
            calls = [(call, s['id']) for s in story['sources'] for call in s['calls'] if not PRONOUN.match(call)]
            party = torch.tensor([[float(a == b) for _, b in calls] for _, a in calls])
            yield texts, same, matter, torch.ones_like(same), [call for call, _ in calls], party


def drawn(dossier):
    """Some claims of a dossier: those of gold, and a few that gold does not name, which are mostly others."""
    claims = dossier['claims']
    known, rest = [c for c in claims if c['gold'] or c['against']], [c for c in claims if not c['gold'] and not c['against']]
    own = random.sample(known, min(len(known), 70)) + random.sample(rest, min(len(rest), 20))
    same = torch.tensor([[float(bool(set(a['gold']) & set(b['gold']))) for b in own] for a in own])
    matter = torch.tensor([[float(bool(set(a['gold'] + a['against']) & set(b['gold'] + b['against']))) for b in own] for a in own])
    weight = torch.tensor([[BOTH if a['gold'] and b['gold'] else OF_ONE if a['gold'] or b['gold'] else OF_NONE for b in own] for a in own])
    return [c['text'] for c in own], same, matter, weight, [], None


def nearness(v, scale, same, weight):
    """How far vectors are from being near where they should and nowhere else."""
    z = scale[0] * (v @ v.T) + scale[1]
    w = weight * (1 + 2 * same)
    each = (F.binary_cross_entropy_with_logits(z, same, reduction='none') * w).sum() / w.sum()
    # of each telling's neighbours its own come first
    lp = z + torch.log(weight.clamp(min=1e-9))
    lp = lp.masked_fill(torch.eye(len(z)) > 0, -1e4)
    lp = lp - torch.logsumexp(lp, 1, keepdim=True)
    own = same * weight
    has = own.sum(1) > 0
    first = -((lp * own).sum(1)[has] / own.sum(1)[has]).mean() if has.any() else 0.
    return 4 * each + .5 * first


def learn(net, plan, speed, label):
    """Goes through groups of claims once, in this order; `speed` is the encoder's rate of learning."""
    head = [*net.bearing.parameters(), *net.out.parameters()]
    base = [p for p in net.base.parameters() if p.requires_grad]
    opt = torch.optim.AdamW([{'params': base, 'lr': speed}, {'params': head, 'lr': 10 * speed}, {'params': [net.scale], 'lr': 200 * speed}], weight_decay=.01)
    rate = torch.optim.lr_scheduler.LambdaLR(opt, lambda s: min(1, (s + 1) / (.06 * len(plan))) * max(.02, 1 - s / len(plan)))
    start, mean = time.time(), None
    for step, (kind, group) in enumerate(plan):
        texts, same, matter, weight, calls, party = drawn(group) if kind == 'd' else group
        weight = weight.clone().fill_diagonal_(0)
        v = encoded(net, texts).split(SIZES, 1)
        loss = nearness(v[GIST], net.scale[GIST], same, weight) + .5 * nearness(v[MATTER], net.scale[MATTER], matter, weight)
        if calls:
            loss = loss + .5 * nearness(encoded(net, calls).split(SIZES, 1)[PARTY], net.scale[PARTY], party, torch.ones_like(party).fill_diagonal_(0))
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
    stem = learn(Gist(), [('s', s) for _ in range(TOLD_EPOCHS) for s in shuffled(stories)], 1e-4, 'tellings')
    torch.save(stem.state_dict(), os.path.join(folder, 'stem.pt'))
    left = {}
    for fold in range(FOLDS):
        out = [d for i, d in enumerate(dossiers) if i % FOLDS == fold]
        net = on_dossiers(stem, [d for i, d in enumerate(dossiers) if i % FOLDS != fold], stories, f'without part {fold}')
        with tempfile.TemporaryDirectory() as tmp:
            path = os.path.join(tmp, 'gist.onnx')
            export(net, path)
            for d in out:
                texts = sorted({c['text'] for c in d['claims']} | set(d['parties']))
                left[d['name']] = dict(zip(texts, vectors(path, texts)))
        json.dump(left, open(os.path.join(folder, 'left-out.json'), 'w'))
    net = on_dossiers(stem, dossiers, stories, 'all')
    torch.save(net.state_dict(), os.path.join(folder, 'gist.pt'))
    export(net, os.path.join(folder, 'gist.onnx'))
    sample = [c['text'] for c in dossiers[0]['claims'][:50]]
    with torch.no_grad():
        want = torch.cat([net(*batch([t])) for t in sample])
    got = torch.tensor(vectors(os.path.join(folder, 'gist.onnx'), sample)) / 127
    print('int8 beside float32: cosine', *(round(float((F.normalize(g.float()) * w).sum(1).mean()), 4) for g, w in zip(got.split(SIZES, 1), want.split(SIZES, 1))))


if __name__ == '__main__':
    main()
