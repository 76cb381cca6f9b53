"""Write test/model-features.golden.json: texts of our own with the features that training sees.

usage: features_golden.py > ../test/model-features.golden.json
"""
import json

import features as f

TEXTS = [
    'Minister: “No deal” before spring\n\nThe minister, a former judge, said: “We won’t sign. ‘Never’ was their word.”\n\n“Nor will we,” she added.',
    'He called it "a fiasco" and "no more than that", the clerk\'s note says.',
    "The ferry operator said: ‘The workers’ rights come first,’ and ‘we can’t wait’. In the ’90s it did.",
    "A quote that never closes: “it goes on\nand the next paragraph is outside, isn’t it?",
    "U.S. GDP rose 3.5% in Q2—iPhone sales (up 7%) helped; I saw x_1, ÉCOLE and Łódź. 🙂 ok",
    "",
    "a\n\n\"b\" 'c' “d‘e’f” g",
]
out = []
for text in TEXTS:
    ws, shape, before, quotes = f.features(text)
    out.append({'text': text, 'words': [text[s:e] for s, e in ws], 'shape': shape, 'before': before, 'quotes': quotes})
print(json.dumps(out, ensure_ascii=False, indent=1))
