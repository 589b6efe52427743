"""Text from strangers: nothing that acts, hides or misleads comes through, and what is honest stays."""

import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.text import LONGEST, MOST_MARKS, clean, clean_line, listing, nearest, plural

# Each payload, and what is left of it. Markup stays as it stands: it is inert where texts are shown literally.
PAYLOADS = [
    ("[red]x[/red]", "[red]x[/red]"),
    ("[/nope]", "[/nope]"),
    ("[@click=app.quit]x[/]", "[@click=app.quit]x[/]"),
    ("[link=file:///etc/passwd]doc[/link]", "[link=file:///etc/passwd]doc[/link]"),
    ("=cmd|' /C calc'!A0", "=cmd|' /C calc'!A0"),
    ("\x1b]0;title\x07", "]0;title"),
    ("\x1b]2;title\x1b\\", "]2;title\\"),
    ("\x1b]52;c;ZXZpbA==\x07", "]52;c;ZXZpbA=="),
    ("\x1b]8;;file:///x\x1b\\doc\x1b]8;;\x1b\\", "]8;;file:///x\\doc]8;;\\"),
    ("\x1b[2J", "[2J"),
    ("\x1b[H", "[H"),
    ("\x1b[31mred\x1b[0m", "[31mred[0m"),
    ("\x1b[?1049h", "[?1049h"),
    ("\x1b[6n", "[6n"),
    ("\x1bc", "c"),
    ("\x1bP1$r\x1b\\", "P1$r\\"),
    ("\x9b2J", "2J"),
    ("\x9d2;title\x9c", "2;title"),
    ("\x90q\x9c", "q"),
    ("a\x85b", "ab"),
    ("a\x00b", "ab"),
    ("a\x7fb", "ab"),
    ("a\x07b", "ab"),
    ("a\x08b", "ab"),
    ("a\x0bb\x0cc", "abc"),
    ("honest\roverwritten", "honest\noverwritten"),
    ("one\r\ntwo", "one\ntwo"),
    ("one\u2028two\u2029three", "one\ntwo\nthree"),
    ("\u202egnp.exe", "gnp.exe"),
    ("\u202ax\u202bx\u202cx\u202dx", "xxxx"),
    ("\u2066x\u2067x\u2068x\u2069", "xxx"),
    ("\u200ex\u200fx\u061cx", "xxx"),
    ("Cor\u200bcyra", "Corcyra"),
    ("Cor\u2060cyra", "Corcyra"),
    ("\ufeffCorcyra", "Corcyra"),
    ("Corc\u200dyra\u200c", "Corcyra"),
    ("Cor\u00adcyra", "Corcyra"),
    ("Cor\u034fcyra", "Corcyra"),
    ("Cor\u2063cyra\u206f", "Corcyra"),
    ("A\U000e0061\U000e0062\U000e007f", "A"),
    ("A\ufe01\U000e0100", "A"),
    ("\u3164\uffa0\u115f\u2800\u17b4", ""),
    ("\ufff9x\ufffax\ufffb", "xx"),
    ("a\ud800b\udfffc", "abc"),
    ("\ue000x\U000f0000x\U0010ffff", "xx"),
    ("\uffffx\ufdd0\u0378", "x"),
    ("o" + "\u0336" * 300, "o" + "\u0336" * MOST_MARKS),
    ("e\u200b\u0301", "é"),
    ("\u0338name", "name"),
    ("first\n\u0338second", "first\nsecond"),
    ("hi\x1b]2;T\x1b\\\u202ex\x07", "hi]2;T\\x"),
]

HONEST = [
    "Ἀθῆναι · Κόρινθος, 416",
    "Việt Nam",
    "می\u200cخواهم",
    "क्\u200dष",
    "👩\u200d🚀 ☎\ufe0f",
    "北京 – 2026",
    "Tabs\tand\nlines",
    "ที่นี่",
    "\u0600١٢",
]


