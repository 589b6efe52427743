"""The words in which figures are spoken: the same word for the same figure on every screen.

Words come before figures and never instead of them: whoever opens a number sees both.
"""

from enum import StrEnum
from typing import NamedTuple

from game.text import plural


class Band(NamedTuple):
    """One band of a scale: from which points it holds, its word, and what such a level means."""

    at_least: float
    word: str
    means: str


PROBABILITIES: tuple[tuple[int, int, str], ...] = (
    (0, 5, "almost certainly not"),
    (6, 20, "very unlikely"),
    (21, 44, "unlikely"),
    (45, 55, "about even"),
    (56, 79, "likely"),
    (80, 94, "very likely"),
    (95, 100, "almost certainly"),
)
"""The probability words: whole per cents from and to, both counted in. The lower half mirrors the upper."""

_NAME = (
    Band(0, "empty", "Nobody believes a word of it."),
    Band(25, "doubtful", "It is believed where it costs nothing to believe it."),
    Band(45, "untested", "Nobody has cause to think well of it or ill."),
    Band(60, "proven", "It has held when holding was dear."),
    Band(80, "beyond doubt", "Others plan on it without asking."),
)
_RIGHT = (
    Band(0, "void", "It is obeyed where somebody stands behind it with a spear."),
    Band(20, "disputed", "It is obeyed while that pays."),
    Band(40, "tolerated", "It is obeyed, and complained of."),
    Band(60, "accepted", "It is obeyed even where obeying costs something."),
    Band(80, "taken for granted", "Nobody thinks of it as an order any more."),
)
_REGARD = (
    Band(0, "despised", "Nobody would be seen asking their advice."),
    Band(20, "slighted", "They are passed over when places are given out."),
    Band(40, "ordinary", "They are one among others."),
    Band(60, "honoured", "Their embassies are heard first."),
    Band(80, "revered", "Others copy them, and say so."),
)

