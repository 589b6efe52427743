"""The scales on which quantities are spoken of: bands of points, each with its word and what such a level means."""

from typing import NamedTuple


class Band(NamedTuple):
    """One band of a scale: from which points it holds, its word, and what such a level means."""

    at_least: float
    word: str
    means: str


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
    "identity": (
        Band(0, "strangers", "Their gain is theirs."),
        Band(10, "acquainted", "Something is shared, and nobody would pay for it."),
        Band(25, "close", "Part of their gain counts as ours."),
        Band(40, "one of us", "Their good is spoken of as our own."),
        Band(70, "one people", "Nobody asks any more which of the two gains."),
    ),
    "belonging": (
        Band(0, "new", "They know what is done here by hearsay."),
        Band(25, "learning", "They keep what they have seen others keep."),
        Band(60, "at home", "They do what is done, mostly without asking why."),
        Band(95, "taken in", "They would be the first to mind a breach."),
    ),
    "lanes": (
        Band(0, "closed", "What sails is taken. Merchants stay ashore."),
        Band(30, "dangerous", "Ships go in convoy, and insurance eats the profit."),
        Band(60, "uneasy", "Captains ask who has passed before them."),
        Band(90, "safe", "Nobody thinks of asking."),
    ),
    "resolve": _NAME,
    "honesty": _NAME,
    "regard": _REGARD,
    "standing": _REGARD,
    "legitimacy": _RIGHT,
    "rightful": _RIGHT,
}
"""Every quantity that is spoken of in words, in points; each band reaches up to the next."""
