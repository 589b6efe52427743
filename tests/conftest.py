"""What every test can count on: no dice of the test tools' own, and the long tests only when asked for."""

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from hypothesis.configuration import set_hypothesis_home_dir

from game.cli import main
from tests.commanding import ROOT, Ended

# Hypothesis draws the same examples on every machine and run, so a failure is always one that somebody caused.
set_hypothesis_home_dir(Path(__file__).resolve().parent.parent / ".cache" / "hypothesis")
settings.register_profile("melian", derandomize=True, database=None, deadline=None)
settings.load_profile("melian")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--all", action="store_true", help="also the slow tests: statistical, kill and soak")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.getoption("--all"):
        return
    slow = [item for item in items if item.get_closest_marker("slow")]
    if slow:
        items[:] = [item for item in items if not item.get_closest_marker("slow")]
        config.hook.pytest_deselected(items=slow)


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "spoils_saves: leaves behind saves that are damaged, or of no real game")


@pytest.fixture(autouse=True)
def _every_save_is_adjudicated_again(request: pytest.FixtureRequest) -> Iterator[None]:
    """Whatever save a test leaves in its folder passes `replay --verify`."""
    folder = request.getfixturevalue("tmp_path") if "tmp_path" in request.fixturenames else None
    yield
    if folder is None or request.node.get_closest_marker("spoils_saves"):
        return
    for path in sorted(folder.rglob("*.melian")):
        finding = verified(path)
        assert finding.well, f"{path.name}: {finding.sentence}"


def verified(path: Path) -> Any:
    """What adjudicating a save again finds."""
    from game.journal.replay import Replay
    from game.journal.store import StoredJournal

    with StoredJournal.open(path, to_write=False) as journal:
        return Replay().verify(journal)


@pytest.fixture
def melian(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Any:
    """The command, run at the root, with folders for saves and logs of its own, and nobody at the keys."""
    monkeypatch.chdir(ROOT)
    for room in ("folder", "saves"):
        monkeypatch.setattr(f"game.journal.{room}.saves_folder", lambda: tmp_path)
    monkeypatch.setattr("platformdirs.user_log_path", lambda *_args, **_more: tmp_path / "logs")
    monkeypatch.setattr("sys.stdin", io.StringIO(""))

    def call(*words: str) -> Ended:
        code = main(words)
        shown = capsys.readouterr()
        assert "Traceback" not in shown.out + shown.err
        return Ended(code, shown.out, shown.err)

    return call
