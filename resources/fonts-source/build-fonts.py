#!/usr/bin/env python3
"""Makes the five font files of Gantry (../src/main/resources/dev/gantry/resources/fonts) out of three open families.

Gantry Sans   Inter; every digit is replaced by its tabular form, so columns of numbers align without font features.
Gantry Mono   JetBrains Mono; every zero is the slashed one.
Both carry the characters of GB 2312 from Noto Sans SC, so one file serves both languages with one line height:
in Sans at 96 % of the em, in Mono centred in exactly two cells.
"Gantry Sans Medium" is a family of its own, because JavaFX tells only regular and bold apart within a family.

Run once, by hand, when a source version changes:

    pip install fonttools==4.60.1
    npm pack @expo-google-fonts/inter@0.4.2
    npm pack @expo-google-fonts/noto-sans-sc@0.4.3
    npm pack @expo-google-fonts/jetbrains-mono@0.4.1
    (unpack each into SOURCES/inter, SOURCES/noto-sans-sc, SOURCES/jetbrains-mono)
    python3 build-fonts.py SOURCES ../src/main/resources/dev/gantry/resources/fonts

All three sources, and so the results, are under the SIL Open Font License 1.1; LICENSE_FONT of each package is kept
beside the results as OFL-*.txt.
"""
from __future__ import annotations

import argparse
import shutil
from dataclasses import dataclass
from pathlib import Path

from fontTools import subset
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont
from fontTools.ttLib.scaleUpem import scale_upem

DIGITS = [ord(digit) for digit in "0123456789"]
# Characters in everyday use that the 1980 standard lacks (镕 瑄 祎 in names; 囧 啥 in logs) and the full-width forms.
BEYOND_GB2312 = "镕瑄祎昇淼囧啥—…“”‘’"
VERSION = "Version 1.0"


@dataclass(frozen=True)
class Face:
    """One file to make: whose Latin, whose Chinese, how the Chinese is fitted in, and what it is called."""

    family: str
    bold: bool
    weight: int
    latin: str
    chinese: str
    feature: str
    em_percent: int
    advance: int
    drop: int
    origin: str

    @property
    def style(self) -> str:
        return "Bold" if self.bold else "Regular"

    @property
    def postscript(self) -> str:
        return self.family.replace(" ", "") + "-" + self.style


def sans(family: str, bold: bool, weight: int, source: str) -> Face:
    return Face(
        family, bold, weight,
        f"inter/{source}/Inter_{source}.ttf", f"noto-sans-sc/{source}/NotoSansSC_{source}.ttf",
        "tnum", 96, 2048, 0,
        "Inter (c) The Inter Project Authors; Noto Sans SC (c) Adobe. SIL OFL 1.1.",
    )


def mono(bold: bool, weight: int, source: str, chinese: str) -> Face:
    return Face(
        "Gantry Mono", bold, weight,
        f"jetbrains-mono/{source}/JetBrainsMono_{source}.ttf", f"noto-sans-sc/{chinese}/NotoSansSC_{chinese}.ttf",
        "zero", 110, 1200, 30,
        "JetBrains Mono (c) The JetBrains Mono Project Authors; Noto Sans SC (c) Adobe. SIL OFL 1.1.",
    )


FACES = (
    sans("Gantry Sans", False, 400, "400Regular"),
    sans("Gantry Sans Medium", False, 400, "500Medium"),
    sans("Gantry Sans", True, 700, "600SemiBold"),
    mono(False, 400, "400Regular", "400Regular"),
    mono(True, 700, "700Bold", "600SemiBold"),
)


def chinese_characters() -> set[int]:
    """Every character of GB 2312, decoded cell by cell of its 94 x 94 table, and CJK punctuation."""
    found = {ord(character) for character in BEYOND_GB2312}
    for row in range(1, 95):
        for cell in range(1, 95):
            text = bytes((0xA0 + row, 0xA0 + cell)).decode("gb2312", errors="ignore")
            found.update(ord(character) for character in text)
    return found | set(range(0x3000, 0x3020)) | set(range(0xFF01, 0xFF5F))


