"""What the attribution heads learn from: PolNeAR's gold as word labels, and their loss.

Texts that several people annotated give soft labels: the mean of what each marked.
"""
import bisect
import collections
import json

import torch
import torch.nn.functional as F

import features as f
from net import TAGS

ROLES = {'source': 1, 'cue': 2, 'content': 3}


def read(path):
    """id → the versions of that text, one an annotator."""
    by = collections.OrderedDict()
    for line in open(path, encoding='utf8'):
        d = json.loads(line)
        by.setdefault(d['id'], []).append(d)
    return by


def gold(versions):
    """(tag [words, 4], boundary [words], cue [words, people] (first words of cues), weight [words, people], keep [words])"""
    text = versions[0]['text']
    ws = f.words(text)
    starts = [s for s, _ in ws]
    n, k = len(ws), len(versions)

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

    tag, boundary, keep = torch.zeros(n, len(TAGS)), torch.zeros(n), torch.ones(n)
    cue, weight = torch.zeros(n, k, dtype=torch.int32), torch.zeros(n, k)
    for p, v in enumerate(versions):
        label, head = [0] * n, [-1] * n
        for a in v['attributions']:
            first = at(a['cue'])
            if not first:
                continue
            for role, t in ROLES.items():
                for i in at(a[role]):
                    label[i], head[i] = t, first[0]
        keep[at(v['discard'])] = 0
        for i in range(n):
            tag[i, label[i]] += 1 / k
            if label[i]:
                cue[i, p], weight[i, p] = head[i], 1 / k
            if i > 0 and (label[i], head[i]) != (label[i - 1], head[i - 1]):
                boundary[i] += 1 / k
    return tag, boundary, cue, weight, keep


def windows(sizes, overlap, limit, offset=0):
    """[start, end) in words, each window at most `limit` word pieces, the first one shorter by `offset`; sizes: pieces a word."""
    n = len(sizes)
    s = 0
    room = limit - offset
    while s < n:
        e, used = s, 0
        while e < n and used + sizes[e] <= room:
            used += sizes[e]
            e += 1
        e = max(e, s + 1)
        yield s, e
        if e >= n:
            return
        room = limit
        back = 0
        while e > s + 1 and back < overlap:
            e -= 1
            back += sizes[e]
        s = e


def loss_of(out, tag, boundary, pointer, keep, smooth=0.03):
    """(tag, pointer, boundary) losses; a word points with the weight with which people gave it a role."""
    t, b, q = out
    real = keep.sum().clamp(min=1)
    tag = tag * (1 - smooth) + smooth / len(TAGS)
    of_tag = (-(tag * t.log_softmax(-1)).sum(-1) * keep).sum() / real
    valid = (keep > 0)[:, None, :]
    q, pointer = q.masked_fill(~valid, -1e4), pointer * valid
    weight = pointer.sum(-1) * keep
    of_pointer = (-(pointer * q.log_softmax(-1)).sum(-1) * keep).sum() / weight.sum().clamp(min=1)
    of_boundary = (F.binary_cross_entropy_with_logits(b, boundary, reduction='none') * keep).sum() / real
    return of_tag, of_pointer, of_boundary