SCALES: dict[str, tuple[Band, ...]] = {
    "trust": (
        Band(0, "none", "Whatever is signed, both sides go on preparing for the opposite."),
        Band(10, "little", "As London and Moscow stood in 1941: one enemy, and little else in common."),
        Band(25, "wary", "As Athens and Sparta stood in 432: a treaty in force, and a vote on whether it was broken."),
        Band(40, "fair", "As London and Washington stood in 1941: much lent, and quarrels over empire and trade."),
        Band(55, "firm", "Treaties are signed without inspectors, and mostly kept."),
        Band(75, "full", "Nobody watches. A breach would be found late."),
    ),
    "friendship": (
        Band(-50, "enmity", "The other's loss is welcome even where it brings nothing."),
        Band(-20, "ill will", "A favour is searched for its price."),
        Band(-5, "none", "Neither owes the other anything. There is no friendship to break."),
        Band(10, "goodwill", "Small help is given, and remembered."),
        Band(35, "friendship", "Help is given that serves no end of the helper's. A breach would be felt everywhere."),
        Band(65, "close friendship", "They would come unasked."),
    ),
    "fear": (
        Band(0, "none", "Nobody counts the other's ships."),
        Band(10, "slight", "Their arms are noted, and little is done about it."),
        Band(25, "marked", "Every levy of theirs is answered by a levy."),
        Band(45, "strong", "Safety comes before profit and before honour."),
        Band(65, "dread", "Anyone is welcome as an ally who shares the fear, trusted or not."),
    ),
    "people": (
        Band(0, "mutinous", "The city is coming undone."),
        Band(15, "bitter", "What costs anything is voted down."),
        Band(30, "grudging", "Wars and levies pass, each after an argument."),
        Band(45, "willing", "The elite is followed, and watched. It is the healthiest state."),
        Band(60, "trusting", "Few ask where the silver goes."),
        Band(75, "blind", "Nobody asks. A good season for taking, and a bad one for justice."),
    ),
    "justice": (
        Band(0, "trampled", "Whatever can be taken is taken."),
        Band(20, "poor", "The law is for those who cannot pay."),
        Band(40, "uneven", "The law holds, less for some than for others."),
        Band(60, "fair", "Most people get what they were promised."),
        Band(80, "exemplary", "The elite lives under its own law."),
    ),
    "checks": (
        Band(0, "none", "The elite answers to itself."),
        Band(20, "weak", "The elite is asked questions, and need not answer."),
        Band(40, "real", "An order that the people will not bear comes to nothing."),
        Band(65, "strong", "Courts, councils and audits stand in the way of taking."),
    ),
    "reason": (
        Band(0, "lost", "Appetite and anger decide."),
        Band(20, "failing", "The passions rule, and the neighbours have noticed."),
        Band(40, "holding", "Second thoughts come, sometimes in time."),
        Band(60, "steady", "The gravest orders are heard twice."),
        Band(80, "sovereign", "Neither gain nor slight moves the court from what it meant to do."),
    ),
    "need": (
        Band(0, "none", "There are others to turn to."),
        Band(5, "some", "It would be inconvenient if they failed us."),
        Band(10, "strong", "Bad news of them is heard with one ear."),
        Band(18, "desperate", "They must be trusted, and therefore they are."),
    ),
    "hubris": (
        Band(0, "sober", "Ranges are nearly as wide as they ought to be."),
        Band(20, "sure", "Ranges are a quarter too narrow."),
        Band(45, "proud", "Ranges have lost more than a third of their width."),
        Band(60, "overbearing", "Others see it and give way. Half the width of every range is gone."),
        Band(75, "blind", "The dissenter stays away, and warnings go under."),
    ),
    "hope": (
        Band(0, "none", "The wish moves nothing."),
        Band(15, "some", "Estimates lean a little towards the wish."),
        Band(40, "high", "What is wished for is reported."),
        Band(65, "consuming", "As at Melos: the gods and Sparta will save us."),
    ),
    "habit": (
        Band(0, "new", "Keeping it is thought about every time."),
        Band(25, "young", "It is kept, and sometimes thought about."),
        Band(50, "settled", "Few think of breaking it."),
        Band(75, "second nature", "Breaking it would surprise the breaker."),
    ),
    "resolve": _NAME,
    "honesty": _NAME,
    "regard": _REGARD,
    "standing": _REGARD,
    "legitimacy": _RIGHT,
    "rightful": _RIGHT,
}
"""Every quantity that is spoken of in words, in points; each band reaches up to the next."""

EQUALS_WITHIN, FAR_FROM = 1.25, 2.0
"""Times: up to the first two strengths are called equal; beyond the second one is far the stronger."""
STEADY_WITHIN = 1.0
"""Points: a smaller change is called steady."""

READING_TITLES: dict[str, str] = {
    "strength": "{whose} strength",
    "wealth": "{whose} wealth",
    "friendship": "{whose} friendship for us",
    "trust": "{whose} trust in us",
    "fear": "{whose} fear of us",
    "people": "the trust of {whose} people in their elite",
}
"""What each reading of the staff's reports is about."""


class View(StrEnum):
    """Whose view a number is."""

    COURT = "court"
    STAFF = "staff"
    BOOKS = "books"
    PUBLIC = "public"
    SOURCE = "source"
    TRUTH = "truth"


_WHOSE: dict[View, str] = {
    View.COURT: "our court's own view",
    View.STAFF: "our staff's estimate",
    View.BOOKS: "our own books",
    View.PUBLIC: "common knowledge",
    View.SOURCE: "what a source told us",
    View.TRUTH: "as it was",
}


def whose(view: View, of: str = "") -> str:
    """Whose view a number is: "our staff's estimate", or with `of` "our staff's estimate of how Corinth sees us"."""
    return f"{_WHOSE[view]} of how {of} sees us" if of else _WHOSE[view]


def likelihood_word(percent: float) -> str:
    """A probability in per cent as a word; the figure is first rounded as the screen rounds it."""
    whole = min(100, max(0, round(percent)))
    return next(word for low, high, word in PROBABILITIES if low <= whole <= high)


