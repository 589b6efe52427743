"""What every test can count on: no dice of the test tools' own, and the long tests only when asked for."""

from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis.configuration import set_hypothesis_home_dir

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
