"""What waits for a yes or a no: offers, calls, demands, defiance, the beaten, misses. Each with its default."""

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass

from game.session.phrases import name_of, terms_words, war_words
from game.sight.briefing import Briefing, OpenScene
from game.sight.words import level, number, probability, when
from game.text import plural
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
    """One answer: what it is called, how it is written, what follows from it."""

    label: str
    line: str
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
    by: PowerId | None = None
    """Who asks, if anybody."""
    note: str = ""
    """What our court makes of whoever asks."""
    window: Window = Window.ORDERS

    @property
    def lines(self) -> tuple[str, ...]:
        """Every line that would settle it."""
        return tuple(way.line for way in self.ways)

    def answer(self, draft: Sequence[str]) -> Way | None:
        """The answer that a draft gives, if it gives one."""
        return next((way for way in self.ways if way.line in draft), None)


def asks(told: Briefing) -> tuple[Ask, ...]:
    """Everything that waits for an answer in the window that is open; nothing when the game is over."""
    return () if told.over else tuple(ask for ask in _all(told) if ask.window is told.window)


def unanswered(told: Briefing, draft: Sequence[str]) -> list[Ask]:
    """What waits and has no answer in the draft yet."""
    return [ask for ask in asks(told) if ask.answer(draft) is None]


def is_decided(scene: OpenScene, draft: Sequence[str]) -> bool:
    """Whether a draft takes one of a scene's options."""
    return any(f"choose {choice.id} in {scene.id}" in draft for choice in scene.choices)


def is_venture(scene: OpenScene, draft: Sequence[str]) -> bool:
    """Whether the people want our odds on a scene: on the option drafted, or the one that holds, if it can go ill."""
    drafted = (one.id for one in scene.choices if f"choose {one.id} in {scene.id}" in draft)
    taken = next(drafted, scene.default)
    return scene.pledge and any(one.is_venture for one in scene.choices if one.id == taken)


def pledges_on(scene: OpenScene, draft: Sequence[str]) -> tuple[str, ...]:
    """The lines of a draft that tell the people our odds on a scene."""
    return tuple(one for one in draft if one.startswith("pledge ") and one.endswith(f" on {scene.id}"))


def lacks_pledge(scene: OpenScene, draft: Sequence[str]) -> bool:
    """Whether the people wait for our odds."""
    return is_venture(scene, draft) and not pledges_on(scene, draft)


def undecided(told: Briefing, draft: Sequence[str], ranges: Container[str]) -> Iterator[tuple[str, str]]:
    """What a draft leaves open in the scenes before us: the matter, and what holds then."""
    for scene in told.scenes if told.window is Window.ORDERS else ():
        yield from ((quiz.text, "no range is given") for quiz in scene.quizzes if quiz.id not in ranges)
        if len(scene.choices) > 1 and not is_decided(scene, draft):
            yield scene.title, next((one.label for one in scene.choices if one.id == scene.default), scene.default)
        if lacks_pledge(scene, draft):
            yield scene.title, "no odds are told to the people"


def _all(told: Briefing) -> Iterator[Ask]:
    us = told.seat
    yield from (_call(call, told) for call in told.calls if call.of == us)
    yield from (_demand(one, told) for one in told.demands if one.of == us and not one.answer)
    latest = {(offer.by, offer.kind, offer.thing, offer.terms): offer for offer in told.offers if offer.to == us}
    yield from (_offer(offer, told) for offer in latest.values())
    yield from (_defied(one, told) for one in told.demands if one.by == us and one.answer == "defy")
    yield from (_mercy(power, told) for power in told.mercy)
    yield from (_miss(str(miss), told) for miss in told.misses)


def _call(call: Call, told: Briefing) -> Ask:
    war = told.war(call.war)
    bound = "A treaty binds us." if call.treaty else "No treaty binds us; it is a request."
    return Ask(
        call.id,
        f"{name_of(told, call.by)} calls us to war",
        f"{war_words(war, told)}. {bound}" if war else bound,
        (
            Way("Come, middle effort", f"come to {call.id} at middle", "60 % of our strength"),
            Way("Come, full effort", f"come to {call.id} at full", "all of our strength"),
            Way("Come, low effort", f"come to {call.id} at low", "30 % of our strength"),
            Way("Stay out", f"stay out of {call.id}", "a breach, unless the terms excuse it" if call.treaty else ""),
        ),
        "we stay out",
        call.by,
        window=Window.ANSWERS,
    )


def _demand(demand: Demand, told: Briefing) -> Ask:
    return Ask(
        demand.id,
        f"{name_of(told, demand.by)} demands something of us",
        f"{terms_words(demand.terms, told)}; or else war, to {demand.threat}.",
        (
            Way("Defy", f"defy {demand.id}", "they carry it out, or swallow it before all who heard"),
            Way("Comply", f"comply with {demand.id}", "we sign under duress"),
        ),
        "we defy it",
        demand.by,
        window=Window.ANSWERS,
    )


def _offer(offer: Offer, told: Briefing) -> Ask:
    terms = terms_words(offer.terms, told) if offer.terms.clauses else "No terms beside that"
    return Ask(
        offer.id,
        f"{name_of(told, offer.by)} {OFFERED.get(offer.kind, 'offers a treaty')}",
        f"{terms}, offered {when(offer.made, told.turn)}.",
        (
            Way("Accept", f"accept {offer.id}", "binds when the window closes"),
            Way("Refuse", f"refuse {offer.id}", "turns it down"),
        ),
        "it waits, and then lapses",
        offer.by,
        _trusted(offer.by, told),
    )


def _trusted(power: PowerId, told: Briefing) -> str:
    """What our court makes of whoever offers."""
    if power not in told.others():
        return ""
    desk, place = told.desk, told.atlas.place(power)
    trust, word = float(desk.trust[place, SECURITY]), 100 * float(desk.word[place, SECURITY])
    kept = f"that they keep their word is {probability(word)}"
    return f"Our trust in them is {level('trust', trust)} ({number(round(trust))}); {kept}."


def _defied(demand: Demand, told: Briefing) -> Ask:
    return Ask(
        demand.id,
        f"{name_of(told, demand.of)} defied us",
        f"We threatened war, to {demand.threat}. Everybody who heard is looking.",
        (
            Way("Swallow it", f"swallow {demand.id}", "resolve −10, standing −3, before friends too"),
            Way("Carry it out", f"carry out {demand.id}", "war; resolve +8"),
        ),
        "we swallow it",
        demand.of,
    )


def _mercy(power: PowerId, told: Briefing) -> Ask:
    return Ask(
        f"mercy.{power}",
        f"{name_of(told, power)} is at our mercy",
        "What becomes of the beaten is ours to say, and everybody's to remember.",
        (
            Way("Spare", f"spare {power}", "standing +3; friendship of its kin"),
            Way("Bind to tribute", f"bind {power}", "tribute of 4 a turn"),
            Way("Destroy", f"destroy {power}", "it leaves the board; neighbours' fear +8"),
        ),
        "it is spared",
        power,
    )


def _miss(miss: str, told: Briefing) -> Ask:
    note = next((one for one in told.notebook if one.id == miss), None)
    said = f"We said {note.percent:.0f} %: {note.text} It came otherwise." if note else f"{miss} came otherwise."
    return Ask(
        f"miss.{miss}",
        "We were sure, and wrong",
        said,
        (
            Way("Explain it away", f"explain {miss}", "costs nothing; the miss weighs in full"),
            Way("Own it", f"own {miss}", f"costs {plural(2, 'point')} of the people's trust; the miss weighs less"),
        ),
        "it weighs in full",
    )
