"""What game was asked for: the options of `run`, `sweep` and `play` as the spec of a game."""

from collections.abc import Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING

from game.errors import Usage

if TYPE_CHECKING:
    from game.session.spec import Spec

Pair = tuple[str, str]
SWITCHED = {"true": "1", "on": "1", "yes": "1", "false": "0", "off": "0", "no": "0"}
"""Words for what a switch of the ruleset may stand at."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One game as it was asked for, in the words of the command line."""

    scenario: str
    seed: int = 1
    as_it_was: bool = False
    mode: Sequence[str] = ()
    """`bent`, or `athens=honest`."""
    doctrine: Sequence[str] = ()
    """`athens=steadfast`, `*=random`."""
    seat: Sequence[str] = ()
    ruleset: str = ""
    settings: Sequence[str] = ()
    """`powers.athens.leader.hubris=60`."""
    turns: int | None = None

    def spec(self) -> "Spec":
        """The game to be opened. Raises `Usage` where an option has not its form."""
        from game.session.spec import Spec

        return Spec(
            self.scenario,
            self.seed,
            modes=tuple(_mode(one) for one in self.mode),
            doctrines=tuple(pair(one, "--doctrine", "POWER=NAME, such as athens=steadfast") for one in self.doctrine),
            people=tuple(self.seat),
            overrides=tuple(setting(one) for one in self.settings),
            ruleset=self.ruleset,
            as_it_was=self.as_it_was,
            turns=self.turns,
        )


def pair(text: str, option: str, form: str) -> Pair:
    """A key and its value. Raises `Usage` where there is no such pair."""
    key, equals, value = text.partition("=")
    if not equals or not key.strip() or not value.strip():
        raise Usage(f'{option} takes {form}, not "{text}"')
    return key.strip(), value.strip()


def _mode(text: str) -> Pair:
    """Whose mode it is, every power's where none is named."""
    return pair(text, "--mode", "MODE or POWER=MODE") if "=" in text else ("*", text)


def setting(text: str) -> Pair:
    """One `--set` as key and value."""
    key, value = pair(text, "--set", "KEY=VALUE, such as powers.athens.leader.hubris=60")
    return key, switched(key, value)


def switched(key: str, value: str) -> str:
    """The value of a key, words for the two ends of a switch being turned into its figures."""
    if not key.startswith("rules.") or value.casefold() not in SWITCHED:
        return value
    from game.world.ruleset import LEBOW

    switches = [one.key for one in LEBOW.coefficients() if one.unit == "on or off"]
    return SWITCHED[value.casefold()] if any(fnmatchcase(switch, key) for switch in switches) else value
