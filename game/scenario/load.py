"""A scenario file becomes a setting, or a list of problems: the guard, the tree, the shape, the checks, the setting."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from game.errors import BadInput
from game.scenario.build.setting import build
from game.scenario.checks import check
from game.scenario.checks.coefficient import coefficients, setting_problem, spelt_out
from game.scenario.checks.scope import Scope
from game.scenario.find import find
from game.scenario.guard import LARGEST, decode
from game.scenario.override import Override, as_overrides, with_overrides
from game.scenario.problems import SETTINGS, Problem, Problems, Severity, in_order
from game.scenario.random import powers_of, text_of
from game.scenario.schema.scenario import ScenarioPart
from game.scenario.shape import shape
from game.scenario.tree import Tree, read_tree
from game.text import clean_line
from game.world.names import Mode, PowerId
from game.world.setting import Setting

RULES = "rules."
"""How a setting begins that belongs to the ruleset."""


@dataclass(frozen=True, slots=True)
class Source:
    """A scenario as it was read, before anything is made of it; what another machine needs to play it."""

    name: str
    """What problems call it."""
    content: bytes


@dataclass(frozen=True, slots=True)
class Loaded:
    """A scenario that can be played."""

    setting: Setting
    source_text: str
    """The file as it was read."""
    rules: tuple[tuple[str, float], ...] = ()
    """Coefficients that differ here, for `Ruleset.with_value`: the scenario's own, then those of `--set`."""
    modes: Mapping[PowerId, Mode] = field(default_factory=dict)
    """How each seat is told of the world, where nobody says otherwise."""
    ruleset: str = "lebow"
    blurb: str = ""
    minutes: int | None = None
    warnings: Problems = field(default_factory=lambda: Problems(()))
    """What is odd but can be played."""


def load(scenario: Path | str, overrides: Sequence[tuple[str, str]] = (), seed: int = 1) -> Loaded | Problems:
    """Read a scenario by its path or its bundled name, or draw `random:N` by the seed, with single values replaced.

    Raises `BadInput` where there is no such file or it cannot be read; whatever is wrong inside comes back as problems.
    """
    source = source_of(scenario, seed)
    return load_bytes(source.content, source.name, overrides)


def source_of(scenario: Path | str, seed: int = 1) -> Source:
    """The text of a scenario, or of the society that the seed draws. Raises `BadInput` as `load` does."""
    drawn = powers_of(str(scenario))
    if drawn is not None:
        return Source(f"random:{drawn}", text_of(drawn, seed).encode())
    path = find(scenario)
    name = str(scenario) if Path(scenario) == path else _shown(path)
    return Source(name, _content(path, name))


def _content(path: Path, name: str) -> bytes:
    """The bytes of a file, of a monstrous one only as many as show that it is too large."""
    try:
        with path.open("rb") as file:
            return file.read(LARGEST + 1)
    except OSError as wrong:
        raise BadInput(f"{clean_line(name)} cannot be read: {wrong.strerror}") from wrong


def _shown(path: Path) -> str:
    """How a bundled file is called in problems."""
    return f"scenarios/{path.name}"


def load_bytes(content: bytes, name: str, overrides: Sequence[tuple[str, str]] = ()) -> Loaded | Problems:
    """Read a scenario from the bytes of a file called `name`. The same bytes are read once in a process."""
    return _read(content, name, tuple(overrides))


@lru_cache(maxsize=4)
def _read(content: bytes, name: str, overrides: tuple[tuple[str, str], ...]) -> Loaded | Problems:
    """The same from what alone decides it, kept: a sweep opens one scenario a thousand times."""
    text = decode(content, name)
    if isinstance(text, list):
        return Problems(tuple(text), {name: _shown_bytes(content)})
    given = as_overrides(overrides)
    sources = {name: text, SETTINGS: "\n".join(one.text for one in given)}
    read = read_tree(text, name)
    if isinstance(read, list):
        return Problems(in_order(read), sources)
    return _from_tree(read, given, sources)


def _shown_bytes(content: bytes) -> str:
    """As much of a file that is no text as can be shown; nothing where every other byte would be a nought."""
    return "" if b"\0" in content[:100] else content[:200_000].decode("utf-8", "replace")


def _from_tree(tree: Tree, given: Sequence[Override], sources: Mapping[str, str]) -> Loaded | Problems:
    """Shape and check what is sound YAML, and build the setting if nothing is wrong with it."""
    ruled = [each for one in given if one.key.startswith(RULES) for each in spelt_out(one)]
    tree, wrong = with_overrides(tree, [one for one in given if not one.key.startswith(RULES)])
    shaped = shape(tree)
    problems = [*wrong, *shaped.problems, *filter(None, map(setting_problem, ruled))]
    if shaped.scenario is not None:
        found = check(Scope(shaped.scenario, tree))
        problems += [one for one in found if not shaped.problems or _is_certain(one)]
    everything = Problems(in_order(problems), sources)
    if shaped.scenario is None or any(one.severity is Severity.ERROR for one in problems):
        return everything
    return _loaded(shaped.scenario, tree, ruled, everything)


UNCERTAIN = ("flag-never-raised", "seat-aims", "reach-complete")
"""Rules that a part set aside for its shape may seem to offend, though it is there."""


def _is_certain(problem: Problem) -> bool:
    """Whether a check's finding stands although some part was set aside."""
    return problem.severity is Severity.ERROR and problem.rule not in UNCERTAIN


def _loaded(scenario: ScenarioPart, tree: Tree, ruled: Sequence[Override], warnings: Problems) -> Loaded:
    """A sound scenario with everything that belongs to it."""
    return Loaded(
        build(scenario, clean_line(Path(tree.name).stem) or "scenario"),
        tree.text,
        (*coefficients(scenario), *((one.key, float(one.value)) for one in ruled)),
        {PowerId(name): part.mode for name, part in scenario.powers.items()},
        scenario.ruleset,
        scenario.blurb or "",
        scenario.minutes,
        warnings,
    )


def check_file(path: Path | str) -> Problems:
    """Everything that is wrong or odd about a scenario file, for `melian check`."""
    read = load(path)
    return read if isinstance(read, Problems) else read.warnings


__all__ = ["Loaded", "Problem", "Problems", "Source", "check_file", "load", "load_bytes", "source_of"]
