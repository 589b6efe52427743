"""The house: which rooms there are, what each may import, and the habits that every file keeps."""

import ast
import json
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
GAME = ROOT / "game"
FILES = sorted(path for path in GAME.rglob("*.py"))
NAMES = [path.relative_to(ROOT).as_posix() for path in FILES]
FACES = {"tui", "plain", "lab"}
DOOR = {"__main__", "cli", "bootstrap"}

LONGEST_FILE = 300
LONGEST_FUNCTION = 60
LONG_FILES: dict[str, str] = {}
"""Files that may be longer, each with its reason."""
LONG_FUNCTIONS: dict[str, str] = {}
"""Functions that may be longer, as ``game/room/file.py:name``, each with its reason."""

NOT_WRITTEN_YET = {
    "game.debrief.plots",
    "game.rules.legal",
    "game.scenario.problems",
    "game.sight.briefing",
    "game.sight.lens",
    "game.sight.words",
    "game.world.state",
}
"""Modules that a contract names and that may still be absent; any other absent one is a slip of the pen."""

WORDS_THAT_SAY_NOTHING = {
    "data",
    "manager",
    "helper",
    "helpers",
    "util",
    "utils",
    "process",
    "handle",
    "handler",
    "misc",
    "common",
}

# Spelt so that this file does not find itself.
MACHINE_WORDS = re.compile(r"/wor[k]\b|(?<!\w)\.librar[y]\b|\bshare[d]/|\bfar[m]\b|pythonhoste[d]")
LEFT_FOR_LATER = re.compile(r"\b(?:TOD[O]|FIXM[E]|XX[X])\b")

FLOORS = "Floors: no arrow up and no circle"
OFFENCES = [
    ("session", "import textual", "Textual lives in tui alone"),
    ("plain", "from textual.widgets import Label", "Textual lives in tui alone"),
    ("tui", "import click", "Click lives in cli alone"),
    ("lab", "import yaml", "YAML and pydantic live in scenario alone"),
    ("session", "from pydantic import BaseModel", "YAML and pydantic live in scenario alone"),
    ("debrief", "import matplotlib", "Matplotlib lives in debrief.plots alone"),
    ("session", "import aiohttp", "The network lives in seminar alone"),
    ("lab", "import distributed", "Dask lives in lab.cluster alone"),
    ("world", "import rich", "The ground and the nouns need no more than numpy"),
    ("theory", "from game import world", FLOORS),
    ("theory", "from game.errors import Fault", FLOORS),
    ("scenario", "from game import sight", FLOORS),
    ("world", "from game.sight import briefing", FLOORS),
    ("minds", "from game import journal", FLOORS),
    ("journal", "from game import minds", FLOORS),
    ("lab", "from game import tui", FLOORS),
    ("lab", "from game import commands", FLOORS),
    ("commands", "import click", "Click lives in cli alone"),
    ("rules", "from game.sight import observe", "Rules look through the briefing and the lens only"),
    ("rules", "from game import scenario", "Rules look through the briefing and the lens only"),
    ("minds", "from game.world import state", "Minds know what a briefing says, and no more"),
    ("minds", "from game.sight import observe", "Minds know what a briefing says, and no more"),
    ("minds", "from game.rules import turn", "Minds know what a briefing says, and no more"),
    ("tui", "from game.world.state import State", "The faces see what a seat shows them"),
    ("tui", "from game.journal import store", "The faces see what a seat shows them"),
    ("plain", "from game import rules", "The faces see what a seat shows them"),
    ("plain", "from game import minds", "The faces see what a seat shows them"),
    ("lab", "from game import seminar", "The lab needs no class"),
]
"""Lines that a room may not hold, each with the contract that must find it."""
INNOCENT = [
    ("tui", "import textual"),
    ("scenario", "import yaml"),
    ("rules", "from game.sight import briefing"),
    ("minds", "from game.rules import legal"),
    ("plain", "from game.sight import words"),
    ("tui", "from game.world import names"),
    ("lab", "from game import minds"),
]
"""Lines that a room may hold."""


def contracts() -> list[dict[str, list[str]]]:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    listed: list[dict[str, list[str]]] = settings["tool"]["importlinter"]["contracts"]
    return listed


def floors() -> list[set[str]]:
    layers = next(each for each in contracts() if "layers" in each)["layers"]
    return [{room.strip(" ()") for room in layer.split("|")} for layer in layers]


def modules_in(names: set[str]) -> list[str]:
    """Every module of some rooms, as it is imported."""
    paths = [path for path in FILES if path.relative_to(GAME).parts[0].removesuffix(".py") in names]
    return [".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__") for path in paths]


def imported_by(statement: str) -> set[str]:
    """The names of all modules that a fresh Python holds after a statement."""
    script = f"{statement}\nimport json, sys\nprint(json.dumps(sorted(sys.modules)))"
    result = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr
    return set(json.loads(result.stdout.splitlines()[-1]))


def test_every_room_has_its_floor() -> None:
    listed = set().union(*floors())
    there = {
        path.stem if path.suffix else path.name
        for path in GAME.iterdir()
        if (path / "__init__.py").exists() or path.suffix == ".py"
    }
    assert there - {"__init__"} <= listed
    assert listed <= there


