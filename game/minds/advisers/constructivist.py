"""The constructivist: conduct follows norms, custom and identity; look at the society, not at the case.

Rows 34, 63-64, 126.
"""

from functools import partial

from game.minds.advisers.school import School, Term, clipped
from game.minds.advisers.theory import above, usual
from game.minds.doctrine import same_society
from game.sight.briefing import Asking, Briefing
from game.theory.thousandths import thousandths
from game.world.power import Rule
from game.world.question import Topic
from game.world.rulesets import RULESETS

WORLD = RULESETS["constructivist"]
"""The world that runs by this school's theory alone."""


def _custom(briefing: Briefing, question: Asking) -> float:
    return 0.8 * (float(briefing.desk.parts[0, briefing.atlas.place(question.subject), 0]) - 22.0)


def _habit(briefing: Briefing, question: Asking) -> float:
    if not same_society(briefing, question.subject):
        return 0.0
    habits = [thousandths(float(one)) for one in briefing.desk.habit]
    return 0.5 * (sum(habits) / 1000.0 / max(len(habits), 1) - 36.0)  # whole numbers


def _right(briefing: Briefing, question: Asking) -> float:
    return 0.4 * (briefing.desk.legitimacy - 52.0) if same_society(briefing, question.subject) else 0.0


def _outside(briefing: Briefing, question: Asking) -> float:
    return 0.0 if same_society(briefing, question.subject) else 8.0


def _name(briefing: Briefing, question: Asking) -> float:
    return clipped(0.6 * (float(briefing.desk.standing[briefing.atlas.place(question.subject)]) - 50.0), 12.0)


def _quarrel(briefing: Briefing, question: Asking) -> float:
    return (
        9.0 if any(frozenset((question.subject, other)) in briefing.disputes for other in briefing.atlas.ids) else 0.0
    )


def _with_us(briefing: Briefing, question: Asking) -> float:
    return 9.0 if frozenset((question.subject, briefing.seat)) in briefing.disputes else 0.0


def _circle(briefing: Briefing, question: Asking) -> float:
    home = briefing.atlas.realm(question.subject).society
    kin = [one for one in briefing.others() if home and briefing.atlas.realm(one).society == home]
    return clipped(5.0 * len(kin) - 10.0, 15.0)


def _honour(briefing: Briefing, question: Asking) -> float:
    return 5.0 if briefing.atlas.realm(question.subject).rule is Rule.HONOUR else -3.0


CONSTRUCTIVIST = School(
    name="Diotima",
    school="constructivist",
    creed="People do what people like them do; ask what is customary and who they think they are.",
    terms=(
        Term(
            "what custom makes of it",
            partial(above, WORLD),
            "custom and kind put it higher with {name}",
            "custom and kind put it lower with {name}",
            {Topic.WARMTH: 1.9, Topic.FEAR: 1.9},
        ),
        Term(
            "what is customary",
            partial(usual, WORLD),
            "such is the custom",
            "such is not the custom",
            {Topic.FAITH: 0.3, Topic.DEAL: 1.0, Topic.ARMS: 1.0, Topic.WAR: 1.0},
        ),
        Term(
            "custom between us",
            _custom,
            "{name} and we keep one custom",
            "custom asks little of {name} towards us",
            {Topic.FAITH: 0.9, Topic.WARMTH: 0.2, Topic.FEAR: -0.1, Topic.DEAL: 0.3},
        ),
        Term(
            "how settled our norms are",
            _habit,
            "among {society} a promise kept is the rule",
            "among {society} broken promises have stopped surprising anybody",
            {Topic.FAITH: 0.8, Topic.WARMTH: 0.1, Topic.WAR: -0.5, Topic.DEAL: 0.6},
        ),
        Term(
            "the order's right",
            _right,
            "the order among {society} is still thought right",
            "the order among {society} is no longer thought right",
            {Topic.FAITH: 0.8, Topic.WARMTH: 0.1, Topic.WAR: -0.9, Topic.ARMS: -0.5},
        ),
        Term(
            "that they are no part of our world",
            _outside,
            "{name} is not one of {society}",
            "",
            {Topic.FAITH: -0.8, Topic.WARMTH: -0.2, Topic.DEAL: -0.5, Topic.FEAR: 0.2},
        ),
        Term(
            "the name they have to live up to",
            _name,
            "{name} stands high among its own",
            "{name} has little name to lose",
            {Topic.FAITH: 0.7, Topic.WARMTH: 0.1, Topic.FEAR: -0.1, Topic.WAR: 0.4, Topic.ARMS: 0.4},
            {
                Topic.WAR: ("a high name has to be defended", "nothing is at stake for it"),
                Topic.ARMS: ("a high name has to be kept up", "nobody expects it of them"),
                Topic.FEAR: ("it has learnt to be afraid", "the high do not tremble"),
            },
        ),
        Term(
            "an old quarrel of theirs",
            _quarrel,
            "{name} has grown up with an old quarrel",
            "",
            {Topic.WAR: 0.6, Topic.DEAL: -0.3, Topic.ARMS: 0.4},
            {
                Topic.WAR: ("people like them fight over such things", ""),
                Topic.ARMS: ("one does not go unarmed into that", ""),
            },
        ),
        Term(
            "the quarrel between us",
            _with_us,
            "{name} has learnt to think of us as the other side",
            "",
            {Topic.FAITH: -0.8, Topic.WARMTH: -0.4, Topic.FEAR: 0.2},
        ),
        Term(
            "how many of their own kind there are",
            _circle,
            "{name} has many of its own kind about it",
            "{name} has few of its own kind about it",
            {Topic.DEAL: 1.0},
        ),
        Term(
            "what rules them",
            _honour,
            "honour rules in {name}",
            "honour is not what moves {name}",
            {Topic.FAITH: 0.5, Topic.WAR: 0.4, Topic.ARMS: 0.5, Topic.FEAR: -0.2, Topic.DEAL: -0.2},
            {
                Topic.FAITH: ("a broken oath would shame it", "an oath is paper there"),
                Topic.WAR: ("insults are answered there", "it counts before it fights"),
                Topic.ARMS: ("a man without arms is nobody there", "arms are only an expense there"),
                Topic.FEAR: ("fear is no disgrace there", "to be afraid would be a disgrace"),
                Topic.DEAL: ("it signs what pays", "it does not put its name to anything"),
            },
        ),
    ),
    morals={
        Topic.FAITH: ("it would not know itself if it broke its word", "nothing in it forbids the breach"),
        Topic.WARMTH: ("like warms to like", "they do not see themselves in us"),
        Topic.FEAR: ("strangers are easily feared", "one does not fear one's own kind"),
        Topic.ARMS: ("it arms as such people arm", "it has other ways to be somebody"),
        Topic.WAR: ("people like them fight over such things", "it is not done"),
        Topic.DEAL: ("treaties are how it deals with its like", "it keeps to its own side"),
    },
)
