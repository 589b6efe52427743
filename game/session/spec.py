"""What game is to be opened: a scenario, everything that can be chosen about it, and the opening that comes of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from game.errors import BadInput
from game.journal.lines import Header
from game.journal.opening import open_setting
from game.scenario.load import Loaded, Source, load, load_bytes
from game.scenario.problems import Problems
from game.session.doctrine import seated
from game.text import listing, nearest
from game.world.names import Mode, PowerId
from game.world.rulesets import RULESETS
from game.world.setting import Setting
from game.world.state import State

EVERY = "*"
"""Stands for every power in `modes` and `doctrines`."""
RULES = "rules."


@dataclass(frozen=True, slots=True)
class Spec:
    """One game, before it is opened. A later pair of `modes` or `doctrines` overrules an earlier one."""

    scenario: str
    """A bundled name, a path, or `random:N`, which the seed draws."""
    seed: int = 1
    modes: tuple[tuple[str, str], ...] = ()
    """Power (or `*`) and mode."""
    doctrines: tuple[tuple[str, str], ...] = ()
    """Power (or `*`) and the name of a doctrine."""
    people: tuple[str, ...] = ()
    """Powers that people, or a file of orders, play."""
    overrides: tuple[tuple[str, str], ...] = ()
    """Key and value of each `--set`."""
    ruleset: str = ""
    """Empty: the scenario's own."""
    as_it_was: bool = False
    turns: int | None = None
    draws: tuple[tuple[str, float], ...] = ()
    """Draws fixed by their address."""


@dataclass(frozen=True, slots=True, eq=False)
class Opening:
    """A game that can begin."""

    header: Header
    state: State
    """Before the first turn."""
    warnings: Problems


class Unplayable(BadInput):
    """A scenario whose problems keep it from being played; they stand in `problems`."""

    def __init__(self, problems: Problems) -> None:
        super().__init__(f"the scenario cannot be played: {len(problems)} problems")
        self.problems = problems
        self.page = problems.render()

    def __reduce__(self) -> tuple[type["Unplayable"], tuple[Problems]]:
        """It may come home from another process."""
        return type(self), (self.problems,)


def prepare(spec: Spec, source: Source | None = None) -> Opening:
    """Read the scenario and settle who sits where. Raises `Unplayable` or `BadInput` with the nearest right name.

    Where its text was read already, no file is looked for.
    """
    if source is None:
        loaded = load(spec.scenario, spec.overrides, spec.seed)
    else:
        loaded = load_bytes(source.content, source.name, spec.overrides)
    if isinstance(loaded, Problems):
        raise Unplayable(loaded)
    header = _header(spec, loaded)
    return Opening(header, open_setting(loaded.setting, header), loaded.warnings)


def _header(spec: Spec, loaded: Loaded) -> Header:
    """The first line of the journal: everything that the game can be opened from again."""
    setting = loaded.setting
    people = _people(spec.people, setting)
    doctrines = _doctrines(spec, setting)
    if spec.turns is not None and not 1 <= spec.turns <= 99:
        raise BadInput(f"a game has 1 to 99 turns, not {spec.turns}")
    if spec.ruleset and spec.ruleset not in RULESETS:
        raise BadInput(_unknown("ruleset", spec.ruleset, list(RULESETS)))
    return Header(
        scenario=setting.id,
        title=setting.title,
        source=loaded.source_text,
        overrides=tuple(pair for pair in spec.overrides if not pair[0].startswith(RULES)),
        seed=spec.seed,
        ruleset=spec.ruleset or loaded.ruleset,
        coefficients=loaded.rules,
        modes=_modes(spec, loaded),
        as_it_was=spec.as_it_was,
        turns=spec.turns,
        draws=spec.draws,
        seats=tuple((power, "person" if power in people else "leader") for power in setting.ids),
        doctrines=doctrines,
    )


def _people(people: Sequence[str], setting: Setting) -> tuple[PowerId, ...]:
    for power in people:
        _known(power, setting)
    return tuple(power for power in setting.ids if power in people)


def _modes(spec: Spec, loaded: Loaded) -> tuple[tuple[PowerId, Mode], ...]:
    chosen: dict[PowerId, Mode] = {power: loaded.modes.get(power, Mode.BENT) for power in loaded.setting.ids}
    for power, mode in spec.modes:
        if mode not in {str(one) for one in Mode}:
            raise BadInput(_unknown("mode", mode, [str(one) for one in Mode]))
        for one in _known(power, loaded.setting):
            chosen[one] = Mode(mode)
    return tuple(chosen.items())


def _doctrines(spec: Spec, setting: Setting) -> tuple[tuple[PowerId, str], ...]:
    """The doctrines that this table sets; all others are the scenario's, successors' included. Leaders' must exist."""
    chosen: dict[PowerId, str] = {}
    for power, doctrine in spec.doctrines:
        for one in _known(power, setting):
            chosen[one] = doctrine
    for page in setting.powers:
        if page.id not in spec.people:
            seated(chosen.get(page.id, page.doctrine), spec.seed, page.id)
    return tuple(chosen.items())


def _known(power: str, setting: Setting) -> tuple[PowerId, ...]:
    """The powers that a name stands for."""
    if power == EVERY:
        return setting.ids
    if power not in setting.places:
        raise BadInput(_unknown("power", power, list(setting.ids)))
    return (PowerId(power),)


def _unknown(what: str, name: str, names: list[str]) -> str:
    close = nearest(name, names)
    hint = f"did you mean {close}?" if close else f"choose among {listing(sorted(names))}"
    if len(names) == 1:
        hint = f"the only one is {names[0]}"
    return f'there is no {what} "{name}"; {hint}'
