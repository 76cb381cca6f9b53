"""Train a reader: attributions and names in one network.

usage: train.py START.pt NAMES.ndjson POLNEAR_FOLDER OUT_FOLDER [--soft SOFT.pt] [--epochs 8] [--seed 0]
START.pt is a pruned teacher (prune.py), or "base" for MiniLM with fresh heads; NAMES.ndjson is what names.ts lays out, SOFT.pt a
teacher's word on it (soft.py). Writes OUT/last.pt each epoch (the running mean of the weights) and prints losses on PolNeAR dev.
"""
import argparse
import os
import random
import time

import torch
import torch.nn as nn

import attribution
import lessons
import names
from net import NAME_LABELS, from_base, load, save, tokenizer, words_of

# how often a text is read in an epoch, by its set
SHARE = {'polnear': 1, 'gum': 1.8, 'lgl': 0.4, 'geovirus': 0.4, 'stories': 0.7, 'timeml': 0.7, 'ecb': 0.5}
# losses: attribution's tag, pointer and boundary; names' gold, silver, and what the gold output borrows of silver
WEIGHTS = (1, 0.5, 0.5, 1.5, 0.5, 0.15)

# the running mean of the weights
EVERY, DECAY = 4, 0.992


def styles():
    """Other houses' quotation marks by their pieces; None leaves a text as it is."""
    piece = lambda c: tokenizer()(c)[0]
    straight = {piece('“'): piece('"'), piece('”'): piece('"'), piece('’'): piece("'")}
    single = {piece('“'): piece('‘'), piece('”'): piece('’')}
    return [straight] * 2 + [single] + [None] * 7


def dev_lessons(polnear):
    pieces = tokenizer()
    return [lessons.of_text(versions[:1], pieces) for versions in attribution.read(os.path.join(polnear, 'dev.ndjson')).values()]


def losses(net, group, second=None, rnd=None, drop=0.0, marks=()):
    """Of tag, pointer, boundary and gold names; with a second output for silver names, also of it and of what gold borrows."""
    ids, shape, before, quotes, mask, first = lessons.inputs(group, rnd, drop, marks)
    with torch.autocast('cpu', dtype=torch.bfloat16):
        states = net.states(ids, shape, before, quotes, mask)
    read = attribution.loss_of(net.heads(words_of(states[-1], first).float()), *lessons.attribution_labels(group))
    hidden = net.names.hidden(torch.cat([words_of(states[s], first) for s in net.names.states], -1).float())
    gold, silver, partial = lessons.name_labels(group)
    whole = torch.zeros_like(partial)
    own = net.names.out(hidden)
    read = *read, names.loss_of(own, gold, partial)
    if second is None:
        return read
    return *read, names.loss_of(second(hidden), silver, whole), names.loss_of(own, silver.masked_fill(gold >= 0, -1), whole)


def begun(ap, epochs, rate):
    """The options that both trainings have, and what is drawn by chance from here on."""
    ap.add_argument('--epochs', type=int, default=epochs)
    ap.add_argument('--seed', type=int, default=0)
    ap.add_argument('--rate', type=float, default=rate)
    ap.add_argument('--drop', type=float, default=0.06)
    ap.add_argument('--steps', type=int, help='stop after so many: to try it out')
    a = ap.parse_args()
    torch.set_num_threads(2)
    torch.manual_seed(a.seed)
    os.makedirs(a.out, exist_ok=True)
    return a, random.Random(a.seed)


def learn(net, opt, warm, a, chosen, rnd, parts_of, weights, judge):
    """Learns from the lessons `chosen(rnd)`, each epoch anew; `judge` is told of a.out/last.pt after each: the running mean of the weights."""
    learnt = [(n, p) for n, p in net.named_parameters() if p.requires_grad]
    mean = [p.detach().clone() for _, p in learnt]
    total = a.epochs * len(lessons.batches(chosen(random.Random(1)), random.Random(1)))
    sched = torch.optim.lr_scheduler.LambdaLR(opt, lambda s: min(1, (s + 1) / warm) * max(0.01, 1 - s / total))
    print('steps', total, flush=True)
    step, t0 = 0, time.time()
    for epoch in range(a.epochs):
        net.train()
        seen = []
        for group in lessons.batches(chosen(rnd), rnd):
            parts = parts_of(group)
            opt.zero_grad()
            sum(w * p for w, p in zip(weights, parts)).backward()
            torch.nn.utils.clip_grad_norm_([p for _, p in learnt], 1.0)
            opt.step(), sched.step()
            step += 1
            if step % EVERY == 0:
                torch._foreach_lerp_(mean, [p.detach() for _, p in learnt], min(1 - DECAY, 10 / (step + 10)))
            seen.append([p.item() for p in parts])
            if step % 50 == 0:
                print(epoch, step, [round(sum(x) / len(seen), 4) for x in zip(*seen)], round(time.time() - t0), flush=True)
                seen = []
            if step == a.steps:
                return
        path = os.path.join(a.out, 'last.pt')
        save(net, path, net.state_dict() | {n: p for (n, _), p in zip(learnt, mean)})
        judge(load(path).eval())


def on_dev(name, dev, losses_of):
    """Prints the mean losses on texts kept for dev."""
    with torch.no_grad():
        parts = [losses_of(group) for group in lessons.batches(dev, None, 254)]
    print('dev', name, [round(sum(float(v) for v in x) / len(parts), 4) for x in zip(*parts)], flush=True)


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument('start'), ap.add_argument('names'), ap.add_argument('polnear'), ap.add_argument('out')
    ap.add_argument('--soft')
    a, rnd = begun(ap, epochs=8, rate=3e-4)
    rows = names.rows(a.names)
    texts = lessons.of_rows(rows, attribution.read(os.path.join(a.polnear, 'train.ndjson')), torch.load(a.soft) if a.soft else {})
    often = [SHARE[d['set']] for d in rows]
    chosen = lambda r: [x for x, share in zip(texts, often) for _ in range(int(share + r.random()))]
    dev, marks = dev_lessons(a.polnear), styles()
    net = from_base() if a.start == 'base' else load(a.start)
    net.words.weight.requires_grad = False
    second = nn.Linear(net.names.out.in_features, NAME_LABELS)
    learnt = [(n, p) for n, p in net.named_parameters() if p.requires_grad]
    encoder = ('words.', 'place.', 'shape.', 'before.', 'quotes.', 'norm.', 'layers.')
    slow = [p for n, p in learnt if n.startswith(encoder)]
    fast = [p for n, p in learnt if not n.startswith(encoder)] + list(second.parameters())
    opt = torch.optim.AdamW([{'params': slow, 'lr': a.rate}, {'params': fast, 'lr': a.rate * 3}], weight_decay=0.01, fused=True)
    learn(net, opt, 200, a, chosen, rnd, lambda group: losses(net, group, second, rnd, a.drop, marks), WEIGHTS,
          lambda read: on_dev('polnear', dev, lambda group: losses(read, group)[:3]))


if __name__ == '__main__':
    main()
