"""What waits for a yes or a no: offers, calls, demands, defiance, the beaten, misses. Each with its default."""

from collections.abc import Iterator
from dataclasses import dataclass

from game.plain.phrases import terms_words, war_words
from game.plain.sitting import Sitting
from game.sight.words import level, probability
from game.world.names import SECURITY, PowerId, Window
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
    """One answer: what it is called, how it is written, what follows."""

    label: str
    line: str
    means: str = ""


@dataclass(frozen=True, slots=True)
class Ask:
    """One matter that waits for us."""

    title: str
    text: str
    ways: tuple[Way, ...]
    default: str
    """What holds if we say nothing, in words."""
    window: Window = Window.ORDERS


def asks(at: Sitting) -> list[Ask]:
    """Everything that waits for an answer in the open window."""
    return [ask for ask in _all(at) if ask.window is at.briefing.window]


def answer_to(ask: Ask, at: Sitting) -> Way | None:
    """The answer that the draft gives, if it gives one."""
    return next((way for way in ask.ways if at.has(way.line)), None)


def unanswered(at: Sitting) -> list[Ask]:
    """What waits and has no answer in the draft yet."""
    return [ask for ask in asks(at) if answer_to(ask, at) is None]


def _all(at: Sitting) -> Iterator[Ask]:
    told = at.briefing
    yield from (_call(call, at) for call in told.calls if call.of == at.power)
    yield from (_demand(one, at) for one in told.demands if one.of == at.power and not one.answer)
    latest = {(offer.by, offer.kind, offer.thing, offer.terms): offer for offer in told.offers if offer.to == at.power}
    yield from (_offer(offer, at) for offer in latest.values())
    yield from (_defied(one, at) for one in told.demands if one.by == at.power and one.answer == "defy")
    yield from (_mercy(power, at) for power in told.mercy)
    yield from (_miss(str(miss), at) for miss in told.misses)


def _call(call: Call, at: Sitting) -> Ask:
    war = at.briefing.war(call.war)
    bound = "A treaty binds us." if call.treaty else "No treaty binds us; it is a request."
    return Ask(
        f"{at.name(call.by)} calls us to war",
        f"{war_words(war, at)}. {bound}" if war else bound,
        (
            Way("Come with all our strength", f"come to {call.id} at full"),
            Way("Come with 60 % of it", f"come to {call.id} at middle"),
            Way("Come with 30 % of it", f"come to {call.id} at low"),
            Way("Stay out", f"stay out of {call.id}", "a breach, unless the terms excuse it" if call.treaty else ""),
        ),
        "we stay out, a breach unless the terms excuse it" if call.treaty else "we stay out",
        Window.ANSWERS,
    )


def _demand(demand: Demand, at: Sitting) -> Ask:
    return Ask(
        f"{at.name(demand.by)} demands something of us",
        f"They want: {terms_words(demand.terms, at)}; or else war, to {demand.threat}.",
        (
            Way("Comply", f"comply with {demand.id}", "we sign under duress"),
            Way("Defy", f"defy {demand.id}", "they carry it out, or swallow it before all who heard"),
        ),
        "we defy it",
        Window.ANSWERS,
    )


def _offer(offer: Offer, at: Sitting) -> Ask:
    return Ask(
        f"{at.name(offer.by)} {OFFERED.get(offer.kind, 'offers a treaty')}",
        f"Terms: {terms_words(offer.terms, at)}.\n{_trusted(offer.by, at)}\nTo answer with other terms, go back and "
        f"write: counter {offer.id} with CLAUSES.",
        (
            Way("Accept", f"accept {offer.id}", "it binds when the window closes"),
            Way("Refuse", f"refuse {offer.id}"),
        ),
        "it waits, and then lapses",
    )


def _trusted(power: PowerId, at: Sitting) -> str:
    """What our court makes of whoever offers."""
    desk, place = at.briefing.desk, at.briefing.atlas.place(power)
    trust, word = float(desk.trust[place, SECURITY]), 100 * float(desk.word[place, SECURITY])
    return f"Our trust in them is {level('trust', trust)}; that they keep their word is {probability(word)}."


def _defied(demand: Demand, at: Sitting) -> Ask:
    return Ask(
        f"{at.name(demand.of)} defied us",
        f"We threatened war, to {demand.threat}. Everybody who heard is looking.",
        (
            Way("Carry it out", f"carry out {demand.id}", "war; our name for resolve gains"),
            Way("Swallow it", f"swallow {demand.id}", "our resolve and standing lose before all who heard"),
        ),
        "we swallow it",
    )


def _mercy(power: PowerId, at: Sitting) -> Ask:
    return Ask(
        f"{at.name(power)} is at our mercy",
        "What becomes of the beaten is ours to say, and everybody's to remember.",
        (
            Way("Spare it", f"spare {power}", "standing, and the friendship of its kin"),
            Way("Bind it to tribute", f"bind {power}"),
            Way("Destroy it", f"destroy {power}", "it leaves the board, and its neighbours fear us"),
        ),
        "it is spared",
    )


def _miss(miss: str, at: Sitting) -> Ask:
    told = next((one for one in at.briefing.notebook if one.id == miss), None)
    said = f"We said {told.percent:.0f} %: {told.text} It came otherwise." if told else f"{miss} came otherwise."
    return Ask(
        "We were sure, and wrong",
        said,
        (
            Way("Own it before the people", f"own {miss}", "costs some of their trust; the miss weighs less"),
            Way("Explain it away", f"explain {miss}", "costs nothing; the miss weighs in full"),
        ),
        "it weighs in full",
    )
