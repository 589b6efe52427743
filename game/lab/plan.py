"""The plan of a sweep: every game that will be played, listed before the first one is."""

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import product
from shlex import quote

from game.errors import Usage
from game.session.spec import EVERY, Spec

DOCTRINE, MODE, RULESET = "doctrine.", "mode", "ruleset"
"""Keys of `--vary` that are no setting of the scenario."""
LAST_SEED = 2**63 - 1
"""The largest seed that a game can be given."""


@dataclass(frozen=True, slots=True)
class Planned:
    """One game of a sweep."""

    number: int
    """Its place in the plan, from 0."""
    treatment: tuple[tuple[str, str], ...]
    """What differs between the groups, key and value; empty where there is one group."""
    spec: Spec

    @property
    def label(self) -> str:
        """The treatment as it is printed: `powers.athens.leader.hubris=80`."""
        return ", ".join(f"{key}={value}" for key, value in self.treatment)


def plan(base: Spec, games: int, varies: Sequence[tuple[str, Sequence[str]]] = ()) -> tuple[Planned, ...]:
    """Every treatment with every seed: `games` of them from the base's own on, the same for each treatment."""
    if games < 1:
        raise Usage(f"a sweep plays at least one game, not {games}")
    if base.seed + games - 1 > LAST_SEED:
        raise Usage(f"the seeds of {games} games would go beyond the last one, {LAST_SEED}")
    rows = [(treatment, seed) for treatment in treatments(varies) for seed in range(base.seed, base.seed + games)]
    return tuple(
        Planned(number, treatment, treated(replace(base, seed=seed), treatment))
        for number, (treatment, seed) in enumerate(rows)
    )


def treatments(varies: Sequence[tuple[str, Sequence[str]]]) -> Iterator[tuple[tuple[str, str], ...]]:
    """Every combination of the values of the varied keys."""
    keys = [key for key, _ in varies]
    yield from (tuple(zip(keys, values, strict=True)) for values in product(*(values for _, values in varies)))


def treated(spec: Spec, treatment: Sequence[tuple[str, str]]) -> Spec:
    """A game with a treatment's values."""
    for key, value in treatment:
        if key.startswith(DOCTRINE):
            spec = replace(spec, doctrines=(*spec.doctrines, (key.removeprefix(DOCTRINE), value)))
        elif key == MODE or key.startswith(f"{MODE}."):
            power = key.partition(".")[2] or EVERY
            spec = replace(spec, modes=(*spec.modes, (power, value)))
        elif key == RULESET:
            spec = replace(spec, ruleset=value)
        else:
            spec = replace(spec, overrides=(*spec.overrides, (key, value)))
    return spec


def command_of(plan: Sequence[Planned]) -> str:
    """The plan as it would be asked for: `melian sweep random:5 --games 10 --vary ruleset=lebow,realist`."""
    first, last = plan[0].spec, plan[-1].spec
    varied: dict[str, dict[str, None]] = {}
    for planned in plan:
        for key, value in planned.treatment:
            varied.setdefault(key, {})[value] = None
    words = ["melian", "sweep", first.scenario, "--games", str(last.seed - first.seed + 1)]
    words += ["--seed", str(first.seed)] if first.seed != 1 else []
    for key, values in varied.items():
        words += ["--vary", f"{key}={','.join(values)}"]
    return " ".join(map(quote, (*words, *_options(first, varied))))


def _options(spec: Spec, varied: Container[str]) -> Iterator[str]:
    """What all games of a plan have in common, as options."""
    given = {
        "--doctrine": [(f"{DOCTRINE}{power}", f"{power}={name}") for power, name in spec.doctrines],
        "--mode": [(MODE if power == EVERY else f"{MODE}.{power}", f"{power}={mode}") for power, mode in spec.modes],
        "--set": [(key, f"{key}={value}") for key, value in spec.overrides],
        "--ruleset": [(RULESET, spec.ruleset)] if spec.ruleset else [],
        "--seat": [("seat", power) for power in spec.people],
        "--turns": [("turns", str(spec.turns))] if spec.turns is not None else [],
    }
    yield from ("--as-it-was",) if spec.as_it_was else ()
    for option, pairs in given.items():
        for key, value in pairs:
            yield from (option, value) if key not in varied else ()


def parse_vary(text: str) -> tuple[str, tuple[str, ...]]:
    """`KEY=a,b,c` as a key and its values. Raises `Usage` where it is something else."""
    key, equals, rest = text.partition("=")
    values = tuple(value.strip() for value in rest.split(",") if value.strip())
    if not equals or not key.strip() or not values:
        raise Usage(f'"{text}" varies nothing: write KEY=a,b,c, such as powers.athens.leader.hubris=20,50,80')
    if key.strip() == DOCTRINE.rstrip("."):
        raise Usage(f'"{text}" says not whose doctrine varies: write doctrine.POWER=a,b, or doctrine.*=a,b for all')
    if len(set(values)) < len(values):
        raise Usage(f'"{text}" names a value twice; its games would be played twice and counted as one group')
    return key.strip(), values
