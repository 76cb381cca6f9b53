"""Trains the part-of-speech tagger of src/extract/claims/tagger.ts: an averaged perceptron (Collins 2002; greedy, left to right).

    python3 training/tagger.py GUM_FOLDER OUT.json

GUM_FOLDER holds Universal Dependencies files (../shared/data: gum). Every tenth document is kept out and scored.
Features are the same as in tagger.ts.
"""
import collections, glob, json, os, random, sys

MERGED = {'NNS': 'NN', 'NNPS': 'NNP', 'JJR': 'JJ', 'JJS': 'JJ', 'RBR': 'RB', 'RBS': 'RB', 'PDT': 'DT', 'AFX': 'JJ', 'FW': 'NN', 'ADD': 'NN',
          'WDT': 'WH', 'WP': 'WH', 'WP$': 'WH', 'WRB': 'WH', 'GW': 'NN', 'LS': 'CD', 'NFP': '.', 'XX': 'NN', ',': '.', ':': '.', '``': '.', "''": '.',
          '-LRB-': '.', '-RRB-': '.', 'HYPH': '.', 'SYM': '.', '$': '.'}


# least weight kept, in tenths: 12 costs 0.3 points of accuracy and saves 60 % of the file
KEEP = 12


def sentences(path):
    rows = []
    for line in open(path, encoding='utf8'):
        if line.startswith('#'):
            continue
        if not line.strip():
            if rows:
                yield joined(rows)
            rows = []
            continue
        f = line.rstrip('\n').split('\t')
        if f[0].isdigit():
            rows.append((f[1].replace('’', "'"), f[4], 'SpaceAfter=No' in f[9]))


def joined(rows):
    """Hyphenated words are one word to tagger.ts, tagged as their last part."""
    out, i = [], 0
    while i < len(rows):
        word, tag, glued = rows[i]
        while i + 2 < len(rows) and glued and rows[i + 1][1] == 'HYPH' and rows[i + 1][2] and rows[i + 1][0] == '-':
            word, tag, glued = word + '-' + rows[i + 2][0], rows[i + 2][1], rows[i + 2][2]
            i += 2
        out.append((word, MERGED.get(tag, tag)))
        i += 1
    return out


def norm(word):
    if word[0].isdigit():
        return '0'
    return word.lower()


def shape(word):
    return ('A' if word.isupper() and len(word) > 1 else 'X' if word[0].isupper() else 'd' if word[0].isdigit() else 'x') + ('-' if '-' in word else '')


def features(words, i, t1, t2):
    at = lambda j: norm(words[j]) if 0 <= j < len(words) else ('^' if j < 0 else '$')
    w = at(i)
    end = lambda j: at(j)[-3:]
    return ['b', 'w' + w, 's' + w[-3:], 'S' + w[-2:], 'p' + w[:1], 'h' + shape(words[i]) + ('^' if i == 0 else ''), 't' + t1, 'T' + t1 + ' ' + t2,
            'u' + t1 + ' ' + w, 'l' + at(i - 1), 'L' + end(i - 1), 'm' + at(i - 2), 'r' + at(i + 1), 'R' + end(i + 1), 'q' + at(i + 2)]


class Perceptron:
    def __init__(self):
        self.w, self.sum, self.at, self.now = {}, {}, {}, 0

    def scores(self, feats):
        s = collections.defaultdict(float)
        for f in feats:
            for tag, v in self.w.get(f, {}).items():
                s[tag] += v
        return s

    def update(self, f, tag, d):
        row = self.w.setdefault(f, {})
        key = (f, tag)
        old = row.get(tag, 0.0)
        self.sum[key] = self.sum.get(key, 0.0) + (self.now - self.at.get(key, 0)) * old
        self.at[key] = self.now
        row[tag] = old + d

    def average(self):
        out = {}
        for f, row in self.w.items():
            for tag, v in row.items():
                key = (f, tag)
                mean = (self.sum[key] + (self.now - self.at[key]) * v) / self.now
                if abs(round(mean * 10)) >= KEEP:
                    out.setdefault(f, {})[tag] = mean
        return out


def tag(weights, words):
    tags, t1, t2 = [], '^', '^'
    for i in range(len(words)):
        s = collections.defaultdict(float)
        for f in features(words, i, t1, t2):
            for t, v in weights.get(f, {}).items():
                s[t] += v
        best = max(sorted(s), key=lambda t: s[t]) if s else 'NN'
        tags.append(best)
        t2, t1 = t1, best
    return tags


def main(folder, out):
    rng = random.Random(1)
    paths = sorted(glob.glob(os.path.join(folder, '*.conllu')))
    held = paths[::10]
    train = [s for p in paths if p not in held for s in sentences(p)]
    test = [s for p in held for s in sentences(p)]
    tags = sorted({t for s in train for _, t in s})
    model = Perceptron()
    for epoch in range(6):
        rng.shuffle(train)
        right = n = 0
        for s in train:
            words = [w for w, _ in s]
            t1 = t2 = '^'
            for i, (_, gold) in enumerate(s):
                model.now += 1
                feats = features(words, i, t1, t2)
                sc = model.scores(feats)
                guess = max(sorted(sc), key=lambda t: sc[t]) if sc else 'NN'
                if guess != gold:
                    for f in feats:
                        model.update(f, gold, 1.0)
                        model.update(f, guess, -1.0)
                right += guess == gold
                n += 1
                t2, t1 = t1, guess
        print(epoch, right / n, flush=True)
    weights = model.average()
    # rounded to whole steps of 0.1: what is shipped is what is scored
    weights = {f: {t: round(v * 10) for t, v in row.items() if round(v * 10)} for f, row in weights.items()}
    ok = n = 0
    for s in test:
        got = tag(weights, [w for w, _ in s])
        ok += sum(g == t for g, (_, t) in zip(got, s))
        n += len(s)
    print('held out', ok / n, n, 'features', len(weights))
    packed = {f: ' '.join(f'{tags.index(t)}:{v}' for t, v in row.items()) for f, row in sorted(weights.items()) if row}
    with open(out, 'w', encoding='utf8') as fh:
        json.dump({'source': 'Trained by training/tagger.py on GUM (Universal Dependencies, amir-zeldes/gum, annotations CC BY 4.0): weights only.', 'heldOutAccuracy': round(ok / n, 4), 'tags': tags, 'weights': packed}, fh, ensure_ascii=False, separators=(',', ':'))


if __name__ == '__main__':
    main(*sys.argv[1:])