def test_contracts_name_only_modules_that_are_there_or_to_come() -> None:
    keys = ("source_modules", "forbidden_modules", "ignore_imports")
    named = {
        name for each in contracts() for key in keys for entry in each.get(key, []) for name in entry.split(" -> ")
    }
    ours = {name.removesuffix(".**").removesuffix(".*") for name in named if name.split(".")[0] == "game"}
    paths = {name: ROOT / name.replace(".", "/") for name in ours}
    absent = {name for name, path in paths.items() if not path.exists() and not path.with_suffix(".py").exists()}
    assert absent <= NOT_WRITTEN_YET


def build_house(folder: Path) -> None:
    """The same rooms with nothing in them, one offending or innocent line a file."""
    files = {f"game/{name}.py": "" for name in DOOR | {"errors", "text"}}
    files |= {f"game/{name}/__init__.py": "" for name in set().union(*floors()) - DOOR - {"errors", "text"}}
    files |= {f"game/{name}.py": "State = 0\n" for name in ("world/state", "world/names", "rules/turn", "rules/legal")}
    files |= {f"game/sight/{name}.py": "" for name in ("observe", "briefing", "words")}
    files |= {
        "game/__init__.py": "",
        "game/errors.py": "Fault = 0\n",
        "tests/__init__.py": "",
        "game/journal/store.py": "",
    }
    files |= {f"game/{room}/offence{number}.py": line for number, (room, line, _) in enumerate(OFFENCES)}
    files |= {f"game/{room}/innocent{number}.py": line for number, (room, line) in enumerate(INNOCENT)}
    files |= {name: (ROOT / name).read_text(encoding="utf-8") for name in ("pyproject.toml", "tests/contracts.py")}
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")


def test_each_contract_finds_its_offence_and_no_innocent(tmp_path: Path) -> None:
    build_house(tmp_path)
    lint = "from importlinter.cli import lint_imports_command as lint; lint()"
    command = [sys.executable, "-c", lint, "--no-logo", "--no-cache"]
    result = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    report = result.stdout.partition("Broken contracts")[2]
    assert report, result.stdout + result.stderr
    names = {contract for _, _, contract in OFFENCES}
    heading, found = "", set()
    for line in report.splitlines():
        heading = line if line in names else heading
        found |= {(heading, name) for name in re.findall(r"game\.\w+\.(?:offence|innocent)\d+", line)}
    assert found == {(contract, f"game.{room}.offence{n}") for n, (room, _, contract) in enumerate(OFFENCES)}


def test_engine_runs_without_the_screen() -> None:
    below = set().union(*floors()) - FACES - DOOR
    loaded = imported_by("import " + ", ".join(modules_in(below)))
    assert not {name for name in loaded if name.split(".")[0] in {"textual", "click"}}


def test_lab_and_line_mode_run_without_the_screen() -> None:
    loaded = imported_by("import " + ", ".join(modules_in({"lab", "plain"})))
    assert "textual" not in loaded


def test_first_picture_comes_before_the_heavy_imports() -> None:
    loaded = imported_by("import game.cli")
    assert not loaded & {"numpy", "pydantic", "yaml", "textual", "rich", "matplotlib", "aiohttp"}


@pytest.mark.parametrize("name", NAMES)
def test_file_is_of_a_size_to_be_read(name: str) -> None:
    source = (ROOT / name).read_text(encoding="utf-8")
    lines = len(source.splitlines())
    assert lines <= LONGEST_FILE or name in LONG_FILES, f"{name} has {lines} lines: what is it two of?"
    functions = [
        node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]
    long = {one.name for one in functions if (one.end_lineno or 0) - one.lineno >= LONGEST_FUNCTION}
    assert {f"{name}:{each}" for each in long} <= LONG_FUNCTIONS.keys()


@pytest.mark.parametrize("name", NAMES)
def test_file_says_what_it_is(name: str) -> None:
    tree = ast.parse((ROOT / name).read_text(encoding="utf-8"))
    assert ast.get_docstring(tree)
    assert Path(name).stem not in WORDS_THAT_SAY_NOTHING


def test_exceptions_to_the_sizes_are_still_needed() -> None:
    assert not {
        name for name in LONG_FILES if len((ROOT / name).read_text(encoding="utf-8").splitlines()) <= LONGEST_FILE
    }


def test_nothing_is_left_for_later_and_nothing_names_a_machine() -> None:
    if not (ROOT / ".git").exists():
        pytest.skip("not a clone")
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode != 0:
        pytest.skip("git does not answer: " + listed.stderr.strip())
    found = []
    for name in filter(None, listed.stdout.split("\0")):
        path = ROOT / name
        text = path.read_bytes().decode("utf-8", "ignore") if path.is_file() else ""
        for number, line in enumerate(text.splitlines(), 1):
            if LEFT_FOR_LATER.search(line) or MACHINE_WORDS.search(line):
                found.append(f"{name}:{number}")
    assert not found
