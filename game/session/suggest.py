"""How a begun line may go on: verbs first, then what is legal of them, a word at a time where there is much of it."""

from collections.abc import Iterator
from itertools import islice

from game.rules.legal import candidates, refusal
from game.session.seat import Suggestion
from game.sight.briefing import Briefing
from game.world.notation import format_order, parse_order
from game.world.order import Order
from game.world.verb import VERBS, Verb

MOST = 40
"""Suggestions at a time."""
FAR = 12_000
"""How many candidates of one verb are looked at."""


class Suggestions:
    """What may be ordered in one window; the candidates of a verb are written out once, when first asked for."""

    def __init__(self, briefing: Briefing) -> None:
        self.briefing = briefing
        self._lines: dict[str, tuple[str, ...]] = {}

    def of(self, prefix: str) -> tuple[Suggestion, ...]:
        """At most `MOST` ways in which a line may go on."""
        text = " ".join(prefix.split()) + (" " if prefix[-1:].isspace() and prefix.strip() else "")
        begun = [verb for verb in self._verbs() if _head(verb).startswith(text) and text.strip() != _head(verb).strip()]
        entered = [
            verb for verb in self._verbs() if text.startswith(_head(verb)) or text.strip() == _head(verb).strip()
        ]
        found = [one for verb in entered for one in self._ways(verb, text)]
        found += [Suggestion(_head(verb), verb.does, "{" not in _head_rest(verb)) for verb in begun]
        whole = self._whole(text)
        rest = [one for one in found if whole is None or one.line != whole.line]
        return tuple(([whole] if whole else []) + rest)[:MOST]

    def _verbs(self) -> Iterator[Verb]:
        """The verbs that have something legal in this window."""
        without = self.briefing.atlas.without
        for verb in VERBS.values():
            if verb.name not in without and next(candidates(verb.name, self.briefing), None) is not None:
                yield verb

    def _whole(self, text: str) -> Suggestion | None:
        """The line itself, if it is an order as it stands."""
        order = parse_order(text, self.briefing.seat)
        if not isinstance(order, Order) or refusal(order, self.briefing) is not None:
            return None
        return Suggestion(text.strip(), order.rule.does, True)

    def _ways(self, verb: Verb, text: str) -> list[Suggestion]:
        """How a line that has its verb may go on."""
        before, plus, last = text.rpartition(" + ")
        stem = f"{before}{plus}" if plus else ""
        begun = f"{_head(verb)}{last}" if plus else text if text.startswith(_head(verb)) else _head(verb)
        lines = [line for line in self._all(verb.name) if line.startswith(begun)]
        ways = dict.fromkeys(lines) if len(lines) <= MOST else _next_words(lines, begun)
        whole = set(lines)
        rows = [(f"{stem}{way.removeprefix(_head(verb))}" if plus else way, way in whole) for way in ways]
        return [Suggestion(line, verb.does, done) for line, done in rows if not (done and plus) or self._whole(line)]

    def _all(self, verb: str) -> tuple[str, ...]:
        """Every candidate of a verb, written out."""
        if verb not in self._lines:
            orders = islice(candidates(verb, self.briefing), FAR)
            self._lines[verb] = tuple(format_order(order, with_power=False) for order in orders)
        return self._lines[verb]


def _head(verb: Verb) -> str:
    """What a line of this verb begins with, up to its first slot."""
    return verb.pattern.partition("{")[0].partition("[")[0]


def _head_rest(verb: Verb) -> str:
    """What must follow it."""
    return verb.pattern.removeprefix(_head(verb)).partition("[")[0]


def _next_words(lines: list[str], begun: str) -> dict[str, None]:
    """The lines cut after the next word, and after as many more as leave no choice."""
    while True:
        cut = {_cut(line, len(begun)): None for line in lines}
        only = next(iter(cut))
        if len(cut) > 1 or only in lines or only == begun:
            return cut
        begun = only


def _cut(line: str, start: int) -> str:
    """A line up to the end of the word that begins or goes on at `start`, with the blank behind it."""
    end = line.find(" ", start)
    return line if end < 0 else line[: end + 1]