def probability(percent: float) -> str:
    """Word and figure together: "likely (70 %)"."""
    return f"{likelihood_word(percent)} ({round(percent)} %)"


def band(quantity: str, value: float) -> Band:
    """The band of a scale in which a value lies. Raises `KeyError` for a quantity that has no scale."""
    scale = SCALES[quantity]
    return next((one for one in reversed(scale) if value >= one.at_least), scale[0])


def level(quantity: str, value: float) -> str:
    """A level as a word: trust 30 is "wary"."""
    return band(quantity, value).word


def anchor(quantity: str, value: float) -> str:
    """What such a level means, in one short sentence."""
    return band(quantity, value).means


def strength_beside(theirs: float, ours: float) -> str:
    """Their strength beside ours: "far weaker", "weaker", "about equal", "stronger", "far stronger"."""
    larger, smaller = max(theirs, ours), min(theirs, ours)
    if larger <= smaller * EQUALS_WITHIN:
        return "about equal"
    side = "stronger" if theirs > ours else "weaker"
    return f"far {side}" if larger > smaller * FAR_FROM else side


def capital(text: str) -> str:
    """A text with a capital at its beginning, the rest left as it is."""
    return text[:1].upper() + text[1:]


def trend(change: float, within: float = STEADY_WITHIN) -> str:
    """A change over one turn: "rising", "falling", "steady"."""
    if abs(change) < within:
        return "steady"
    return "rising" if change > 0 else "falling"


def number(value: float) -> str:
    """A number as we print it: whole where it is whole, else with one decimal; a real minus sign."""
    tenths = round(value * 10)
    text = f"{abs(tenths) // 10:,}" if tenths % 10 == 0 else f"{abs(tenths) / 10:,.1f}"
    return f"−{text}" if tenths < 0 else text


def times(factor: float) -> str:
    """How many times: "half", "twice", "1.5 times"."""
    return {0.5: "half", 1.0: "once", 2.0: "twice"}.get(factor, f"{factor:g} times")


def signed(points: float) -> str:
    """A change with its sign: "+8", "−0.5", "0"."""
    text = number(points)
    return text if text == "0" or text.startswith("−") else f"+{text}"


def amount(value: float, coin: str = "talents") -> str:
    """A sum in the scenario's coin: "10 talents", "1 talent"; a coin of several words is left as it is."""
    text = number(value)
    single = text in {"1", "−1"} and coin.endswith("s") and " " not in coin
    return f"{text} {coin[:-1] if single else coin}"


def between(low: float, high: float, unit: str = "") -> str:
    """A range in words: "between 30 and 45 talents", or "about 30" where both ends are printed alike."""
    ends = (number(round(low)), number(round(high)))
    text = f"about {ends[0]}" if ends[0] == ends[1] else f"between {ends[0]} and {ends[1]}"
    return f"{text} {unit}".rstrip()


_ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth",
    "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth",
)  # fmt: skip


def ordinal(place: int) -> str:
    """A place in a row: "first" to "twelfth", then "13th"."""
    if 1 <= place <= len(_ORDINALS):
        return _ORDINALS[place - 1]
    tail = "th" if place % 100 in {11, 12, 13} else {1: "st", 2: "nd", 3: "rd"}.get(place % 10, "th")
    return f"{place}{tail}"


def when(turn: int, now: int) -> str:
    """A turn as seen from now: "this turn", "last turn", "3 turns ago", "next turn", "in 3 turns"."""
    away = turn - now
    near = {0: "this turn", -1: "last turn", 1: "next turn"}
    if away in near:
        return near[away]
    return f"in {plural(away, 'turn')}" if away > 0 else f"{plural(-away, 'turn')} ago"


def span(term: int | None) -> str:
    """A treaty's term: "for 8 turns", "without a term"."""
    return "without a term" if term is None else f"for {plural(term, 'turn')}"
