"""Train the name head on the frozen encoder of a trained reader.

usage: names.py STATE.pt NAMES.ndjson OUT.pt [--vectors FILE.npy] [--epochs 5] [--seed 0]
NAMES.ndjson is what names.ts lays out. OUT.pt is STATE.pt with the head's weights added or replaced; --vectors keeps the
encoder's vectors between runs (1.9 kB a word and layer). The head learns gold and silver labels side by side, from one
hidden layer by two outputs, since the two disagree on what a name is; the silver one is thrown away afterwards.
Held out and never trained on: HELD of GUM, and the documents of LGL and GeoVirus whose SHA-1 ends in 6–9 (mod 10).
"""
import argparse
import hashlib
import json
import os
import random
import time
import zlib

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

from attribution import PIECES, windows
from net import NAME_CLASSES, NAME_LABELS, NameHead, Reader, tokenizer

HELD = ('GUM_news_afghan', 'GUM_news_flag', 'GUM_news_imprisoned', 'GUM_news_soccer', 'GUM_news_warhol')
PLACES = ('lgl', 'geovirus')
CHUNK = 64  # words trained on together
BATCH = 48


def digest(d):
    return int(hashlib.sha1(d['id'].split('#')[0].encode()).hexdigest(), 16) % 10


def chosen(d):
    """What is trained on: a part of the large sets, so that vectors take minutes."""
    if d['set'] == 'gum':
        return d['id'].startswith('GUM') and d['id'] not in HELD
    if d['set'] in PLACES:
        return digest(d) < 6 and zlib.crc32(d['id'].encode()) % 100 < 70
    if d['set'] == 'ecb':
        return any(x >= 0 for x in d['labels'])
    return d['set'] != 'polnear' or zlib.crc32(d['id'].encode()) % 100 < 45


def shortened(d):
    """An ECB+ text up to its last labelled sentence."""
    if d['set'] == 'ecb':
        end = min(400, 12 + max(i for i, x in enumerate(d['labels']) if x >= 0))
        for k in ('words', 'shape', 'before', 'quotes', 'labels'):
            d[k] = d[k][:end]
    return d


def vectors(net, docs):
    """[words, states, hidden] in half precision: what the head reads of each word, from the middle of its window."""
    tok, known = tokenizer(), {}

    def pieces(w):
        if w not in known:
            known[w] = (tok(w, add_special_tokens=False)['input_ids'] or [tok.unk_token_id])[:8]
        return known[w]

    net.encoder.encoder.layer = net.encoder.encoder.layer[:NameHead.states - 1]
    out = np.zeros((sum(len(d['words']) for d in docs), NameHead.states, net.encoder.config.hidden_size), np.float16)
    jobs = []
    for d in docs:
        ids = [pieces(w) for w in d['words']]
        cuts = list(windows(ids, 96))
        for k, (s, e) in enumerate(cuts):
            a = (s + cuts[k - 1][1]) // 2 if k else s
            b = (cuts[k + 1][0] + e) // 2 if k + 1 < len(cuts) else e
            jobs.append((d, ids, s, e, a, b))
    jobs.sort(key=lambda j: sum(len(p) for p in j[1][j[2]:j[3]]))
    for k in range(0, len(jobs), 8):
        rows = []
        for d, ids, s, e, _, _ in jobs[k:k + 8]:
            columns, first = [[tok.cls_token_id], [0], [2], [0]], []
            for w in range(s, e):
                first.append(len(columns[0]))
                for c, v in zip(columns, (ids[w], d['shape'][w], d['before'][w], d['quotes'][w])):
                    c += v if isinstance(v, list) else [v] * len(ids[w])
            for c, v in zip(columns, (tok.sep_token_id, 0, 0, 0)):
                c.append(v)
            rows.append((columns, first))
        longest = max(len(c[0]) for c, _ in rows)
        inputs = [torch.tensor([c[i] + [0] * (longest - len(c[i])) for c, _ in rows]) for i in range(4)]
        mask = torch.tensor([[1] * len(c[0]) + [0] * (longest - len(c[0])) for c, _ in rows])
        with torch.no_grad(), torch.autocast('cpu', dtype=torch.bfloat16):
            states = net.encoded(*inputs, mask, output_hidden_states=True).hidden_states
        for i, ((d, _, s, _, a, b), (_, first)) in enumerate(zip(jobs[k:k + 8], rows)):
            at = torch.tensor(first[a - s:b - s])
            for n, state in enumerate(states[:NameHead.states]):
                out[d['base'] + a:d['base'] + b, n] = state[i][at].float().numpy()
    return out


