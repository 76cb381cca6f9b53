"""What the name head learns from: which rows of names.ts, and its loss.

The head learns gold and silver labels side by side, from one hidden layer by two outputs, since the two disagree on what a
name is; the silver one is thrown away afterwards.
Held out and never trained on: HELD of GUM, and the documents of LGL and GeoVirus whose SHA-1 ends in 6–9 (mod 10).
"""
import hashlib
import json

import torch
import torch.nn.functional as F

from net import NAME_CLASSES, NAME_LABELS

HELD = ('GUM_news_afghan', 'GUM_news_flag', 'GUM_news_imprisoned', 'GUM_news_soccer', 'GUM_news_warhol')
PLACES = ('lgl', 'geovirus')


def rows(path):
    """The rows to train on."""
    return [shortened(d) for d in map(json.loads, open(path, encoding='utf8')) if chosen(d)]


def chosen(d):
    if d['set'] == 'gum':
        return d['id'].startswith('GUM') and d['id'] not in HELD
    if d['set'] in PLACES:
        return int(hashlib.sha1(d['id'].split('#')[0].encode()).hexdigest(), 16) % 10 < 6
    return d['set'] != 'ecb' or any(x >= 0 for x in d['labels'])


def shortened(d):
    """An ECB+ text up to its last labelled sentence."""
    if d['set'] == 'ecb':
        end = min(400, 12 + max(i for i, x in enumerate(d['labels']) if x >= 0))
        for k in ('words', 'shape', 'before', 'quotes', 'labels'):
            d[k] = d[k][:end]
    return d


def loss_of(logits, labels, partial, smooth=0.05):
    """Cross-entropy of smoothed labels; -1 is left out, and in a partial row 0 says only that there is no place."""
    scores = logits.log_softmax(-1)
    target = F.one_hot(labels.clamp(min=0), NAME_LABELS) * (1 - smooth) + smooth / NAME_LABELS
    whole = -(target * scores).sum(-1)
    place = 2 * NAME_CLASSES.index('place') + 1
    elsewhere = -torch.logsumexp(scores[..., [k for k in range(NAME_LABELS) if k not in (place, place + 1)]], -1)
    loss = torch.where(partial & (labels == 0), elsewhere, whole)
    return (loss * (labels >= 0)).sum() / (labels >= 0).sum().clamp(min=1)
