"""Train the attribution heads on PolNeAR.

usage: attribution.py POLNEAR_FOLDER OUT_FOLDER [--epochs 9] [--seed 0]
Texts that several people annotated give soft labels: the mean of what each marked. Writes OUT/last.pt each epoch
(the running mean of the weights) and prints dev losses; decoding is measured by evaluate.py.
"""
import argparse
import bisect
import collections
import json
import os
import random
import time

import torch
import torch.nn.functional as F

import features as f
from net import TAGS, Reader, tokenizer

PIECES = 382  # a window, without [CLS] and [SEP]
ROLES = {'source': 1, 'cue': 2, 'content': 3}


def read(path):
    by = collections.OrderedDict()
    for line in open(path, encoding='utf8'):
        d = json.loads(line)
        by.setdefault(d['id'], []).append(d)
    return list(by.values())


def style(text, rnd):
    """The same text with another house's quotation marks; offsets stay."""
    r = rnd.random()
    if r < 0.2:
        return text.replace('“', '"').replace('”', '"').replace('’', "'")
    if r < 0.3:
        return text.replace('“', '‘').replace('”', '’')
    return text


class Doc:
    """One text, its words and the labels of all who annotated it."""

    def __init__(self, versions, tok, cache):
        self.id, self.text = versions[0]['id'], versions[0]['text']
        self.people = []
        ws = f.words(self.text)
        starts = [s for s, _ in ws]
        n = len(ws)

        def at(spans):
            out = []
            for s, e in spans:
                i = bisect.bisect_left(starts, s)
                if i > 0 and ws[i - 1][1] > s:
                    i -= 1
                while i < n and ws[i][0] < e:
                    out.append(i)
                    i += 1
            return out

        self.keep = [True] * n
        for v in versions:
            lab, head = [0] * n, [-1] * n
            for a in v['attributions']:
                cue = at(a['cue'])
                if not cue:
                    continue
                for r, t in ROLES.items():
                    for i in at(a[r]):
                        lab[i], head[i] = t, cue[0]
            self.people.append((lab, head))
            for i in at(v['discard']):
                self.keep[i] = False
        self.n = n

    def featured(self, tok, cache, rnd=None):
        text = style(self.text, rnd) if rnd else self.text
        ws, shape, before, quotes = f.features(text)
        pieces = []
        for s, e in ws:
            w = text[s:e]
            if w not in cache:
                cache[w] = tok(w, add_special_tokens=False)['input_ids'] or [tok.unk_token_id]
            pieces.append(cache[w])
        return pieces, shape, before, quotes


def windows(pieces, overlap, offset=0):
    """[start, end) in words, each window at most PIECES word pieces."""
    n = len(pieces)
    s = 0
    limit = PIECES - offset
    while s < n:
        e, used = s, 0
        while e < n and used + len(pieces[e]) <= limit:
            used += len(pieces[e])
            e += 1
        e = max(e, s + 1)
        yield s, e
        if e >= n:
            return
        limit = PIECES
        back = 0
        while e > s + 1 and back < overlap:
            e -= 1
            back += len(pieces[e])
        s = e


def example(doc, feat, s, e, tok, rnd, drop):
    pieces, shape, before, quotes = feat
    ids, sh, bf, qu, first = [tok.cls_token_id], [0], [2], [0], []
    for w in range(s, e):
        first.append(len(ids))
        p = pieces[w][:8]
        hide = rnd is not None and rnd.random() < drop
        ids += [tok.mask_token_id] * len(p) if hide else p
        sh += [shape[w]] * len(p)
        bf += [before[w]] * len(p)
        qu += [quotes[w]] * len(p)
    ids.append(tok.sep_token_id)
    sh.append(0), bf.append(0), qu.append(0)
    n = e - s
    tag = torch.zeros(n, len(TAGS))
    ptr = torch.zeros(n, n)
    bound = torch.zeros(n)
    k = len(doc.people)
    for lab, head in doc.people:
        for w in range(s, e):
            tag[w - s, lab[w]] += 1 / k
            if lab[w] and s <= head[w] < e:
                ptr[w - s, head[w] - s] += 1 / k
            if w > 0 and (lab[w], head[w]) != (lab[w - 1], head[w - 1]):
                bound[w - s] += 1 / k
    keep = torch.tensor([float(x) for x in doc.keep[s:e]])
    return ids, sh, bf, qu, first, tag, ptr, bound, keep


def collate(batch):
    b, p, w = len(batch), max(len(x[0]) for x in batch), max(len(x[4]) for x in batch)
    ints = [torch.zeros(b, p, dtype=torch.long) for _ in range(4)]
    mask = torch.zeros(b, p, dtype=torch.long)
    first = torch.zeros(b, w, dtype=torch.long)
    tag, ptr, bound, keep = torch.zeros(b, w, len(TAGS)), torch.zeros(b, w, w), torch.zeros(b, w), torch.zeros(b, w)
    for i, x in enumerate(batch):
        n, m = len(x[0]), len(x[4])
        for t, v in zip(ints, x[:4]):
            t[i, :n] = torch.tensor(v)
        mask[i, :n] = 1
        first[i, :m] = torch.tensor(x[4])
        tag[i, :m], ptr[i, :m, :m], bound[i, :m], keep[i, :m] = x[5], x[6], x[7], x[8]
    return ints, mask, first, tag, ptr, bound, keep


