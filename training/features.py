"""Words and their features, exactly as src/extract/model/words.ts makes them (test/model-features.test.ts holds the two together).

A word is a run of letters, digits and underscores, or one other character that is not white space.
"""
import re

WORD = re.compile(r"\w+|[^\w\s]", re.U)

# shape of a word: the encoder's vocabulary is lower case, so case is fed in beside it
OTHER, LOWER, CAPITALISED, UPPER, INITIAL, DIGITS, MIXED = range(7)
# what stands before a word
GLUED, SPACE, PARAGRAPH = range(3)
# where a word stands to quotation marks
OUTSIDE, INSIDE, OPENING, CLOSING = range(4)


def words(text):
    """[(start, end)] in code points."""
    return [m.span() for m in WORD.finditer(text)]


def shape(w):
    if not (w[0].isalnum() or w[0] == '_'):
        return OTHER
    if any(c.isdigit() for c in w):
        return DIGITS
    if w == w.lower():
        return LOWER
    if len(w) == 1:
        return INITIAL
    if w == w.upper():
        return UPPER
    if w[0] != w[0].lower() and w[1:] == w[1:].lower():
        return CAPITALISED
    return MIXED


def before(text, ws):
    out = []
    end = None
    for s, e in ws:
        gap = text[end:s] if end is not None else '\n'
        out.append(PARAGRAPH if '\n' in gap else SPACE if gap else GLUED)
        end = e
    return out


def quotes(text, ws, gaps):
    """Quotation state of each word. A mark that opens and is never closed holds to the end of its paragraph;
    single marks count only where they both open and close."""
    n = len(ws)
    out = [OUTSIDE] * n
    tok = [text[s:e] for s, e in ws]
    i = 0
    while i < n:
        j = i + 1
        while j < n and gaps[j] != PARAGRAPH:
            j += 1
        double = single = False
        for k in range(i, j):
            t = tok[k]
            opens = k == i or gaps[k] == SPACE or out[k - 1] == OPENING or tok[k - 1] in '([—–-'
            glued_next = k + 1 < j and gaps[k + 1] == GLUED
            word_next = glued_next and (tok[k + 1][0].isalnum())
            if t == '“' or (t == '"' and not double):
                double = True
                out[k] = OPENING
            elif t in '”"':
                double = False
                out[k] = CLOSING
            elif not double and not single and t in "‘'" and opens and glued_next and closes(tok, gaps, k + 1, j):
                single = True
                out[k] = OPENING
            elif single and t in "’'" and gaps[k] == GLUED and not word_next:
                single = False
                out[k] = CLOSING
            else:
                out[k] = INSIDE if double or single else OUTSIDE
        i = j
    return out


def closes(tok, gaps, k, j):
    """Whether a single mark after word k ends a quotation before the paragraph does."""
    for m in range(k + 1, j):
        if tok[m] in "’'" and gaps[m] == GLUED and not (m + 1 < j and gaps[m + 1] == GLUED and tok[m + 1][0].isalnum()):
            return True
    return False


def features(text):
    """(words, shape, before, quotes), a value a word."""
    ws = words(text)
    gaps = before(text, ws)
    return ws, [shape(text[s:e]) for s, e in ws], gaps, quotes(text, ws, gaps)
