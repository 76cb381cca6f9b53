"""Makes src/http/pictures/data/letter-widths.json: how wide the letters of the desk's sans are, in thousandths of an em.

    pip install fonttools brotli && python scripts/letter-widths.py

Pictures are laid out on the server, where no browser can measure; kerning only narrows, so sums of advances are safe.
"""
import json
from pathlib import Path

from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

ROOT = Path(__file__).parent.parent
FILES = ROOT / "node_modules/@fontsource-variable/inter/files"
out = {"source": "Inter (OFL 1.1), advance widths at these weights"}
for weight in (400, 600):
    table = {}
    for part in ("latin", "latin-ext", "greek", "cyrillic"):
        font = instancer.instantiateVariableFont(TTFont(FILES / f"inter-{part}-wght-normal.woff2"), {"wght": weight})
        scale = 1000 / font["head"].unitsPerEm
        for code, glyph in font.getBestCmap().items():
            if 0x20 <= code < 0x250 or 0x370 <= code < 0x530 or 0x2010 <= code < 0x2040 or code in (0x20AC, 0x2212, 0x2190, 0x2192):
                table.setdefault(round(font["hmtx"][glyph][0] * scale), set()).add(chr(code))
    out[str(weight)] = {str(w): "".join(sorted(letters)) for w, letters in sorted(table.items())}
(ROOT / "src/http/pictures/data/letter-widths.json").write_text(json.dumps(out, ensure_ascii=False, indent=0) + "\n")
