"""Bombs, noise and broken files: no traceback, no long wait, and every problem has a line."""

import random
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.scenario.guard import LARGEST
from game.scenario.load import Loaded, load_bytes
from game.scenario.problems import Problems
from game.scenario.tree import Tree, read_tree

SAMPLE = (Path(__file__).parent / "ok" / "everything.yaml").read_bytes()
SIGNS = b" \n:-#[]{}\"'|>&*!%@`\t\x00\xff,?~.0aZ<"


def is_told_well(content: bytes) -> None:
    """The file loads, or every problem has a place within it and can be shown."""
    read = load_bytes(content, "x.yaml")
    found = read.warnings if isinstance(read, Loaded) else read
    assert isinstance(read, Loaded) or len(found)
    for problem in found.problems:
        assert 1 <= problem.line <= content.count(b"\n") + 2
        assert problem.column >= 1
    shown = found.render()
    assert all(sign == "\n" or ord(sign) >= 32 for sign in shown)


@given(st.binary(max_size=300))
@settings(max_examples=150, deadline=None)
def test_bytes_of_any_kind(content: bytes) -> None:
    is_told_well(content)


@given(st.text(alphabet=st.sampled_from(list(" \n:-#[]{}\"'|>&*!%,ab1?")), max_size=200))
@settings(max_examples=200, deadline=None)
def test_texts_that_look_like_yaml(text: str) -> None:
    is_told_well(text.encode())


@given(st.integers(min_value=0, max_value=2**32))
@settings(max_examples=150, deadline=None)
def test_a_sound_file_with_a_few_bytes_changed(seed: int) -> None:
    draw = random.Random(seed)
    content = bytearray(SAMPLE)
    for _ in range(draw.randint(1, 6)):
        at = draw.randrange(len(content))
        content[at : at + draw.randint(0, 3)] = bytes([draw.choice(SIGNS)]) * draw.randint(0, 2)
    is_told_well(bytes(content))


@given(st.integers(min_value=0, max_value=2**32))
@settings(max_examples=100, deadline=None)
def test_a_sound_file_with_lines_moved_lost_or_doubled(seed: int) -> None:
    draw = random.Random(seed)
    lines = SAMPLE.split(b"\n")
    for _ in range(draw.randint(1, 4)):
        at = draw.randrange(len(lines))
        line = lines.pop(at)
        lines[draw.randrange(len(lines)) : 0] = [line] * draw.randint(0, 2)
    is_told_well(b"\n".join(lines))


BOMBS = {
    "brackets": b"a: " + b"[" * 1_000_000,
    "braces": b"a: " + b"{a: " * 200_000,
    "hyphens": b"- " * 400_000,
    "levels": b"\n".join(b" " * depth + b"a:" for depth in range(1000)),
    "aliases": b"a: &a [x]\n" + b"\n".join(b"k%d: &k%d [*a, *a]" % (n, n) for n in range(50)),
    "itself": b"a: &a [*a]",
    "tag": b"a: !!python/object/apply:os.system ['true']",
    "number": b"turns: " + b"9" * 100_000,
    "long line": b"title: " + b"x" * 1_900_000,
    "many keys": b"title: x\n" + b"\n".join(b"k%d: 1" % n for n in range(20_000)),
    "nought bytes": b"\0" * 10_000,
}


@pytest.mark.parametrize("name", BOMBS)
def test_bombs_end_at_once_in_a_problem_with_a_line(name: str) -> None:
    began = time.monotonic()
    read = load_bytes(BOMBS[name], "bomb.yaml")
    assert isinstance(read, Problems)
    assert read.render()
    assert time.monotonic() - began < 10


def test_a_file_above_the_limit_is_not_read() -> None:
    read = load_bytes(b"#" * (LARGEST + 1), "large.yaml")
    assert isinstance(read, Problems)
    assert read.problems[0].rule == "size"


def test_a_mark_at_the_beginning_is_passed_over() -> None:
    read = load_bytes(b"\xef\xbb\xbf" + (Path(__file__).parent / "ok" / "smallest.yaml").read_bytes(), "bom.yaml")
    assert isinstance(read, Loaded)


def test_windows_line_ends_are_as_good_as_others() -> None:
    read = load_bytes(SAMPLE.replace(b"\n", b"\r\n"), "windows.yaml")
    assert isinstance(read, Loaded)
    assert read.setting.introduction.startswith("A first paragraph whose lines are joined.\n")


def test_scalars_mean_what_they_look_like() -> None:
    text = "a: no\nb: 1:30\nc: 010\nd: 2024-01-01\ne: 1e3\nf: -2.5\ng: 'true'\nh: true\ni:\n1: x\n"
    tree = read_tree(text, "x.yaml")
    assert isinstance(tree, Tree)
    assert tree.plain() == {
        "a": "no", "b": "1:30", "c": "010", "d": "2024-01-01", "e": "1e3", "f": -2.5, "g": "true", "h": True, "i": None,
        "1": "x",
    }  # fmt: skip


def test_every_value_and_key_knows_its_place() -> None:
    tree = read_tree("powers:\n  athens: {name: Athens}\n  corinth:\n    - 3\n", "x.yaml")
    assert isinstance(tree, Tree)
    assert (tree.place(("powers", "athens", "name")).line, tree.place(("powers", "athens", "name")).column) == (2, 18)
    assert (tree.key_place(("powers", "corinth")).line, tree.key_place(("powers", "corinth")).column) == (3, 3)
    assert tree.place(("powers", "corinth", 0)).column == 7


def test_words_for_the_terminal_never_reach_it() -> None:
    read = load_bytes(SAMPLE.replace(b"name: North\n", b'name: "\\e]52;c;eA==\\aNorth\\u202e"\n'), "x.yaml")
    assert isinstance(read, Loaded)
    assert read.setting.powers[0].name == "]52;c;eA==North"
