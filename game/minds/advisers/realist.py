"""The realist: trust is scarce; count force, fear and the threat that both share.

Rows 13, 27, 39-40, 44, 54, 115, 126.
"""

from functools import partial

from game.minds.advisers.school import School, Term, clipped, reading_of
from game.minds.advisers.theory import above, usual
from game.sight.briefing import Asking, Briefing
from game.world.question import Topic
from game.world.report import READING
from game.world.rulesets import RULESETS

WORLD = RULESETS["realist"]
"""The world that runs by this school's theory alone."""


def _force(briefing: Briefing, question: Asking) -> float:
    ratio = reading_of(briefing, question.subject, "strength") / max(briefing.books.strength, 1.0)
    return 10.0 * (min(ratio, 2.5) - 1.0)


def _threat(briefing: Briefing, question: Asking) -> float:
    return clipped(float(briefing.desk.judgement_points[4, briefing.atlas.place(question.subject)]) - 3.0, 15.0)


def _resolve(briefing: Briefing, question: Asking) -> float:
    return 0.4 * (float(briefing.desk.resolve[briefing.atlas.place(question.subject)]) - 50.0)


def _arming(briefing: Briefing, question: Asking) -> float:
    at = briefing.atlas.place(question.subject)
    before = float(briefing.desk.estimate_before[at, READING["strength"]])
    return clipped(reading_of(briefing, question.subject, "strength") - before, 12.0)


def _fear(briefing: Briefing, question: Asking) -> float:
    return clipped(0.5 * (reading_of(briefing, question.subject, "fear") - 25.0), 12.0)


def _fighting(briefing: Briefing, question: Asking) -> float:
    return 12.0 if any(war.side_of(question.subject) for war in briefing.wars) else -5.0


def _anarchy(briefing: Briefing, question: Asking) -> float:
    del briefing, question
    return 6.0


REALIST = School(
    name="Hermon",
    school="realist",
    creed="Nobody helps another to his own danger; look at force, and at whom both fear.",
    terms=(
        Term(
            "what force and fear make of it",
            partial(above, WORLD),
            "force and fear alone put it higher with {name}",
            "force and fear alone put it lower with {name}",
            {Topic.WARMTH: 1.9, Topic.FEAR: 1.9},
        ),
        Term(
            "what states do under anarchy",
            partial(usual, WORLD),
            "such things happen where no judge stands above states",
            "such things are rare where no judge stands above states",
            {Topic.FAITH: 0.3, Topic.DEAL: 1.0, Topic.ARMS: 1.0, Topic.WAR: 1.0},
        ),
        Term(
            "their force beside ours",
            _force,
            "{name} has {theirs} in the field to our {ours}",
            "{name} has {theirs} in the field to our {ours}",
            {Topic.FAITH: -1.2, Topic.WARMTH: -0.3, Topic.FEAR: -0.5, Topic.WAR: 0.5, Topic.DEAL: -0.3},
        ),
        Term(
            "the threat we share",
            _threat,
            "{name} and we fear the same neighbour",
            "what frightens us does not frighten {name}",
            {Topic.FAITH: 1.0, Topic.WARMTH: 0.7, Topic.DEAL: 0.5, Topic.ARMS: 0.3},
            {
                Topic.FAITH: ("common danger keeps promises better than oaths", "it can do without us"),
                Topic.WARMTH: ("danger is a great matchmaker", "it can do without us"),
                Topic.DEAL: ("it needs company and will sign for it", "nothing drives it to sign"),
            },
        ),
        Term(
            "their name for carrying out threats",
            _resolve,
            "{name} does what it threatens",
            "{name} has threatened in vain before",
            {Topic.FAITH: -0.3, Topic.FEAR: -0.4, Topic.WAR: 0.8, Topic.ARMS: 0.4},
        ),
        Term(
            "what became of their arms",
            _arming,
            "{name} has grown since last turn",
            "{name} has lost men since last turn",
            {Topic.FAITH: -0.3, Topic.FEAR: -0.4, Topic.ARMS: 0.8, Topic.WAR: 0.4},
            {
                Topic.FAITH: ("who is weakened keeps quiet", "strength gives ideas"),
                Topic.WAR: ("arms are made to be used", "nobody marches with such losses"),
                Topic.FEAR: ("its losses have taught it fear", "it has less to fear than it had"),
            },
        ),
        Term(
            "their fear of us",
            _fear,
            "{name} is afraid of us",
            "{name} has little to fear from us",
            {Topic.FAITH: 0.6, Topic.WARMTH: -0.4, Topic.FEAR: 0.6, Topic.ARMS: 0.6, Topic.DEAL: 0.4},
            {
                Topic.FAITH: ("who fears us keeps his word", "it can break its word in safety"),
                Topic.WARMTH: ("who is not afraid can afford to be civil", "fear is not affection"),
                Topic.ARMS: ("who is afraid arms", "it sees no reason to arm"),
                Topic.DEAL: ("it will look for somebody to stand behind", "it needs nobody to stand behind"),
            },
        ),
        Term(
            "the war they are in",
            _fighting,
            "{name} is at war as it is",
            "{name} is at peace",
            {Topic.WAR: 1.0, Topic.ARMS: -0.6, Topic.DEAL: 0.4},
            {
                Topic.WAR: ("wars do not end because a turn does", "peace is cheaper than it looks"),
                Topic.ARMS: (
                    "what is not spent on war can be spent on arms",
                    "wars eat men faster than they are raised",
                ),
                Topic.DEAL: ("who fights looks for friends", "nothing presses it to sign"),
            },
        ),
        Term(
            "anarchy",
            _anarchy,
            "no judge stands above {name}",
            "",
            {Topic.FAITH: -1.0, Topic.WARMTH: -0.5},
            {
                Topic.WARMTH: ("", "friendship between states is interest with a smile"),
            },
        ),
    ),
    morals={
        Topic.FAITH: ("it keeps what it cannot afford to break", "it keeps its word while that pays, not a day longer"),
        Topic.WARMTH: ("need makes them civil", "states have no friends to spare"),
        Topic.FEAR: ("the weaker does well to fear", "it has no cause to fear us"),
        Topic.ARMS: ("who is afraid or able arms", "men and silver run out"),
        Topic.WAR: ("who can, does", "nobody begins what he cannot finish"),
        Topic.DEAL: ("it needs help and will sign for it", "it has no need of anybody's signature"),
    },
)
