"""The words in which figures are spoken: the same word for the same figure on every screen.

Words come before figures and never instead of them: whoever opens a number sees both.
"""

from enum import StrEnum

from game.sight.scales import SCALES, Band
from game.text import plural

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
    """A level as a word: trust 30 is "wary". It goes by the figure as it is shown, so that 40 is never two words."""
    return band(quantity, round(value)).word


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


RULES: dict[str, str] = {
    "interest": "interest rules",
    "honour": "honour rules",
    "fear": "fear rules",
    "mixed": "no one motive rules",
}
"""What rules a society, as the verb of a sentence (rows 75-78, 86-91)."""
MEANS: dict[str, str] = {
    "interest": "they deal issue by issue, and rank by wealth",
    "honour": "they keep faith with their own, and rank by deeds",
    "fear": "they work with whoever shares their fear, and rank by force",
    "mixed": "they want different things, and know it",
}
"""What to expect of those among whom it rules."""


def expect_of(rule: str, *, honoured: bool) -> str:
    """What to expect of those among whom a motive rules; where rank counts for nothing, honour is a word."""
    return MEANS[rule] if honoured or rule != "honour" else "they say so; in this world it buys nothing"


def rules_among(rule: str, society: str) -> str:
    """Such as "honour rules among the Hellenes"; empty for those who live in no society."""
    return f"{RULES[rule]} among {society}" if society else ""
