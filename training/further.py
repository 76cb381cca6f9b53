"""Goes on with a reader: the attributions of the project's own dossiers beside PolNeAR's; what it knew of names it keeps.

usage: further.py START.pt READER.onnx POLNEAR_FOLDER OWN_FOLDER OUT_FOLDER [--epochs 3] [--seed 0]
START.pt is the state of READER.onnx (restored.py); OWN_FOLDER is training/attributions. Writes OUT/last.pt each epoch (the running mean of
the weights) and prints losses on both devs.
"""
import argparse
import os
import random
import time

import onnxruntime as ort
import torch
import torch.nn.functional as F

import attribution
import features
import lessons
import soft
from net import RESTS, load, save, tokenizer, words_of
from train import DECAY, EVERY, WEIGHTS, styles

# of the loss: names by the reader's own word of before, and what a text's own words rest on
NAMES, REST = 1.0, 0.5
# the part of PolNeAR that is read in an epoch, and how often each text of ours is
OLD, OFTEN = 0.7, {'dossiers': 2, 'reports': 4}


def lesson(versions, pieces, session=None):
    text = versions[0]['text']
    ws, shape, before, quotes = features.features(text)
    row = {'set': 'own', 'words': [text[s:e] for s, e in ws], 'shape': shape, 'before': before, 'quotes': quotes, 'labels': [-1] * len(ws), 'silver': None}
    said = None if session is None else tuple(map(torch.from_numpy, soft.read(session, row, pieces)))
    return lessons.Lesson(row, pieces, attribution.gold(versions), said, rest=rest_of(versions[0], ws))


def rest_of(version, words):
    """What each word rests on, a place in RESTS; −1 in attributions, and in texts where nobody marked it."""
    if 'implied' not in version:
        return None
    taken = [span for a in version['attributions'] for part in a.values() for span in part]
    within = lambda word, span: word[0] < span[1] and span[0] < word[1]
    how = lambda word: next((RESTS.index(i['how']) for i in version['implied'] if within(word, i['span'])), 0)
    return [-1 if any(within(w, span) for span in taken) else how(w) for w in words]


def losses(net, group, before=None, rnd=None, drop=0.0, marks=()):
    """Of tag, pointer, boundary and rest; with the network as it was `before`, also how far names are from its own."""
    ids, shape, before_, quotes, mask, first = lessons.inputs(group, rnd, drop, marks)

    def names(of, states):
        return of.names(torch.cat([words_of(states[s], first) for s in of.names.states], -1).float())

    with torch.autocast('cpu', dtype=torch.bfloat16):
        states = net.states(ids, shape, before_, quotes, mask)
    vectors = words_of(states[-1], first).float()
    rest = lessons.rest_labels(group)
    read = *attribution.loss_of(net.heads(vectors), *lessons.attribution_labels(group)), F.cross_entropy(net.rest(net.drop(vectors)).flatten(0, 1), rest.flatten(), ignore_index=-1, reduction='sum') / (rest >= 0).sum().clamp(min=1)
    if before is None:
        return read
    with torch.no_grad(), torch.autocast('cpu', dtype=torch.bfloat16):
        known = names(before, before.states(ids, shape, before_, quotes, mask)).softmax(-1)
    real = torch.zeros(first.shape)
    for i, (_, s, e) in enumerate(group):
        real[i, :e - s] = 1
    kept = (-(known * names(net, states).log_softmax(-1)).sum(-1) * real).sum() / real.sum()
    return *read, kept


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument('start'), ap.add_argument('reader'), ap.add_argument('polnear'), ap.add_argument('own_folder'), ap.add_argument('out')
    ap.add_argument('--epochs', type=int, default=3)
    ap.add_argument('--seed', type=int, default=0)
    ap.add_argument('--rate', type=float, default=1.5e-4)
    ap.add_argument('--drop', type=float, default=0.06)
    a = ap.parse_args()
    torch.set_num_threads(2)
    torch.manual_seed(a.seed)
    rnd = random.Random(a.seed)
    os.makedirs(a.out, exist_ok=True)
    pieces, session = tokenizer(), ort.InferenceSession(a.reader)
    texts = lambda folder, file: attribution.read(os.path.join(folder, file)).values()
    old = [lesson(v, pieces, session) for v in texts(a.polnear, 'train.ndjson')]
    new = [x for file, often in OFTEN.items() for x in [lesson(v, pieces) for v in texts(a.own_folder, f'{file}.ndjson')] * often]
    chosen = lambda r: r.sample(old, int(OLD * len(old))) + new
    devs = {name: [lesson(v[:1], pieces) for v in texts(*at)] for name, at in (('polnear', (a.polnear, 'dev.ndjson')), ('own', (a.own_folder, 'held-out.ndjson')))}
    net, before, marks = load(a.start), load(a.start).eval(), styles()
    net.words.weight.requires_grad = False
    learnt = [(n, p) for n, p in net.named_parameters() if p.requires_grad]
    mean = [p.detach().clone() for _, p in learnt]
    opt = torch.optim.AdamW([p for _, p in learnt], lr=a.rate, weight_decay=0.01, fused=True)
    total = a.epochs * len(lessons.batches(chosen(random.Random(1)), random.Random(1)))
    sched = torch.optim.lr_scheduler.LambdaLR(opt, lambda s: min(1, (s + 1) / 100) * max(0.01, 1 - s / total))

    def on_devs(of):
        with torch.no_grad():
            for name, dev in devs.items():
                parts = [losses(of, group) for group in lessons.batches(dev, None, 254)]
                print('dev', name, [round(sum(float(v) for v in x) / len(parts), 4) for x in zip(*parts)], flush=True)

    print('texts', len(old), 'own', len(new), 'steps', total, flush=True)
    on_devs(before)
    step, t0, seen = 0, time.time(), []
    for epoch in range(a.epochs):
        net.train()
        for group in lessons.batches(chosen(rnd), rnd):
            parts = losses(net, group, before, rnd, a.drop, marks)
            opt.zero_grad()
            sum(w * p for w, p in zip((*WEIGHTS[:3], REST, NAMES), parts)).backward()
            torch.nn.utils.clip_grad_norm_([p for _, p in learnt], 1.0)
            opt.step(), sched.step()
            step += 1
            if step % EVERY == 0:
                torch._foreach_lerp_(mean, [p.detach() for _, p in learnt], min(1 - DECAY, 10 / (step + 10)))
            seen.append([p.item() for p in parts])
            if step % 50 == 0:
                print(epoch, step, [round(sum(x) / len(seen), 4) for x in zip(*seen)], round(time.time() - t0), flush=True)
                seen = []
        path = os.path.join(a.out, 'last.pt')
        save(net, path, net.state_dict() | {n: p for (n, _), p in zip(learnt, mean)})
        on_devs(load(path).eval())


if __name__ == '__main__':
    main()
