"""The whole check: format, lint, import contracts, then the tests, with strict types beside them."""

import os
import subprocess
import sys
import time
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parent.parent
TALLY = ROOT / ".cache" / "tests.xml"
WORKERS = "2"


@dataclass(frozen=True, slots=True)
class Step:
    """One tool of the check."""

    name: str
    """What is checked, as printed."""
    tool: str
    """The package without which the step is skipped."""
    arguments: tuple[str, ...]
    """What Python is started with."""
    is_long: bool = False
    """Whether it runs beside the tests, so that those need not wait for it."""


@dataclass(slots=True)
class Running:
    """A step at work."""

    step: Step
    process: subprocess.Popen[str]
    began: float


STEPS = (
    Step("format", "ruff", ("-m", "ruff", "format", "--check", "--quiet", "--diff", ".")),
    Step("lint", "ruff", ("-m", "ruff", "check", "--quiet", ".")),
    Step("types", "mypy", ("-m", "mypy", "--no-error-summary", "game", "tests"), is_long=True),
    Step(
        "imports",
        "importlinter",
        (
            "-c",
            "from importlinter.cli import lint_imports_command as lint; lint()",
            "--no-logo",
            "--cache-dir=.cache/imports",
        ),
    ),
)


@dataclass(slots=True)
class Tally:
    """How many steps and tests came out which way."""

    passed: int = 0
    failed: int = 0
    skipped: int = 0

    def __str__(self) -> str:
        """The closing line."""
        skipped = f", {self.skipped} skipped" if self.skipped else ""
        return f"{self.passed} passed, {self.failed} failed{skipped}"


def main(arguments: list[str]) -> int:
    """Run every step, even after one failed; say each in a line; close with the tally over all."""
    tally = Tally()
    long = [running for step in STEPS if step.is_long and (running := begin(step, tally))]
    try:
        for step in STEPS:
            if not step.is_long and (running := begin(step, tally)):
                finish(running, tally)
        run_tests(arguments, tally)
        for running in long:
            finish(running, tally)
    except KeyboardInterrupt:
        print("\nStopped before the end; the tally holds what was finished.", flush=True)
        tally.failed += 1
    finally:
        for running in long:
            running.process.kill()
    print(tally, flush=True)
    return 1 if tally.failed else 0


def begin(step: Step, tally: Tally) -> Running | None:
    """Start one tool; None where it is not installed."""
    if find_spec(step.tool) is None:
        print(f"{step.name:<8} skipped: {step.tool} is not installed", flush=True)
        tally.skipped += 1
        return None
    began = time.monotonic()
    process = subprocess.Popen(
        [sys.executable, *step.arguments], cwd=ROOT, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )
    return Running(step, process, began)


def finish(running: Running, tally: Tally) -> None:
    """Wait for one tool; its own words are shown only when it found something."""
    said, _ = running.process.communicate()
    is_well = running.process.returncode == 0
    took = "beside the tests" if running.step.is_long else f"{time.monotonic() - running.began:6.1f} s"
    print(f"{running.step.name:<8} {'well' if is_well else 'FAILED':<7}{took}", flush=True)
    if is_well:
        tally.passed += 1
    else:
        tally.failed += 1
        print(said.strip(), flush=True)


def run_tests(arguments: list[str], tally: Tally) -> None:
    """Run pytest with the person's own arguments and add its figures to the tally."""
    if find_spec("pytest") is None:
        print("tests    skipped: pytest is not installed", flush=True)
        tally.skipped += 1
        return
    TALLY.parent.mkdir(exist_ok=True)
    TALLY.unlink(missing_ok=True)
    began = time.monotonic()
    workers = ["-n", WORKERS] if find_spec("xdist") and not chooses_workers(arguments) else []
    surroundings = {**os.environ, "TEXTUAL_ANIMATIONS": "none"}
    command = [sys.executable, "-m", "pytest", "-q", *workers, f"--junitxml={TALLY}", *arguments]
    code = subprocess.run(command, cwd=ROOT, check=False, env=surroundings).returncode
    counted = add_tests(tally)
    if code != 0 and not counted.failed:
        tally.failed += 1  # pytest itself gave up: nothing collected, or an error before the first test.
    print(f"tests    {'well' if code == 0 else 'FAILED':<7}{time.monotonic() - began:6.1f} s", flush=True)


def chooses_workers(arguments: list[str]) -> bool:
    """Whether the person says how pytest spreads its work, or asks for a debugger, which needs it not spread at all."""
    return any(argument.startswith(("-n", "--numprocesses", "--pdb", "--trace", "-s")) for argument in arguments)


def add_tests(tally: Tally) -> Tally:
    """Add what pytest wrote down to the tally, and return pytest's part alone."""
    counted = Tally()
    if TALLY.exists():
        for suite in ElementTree.parse(TALLY).getroot().iter("testsuite"):
            figures = {name: int(suite.get(name, "0")) for name in ("tests", "failures", "errors", "skipped")}
            counted.failed += figures["failures"] + figures["errors"]
            counted.skipped += figures["skipped"]
            counted.passed += figures["tests"] - figures["failures"] - figures["errors"] - figures["skipped"]
    tally.passed += counted.passed
    tally.failed += counted.failed
    tally.skipped += counted.skipped
    return counted
