"""The classical voice: trust comes of friendship and character; hubris and hope undo it (rows 8-9, 20, 121, 126)."""

from functools import partial

from game.minds.advisers.school import School, Term, clipped, reading_of
from game.minds.advisers.theory import above, usual
from game.sight.briefing import Asking, Briefing
from game.world.question import Topic
from game.world.rulesets import RULESETS

WORLD = RULESETS["lebow"]
"""The world that runs by this school's theory alone."""


def _friendship(briefing: Briefing, question: Asking) -> float:
    return clipped(0.45 * reading_of(briefing, question.subject, "friendship"), 20.0)


def _honesty(briefing: Briefing, question: Asking) -> float:
    return 0.5 * (float(briefing.desk.honesty[briefing.atlas.place(question.subject)]) - 50.0)


def _need(briefing: Briefing, question: Asking) -> float:
    return float(briefing.desk.need[briefing.atlas.place(question.subject)])


def _own_certainty(briefing: Briefing, question: Asking) -> float:
    del question
    return clipped(45.0 * (1.0 - briefing.desk.certainty), 25.0)


def _strutting(briefing: Briefing, question: Asking) -> float:
    return 12.0 if question.subject in briefing.bearing else 0.0


def _fear(briefing: Briefing, question: Asking) -> float:
    return clipped(0.4 * (reading_of(briefing, question.subject, "fear") - 25.0), 12.0)


def _regard(briefing: Briefing, question: Asking) -> float:
    return clipped(0.4 * (float(briefing.desk.regard[briefing.atlas.place(question.subject)]) - 50.0), 12.0)


def _content(briefing: Briefing, question: Asking) -> float:
    return clipped(0.4 * (reading_of(briefing, question.subject, "people") - 45.0), 10.0)


CLASSICAL = School(
    name="Old Antiphon",
    school="classical",
    creed="Friends keep faith, the needy hope, and the fortunate stop listening.",
    terms=(
        Term(
            "what all that lies between us comes to",
            partial(above, WORLD),
            "all that lies between {name} and us comes to more",
            "all that lies between {name} and us comes to less",
            {Topic.WARMTH: 1.9, Topic.FEAR: 1.9},
        ),
        Term(
            "what he has seen in his time",
            partial(usual, WORLD),
            "I have seen it happen often",
            "I have seldom seen it",
            {Topic.FAITH: 0.3, Topic.DEAL: 1.0, Topic.ARMS: 1.0, Topic.WAR: 1.0},
        ),
        Term(
            "their friendship for us",
            _friendship,
            "{name} is our friend",
            "{name} bears us a grudge",
            {Topic.FAITH: 1.0, Topic.WARMTH: 0.7, Topic.FEAR: -0.4},
        ),
        Term(
            "their honesty so far",
            _honesty,
            "{name} has kept its word when it need not have",
            "{name} has broken its word before",
            {Topic.FAITH: 1.2, Topic.WARMTH: 0.3, Topic.DEAL: 0.4, Topic.WAR: -0.3},
        ),
        Term(
            "our need of them",
            _need,
            "we need {name}, and the needy believe what they are told",
            "",
            {Topic.FAITH: -0.5, Topic.WARMTH: -0.5},
            {
                Topic.FAITH: ("", "I would take that off the figure"),
                Topic.WARMTH: ("", "we see the friend we need"),
            },
        ),
        Term(
            "our own certainty",
            _own_certainty,
            "our reports are surer than they used to be",
            "",
            {Topic.FAITH: -0.3, Topic.WARMTH: -0.6, Topic.FEAR: 0.5, Topic.WAR: 0.3, Topic.ARMS: 0.3},
            {
                Topic.FAITH: ("", "the fortunate stop asking whether others mean it"),
                Topic.WARMTH: ("", "the fortunate are told that they are loved"),
                Topic.FEAR: ("the fortunate do not see whom they frighten", ""),
                Topic.WAR: ("the fortunate are the last to hear of a war", ""),
                Topic.ARMS: ("the fortunate count their rivals too low", ""),
            },
        ),
        Term(
            "that they strut",
            _strutting,
            "too much luck has gone to the head of {leader}",
            "",
            {
                Topic.FAITH: -0.8,
                Topic.WARMTH: -0.4,
                Topic.FEAR: -0.4,
                Topic.WAR: 0.7,
                Topic.ARMS: 0.5,
                Topic.DEAL: -0.4,
            },
            {
                Topic.FAITH: ("", "the fortunate think that oaths bind others"),
                Topic.WARMTH: ("", "the fortunate have no time for friends"),
                Topic.DEAL: ("", "the fortunate think that they can do without"),
                Topic.ARMS: ("the fortunate reach for more", ""),
                Topic.WAR: ("this is how wars begin", ""),
            },
        ),
        Term(
            "what fear does to them",
            _fear,
            "{name} lies awake over us",
            "{name} sleeps soundly beside us",
            {Topic.FEAR: 0.8, Topic.WARMTH: -0.3, Topic.ARMS: 0.6, Topic.WAR: 0.5, Topic.DEAL: 0.5},
            {
                Topic.WARMTH: ("where nobody is afraid there is room for liking", "nobody loves what keeps him awake"),
                Topic.ARMS: ("fear arms by night", "who sleeps soundly does not arm"),
                Topic.WAR: ("out of such nights come wars", "who sleeps soundly starts nothing"),
                Topic.DEAL: ("fear looks for company", "it can do without company"),
            },
        ),
        Term(
            "what they have earned in our eyes",
            _regard,
            "{name} has earned our respect",
            "{name} has not earned our respect",
            {Topic.FAITH: 0.5, Topic.WARMTH: 0.2, Topic.WAR: -0.3, Topic.DEAL: 0.2},
        ),
        Term(
            "how their own people take them",
            _content,
            "the people of {name} follow {leader} gladly",
            "the people of {name} have had enough of {leader}",
            {Topic.WAR: 0.3, Topic.ARMS: 0.7, Topic.DEAL: 0.4},
            {
                Topic.ARMS: ("such a people bears the cost", "such a people will not pay for it"),
                Topic.WAR: ("such a people marches", "such a people will not march"),
                Topic.DEAL: ("who is safe at home can bind himself", "who is not safe at home binds nobody"),
            },
        ),
    ),
    morals={
        Topic.FAITH: ("such men keep faith", "I would not lend them my cloak"),
        Topic.WARMTH: ("affection lasts where it was earned", "what was never given is not returned"),
        Topic.FEAR: ("it is fear, and it will stay", "whoever thinks so of us does not fear us"),
        Topic.ARMS: ("such men are strong tomorrow too", "who is not followed is not strong"),
        Topic.WAR: ("this is how wars begin", "such men do not look for war"),
        Topic.DEAL: ("they will want company", "they think they can do without"),
    },
)