def loss_of(out, batch, smooth=0.03):
    _, _, _, tag, ptr, bound, keep = batch
    t, b, q = [o.float() for o in out]
    real = keep.sum().clamp(min=1)
    tag = tag * (1 - smooth) + smooth / len(TAGS)
    lt = (-(tag * t.log_softmax(-1)).sum(-1) * keep).sum() / real
    # a token points with the weight with which people gave it a role
    valid = (keep > 0)[:, None, :]
    q = q.masked_fill(~valid, -1e4)
    weight = ptr.sum(-1) * keep
    lp = (-(ptr * q.log_softmax(-1)).sum(-1) * keep).sum() / weight.sum().clamp(min=1)
    lb = (F.binary_cross_entropy_with_logits(b, bound, reduction='none') * keep).sum() / real
    return lt, lp, lb


def batches(docs, tok, cache, rnd, size, train):
    ex = []
    for d in docs:
        feat = d.featured(tok, cache, rnd if train else None)
        total = sum(len(p) for p in feat[0])
        offset = rnd.randrange(0, PIECES - 120) if train and total > PIECES else 0
        ex += [(d, feat, s, e) for s, e in windows(feat[0], 32 if train else 96, offset)]
    if train:
        rnd.shuffle(ex)
        # similar lengths together, in pools, so that little is padding
        pool = size * 16
        ex = [x for i in range(0, len(ex), pool) for x in sorted(ex[i:i + pool], key=lambda x: x[3] - x[2])]
    groups = [ex[i:i + size] for i in range(0, len(ex), size)]
    if train:
        rnd.shuffle(groups)
    return groups


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument('polnear'), ap.add_argument('out')
    ap.add_argument('--epochs', type=int, default=9)
    ap.add_argument('--seed', type=int, default=0)
    ap.add_argument('--rate', type=float, default=2e-4)
    ap.add_argument('--drop', type=float, default=0.06)
    ap.add_argument('--batch', type=int, default=8)
    ap.add_argument('--threads', type=int, default=2)
    a = ap.parse_args()
    torch.set_num_threads(a.threads)
    torch.manual_seed(a.seed)
    rnd = random.Random(a.seed)
    os.makedirs(a.out, exist_ok=True)
    tok, cache = tokenizer(), {}
    train = [Doc(v, tok, cache) for v in read(os.path.join(a.polnear, 'train.ndjson'))]
    dev = [Doc(v[:1], tok, cache) for v in read(os.path.join(a.polnear, 'dev.ndjson'))]
    net = Reader()
    net.encoder.embeddings.word_embeddings.weight.requires_grad = False
    mean = torch.optim.swa_utils.AveragedModel(net, multi_avg_fn=torch.optim.swa_utils.get_ema_multi_avg_fn(0.995))
    enc = [p for n, p in net.named_parameters() if n.startswith('encoder') and p.requires_grad]
    new = [p for n, p in net.named_parameters() if not n.startswith('encoder')]
    opt = torch.optim.AdamW([{'params': enc, 'lr': a.rate}, {'params': new, 'lr': a.rate * 4}], weight_decay=0.01)
    total = a.epochs * len(batches(train, tok, cache, random.Random(1), a.batch, True))
    sched = torch.optim.lr_scheduler.LambdaLR(opt, lambda s: min(1, (s + 1) / 150) * max(0.01, 1 - s / total))
    print('documents', len(train), 'steps', total, flush=True)
    step = 0
    t0 = time.time()
    for ep in range(a.epochs):
        net.train()
        seen = collections.Counter()
        for k, group in enumerate(batches(train, tok, cache, rnd, a.batch, True)):
            b = collate([example(*x, tok, rnd, a.drop) for x in group])
            with torch.autocast('cpu', dtype=torch.bfloat16):
                x = net.vectors(*b[0], b[2], b[1])
            out = net.heads(x.float())
            lt, lp, lb = loss_of(out, b)
            opt.zero_grad()
            (lt + 0.5 * lp + 0.5 * lb).backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            opt.step(), sched.step(), mean.update_parameters(net)
            step += 1
            seen.update(tag=lt.item(), pointer=lp.item(), boundary=lb.item(), n=1)
            if k % 50 == 49:
                print(ep, step, {x: round(v / seen['n'], 4) for x, v in seen.items() if x != 'n'}, round(time.time() - t0), flush=True)
                seen.clear()
        torch.save(mean.module.state_dict(), os.path.join(a.out, 'last.pt'))
        mean.eval()
        seen = collections.Counter()
        with torch.no_grad():
            for group in batches(dev, tok, cache, rnd, 8, False):
                b = collate([example(*x, tok, None, 0) for x in group])
                with torch.autocast('cpu', dtype=torch.bfloat16):
                    x = mean.module.vectors(*b[0], b[2], b[1])
                lt, lp, lb = loss_of(mean.module.heads(x.float()), b)
                seen.update(tag=lt.item(), pointer=lp.item(), boundary=lb.item(), n=1)
        print('dev', ep, {x: round(v / seen['n'], 4) for x, v in seen.items() if x != 'n'}, round(time.time() - t0), flush=True)


if __name__ == '__main__':
    main()
