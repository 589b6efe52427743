"""A seat and a shelf without an engine, which answer by heart."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from dataclasses import replace

from game.errors import BadInput
from game.session.seat import (
    Acceptance,
    Change,
    Counsel,
    DraftView,
    Entry,
    Explanation,
    OpenedPart,
    Preview,
    Receipt,
    Refusal,
    Suggestion,
    Voice,
)
from game.session.sought import Sought
from game.sight.briefing import Briefing
from game.tui import shelf
from game.world.names import PowerId, Window
from game.world.notation import parse_order
from game.world.order import Order, Submission
from game.world.verb import VERBS, Attention
from game.world.war import Draft
from tests.tui.told import HOSTILE, IDS, POWERS, briefing


class StandInSeat:
    """A seat that plays by heart: every order that can be read is legal, every window opens the next turn."""

    def __init__(self, *told: Briefing) -> None:
        self.told = list(told) or [briefing(), briefing(Window.ANSWERS), briefing(turn=4)]
        self.lines: tuple[str, ...] = ()
        self.sealed: list[Submission] = []
        self.messages: list[tuple[str, str]] = []
        self.news: asyncio.Queue[Change] = asyncio.Queue()
        self.drafts: dict[str, int] = {}

    @property
    def power(self) -> PowerId:
        return self.told[0].seat

    async def briefing(self) -> Briefing:
        return self.told[0]

    async def drafted(self) -> tuple[str, ...]:
        return self.lines

    async def draft(self, lines: Sequence[str], window: str = "") -> DraftView:
        self.lines = tuple(lines)
        previews = tuple(self._preview(line) for line in lines)
        orders = [order for order in (parse_order(line, self.power) for line in lines) if isinstance(order, Order)]
        taken = [order.rule.attention for order in orders]
        silver = sum(order.rule.wealth + order.rule.wealth_each * (order.amount or 0) for order in orders)
        told = self.told[0]
        return DraftView(
            previews,
            told.books.initiatives - taken.count(Attention.INITIATIVE),
            told.books.inquiries - taken.count(Attention.INQUIRY),
            told.books.wealth - silver,
            told.questions,
        )

    def _preview(self, line: str) -> Preview:
        order = parse_order(line, self.power)
        if not isinstance(order, Order):
            return Preview(line, False, order.message, order.column)
        cost = {"initiative": "an initiative", "inquiry": "the inquiry"}.get(order.rule.attention, "")
        spent = order.rule.wealth + order.rule.wealth_each * (order.amount or 0)
        if spent:
            cost += f", {spent} talents"
        return Preview(line, True, "", 1, cost.strip(", "), order.rule.does, "everybody in Hellas")

    async def submit(self, submission: Submission) -> Receipt:
        if any(order.target == PowerId("macedon") for order in submission.orders):
            return Receipt(False, (Refusal("give macedon 4", f"Nobody has seen {HOSTILE} for a year."),))
        self.sealed.append(submission)
        self.lines = ()
        if len(self.told) > 1:
            self.told.pop(0)
        return Receipt(True)

    async def legal(self, prefix: str) -> tuple[Suggestion, ...]:
        found: list[Suggestion] = []
        for verb in VERBS.values():
            first = verb.pattern.split(" {")[0]
            whole = "{" not in verb.pattern
            if first.startswith(prefix) and len(prefix) <= len(first):
                found.append(Suggestion(first if whole else first + " ", verb.does, whole))
            elif prefix.startswith(first + " ") and verb.name in {"give", "honour", "ask", "propose"}:
                found += self._ways(verb.name, first, prefix)
        return tuple(found[:40])

    def _ways(self, verb: str, first: str, prefix: str) -> list[Suggestion]:
        tails = {"give": " 4", "ask": " about sparta", "honour": ""}
        if verb == "propose":
            ways = [f"propose {kind} to {power}" for kind in ("alliance", "neutrality") for power in IDS[1:]]
        else:
            ways = [f"{first} {power}{tails[verb]}" for power in IDS[1:]]
        return [Suggestion(way, VERBS[verb].does, True) for way in ways if way.startswith(prefix)]

    async def estimate(self, line: str) -> Acceptance:
        order = parse_order(line, self.power)
        if not isinstance(order, Order):
            return Acceptance(0, 0, 0, (), (), order.message)
        clauses = len(order.terms.clauses) if order.terms else 0
        percent = 64.0 - 9 * clauses
        reasons = (
            ("alliance against Corinth", 9.4),
            ("our name for honesty", 2.1),
            ("what we gain", -6.0),
            ("watch", -1.2),
        )
        return Acceptance(
            percent, percent - 14, percent + 9, reasons, ("alliance + trade 6", "alliance for 2 turns"), ""
        )

    async def council(self) -> tuple[Counsel, ...]:
        low = Voice("Sthenelaidas", "realist", 22, 12, 35, "Corinth yields to nobody weaker than itself.", (), 5, 9)
        mid = Voice("Damon", "liberal", 44, 30, 60, "The trade is worth more than the quarrel.", (), 6, 9)
        high = Voice("Aspasia", "classical", 71, 60, 80, "They were heard in Delphi, and honour is served.", (), 4, 9)
        return tuple(Counsel(one, (low, mid, high)) for one in self.told[0].questions)

    async def audience(self, line: str) -> Draft | Refusal:
        order = parse_order(line, self.power)
        if not isinstance(order, Order) or order.terms is None:
            return Refusal(line, "That is no proposal.")
        court = str(order.target)
        self.drafts[court] = self.drafts.get(court, 0) + 1
        if self.drafts[court] > 3:
            return Refusal(line, "This court has heard three drafts this turn.")
        if self.drafts[court] == 1:
            return Draft(
                order.terms,
                False,
                "You ask us to fight Corinth and offer us grain.",
                ("alliance + trade 6", "alliance for 2 turns"),
            )
        return Draft(order.terms, True, "So be it.", ())

    async def say(self, to: PowerId, text: str) -> None:
        self.messages.append((to, text))

    async def open(self, number: str) -> Explanation | None:
        if number.startswith("event."):
            parts = (OpenedPart("our trust in them, security", 8.0), OpenedPart("friendship", 5.0))
            return Explanation(number, "Corcyra came when we called", "what we saw", 13.0, "points", parts, HOSTILE)
        if number.startswith("nothing"):
            return None
        entries = (Entry("T2.7", 2, "Corcyra came when we called", 8.0), Entry("time", 2, "time", -0.4))
        whole = (
            OpenedPart("custom", 24.0),
            OpenedPart("record", 7.6, entries),
            OpenedPart("friendship", -6.2, (Entry("T1.3", 1, f"an insult by {HOSTILE}", -6.2),)),
            OpenedPart("limit", 0.0),
        )
        return Explanation(number, f"Our trust in {HOSTILE}", "our court's trust", 25.4, "points", whole, "Turn 3.")

    async def changes(self) -> AsyncIterator[Change]:
        while True:
            yield await self.news.get()


class StandInShelf:
    """A shelf with a tutorial, a scenario, one that cannot be read, and two saves."""

    def scenarios(self) -> tuple[shelf.Playable, ...]:
        return (
            shelf.Playable(
                "borrowed-silver", "The borrowed silver", "Egesta shows you its silver. How much of it is there?",
                "4 turns, 10 minutes",
            ),
            shelf.Playable(
                "athens-and-sparta", "Athens and Sparta",
                "The peace has fifteen years to run, and nobody believes in it. Who began it will be asked for "
                "twenty-four centuries.",
                "14 turns, an hour",
            ),
            shelf.Playable("bad", HOSTILE, "", "", "bad.yaml:4:1: this scenario has no powers"),
        )  # fmt: skip

    def chairs(self, scenario: str) -> tuple[shelf.Chair, ...]:
        if scenario == "bad":
            raise BadInput(f"{HOSTILE} cannot be played")
        return tuple(shelf.Chair(row[0], row[1], row[2], "Three hundred triremes.") for row in POWERS[:3])

    def saves(self) -> tuple[shelf.Saved, ...]:
        return (
            shelf.Saved("a.melian", "Athens and Sparta", "Athens", 6, "spring 431 BCE", "23 Nov 2026, 14:10"),
            shelf.Saved("b.melian", "The borrowed silver", "Athens", 3, "winter 416 BCE", "22 Nov 2026", True),
            shelf.Saved("c.melian", "c.melian", "", 0, "", "", problem="c.melian was written by a newer Melian (0.9)."),
        )


async def open_table(sought: Sought) -> StandInSeat:
    if sought.save:
        return StandInSeat()
    return StandInSeat(replace(briefing(), turn=1, news=(), causes=(), notebook=(), misses=()), briefing())
