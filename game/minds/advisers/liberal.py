"""The liberal: trust follows incentives; institutions, regimes and commerce make them.

Rows 55, 57, 78-79, 110, 126.
"""

from functools import partial

from game.minds.advisers.school import School, Term, clipped, reading_of
from game.minds.advisers.theory import above, usual
from game.sight.briefing import Asking, Briefing
from game.world.names import COMMERCE
from game.world.question import Topic
from game.world.rulesets import RULESETS

WORLD = RULESETS["liberal"]
"""The world that runs by this school's theory alone."""


def _ties(briefing: Briefing, question: Asking) -> float:
    return clipped(6.0 * len(briefing.treaties_with(question.subject)) - 3.0, 12.0)


def _commerce(briefing: Briefing, question: Asking) -> float:
    clauses = [clause for treaty in briefing.treaties_with(question.subject) for clause in treaty.terms.clauses]
    return 8.0 if any(clause.domain == COMMERCE for clause in clauses) else -3.0


def _league(briefing: Briefing, question: Asking) -> float:
    return float(briefing.desk.parts[5, briefing.atlas.place(question.subject)].max())


def _accounts(briefing: Briefing, question: Asking) -> float:
    return clipped(0.5 * float(briefing.desk.parts[1, briefing.atlas.place(question.subject), COMMERCE]), 12.0)


def _regime(briefing: Briefing, question: Asking) -> float:
    theirs, ours = briefing.atlas.realm(question.subject).regime, briefing.atlas.realm(briefing.seat).regime
    if not theirs or not ours:
        return 0.0
    return 6.0 if theirs == ours else -3.0


def _company(briefing: Briefing, question: Asking) -> float:
    ties = len([treaty for treaty in briefing.treaties if treaty.binds(question.subject)])
    return clipped(2.5 * ties - 6.0, 12.0)


def _purse(briefing: Briefing, question: Asking) -> float:
    ratio = reading_of(briefing, question.subject, "wealth") / max(briefing.books.wealth, 1.0)
    return clipped(8.0 * (ratio - 1.0), 10.0)


LIBERAL = School(
    name="Euthydike",
    school="liberal",
    creed="They will keep what it pays them to keep; count the ties, the trade and the dues.",
    terms=(
        Term(
            "what our dealings should bear",
            partial(above, WORLD),
            "what {name} and we gain by each other bears more than that",
            "what {name} and we gain by each other bears less than that",
            {Topic.WARMTH: 1.9, Topic.FEAR: 1.9},
        ),
        Term(
            "what states do that trade",
            partial(usual, WORLD),
            "where states live by trade such things happen",
            "where states live by trade such things are rare",
            {Topic.FAITH: 0.3, Topic.DEAL: 1.0, Topic.ARMS: 1.0, Topic.WAR: 1.0},
        ),
        Term(
            "the treaties between us",
            _ties,
            "{ties} {name} to us",
            "no treaty binds {name} to us",
            {Topic.FAITH: 0.8, Topic.WARMTH: 0.2, Topic.FEAR: -0.2},
        ),
        Term(
            "the trade between us",
            _commerce,
            "{name} lives by our trade too",
            "{name} earns nothing by us",
            {Topic.FAITH: 0.8, Topic.WARMTH: 0.2, Topic.FEAR: -0.2, Topic.WAR: -0.3},
        ),
        Term(
            "the league that we share",
            _league,
            "one league holds {name} and us",
            "",
            {Topic.FAITH: 0.8, Topic.WARMTH: 0.2, Topic.FEAR: -0.1, Topic.WAR: -0.3},
        ),
        Term(
            "their record in commerce",
            _accounts,
            "{whose} accounts with us have always come out",
            "{whose} accounts with us have not come out",
            {Topic.FAITH: 0.8, Topic.WARMTH: 0.2, Topic.DEAL: 0.3},
        ),
        Term(
            "what kind of state they are",
            _regime,
            "{name} is governed like us, as {regime}",
            "{name} is governed as {regime}, we as {our_regime}",
            {Topic.FAITH: 0.6, Topic.WARMTH: 0.2, Topic.FEAR: -0.2, Topic.WAR: -0.2},
        ),
        Term(
            "how many others they are tied to",
            _company,
            "{all_ties} {name} to its neighbours",
            "{name} is tied to hardly anybody",
            {Topic.WAR: -0.8, Topic.DEAL: 0.8, Topic.ARMS: -0.2, Topic.FEAR: -0.1},
            {
                Topic.ARMS: ("who stands alone must arm", "partners cost less than arms"),
                Topic.FEAR: ("who stands alone is afraid", "so many partners are a comfort"),
            },
        ),
        Term(
            "their purse beside ours",
            _purse,
            "{whose} treasury is fuller than ours",
            "{whose} treasury is thinner than ours",
            {Topic.ARMS: 0.7, Topic.WAR: 0.3, Topic.DEAL: 0.2},
            {
                Topic.WAR: ("it can pay for one", "it cannot pay for one"),
                Topic.DEAL: ("it can buy its friends", "nobody is bought with so little"),
                Topic.ARMS: ("what can be paid for is bought", "there is nothing to pay for it with"),
            },
        ),
    ),
    morals={
        Topic.FAITH: ("a quarrel would cost it more than its word", "a breach would cost it little"),
        Topic.WARMTH: ("good business makes good neighbours", "there is no business to be grateful for"),
        Topic.FEAR: ("nothing softens it", "who deals with us does not tremble"),
        Topic.ARMS: ("what can be paid for is bought", "silver goes where it earns more"),
        Topic.WAR: ("nothing of value holds it back", "war would cost it its customers"),
        Topic.DEAL: ("who has signed finds it easy to sign", "it sees nothing in it for itself"),
    },
)
