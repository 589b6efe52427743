"""What strangers write reaches no terminal and no file as it stands."""

import os
import re
import sys
from pathlib import Path
from typing import Any

import pytest

from game.text import clean
from tests.commanding import FRIENDS, ROOT

EVIL = "\\e[31mEvil\\u202e [red]x[/red] [/] \\a\\x9b2J{0} $(id) \\u2066\\r\\nT"
"""As it stands between quotes in YAML: escape sequences, a turned reading direction, markup, templates."""


def assert_fit_for_a_terminal(text: str) -> None:
    for line in text.split("\n"):
        assert clean(line, 1_000_000) == line


def scenario_of_a_stranger(folder: Path, name: bytes = b"na\x1b[31m\xc2\x9b\xe2\x80\xae\xffsty.yaml") -> str:
    """A scenario whose every name and text, and whose file name, is out to do harm."""
    text = (ROOT / FRIENDS).read_text(encoding="utf-8")
    text = re.sub(r"(?m)^( *(?:title|blurb|name|people):) (?!{).+$", lambda found: f'{found[1]} "{EVIL}"', text)
    path = os.path.join(os.fsencode(folder), name)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text.replace("{name: Pericles}", f'{{name: "{EVIL}"}}'))
    return os.fsdecode(path)


@pytest.mark.skipif(os.name == "nt" or sys.platform == "darwin", reason="such a file name cannot be there")
def test_what_strangers_write_reaches_no_terminal_and_no_file_as_it_stands(melian: Any, tmp_path: Path) -> None:
    path, trace, save = scenario_of_a_stranger(tmp_path), tmp_path / "trace.jsonl", str(tmp_path / "kept.melian")
    played = melian("run", path, "--turns", "2", "--trace", str(trace), "--save", save)
    assert played.code == 0
    shown = [trace.read_text(encoding="utf-8")]
    for words in (
        ("check", path), ("check", path, "--json"), ("replay", save), ("debrief", save), ("play", path, "--watch"),
        ("play", path, "--plain"), ("resume", "--plain"), ("run", path, "--list"), ("cases", path), ("replay", path),
        ("run", FRIENDS, "--turns", "1", "--orders", path), ("run", path, "--set", "powers.athens.nmae=\x9b"),
        ("sweep", path, "--games", "1", "--turns", "1", "--vary", "powers.athens.name=\u202ea,b"), (path,),
    ):  # fmt: skip
        ended = melian(*words)
        assert ended.code in (0, 1, 2), words
        shown += [ended.out, ended.err]
    for text in (played.out, played.err, *shown):
        assert_fit_for_a_terminal(text)


def test_json_reads_back_as_what_it_was(melian: Any, tmp_path: Path) -> None:
    path = tmp_path / "sc\u202eena\x9brio.yaml"
    path.write_text((ROOT / FRIENDS).read_text(encoding="utf-8") + "\nodd: 1\n", encoding="utf-8")
    assert {row["file"] for row in melian("check", str(path), "--json").rows} == {str(path)}


def test_even_a_fault_with_an_odd_name_is_owned_up_to(
    melian: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_args: object, **_more: object) -> None:
        raise ZeroDivisionError("\udcff")

    monkeypatch.setattr("game.lab.single.play_out", fail)
    ended = melian("run", FRIENDS)
    assert (ended.code, ended.out, ended.err.count("\n")) == (3, "", 1)
    assert len(list((tmp_path / "logs").iterdir())) == 1
