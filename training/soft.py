"""What a teacher says of every word of the rows of names.ts: the soft labels the student learns.

usage: soft.py READER.onnx NAMES.ndjson OUT.pt
OUT.pt: {'set id': (tag [words, 4], boundary [words], cue [words, 4] (places of words), weight [words, 4])}; a word's weights sum
to the probability that it has a role, over the four likeliest first words of its cue.
"""
import sys

import numpy as np
import onnxruntime as ort
import torch

from attribution import windows
from names import rows
from net import CLS, SEP, tokenizer

BEST = 4


def softmax(x):
    e = np.exp(x - x.max(-1, keepdims=True))
    return e / e.sum(-1, keepdims=True)


def read(session, d, pieces):
    ids = [pieces(w) for w in d['words']]
    n = len(ids)
    tag, boundary = np.zeros((n, 4), np.float16), np.zeros(n, np.float16)
    cue, weight = np.zeros((n, BEST), np.int32), np.zeros((n, BEST), np.float16)
    # reader 1 takes long whole numbers
    whole = np.int32 if session.get_inputs()[0].type == 'tensor(int32)' else np.int64
    cuts = list(windows([len(p) for p in ids], 96, 382))
    for k, (s, e) in enumerate(cuts):
        a = (s + cuts[k - 1][1]) // 2 if k else s
        b = (cuts[k + 1][0] + e) // 2 if k + 1 < len(cuts) else e
        sizes = [len(p) for p in ids[s:e]]
        column = lambda v, first, last: np.concatenate([[first], v, [last]]).astype(whole)[None]
        spread = lambda v: np.repeat(v[s:e], sizes)
        feeds = {'ids': column([x for p in ids[s:e] for x in p], CLS, SEP), 'shape': column(spread(d['shape']), 0, 0),
                 'before': column(spread(d['before']), 2, 0), 'quotes': column(spread(d['quotes']), 0, 0),
                 'first': (1 + np.cumsum([0] + sizes[:-1]))[None].astype(whole)}
        t, bo, p = (x[0, a - s:b - s] for x in session.run(['tag', 'boundary', 'pointer'], feeds))
        t, p = softmax(t), softmax(p)
        likeliest = np.argsort(-p, -1)[:, :BEST]
        share = np.take_along_axis(p, likeliest, -1)
        tag[a:b], boundary[a:b], cue[a:b] = t, 1 / (1 + np.exp(-bo)), likeliest + s
        weight[a:b] = share / share.sum(-1, keepdims=True) * (1 - t[:, :1])
    return tag, boundary, cue, weight


def main():
    source, names, out = sys.argv[1:4]
    options = ort.SessionOptions()
    options.intra_op_num_threads = 2
    session, pieces = ort.InferenceSession(source, options), tokenizer()
    said = {f"{d['set']} {d['id']}": tuple(map(torch.from_numpy, read(session, d, pieces))) for d in rows(names)}
    torch.save(said, out)
    print(len(said), 'texts', sum(len(t[0]) for t in said.values()), 'words')


if __name__ == '__main__':
    main()
