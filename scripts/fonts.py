"""Makes src/desk/fonts/ from the @fontsource-variable packages: the letters the desk shows, the weights it uses.

    pip install fonttools brotli && python scripts/fonts.py

The OFL reserves the names "Source" and "Inter" for unchanged files, so the subsets are named Hearsay Serif and Hearsay Sans.
"""
from io import BytesIO
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

ROOT = Path(__file__).parent.parent
FROM = ROOT / "node_modules/@fontsource-variable"
TO = ROOT / "src/desk/fonts"
LATIN = [*range(0x20, 0x7F), *range(0xA0, 0x100), 0x131, 0x152, 0x153, *range(0x2010, 0x2016), *range(0x2018, 0x201F), 0x2022, 0x2026, 0x2032, 0x2033, 0x2039, 0x203A, 0x20AC, 0x2190, 0x2191, 0x2192, 0x2193, 0x2212, 0x300, 0x301, 0x302, 0x303, 0x308]
EXTENDED = [*range(0x100, 0x131), *range(0x132, 0x152), *range(0x154, 0x180), 0x218, 0x219, 0x21A, 0x21B, 0x1E9E]
FEATURES = ["ccmp", "locl", "kern", "mark", "mkmk", "liga", "calt", "tnum"]
FACES = {
    "serif": ("Hearsay Serif", "source-serif-4/files/source-serif-4-latin-wght-normal.woff2", LATIN, 400, 650),
    "serif-italic": ("Hearsay Serif", "source-serif-4/files/source-serif-4-latin-wght-italic.woff2", LATIN, 400, 650),
    "serif-ext": ("Hearsay Serif", "source-serif-4/files/source-serif-4-latin-ext-wght-normal.woff2", EXTENDED, 400, 650),
    "sans": ("Hearsay Sans", "inter/files/inter-latin-wght-normal.woff2", LATIN, 400, 650),
}

for name, (family, path, letters, low, high) in FACES.items():
    font = instancer.instantiateVariableFont(TTFont(FROM / path), {"wght": (low, 400, high)})
    whole = BytesIO()
    font.save(whole)
    font = TTFont(whole)  # the cutter trips over tables the instancer left half-read
    options = subset.Options()
    options.flavor, options.layout_features, options.hinting = "woff2", FEATURES, False
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=letters)
    cutter.subset(font)
    for record in font["name"].names:
        if record.nameID in (1, 4, 16):
            record.string = family
        if record.nameID == 6:
            record.string = family.replace(" ", "")
    out = TO / f"{name}.woff2"
    subset.save_font(font, str(out), options)
    print(out.name, out.stat().st_size)
