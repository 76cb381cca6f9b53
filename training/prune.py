"""Take away the heads and inner units of the encoder that matter least.

usage: prune.py STATE.pt NAMES.ndjson POLNEAR_FOLDER OUT.pt [--keep 0.4] [--seed 0]
A unit matters as much as the square of the loss's slope at a gate on it (Fisher information), summed over windows of PolNeAR
train and GUM; units go by that against what they cost at inference, until about `keep` of the encoder's cost is left. A layer of which
next to nothing is left goes altogether; the others keep LEAST, since a thin layer costs its normalisations all the same.
"""
import argparse
import os
import random

import torch

import attribution
import lessons
import names
from net import HEAD, Reader, load, save
from train import WEIGHTS, losses

# measured on reader 1 in int8 at 192 pieces, in inner units: a head's projections and its attention
HEAD_COST = 112
STEP = 32  # inner units are kept by that many
LEAST = (4, 128)  # heads, inner units
NOTHING = 0.08


def importance(net, groups):
    """[(heads, inner)] of each layer."""
    gates = [(torch.ones(layer.heads, requires_grad=True), torch.ones(layer.up.out_features, requires_grad=True)) for layer in net.layers]
    for layer, (heads, inner) in zip(net.layers, gates):
        layer.out.register_forward_pre_hook(lambda _, x, g=heads: (x[0] * g.repeat_interleave(HEAD),))
        layer.down.register_forward_pre_hook(lambda _, x, g=inner: (x[0] * g,))
    total = [tuple(torch.zeros_like(g) for g in pair) for pair in gates]
    for group in groups:
        loss = sum(w * p for w, p in zip(WEIGHTS, losses(net, group)))
        slopes = torch.autograd.grad(loss, [g for pair in gates for g in pair])
        for t, g in zip([t for pair in total for t in pair], slopes):
            t += g ** 2
    return total


def chosen(total, keep):
    """The units of each layer that stay, (heads, inner) as lists of places; None for a layer that goes."""
    units = [(value / cost, cost, i, k, j) for i, pair in enumerate(total) for k, (values, cost) in enumerate(zip(pair, (HEAD_COST, 1))) for j, value in enumerate(values.tolist())]
    room = keep * sum(u[1] for u in units)
    kept = [([], []) for _ in total]
    for _, cost, i, k, j in sorted(units, reverse=True):
        if cost <= room:
            room -= cost
            kept[i][k].append(j)
    out = []
    for (heads, inner), pair in zip(kept, total):
        if len(heads) * HEAD_COST + len(inner) < NOTHING * (len(pair[0]) * HEAD_COST + len(pair[1])):
            out.append(None)
            continue
        sizes = (max(LEAST[0], len(heads)), max(LEAST[1], round(len(inner) / STEP) * STEP))
        out.append(tuple(sorted(values.argsort(descending=True)[:size].tolist()) for values, size in zip(pair, sizes)))
    return out


def pruned(net, kept):
    state = net.state_dict()
    own = {k: v for k, v in state.items() if not k.startswith('layers.')}
    left = [(i, *units) for i, units in enumerate(kept) if units is not None]
    for new, (i, heads, inner) in enumerate(left):
        at = torch.tensor([h * HEAD + k for h in heads for k in range(HEAD)])
        part = {'qkv': torch.cat([at + k * net.layers[i].heads * HEAD for k in range(3)]), 'up': torch.tensor(inner)}
        for name, value in state.items():
            if not name.startswith(f'layers.{i}.'):
                continue
            which, kind = name.split('.')[2:]
            if which in part:
                value = value[part[which]]
            elif kind == 'weight' and which in ('out', 'down'):
                value = value[:, at if which == 'out' else part['up']]
            own[f'layers.{new}.{which}.{kind}'] = value
    out = Reader([(len(heads), len(inner)) for _, heads, inner in left])
    out.load_state_dict(own)
    return out


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument('state'), ap.add_argument('names'), ap.add_argument('polnear'), ap.add_argument('out')
    ap.add_argument('--keep', type=float, default=0.4)
    ap.add_argument('--seed', type=int, default=0)
    a = ap.parse_args()
    torch.set_num_threads(2)
    rnd = random.Random(a.seed)
    rows = [d for d in names.rows(a.names) if d['set'] in ('polnear', 'gum')]
    rnd.shuffle(rows)
    texts = lessons.of_rows(rows[:100], attribution.read(os.path.join(a.polnear, 'train.ndjson')), {})
    groups = [[w] for group in lessons.batches(texts, rnd, 224) for w in group][:240]
    net = load(a.state).eval()
    kept = chosen(importance(net, groups), a.keep)
    for units in kept:
        print('no layer' if units is None else f'{len(units[0])} heads, {len(units[1])} inner units')
    save(pruned(load(a.state), kept), a.out)


if __name__ == '__main__':
    main()