@pytest.mark.parametrize(("payload", "left"), PAYLOADS, ids=[ascii(payload)[:30] for payload, _ in PAYLOADS])
def test_payload_is_disarmed(payload: str, left: str) -> None:
    assert clean(payload) == left


@pytest.mark.parametrize("text", HONEST)
def test_honest_text_stays(text: str) -> None:
    assert clean(text) == unicodedata.normalize("NFC", text)


# Every character there is, with the troublesome ones far more often than chance would have them.
TROUBLE = st.sampled_from(
    "\x00\t\n\r\x1b\x7f\x9b\xad\u0301\u0323\u0336\u0344\u034f\u1161\u11a8\u200b\u200c\u200d\u202e\u2028\ud800\ufe0f\U000e0041"
)
ANY_TEXT = st.lists(TROUBLE | st.characters(exclude_categories=()) | st.sampled_from("ae\u1100ی")).map("".join)


@given(ANY_TEXT)
def test_any_text_comes_out_harmless(text: str) -> None:
    cleaned = clean(text)
    cleaned.encode("utf-8")
    assert clean(cleaned) == cleaned
    assert unicodedata.is_normalized("NFC", cleaned)
    assert not any(unicodedata.category(sign) in {"Cc", "Cs", "Co", "Cn"} for sign in cleaned if sign not in "\n\t")
    assert not any(
        unicodedata.bidirectional(sign) in {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
        for sign in cleaned
    )


@given(ANY_TEXT, st.integers(1, 40))
def test_any_text_keeps_its_limit(text: str, limit: int) -> None:
    assert len(clean(text, limit)) <= limit
    line = clean_line(text, limit)
    assert len(line) <= limit
    assert "\n" not in line
    assert clean_line(line, limit) == line


@given(ANY_TEXT)
def test_no_letter_carries_a_tower(text: str) -> None:
    row = 0
    for sign in clean(text):
        row = row + 1 if unicodedata.category(sign) in {"Mn", "Me"} else 0
        assert row <= MOST_MARKS


def test_a_mountain_of_marks_is_cleaned_at_once() -> None:
    began = time.perf_counter()
    clean("e" + "\u0301\u0323" * 100_000)
    assert time.perf_counter() - began < 5


def test_long_text_is_cut_with_a_sign() -> None:
    assert clean("x" * (LONGEST + 1)) == "x" * (LONGEST - 1) + "…"
    assert clean_line("four words are here", 10) == "four word…"


def test_one_line_has_single_spaces() -> None:
    assert clean_line("  The\u00a0borrowed \n\t silver ") == "The borrowed silver"


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("Ruritainia", "Ruritania"),
        ("ruritania", "Ruritania"),
        ("Ruirtania", "Ruritania"),
        ("Urritanai", "Ruritania"),
        ("Ruritania!!!", None),
        ("Arda", "Ardania"),
        ("Ardan", "Ardania"),
        ("Calx", "Cal"),
        ("xy", None),
        ("", None),
    ],
)
def test_nearest_offers_valid_names_only(word: str, meant: str | None) -> None:
    assert nearest(word, ["Cal", "Ardania", "Ruritania"]) == (None if word == "Arda" else meant)


def test_nearest_prefers_the_closest_then_the_alphabet() -> None:
    assert nearest("corinthe", ["corinthos", "corinth"]) == "corinth"
    assert nearest("cat", ["rat", "bat"]) == "bat"
    assert nearest("athens", []) is None


def test_counts_agree_with_their_nouns() -> None:
    assert [plural(1, "turn"), plural(0, "turn"), plural(2, "ally", "allies")] == ["1 turn", "0 turns", "2 allies"]


def test_listing_reads_like_a_sentence() -> None:
    assert listing([]) == ""
    assert listing(["Athens"]) == "Athens"
    assert listing(["Athens", "Sparta"]) == "Athens and Sparta"
    assert listing(["come", "stay out", "ask"], "or") == "come, stay out or ask"
