"""A variant of the rules: the default ruleset with some of its figures changed, each change with its reason."""

from dataclasses import dataclass, replace

from game.world.ruleset import LEBOW, Ruleset


@dataclass(frozen=True, slots=True)
class Change:
    """One coefficient that a variant sets otherwise than the default."""

    key: str
    """As `--set` names it, without `rules.` in front: `fear.settle`."""
    value: float
    """Within the coefficient's range; 0 and 1 for a switch."""
    why: str
    """One sentence."""
    rows: str
    """The rows of the essay that it rests on."""


@dataclass(frozen=True, slots=True)
class Variant:
    """A world that runs by one school's theory alone."""

    name: str
    """As `--ruleset` and a scenario name it; the school's own name."""
    title: str
    """For the screen: `the realists' world`."""
    creed: str
    """How this world runs, in one sentence."""
    sign: str
    """By what one notices within a few turns that one lives in it."""
    changes: tuple[Change, ...]

    def ruleset(self) -> Ruleset:
        """The default with these changes. Raises `ValueError` where one names no coefficient or leaves its range."""
        rules = replace(LEBOW, name=self.name)
        for change in self.changes:
            changed = rules.with_value(f"rules.{change.key}", change.value)
            if isinstance(changed, str):
                raise ValueError(f"{self.name}: {changed}")
            rules = changed
        return rules


def off(mechanism: str, why: str, rows: str) -> Change:
    """A mechanism that does not work in this world."""
    return Change(f"{mechanism}.on", 0, why, rows)
