"""The council: each adviser is his school's sum, and his reason names its largest part."""

from dataclasses import replace
from functools import lru_cache
from itertools import combinations

import pytest

from game.minds.advisers import SCHOOLS, School, opinion
from game.minds.advisers.theory import custom_of, usual
from game.rules.turn import begin
from game.scenario.load import Loaded, load
from game.scenario.opening import open_game
from game.session.council import record
from game.sight.briefing import Asking, Briefing
from game.sight.observe import observe
from game.world.names import Mode, PowerId, QuestionId
from game.world.question import TOPICS, Topic
from game.world.rulesets import LEBOW, RULESETS

ATHENS, EACH = PowerId("athens"), [school.school for school in SCHOOLS]


@lru_cache(maxsize=1)
def told() -> Briefing:
    """What Athens is told at the opening of Athens and Sparta."""
    loaded = load("athens-and-sparta")
    assert isinstance(loaded, Loaded)
    setting = loaded.setting
    return observe(begin(open_game(setting, LEBOW, (Mode.BENT,) * len(setting.powers), 1)).state, ATHENS)


def asked(subject: PowerId, topic: Topic | None, staff: float = 50.0) -> Asking:
    """A question about a power."""
    return Asking(QuestionId("q"), "?", subject, staff, 1, "asked", topic=topic)


@pytest.mark.parametrize("school", SCHOOLS, ids=EACH)
@pytest.mark.parametrize("topic", list(Topic))
def test_the_reason_names_the_largest_part_and_what_follows_from_it(school: School, topic: Topic) -> None:
    briefing = told()
    for subject in briefing.others():
        said = opinion(school, briefing, asked(subject, topic))
        name, points = max(said.parts[1:], key=lambda part: abs(part[1]), default=("", 0.0))
        if abs(points) < 1.0:
            assert said.reason.startswith("Nothing that I count")
            continue
        term = next(one for one in school.terms if one.name == name)
        fact, _, moral = said.reason.partition(": ")
        assert moral.removesuffix("; the rest outweighs it") == term.then.get(topic, school.morals[topic])[points < 0]
        assert moral
        assert len(said.reason) <= 150
        assert not fact[0].islower()
        assert "{" not in fact


@pytest.mark.parametrize("school", SCHOOLS, ids=EACH)
def test_every_moral_that_can_be_drawn_has_words(school: School) -> None:
    for term in school.terms:
        for topic, weight in term.on.items():
            yes, no = term.then.get(topic, school.morals[topic])
            assert yes if weight > 0 or term.less else no, (term.name, topic)
            assert no if weight < 0 or term.less else yes, (term.name, topic)


@pytest.mark.parametrize("school", SCHOOLS, ids=EACH)
def test_the_figure_is_the_sum_of_the_parts(school: School) -> None:
    low, high = (opinion(school, told(), asked(PowerId("sparta"), Topic.FAITH, staff)) for staff in (30.0, 70.0))
    assert low.percent < high.percent
    assert low.parts[1:] == high.parts[1:]
    assert low.low <= low.percent <= low.high


def test_schools_count_different_things_and_say_so() -> None:
    """Row 126: on most events the lenses lie at least ten points apart on average."""
    apart = []
    for subject in told().others():
        for topic in Topic:
            said = [opinion(school, told(), asked(subject, topic)).percent for school in SCHOOLS]
            apart.append(sum(abs(one - other) for one, other in combinations(said, 2)) / 6)
    assert sum(1 for distance in apart if distance >= 10.0) >= len(apart) / 2


def test_nobody_has_a_theory_of_what_a_scenario_does_not_explain() -> None:
    for school in SCHOOLS:
        said = opinion(school, told(), asked(PowerId("sparta"), None, 80.0))
        assert said.reason.startswith("Nothing that I count")
        assert said.percent > 50.0


def test_every_kind_of_question_is_about_something() -> None:
    questions = told().questions
    assert questions
    assert all(one.topic is not None for one in questions)
    assert set(TOPICS.values()) == set(Topic)


def test_a_record_is_told_in_words() -> None:
    past = [(82.0, True), (78.0, False), (85.0, True), (30.0, False), (75.0, True)]
    assert record((), 80.0) == "no record yet"
    assert record(past, 80.0) == "of 4 forecasts near 80 %, 3 came true"
    assert record(past, 20.0) == "right 4 of 5 so far"


@pytest.mark.parametrize("kind", ["signs", "arms", "treaty-holds"])
def test_what_a_school_brings_along_matters_early_and_washes_out(kind: str) -> None:
    """Row 27: the prior of the realists is far from what is usual here in the first turns, and near it late."""
    early, late = (replace(told(), turn=turn) for turn in (1, 40))
    question = Asking(QuestionId("q"), "?", PowerId("sparta"), 50.0, 1, kind, topic=TOPICS[kind])
    first, last = (abs(usual(RULESETS["realist"], briefing, question)) for briefing in (early, late))
    assert first > 5.0
    assert last < first / 5.0
    assert usual(told().ruleset, early, question) == 0.0


def test_a_school_works_out_its_own_world() -> None:
    """Row 39: the realist sees no norms, so custom is as low for insiders as for strangers."""
    briefing = told()
    for ruleset in RULESETS.values():
        mine = custom_of(ruleset, briefing, PowerId("sparta"))
        assert 0.0 <= mine <= ruleset.custom.ceiling
    realist = RULESETS["realist"]
    assert len({custom_of(realist, briefing, other) for other in briefing.others()}) == 1
    assert custom_of(LEBOW, briefing, PowerId("sparta")) > custom_of(realist, briefing, PowerId("sparta"))
