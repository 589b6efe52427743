"""Text from strangers made fit to show, and the small turns of phrase that every room needs.

Names and stories in a scenario, chat in a seminar, words pasted into a field: each may hold signs that move the cursor,
turn the reading direction, or cannot be seen at all. They are cleaned where they come in and where they are shown.
"""

import json
import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache

LONGEST = 10_000
"""How many characters of one text are kept when nobody says otherwise."""

MOST_MARKS = 4
"""How many accents may stand on one letter; no living script needs more, and a tower hides its neighbours."""

JOINERS = frozenset("\u200c\u200d")
"""The two invisible signs that Persian, the scripts of India and some pictures cannot do without."""

UNSEEN_CATEGORIES = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
"""Controls, formatting (reading direction, tags, zero widths), surrogates, private use, and what is no character."""

SEEN_FORMATS = frozenset("\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd")
"""Arabic, Syriac and Kaithi number signs: counted as formatting by Unicode, but drawn like any letter."""

UNSEEN_RANGES = (
    (0x034F, 0x034F),  # combining grapheme joiner
    (0x115F, 0x1160),  # Hangul fillers, here and below
    (0x17B4, 0x17B5),  # Khmer vowels that are not drawn
    (0x180B, 0x180F),  # Mongolian variation selectors
    (0x2800, 0x2800),  # the braille pattern without a dot
    (0x3164, 0x3164),
    (0xFE00, 0xFE0D),  # variation selectors; the two after these choose between a picture and a plain sign, and stay
    (0xFFA0, 0xFFA0),
    (0xE0100, 0xE01EF),
)
"""What Unicode counts among letters, marks and signs, and what nevertheless shows nothing."""

_HIDDEN = re.compile(
    "[\x7f-\x9f\xad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e0fff]"
)

LINE_ENDS = str.maketrans({"\u2028": "\n", "\u2029": "\n", "\r": "\n"})


def clean(text: str, limit: int = LONGEST) -> str:
    """The text with nothing in it that acts, hides or misleads, at most ``limit`` characters long, lines and tabs kept.

    Cleaning what is clean changes nothing. Markup such as ``[red]`` stays as it stands: texts are shown literally.
    """
    if text.isascii() and text.replace("\n", "").isprintable():
        return _cut(text, limit)
    lines = text.replace("\r\n", "\n").translate(LINE_ENDS)
    # Twice, since composing needs short rows of marks to be quick, and may itself make a row longer.
    return _cut(_seen(unicodedata.normalize("NFC", _seen(lines))), limit)


def clean_line(text: str, limit: int = 200) -> str:
    """The cleaned text on one line, any row of blanks in it being one space: for names, titles and messages."""
    return _cut(" ".join(clean(text, max(limit, LONGEST)).split()), limit)


def spelt_out(json_text: str) -> str:
    """JSON in which what a terminal would act on or hide is written ``\\u202e``; it reads back as the same value."""
    return _HIDDEN.sub(lambda found: json.dumps(found[0])[1:-1], json_text)


def _seen(text: str) -> str:
    """The text without what cannot be seen, and without marks beyond those that one letter can carry."""
    kept: list[str] = []
    marks = MOST_MARKS  # At the start of a line there is no letter yet for a mark to stand on.
    for sign in text:
        if sign == "\n":
            marks = MOST_MARKS
        elif sign in JOINERS:
            # After plain letters a joiner could only make two names differ that look the same.
            if marks >= MOST_MARKS or kept[-1].isascii():
                continue
            marks += 1
        elif unicodedata.category(sign) in {"Mn", "Me"} and not _is_unseen(sign):
            if marks >= MOST_MARKS:
                continue
            marks += 1
        elif _is_unseen(sign):
            continue
        else:
            marks = 0
        kept.append(sign)
    return "".join(kept)


@lru_cache(maxsize=4096)
def _is_unseen(sign: str) -> bool:
    """Whether a character shows nothing, or does something instead of being shown."""
    if sign == "\t" or sign in SEEN_FORMATS:
        return False
    if unicodedata.category(sign) in UNSEEN_CATEGORIES:
        return True
    return any(first <= ord(sign) <= last for first, last in UNSEEN_RANGES)


def _cut(text: str, limit: int) -> str:
    """The first ``limit`` characters, with a sign that more was there."""
    return text if len(text) <= limit else text[: limit - 1] + "…"


def nearest(word: str, choices: Iterable[str]) -> str | None:
    """The name that was probably meant: at most two slips of the finger away, and closer than half the word."""
    most = min(2, len(word) // 2)
    near = min(((_slips(word.casefold(), choice.casefold(), most), choice) for choice in choices), default=None)
    return near[1] if near is not None and near[0] <= most else None


def _slips(one: str, other: str, most: int) -> int:
    """How many letters were left out, added, changed or swapped with a neighbour; beyond ``most`` the count stops."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        before, above, row = row, before, [i]
        for j, sign in enumerate(other, 1):
            slips = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != sign))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == sign:
                slips = min(slips, above[j - 2] + 1)
            row.append(slips)
        if min(row) > most:
            return most + 1
    return row[-1]


def plural(count: int, noun: str, nouns: str | None = None) -> str:
    """A count with its noun: ``1 turn``, ``3 turns``, ``2 allies``."""
    return f"{count} {noun if count == 1 else nouns or noun + 's'}"


def listing(words: Sequence[str], last: str = "and") -> str:
    """Words as a sentence lists them: ``Athens, Corinth and Sparta``."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"
