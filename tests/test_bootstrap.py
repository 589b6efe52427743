"""The first start: a private environment is made once, whole or not at all, and every failure ends in one sentence."""

import ast
import os
import re
import subprocess
import sys
import threading
import time
import tomllib
from pathlib import Path

import pytest

from game import bootstrap

ROOT = Path(bootstrap.ROOT)
OLD_SYNTAX = ["game/__init__.py", "game/__main__.py", "game/bootstrap.py", "tests/__init__.py", "tests/__main__.py"]
BARE_PYTHON = Path(sys.base_prefix, "python.exe" if os.name == "nt" else "bin/python3")


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that looks like a checkout whose locked packages nobody has."""
    (tmp_path / "pyproject.toml").touch()
    (tmp_path / "requirements.lock").write_text("textual==0.0.0 \\\n    --hash=sha256:00\n")
    monkeypatch.setattr(bootstrap, "ROOT", str(tmp_path))
    return tmp_path


def make_environment(folder: Path) -> Path:
    python = Path(bootstrap.interpreter(str(folder)))
    python.parent.mkdir(parents=True)
    python.touch()
    (folder / "pyvenv.cfg").touch()
    return folder


@pytest.mark.parametrize("path", OLD_SYNTAX)
def test_old_python_can_read_what_it_meets_first(path: str) -> None:
    source = (ROOT / path).read_text(encoding="ascii")
    newer = (ast.JoinedStr, ast.NamedExpr, ast.AnnAssign, ast.Match, ast.AsyncFunctionDef)
    assert not [node for node in ast.walk(ast.parse(source)) if isinstance(node, newer)]


@pytest.mark.parametrize("version", [(2, 7, 18), (3, 4, 10), (3, 10, 13)])
def test_old_python_gets_one_sentence(
    version: tuple[int, int, int], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "version_info", version)
    with pytest.raises(SystemExit) as stopped:
        exec(compile((ROOT / "game/__init__.py").read_text(), "game/__init__.py", "exec"), {})
    assert stopped.value.code == 3
    assert capsys.readouterr().err == (
        f"Melian needs Python 3.11 or newer; this is {version[0]}.{version[1]} ({sys.executable}).\n"
    )


def test_bootstrap_needs_the_standard_library_only() -> None:
    nodes = list(ast.walk(ast.parse((ROOT / "game/bootstrap.py").read_text())))
    named = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    named |= {str(node.module) for node in nodes if isinstance(node, ast.ImportFrom)}
    assert {name.split(".")[0] for name in named} <= sys.stdlib_module_names


@pytest.mark.parametrize("kind", ["play", "tests"])
def test_lock_is_hashed_and_names_no_host_and_no_machine(kind: str) -> None:
    text = (ROOT / bootstrap.LOCKS[kind]).read_text()
    pins = re.findall(r"^[a-z0-9-]+==\S+.*\\\n(?:    --hash=sha256:[0-9a-f]{64}(?: \\)?\n)+", text, re.MULTILINE)
    assert "".join(pins) == text
    assert len(bootstrap.locked_versions(str(ROOT / bootstrap.LOCKS[kind]))) >= 16


def test_tests_run_on_the_very_versions_of_play() -> None:
    play, tests = (set(bootstrap.locked_versions(str(ROOT / lock))) for lock in bootstrap.LOCKS.values())
    assert play < tests


def test_lock_pins_every_dependency() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    wanted = project["project"]["dependencies"] + project["dependency-groups"]["tests"]
    names = {re.split(r"[=<>]", each)[0].lower() for each in wanted}
    assert names <= {name for name, _ in bootstrap.locked_versions(str(ROOT / "requirements-tests.lock"))}


def test_steps_aside_in_an_installed_copy(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (checkout / "pyproject.toml").unlink()
    monkeypatch.setattr(bootstrap, "build", pytest.fail)
    bootstrap.enter("play", "game")


def test_steps_aside_where_the_locked_versions_are(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from importlib.metadata import version

    (checkout / "requirements.lock").write_text(
        f"# chosen\nrich=={version('rich')} \\\nother==1 ; sys_platform == 'mars'\n"
    )
    monkeypatch.setattr(bootstrap, "build", pytest.fail)
    bootstrap.enter("play", "game")


def test_starts_again_in_an_environment_that_is_ready(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    name = bootstrap.environment_name("play", str(checkout / "requirements.lock"))
    environment = make_environment(checkout / ".venv" / name)
    started: list[tuple[str, str]] = []
    monkeypatch.setattr(bootstrap, "build", pytest.fail)
    monkeypatch.setattr(bootstrap, "start_again", lambda *what: started.append(what))
    bootstrap.enter("play", "game")
    assert started == [(bootstrap.interpreter(str(environment)), "game")]


def test_returns_inside_its_own_environment_and_marks_it_used(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    name = bootstrap.environment_name("play", str(checkout / "requirements.lock"))
    environment = make_environment(checkout / ".venv" / name)
    os.utime(environment / "pyvenv.cfg", (0, 0))
    monkeypatch.setattr(sys, "prefix", str(environment))
    bootstrap.enter("play", "game")
    assert time.time() - (environment / "pyvenv.cfg").stat().st_mtime < 60


def test_another_lock_is_another_environment(checkout: Path) -> None:
    lock = checkout / "requirements.lock"
    before = bootstrap.environment_name("play", str(lock))
    lock.write_text("textual==0.0.1 \\\n")
    after = bootstrap.environment_name("play", str(lock))
    assert before != after
    assert all(re.fullmatch(r"play-[0-9a-f]{12}", name) for name in (before, after))


FAILURES = [
    ("The virtual environment was not created successfully because ensurepip is not\navailable.", "python3-venv"),
    ("/usr/bin/python3: No module named venv", "python3-venv"),
    ("ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device", "disk is full"),
    ("[Errno 13] Permission denied: '/srv/melian/.venv'", "cannot write to /srv/melian"),
    ("[Errno 30] Read-only file system: '/srv/melian/.venv'", "cannot write to /srv/melian"),
    ("Failed to establish a new connection: [Errno 111]\nERROR: No matching distribution found", "needs the network"),
    ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.", "not the one that the lock"),
    ("ERROR: No matching distribution found for numpy==2.4.6", "Python 3.11 to 3.14"),
    ("one\n\nERROR: something quite new", "ERROR: something quite new"),
    ("", "could not be made"),
]


@pytest.mark.parametrize(("said", "told"), FAILURES)
def test_failure_is_told_in_one_sentence(said: str, told: str) -> None:
    assert told in bootstrap.explain(said, "/srv/melian/.venv")


def test_failure_leaves_nothing_behind(
    checkout: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(command: list[str], folder: str, packages: int = 0) -> None:
        Path(command[-1]).mkdir()
        raise bootstrap.Setback("The moon is in the way.")

    monkeypatch.setattr(bootstrap, "run", fail)
    with pytest.raises(SystemExit) as stopped:
        bootstrap.enter("play", "game")
    assert stopped.value.code == 3
    assert capsys.readouterr().err.endswith("\nThe moon is in the way.\n")
    assert list((checkout / ".venv").iterdir()) == []


def test_interrupt_leaves_nothing_behind(
    checkout: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupt(command: list[str], folder: str, packages: int = 0) -> None:
        Path(command[-1]).mkdir()
        raise KeyboardInterrupt

    monkeypatch.setattr(bootstrap, "run", interrupt)
    with pytest.raises(SystemExit) as stopped:
        bootstrap.enter("play", "game")
    assert stopped.value.code == 130
    assert "Nothing was left half-made" in capsys.readouterr().err
    assert list((checkout / ".venv").iterdir()) == []


def test_second_to_finish_leaves_the_first_in_place(tmp_path: Path) -> None:
    first, second = make_environment(tmp_path / "building-1"), make_environment(tmp_path / "building-2")
    (first / "first").touch()
    for passing in (first, second):
        bootstrap.put_in_place(str(passing), str(tmp_path / "play-x"))
    assert (tmp_path / "play-x" / "first").exists()


def test_damaged_environment_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "play-x").mkdir()
    bootstrap.put_in_place(str(make_environment(tmp_path / "building-1")), str(tmp_path / "play-x"))
    assert bootstrap.is_ready(str(tmp_path / "play-x"))


def test_only_what_is_out_of_use_is_cleared_up(tmp_path: Path) -> None:
    names = ["play-now", "play-yesterday", "play-long-ago", "tests-long-ago", "building-now", "building-long-ago"]
    for name in names:
        make_environment(tmp_path / name)
        if name.endswith("long-ago"):
            os.utime(tmp_path / name / "pyvenv.cfg", (0, 0))
            os.utime(tmp_path / name, (0, 0))
    (tmp_path / "bin").mkdir()  # somebody's own environment
    bootstrap.clear_up("play", str(tmp_path / "play-now"))
    assert {path.name for path in tmp_path.iterdir()} == {*names, "bin"} - {"play-long-ago", "building-long-ago"}


@pytest.mark.slow
@pytest.mark.skipif(not BARE_PYTHON.exists(), reason="this Python has no bare one beneath it")
def test_two_first_starts_at_once_in_a_folder_with_a_space(tmp_path: Path) -> None:
    """The whole road, over the network: both start the game, and one environment remains."""
    copy = tmp_path / "a copy"
    (copy / "game").mkdir(parents=True)
    for name in ("pyproject.toml", "requirements.lock", "game/__init__.py", "game/__main__.py", "game/bootstrap.py"):
        (copy / name).write_bytes((ROOT / name).read_bytes())
    (copy / "game/cli.py").write_text(
        "import sys\nimport textual\n\ndef main():\n    print(sys.argv[1:])\n    return 7\n"
    )
    results: list[subprocess.CompletedProcess[str]] = []

    def start() -> None:
        command = [str(BARE_PYTHON), "-m", "game", "two words", "--seed=7"]
        results.append(subprocess.run(command, cwd=copy, capture_output=True, text=True, check=False))

    threads = [threading.Thread(target=start) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [(result.returncode, result.stdout) for result in results] == [(7, "['two words', '--seed=7']\n")] * 2, (
        results
    )
    assert len(list((copy / ".venv").iterdir())) == 1
