"""Texts with all that is to be learnt from them, and batches of windows of them."""
import numpy as np
import torch

import attribution
import features
import names
from net import CLS, MASK, SEP, TAGS, tokenizer

BATCH = 2048  # pieces


class Lesson:
    """One text: what the network is fed, and for each word the labels of all heads.

    `attribution`: (tag, boundary, cue, weight, keep), gold and a teacher's mixed by `trust` in the gold. `rest`: a place in RESTS, −1 not to be learnt from.
    """

    def __init__(self, row, pieces, gold=None, soft=None, trust=0.5, rest=None):
        ids = [pieces(w) for w in row['words']]
        n = len(ids)
        self.sizes = np.array([len(p) for p in ids])
        self.starts = np.concatenate([[0], np.cumsum(self.sizes)])
        self.ids = np.array([x for p in ids for x in p])
        self.features = [np.repeat(np.array(row[k][:n]), self.sizes) for k in ('shape', 'before', 'quotes')]
        none = [-1] * n
        self.names = torch.tensor(row['labels'][:n])
        self.silver = torch.tensor(none if row['silver'] is None else row['silver'][:n])
        self.partial = row['set'] in names.PLACES
        self.attribution = mixed(gold, soft, trust)
        self.rest = torch.tensor(none if rest is None else rest)

    def windows(self, rnd, limit=None):
        if rnd is None:
            return [(self, s, e) for s, e in attribution.windows(self.sizes, 48, limit)]
        limit = limit or rnd.choice((160, 224, 288, 352))
        offset = rnd.randrange(0, limit - 100) if self.sizes.sum() > limit else 0
        return [(self, s, e) for s, e in attribution.windows(self.sizes, 16, limit, offset)]


def mixed(gold, soft, trust):
    if soft is None:
        return gold
    # Python and JavaScript split a word in a handful of texts at different characters; those have the teacher only
    gold = gold if gold is not None and len(gold[0]) == len(soft[0]) else None
    tag, boundary, cue, weight = (x if x.dtype == torch.int32 else x.float() for x in soft)
    if gold is None:
        return tag, boundary, cue, weight, torch.ones(len(tag))
    part = lambda a, b: trust * a + (1 - trust) * b
    return (part(gold[0], tag), part(gold[1], boundary), torch.cat([gold[2], cue], 1),
            torch.cat([trust * gold[3], (1 - trust) * weight], 1), gold[4])


def of_text(versions, pieces, soft=None, rest=None):
    """The lesson of a text as people marked it, one version an annotator; it teaches no names."""
    text = versions[0]['text']
    ws, shape, before, quotes = features.features(text)
    row = {'set': 'own', 'words': [text[s:e] for s, e in ws], 'shape': shape, 'before': before, 'quotes': quotes, 'labels': [-1] * len(ws), 'silver': None}
    return Lesson(row, pieces, attribution.gold(versions), None if soft is None else soft(row), rest=None if rest is None else rest(ws))


def of_rows(rows, golds, softs):
    """Lessons of the rows of names.ts; rows without gold or a teacher's labels have only names to teach."""
    pieces, out = tokenizer(), []
    for d in rows:
        gold, soft = golds.get(d['id']) if d['set'] == 'polnear' else None, softs.get(f"{d['set']} {d['id']}")
        out.append(Lesson(d, pieces, None if gold is None else attribution.gold(gold), soft))
    return out


def batches(lessons, rnd=None, limit=None):
    """Lists of (lesson, start, end) of like lengths, BATCH pieces together."""
    todo = [w for x in lessons for w in x.windows(rnd, limit)]
    if rnd:
        rnd.shuffle(todo)
    length = lambda w: int(w[0].starts[w[2]] - w[0].starts[w[1]])
    groups = []
    for i in range(0, len(todo), 160):
        group, longest = [], 0
        for w in sorted(todo[i:i + 160], key=length):
            longest = max(longest, length(w) + 2)
            if group and longest * (len(group) + 1) > BATCH:
                groups.append(group)
                group, longest = [], length(w) + 2
            group.append(w)
        groups.append(group)
    if rnd:
        rnd.shuffle(groups)
    return groups


def inputs(group, rnd=None, drop=0.0, styles=()):
    """(ids, shape, before, quotes, mask, first): a share `drop` of the words is hidden, and at times quotation marks change by one of `styles`."""
    b = len(group)
    p = max(int(x.starts[e] - x.starts[s]) for x, s, e in group) + 2
    w = max(e - s for _, s, e in group)
    columns, mask, first = np.zeros((4, b, p), np.int64), np.zeros((b, p), bool), np.zeros((b, w), np.int64)
    for i, (x, s, e) in enumerate(group):
        a, z = x.starts[s], x.starts[e]
        n = z - a
        ids = x.ids[a:z]
        if rnd and styles and (style := rnd.choice(styles)):
            ids = np.vectorize(lambda v: style.get(v, v))(ids)
        if rnd and drop:
            hide = np.array([rnd.random() < drop for _ in range(e - s)])
            ids = np.where(np.repeat(hide, x.sizes[s:e]), MASK, ids)
        columns[0, i, 0], columns[0, i, 1:n + 1], columns[0, i, n + 1] = CLS, ids, SEP
        columns[2, i, 0] = 2
        for c, feature in zip(columns[1:], x.features):
            c[i, 1:n + 1] = feature[a:z]
        mask[i, :n + 2] = True
        first[i, :e - s] = 1 + x.starts[s:e] - a
    return *map(torch.from_numpy, columns), torch.from_numpy(mask), torch.from_numpy(first)


def attribution_labels(group):
    """(tag, boundary, pointer, keep); texts without any are not kept."""
    b, w = len(group), max(e - s for _, s, e in group)
    tag, boundary, pointer, keep = torch.zeros(b, w, len(TAGS)), torch.zeros(b, w), torch.zeros(b, w, w), torch.zeros(b, w)
    for i, (x, s, e) in enumerate(group):
        if x.attribution is None:
            continue
        n = e - s
        t, bo, cue, weight, k = (v[s:e] for v in x.attribution)
        at = cue.long() - s
        inside = (at >= 0) & (at < n)
        tag[i, :n], boundary[i, :n], keep[i, :n] = t, bo, k
        pointer[i, :n, :n].scatter_add_(1, at.clamp(0, n - 1), weight * inside)
    return tag, boundary, pointer, keep


def name_labels(group):
    """(gold, silver, partial), -1 where there is nothing to learn."""
    b, w = len(group), max(e - s for _, s, e in group)
    gold, silver, partial = torch.full((b, w), -1), torch.full((b, w), -1), torch.zeros(b, w, dtype=torch.bool)
    for i, (x, s, e) in enumerate(group):
        gold[i, :e - s], silver[i, :e - s], partial[i] = x.names[s:e], x.silver[s:e], x.partial
    return gold, silver, partial


def rest_labels(group):
    """−1 where there is nothing to learn."""
    rest = torch.full((len(group), max(e - s for _, s, e in group)), -1)
    for i, (x, s, e) in enumerate(group):
        rest[i, :e - s] = x.rest[s:e]
    return rest
