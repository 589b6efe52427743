"""The hall of a case: proposals among a window's orders, and what the courts say to them."""

from collections.abc import Iterator

from game.lab.cases.case import Answer, Case
from game.minds.registry import leader
from game.session.audience import KINDS, MOST_DRAFTS, approach_of
from game.sight.observe import observe
from game.world.names import PowerId
from game.world.order import Order
from game.world.state import State
from game.world.treaty import Terms
from game.world.war import Audience, AudienceKind, Draft, Offer

SAID = {"accept": "we accept", "refuse": "we sign nothing now", "wait": "we shall think it over"}


class Hall:
    """The audiences of one window."""

    def __init__(self, case: Case, state: State) -> None:
        self.case, self.state = case, state
        self.held: dict[tuple[PowerId, PowerId, AudienceKind, str], Audience] = {}

    def seek(self, order: Order) -> str | None:
        """Open an audience, or lay one more draft before a court; why it would not be heard, if so."""
        asked = approach_of(order, observe(self.state, order.power, in_words=False))
        key = (order.power, asked.to, asked.kind, asked.thing)
        earlier = self.held[key].drafts if key in self.held else ()
        if any(draft.accepted for draft in earlier):
            return None
        if len(earlier) >= MOST_DRAFTS:
            return "three drafts are heard in a turn, no more"
        answer = self._answer(key[1])
        draft = self._draft(key, asked.drafts[0], answer)
        offer = f"offer-{key[0]}-{key[1]}-{self.state.turn}" if answer.says == "wait" else ""
        self.held[key] = Audience(
            self.state.window_name, key[0], key[1], (*earlier, draft), asked.kind, asked.thing, offer, answer.odds
        )
        return None

    def audiences(self) -> tuple[Audience, ...]:
        """Every audience that was held, in the order of the powers."""
        return tuple(self.held[key] for key in sorted(self.held))

    def offers_to(self, power: PowerId) -> tuple[Offer, ...]:
        """What lies before a court that answers as a person would, by an order of its own."""
        return tuple(self._waiting(power))

    def _waiting(self, power: PowerId) -> Iterator[Offer]:
        for one in self.audiences():
            if one.offer and one.to == power:
                terms = one.drafts[-1].terms
                yield Offer(one.offer, one.by, one.to, terms, self.state.turn, str(one.kind), one.thing)

    def _draft(self, key: tuple[PowerId, PowerId, AudienceKind, str], terms: Terms, answer: Answer) -> Draft:
        by, to, kind, thing = key
        if answer.says in SAID:
            return Draft(terms, answer.says == "accept", SAID[answer.says])
        return leader(answer.says).hear(observe(self.state, to, in_words=False), by, kind, terms, thing)

    def _answer(self, power: PowerId) -> Answer:
        """What this court says this turn: its own word first, then the turn's, then everybody's."""
        given = self.case.answers
        return given.get(power) or given.get(str(self.state.turn)) or given.get("*") or Answer()


def opens_audience(order: Order) -> bool:
    """Whether an order asks for an audience."""
    return order.verb in KINDS
