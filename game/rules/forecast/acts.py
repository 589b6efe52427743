"""Questions of conduct: whether another will arm, sign, go to war, leave our treaty standing (core E; row 10).

What an honest staff says is what such powers usually do, moved by what this one has done of late.
"""

from collections import Counter
from collections.abc import Callable
from functools import partial

from game.rules.forecast.staff import bent, bounded, unsure
from game.sight.survey import survey
from game.world.event import Event
from game.world.events.conduct import Armed
from game.world.names import PowerId, QuestionId
from game.world.question import Question
from game.world.state import State

RECENT = 4
"""Turns of which an honest staff remembers who did what."""
WORDS = {
    "at-war": "Will {name} be at war when the turn is over?",
    "signs": "Will {name} sign a treaty with somebody else this turn?",
    "arms": "Will {name} raise its strength this turn, for all to see?",
    "treaty-holds": "Will {name} leave our treaty standing this turn?",
}
WISHES = {"at-war": -1.0, "signs": 0.0, "arms": -1.0, "treaty-holds": 1.0}
"""Which way hope leans: 1 toward yes, -1 toward no."""


class Acts:
    """The questions of conduct that can be put in a turn."""

    def __init__(self, state: State, turn: int) -> None:
        self.state, self.turn = state, turn
        self.fighting = frozenset(side for war in state.wars.values() for side in war.powers())
        self.lately = lately(state)
        self.partners = _partners(state)
        self.figures: dict[tuple[str, PowerId], float] = {}
        """By kind and subject, what an honest staff says, as far as it was asked."""

    def of(self, seat: PowerId, subject: PowerId, *kinds: str) -> list[Callable[[], Question]]:
        """The questions that can be put to a seat about another, each yet to be put into words."""
        return [
            partial(self.worded, seat, subject, kind, figure)
            for kind in kinds
            if unsure(self.state, figure := self._figure(kind, subject))
        ]

    def _figure(self, kind: str, subject: PowerId) -> float:
        if (kind, subject) not in self.figures:
            self.figures[kind, subject] = self.honest(kind, subject)
        return self.figures[kind, subject]

    def ties(self, seat: PowerId) -> list[Callable[[], Question]]:
        """Whether our treaties stand the turn through, each yet to be put into words."""
        found: list[Callable[[], Question]] = []
        trusts = survey(self.state).trust[self.state.place(seat), :, 0].tolist()
        for treaty in self.state.bound(seat):
            ends = treaty.ends is not None and treaty.ends <= self.turn
            if treaty.renounced_by is None and not ends:
                other = treaty.other(seat)
                trust = trusts[self.state.place(other)]
                figure = bounded(self.state.ruleset.questions.treaty_holds + 0.2 * (trust - 40.0))
                if unsure(self.state, figure):
                    found.append(partial(self.worded, seat, other, "treaty-holds", figure, treaty.id))
        return found

    def honest(self, kind: str, subject: PowerId) -> float:
        """What an honest staff says, in per cent."""
        rules = self.state.ruleset.questions
        if kind == "at-war":
            return rules.stays_at_war if subject in self.fighting else rules.goes_to_war
        if kind == "signs":
            return self._signs(subject)  # who signed of late has the fewer left to sign with
        turns = min(RECENT, self.state.turn)
        return (rules.arms * rules.usual + 100.0 * self.lately[subject]) / (rules.usual + turns)

    def _signs(self, subject: PowerId) -> float:
        """How likely a power is to sign with anybody, by how many there are with whom it has not signed."""
        bound = self.partners.get(subject, set())
        free = [one for one in self.state.living() if one != subject and one not in bound]
        none = 1.0
        for _ in free[1:]:  # the seat that asks is left out
            none *= 1.0 - self.state.ruleset.questions.signs / 100.0
        return 100.0 * (1.0 - none)

    def worded(self, seat: PowerId, subject: PowerId, kind: str, honest: float, thing: str = "") -> Question:
        """The question, with what an honest staff and the staff as it is say to it."""
        text = WORDS[kind].format(name=self.state.setting.power(subject).name)
        staff = bent(self.state, seat, subject, honest, wish=WISHES[kind])
        nobody, turn = QuestionId(""), self.turn
        return Question(nobody, seat, kind, text, subject, turn, turn, thing, None, 0.0, honest, staff)


def _partners(state: State) -> dict[PowerId, set[PowerId]]:
    """With whom each power has a treaty."""
    found: dict[PowerId, set[PowerId]] = {}
    for treaty in state.treaties.values():
        one, other = treaty.parties
        found.setdefault(one, set()).add(other)
        found.setdefault(other, set()).add(one)
    return found


def lately(state: State) -> Counter[PowerId]:
    """In how many of the last turns a power armed for all to see."""
    seen: set[tuple[int, PowerId]] = set()
    for event in reversed(state.chronicle):
        if event.turn <= state.turn - RECENT:
            break
        armed = who_armed(event)
        if armed is not None:
            seen.add((event.turn, armed))
    return Counter(power for _, power in sorted(seen))


def who_armed(event: Event) -> PowerId | None:
    """The power that an event shows to have armed, if it does."""
    return event.actor if isinstance(event, Armed) and not event.secret else None