def chunks(docs, rnd):
    for d in docs:
        n = len(d['words'])
        for a in range(-rnd.randrange(CHUNK), n, CHUNK):
            a, b = max(a, 0), min(a + CHUNK, n)
            if b - a > 2 and (d['silver'] is not None or any(x >= 0 for x in d['labels'][a:b])):
                yield d, a, b


def loss_of(logits, labels, partial, smooth=0.05):
    """Cross-entropy of smoothed labels; -1 is left out, and in a partial row 0 says only that there is no place."""
    scores = logits.log_softmax(-1)
    target = F.one_hot(labels.clamp(min=0), NAME_LABELS) * (1 - smooth) + smooth / NAME_LABELS
    whole = -(target * scores).sum(-1)
    place = 2 * NAME_CLASSES.index('place') + 1
    elsewhere = -torch.logsumexp(scores[..., [k for k in range(NAME_LABELS) if k not in (place, place + 1)]], -1)
    loss = torch.where(partial & (labels == 0), elsewhere, whole)
    return (loss * (labels >= 0)).sum() / (labels >= 0).sum().clamp(min=1)


def train(docs, x, epochs, seed, rate=2e-3, gold=3.0, borrowed=0.3):
    """`borrowed`: how much the gold output learns from silver labels where there are no gold ones."""
    torch.manual_seed(seed)
    rnd = random.Random(seed)
    head = NameHead(x.shape[-1])
    second = nn.Linear(head.out.in_features, NAME_LABELS)
    both = nn.ModuleList([head, second])
    mean = torch.optim.swa_utils.AveragedModel(head, multi_avg_fn=torch.optim.swa_utils.get_ema_multi_avg_fn(0.99))
    opt = torch.optim.AdamW(both.parameters(), lr=rate, weight_decay=0.01)
    total = epochs * (sum(1 for _ in chunks(docs, random.Random(1))) // BATCH)
    step, t0 = 0, time.time()
    for epoch in range(epochs):
        order = list(chunks(docs, rnd))
        rnd.shuffle(order)
        seen = []
        for k in range(0, len(order) - BATCH + 1, BATCH):
            inputs = torch.zeros(BATCH, CHUNK, head.down.in_features, dtype=torch.float16)
            labels, silver = torch.full((2, BATCH, CHUNK), -1)
            partial = torch.zeros(BATCH, CHUNK, dtype=torch.bool)
            for j, (d, a, b) in enumerate(order[k:k + BATCH]):
                inputs[j, :b - a] = torch.from_numpy(x[d['base'] + a:d['base'] + b]).flatten(1)
                labels[j, :b - a] = torch.tensor(d['labels'][a:b])
                partial[j] = d['set'] in PLACES
                if d['silver'] is not None:
                    silver[j, :b - a] = torch.tensor(d['silver'][a:b])
            for group in opt.param_groups:
                group['lr'] = rate * min(1, (step + 1) / 100) * max(0.02, 1 - step / total)
            hidden = head.hidden(inputs.float())
            none = torch.zeros_like(partial)
            parts = (loss_of(head.out(hidden), labels, partial), loss_of(second(hidden), silver, none),
                     loss_of(head.out(hidden), silver.masked_fill(labels >= 0, -1), none))
            opt.zero_grad()
            (gold * parts[0] + parts[1] + borrowed * parts[2]).backward()
            opt.step(), mean.update_parameters(head)
            step += 1
            seen.append([p.item() for p in parts])
        print(epoch, step, np.mean(seen, 0).round(4), round(time.time() - t0), flush=True)
    return mean.module.eval()


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument('state'), ap.add_argument('names'), ap.add_argument('out')
    ap.add_argument('--vectors')
    ap.add_argument('--epochs', type=int, default=5)
    ap.add_argument('--seed', type=int, default=0)
    a = ap.parse_args()
    torch.set_num_threads(2)
    state = torch.load(a.state)
    docs = [shortened(d) for d in map(json.loads, open(a.names, encoding='utf8')) if chosen(d)]
    base = 0
    for d in docs:
        d['base'], base = base, base + len(d['words'])
    if a.vectors and os.path.exists(a.vectors):
        x = np.load(a.vectors)
    else:
        net = Reader()
        net.load_state_dict(state, strict=False)
        x = vectors(net.eval(), docs)
        if a.vectors:
            np.save(a.vectors, x)
    if len(x) != base:
        raise SystemExit(f'{a.vectors} holds {len(x)} words, not {base}: remove it')
    head = train(docs, x, a.epochs, a.seed)
    torch.save({k: v for k, v in state.items() if not k.startswith('names.')} | {f'names.{k}': v for k, v in head.state_dict().items()}, a.out)


if __name__ == '__main__':
    main()
