"""What waits for a yes or a no: offers, calls, demands, defiance, the beaten, misses. Each with its default."""

from collections.abc import Iterator
from dataclasses import dataclass

from game.sight.words import when
from game.text import plural
from game.tui.sitting import Sitting
from game.tui.speech import terms_words, war_words
from game.world.names import Window
from game.world.war import Call, Demand, Offer

OFFERED = {
    "treaty": "offers a treaty",
    "renewal": "would renew our treaty",
    "peace": "offers peace",
    "arbitration": "offers arbitration",
    "protection": "offers its protection",
}
"""What an offer of each kind is called."""


@dataclass(frozen=True, slots=True)
class Way:
    """One answer: what it is called, how it is written, what it means."""

    label: str
    line: str
    """In notation; empty for saying nothing."""
    means: str = ""


@dataclass(frozen=True, slots=True)
class Ask:
    """One matter that waits for us."""

    id: str
    title: str
    text: str
    ways: tuple[Way, ...]
    default: str
    """What holds if we say nothing, in words."""
    by: str | None = None
    """Who asks, if anybody."""
    window: Window = Window.ORDERS

    @property
    def lines(self) -> tuple[str, ...]:
        """Every line that would settle it."""
        return tuple(way.line for way in self.ways if way.line)


def asks(sitting: Sitting) -> tuple[Ask, ...]:
    """Everything that waits for an answer in the window that is open."""
    return tuple(ask for ask in _all(sitting) if ask.window is sitting.briefing.window)


def unanswered(sitting: Sitting) -> list[Ask]:
    """What waits and has no answer in the draft yet."""
    return [ask for ask in asks(sitting) if not any(sitting.is_drafted(line) for line in ask.lines)]


def answer_to(ask: Ask, sitting: Sitting) -> Way | None:
    """The answer that the draft gives, if it gives one."""
    return next((way for way in ask.ways if way.line and sitting.is_drafted(way.line)), None)


def _all(sitting: Sitting) -> Iterator[Ask]:
    briefing = sitting.briefing
    yield from (_call(call, sitting) for call in briefing.calls if call.of == sitting.power)
    yield from (_demand(one, sitting) for one in briefing.demands if one.of == sitting.power and not one.answer)
    yield from (_offer(offer, sitting) for offer in briefing.offers if offer.to == sitting.power)
    yield from (_defied(one, sitting) for one in briefing.demands if one.by == sitting.power and one.answer == "defy")
    yield from (_mercy(power, sitting) for power in briefing.mercy)
    yield from (_miss(str(miss), sitting) for miss in briefing.misses)


def _call(call: Call, sitting: Sitting) -> Ask:
    war = sitting.briefing.war(call.war)
    bound = "A treaty binds us." if call.treaty else "No treaty binds us; it is a request."
    return Ask(
        call.id,
        f"{sitting.name(call.by)} calls us to war",
        f"{war_words(war, sitting.name)}. {bound}" if war else bound,
        (
            Way("Come, middle effort", f"come to {call.id} at middle", "60 % of our strength"),
            Way("Come, full effort", f"come to {call.id} at full", "all of our strength"),
            Way("Come, low effort", f"come to {call.id} at low", "30 % of our strength"),
            Way("Stay out", f"stay out of {call.id}", "a breach, unless the terms excuse it" if call.treaty else ""),
        ),
        "we stay out",
        call.by,
        Window.ANSWERS,
    )


def _demand(demand: Demand, sitting: Sitting) -> Ask:
    coin = sitting.briefing.atlas.wording.coin
    return Ask(
        demand.id,
        f"{sitting.name(demand.by)} demands",
        f"{terms_words(demand.terms, sitting.name, coin)}; or else war, to {demand.threat}.",
        (
            Way("Defy", f"defy {demand.id}", "they carry it out, or swallow it before all who heard"),
            Way("Comply", f"comply with {demand.id}", "we sign under duress"),
        ),
        "we defy it",
        demand.by,
        Window.ANSWERS,
    )


def _offer(offer: Offer, sitting: Sitting) -> Ask:
    coin = sitting.briefing.atlas.wording.coin
    terms = terms_words(offer.terms, sitting.name, coin) if offer.terms.clauses else "No terms beside that"
    return Ask(
        offer.id,
        f"{sitting.name(offer.by)} {OFFERED.get(offer.kind, 'offers a treaty')}",
        f"{terms}, offered {when(offer.made, sitting.briefing.turn)}.",
        (
            Way("Accept", f"accept {offer.id}", "binds when the window closes"),
            Way("Refuse", f"refuse {offer.id}", "turns it down"),
        ),
        "it waits, and then lapses",
        offer.by,
    )


def _defied(demand: Demand, sitting: Sitting) -> Ask:
    return Ask(
        demand.id,
        f"{sitting.name(demand.of)} defied us",
        f"We threatened war, to {demand.threat}. Everybody who heard is looking.",
        (
            Way("Swallow it", f"swallow {demand.id}", "resolve −10, standing −3, before friends too"),
            Way("Carry it out", f"carry out {demand.id}", "war; resolve +8"),
        ),
        "we swallow it",
        demand.of,
    )


def _mercy(power: str, sitting: Sitting) -> Ask:
    return Ask(
        f"mercy.{power}",
        f"{sitting.name(power)} is at our mercy",
        "What becomes of the beaten is ours to say, and everybody's to remember.",
        (
            Way("Spare", f"spare {power}", "standing +3; friendship of its kin"),
            Way("Bind to tribute", f"bind {power}", "tribute of 4 a turn"),
            Way("Destroy", f"destroy {power}", "it leaves the board; neighbours' fear +8"),
        ),
        "it is spared",
        power,
    )


def _miss(miss: str, sitting: Sitting) -> Ask:
    told = next((one for one in sitting.briefing.notebook if one.id == miss), None)
    text = (
        f"We said {told.percent:.0f} %: {told.text} It came otherwise." if told else f"Question {miss} came otherwise."
    )
    return Ask(
        f"miss.{miss}",
        "We were sure, and wrong",
        text,
        (
            Way("Explain it away", f"explain {miss}", "costs nothing; the miss weighs in full"),
            Way("Own it", f"own {miss}", f"costs {plural(2, 'point')} of the people's trust; the miss weighs less"),
        ),
        "it weighs in full",
    )