def single_substitutions(font: TTFont, feature: str) -> dict[str, str]:
    """Which glyph a feature puts in place of which, over all its one-to-one lookups."""
    table = font["GSUB"].table
    lookups = {i for r in table.FeatureList.FeatureRecord if r.FeatureTag == feature for i in r.Feature.LookupListIndex}
    swaps: dict[str, str] = {}
    for index in lookups:
        for entry in table.LookupList.Lookup[index].SubTable:
            plain = entry.ExtSubTable if hasattr(entry, "ExtSubTable") else entry
            swaps |= getattr(plain, "mapping", {})
    return swaps


def make_default(font: TTFont, feature: str, characters: list[int]) -> None:
    swaps = single_substitutions(font, feature)
    changed = 0
    for table in font["cmap"].tables:
        for code in characters if table.isUnicode() else ():
            if table.cmap.get(code) in swaps:
                table.cmap[code] = swaps[table.cmap[code]]
                changed += 1
    if not changed:
        raise SystemExit(f"The feature {feature} changes none of the digits: the source is another release.")


def chinese_part(path: Path, units: int) -> TTFont:
    """The Chinese source cut down to our characters, its em scaled to that many units, without hints and features."""
    font = TTFont(path)
    options = subset.Options(layout_features=[], hinting=False, notdef_outline=True, drop_tables=["GPOS", "GSUB", "GDEF"])
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=chinese_characters())
    cutter.subset(font)
    scale_upem(font, units)
    return font


def add_chinese(font: TTFont, chinese: TTFont, face: Face) -> int:
    """Copies what the Latin source lacks; whole characters are centred in the advance, narrow ones keep their width."""
    outlines, known = chinese.getGlyphSet(), font.getBestCmap()
    em = chinese["head"].unitsPerEm
    order, added = list(font.getGlyphOrder()), {}
    for code, source in sorted(chinese.getBestCmap().items()):
        if code in known:
            continue
        width = outlines[source].width
        advance = face.advance if width > 0.7 * em else width
        pen = TTGlyphPen(None)
        outlines[source].draw(TransformPen(pen, (1, 0, 0, 1, (advance - width) / 2, -face.drop)))
        glyph, name = pen.glyph(), f"han{code:04X}"
        glyph.recalcBounds(font["glyf"])
        font["glyf"].glyphs[name] = glyph
        font["hmtx"].metrics[name] = (advance, getattr(glyph, "xMin", 0))
        order.append(name)
        added[code] = name
    font.setGlyphOrder(order)
    font["glyf"].glyphOrder = order
    font["maxp"].numGlyphs = len(order)
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap.update(added)
    return len(added)


def put_name(font: TTFont, face: Face) -> None:
    """One plain set of names: JavaFX reads family and style, and must not meet a typographic family beside them."""
    names = font["name"]
    kept = [record for record in names.names if record.nameID in (13, 14)]
    names.names = kept
    full = face.family + (" Bold" if face.bold else "")
    for identity, text in {
        0: face.origin, 1: face.family, 2: face.style, 3: face.postscript, 4: full, 5: VERSION, 6: face.postscript,
    }.items():
        names.setName(text, identity, 3, 1, 0x409)
    selection = font["OS/2"].fsSelection & ~0b1100001
    font["OS/2"].fsSelection = selection | (0b0100000 if face.bold else 0b1000000)
    font["OS/2"].usWeightClass = face.weight
    font["head"].macStyle = int(face.bold)


def build(face: Face, sources: Path, out: Path) -> None:
    font = TTFont(sources / face.latin)
    make_default(font, face.feature, DIGITS)
    units = font["head"].unitsPerEm * face.em_percent // 100
    count = add_chinese(font, chinese_part(sources / face.chinese, units), face)
    # These speak of glyph numbers or a signature of the file as it was.
    for stale in ("DSIG", "hdmx", "LTSH", "VDMX", "gvar", "HVAR", "STAT"):
        if stale in font:
            del font[stale]
    font["post"].formatType = 3.0
    put_name(font, face)
    target = out / (face.postscript + ".ttf")
    font.save(target)
    print(f"{target.name}: {count} Chinese characters, {target.stat().st_size / 1e6:.1f} MB")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sources", type=Path)
    parser.add_argument("out", type=Path)
    arguments = parser.parse_args()
    arguments.out.mkdir(parents=True, exist_ok=True)
    for face in FACES:
        build(face, arguments.sources, arguments.out)
    for package in ("inter", "noto-sans-sc", "jetbrains-mono"):
        shutil.copy(arguments.sources / package / "LICENSE_FONT", arguments.out / f"OFL-{package}.txt")


main()
