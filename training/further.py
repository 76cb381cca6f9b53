"""Goes on with a reader: the attributions of the project's own dossiers beside PolNeAR's; what it knew of names it keeps.

usage: further.py START.pt READER.onnx POLNEAR_FOLDER OWN_FOLDER OUT_FOLDER [--epochs 3] [--seed 0] [--steps N]
START.pt is the state of READER.onnx (restored.py); OWN_FOLDER is training/attributions. Writes OUT/last.pt each epoch (the running mean of
the weights) and prints losses on both devs.
"""
import argparse
import os

import onnxruntime as ort
import torch
import torch.nn.functional as F

import attribution
import lessons
import soft
from net import RESTS, load, tokenizer, words_of
from train import WEIGHTS, begun, dev_lessons, learn, on_dev, styles

# of the loss: names by the reader's own word of before, and what a text's own words rest on
NAMES, REST = 1.0, 0.5
# the part of PolNeAR that is read in an epoch, and how often each text of ours is
OLD, OFTEN = 0.7, {'dossiers': 2, 'reports': 4}


def rest_of(version, words):
    """What each word rests on, a place in RESTS; −1 in attributions."""
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
    a, rnd = begun(ap, epochs=3, rate=1.5e-4)
    pieces, session = tokenizer(), ort.InferenceSession(a.reader)
    said = lambda row: tuple(map(torch.from_numpy, soft.read(session, row, pieces)))
    texts = lambda folder, file: attribution.read(os.path.join(folder, f'{file}.ndjson')).values()
    ours = lambda file: [lessons.of_text(v[:1], pieces, rest=lambda words: rest_of(v[0], words)) for v in texts(a.own_folder, file)]
    old = [lessons.of_text(v, pieces, said) for v in texts(a.polnear, 'train')]
    new = [x for file, often in OFTEN.items() for x in ours(file) * often]
    devs = {'polnear': dev_lessons(a.polnear), 'own': ours('held-out')}
    net, before, marks = load(a.start), load(a.start).eval(), styles()
    net.words.weight.requires_grad = False
    opt = torch.optim.AdamW([p for p in net.parameters() if p.requires_grad], lr=a.rate, weight_decay=0.01, fused=True)

    def judge(read):
        for name, dev in devs.items():
            on_dev(name, dev, lambda group: losses(read, group))

    judge(before)
    learn(net, opt, 100, a, lambda r: r.sample(old, int(OLD * len(old))) + new, rnd, lambda group: losses(net, group, before, rnd, a.drop, marks), (*WEIGHTS[:3], REST, NAMES), judge)


if __name__ == '__main__':
    main()
