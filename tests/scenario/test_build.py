"""What the parts of a file become: treaties, arrays, conditions, effects."""

from pathlib import Path

from game.scenario.load import Loaded, load, load_bytes
from game.scenario.opening import open_game
from game.scenario.schema.editor import editor_schema
from game.world.condition import AllOf, AnyOf, AtLeast, AtWar, Bound, Chosen, FactLevel, Level, Not, Pledged, Standing
from game.world.league import League, Patronage
from game.world.names import LeagueId, Mode, PowerId
from game.world.ruleset import LEBOW
from game.world.scene import Dissolve, SetFlag, Shift, ShiftByFact, Sign, StartWar, Succeed, TellFact
from game.world.setting import UNSAID, Setting
from game.world.treaty import ClauseKind

ROOT = Path(__file__).parents[2]
SAMPLE = Path(__file__).parent / "ok" / "everything.yaml"


def sample() -> Setting:
    read = load(SAMPLE)
    assert isinstance(read, Loaded)
    return read.setting


def test_treaties_have_parties_terms_and_an_end() -> None:
    peace, tribute = sample().treaties
    assert (peace.parties, peace.signed, peace.ends) == (("north", "south"), -3, 8)
    assert (peace.terms.term, peace.terms.tier, len(peace.terms.clauses)) == (8, 2, 2)
    assert peace.title == "the Peace of the Sea"
    assert (tribute.ends, tribute.terms.term, tribute.duress) == (4, 4, "south")


def test_reach_holds_both_ways_and_rows_have_a_rest() -> None:
    assert sample().reach.tolist() == [[100, 80, 20], [80, 100, 30], [20, 30, 100]]


def test_feelings_are_named_cell_by_cell() -> None:
    setting = sample()
    friendship = setting.relations["friendship"].tolist()
    assert friendship[0][1:] == [10_000, -20_000]
    assert friendship[2] == [-20_000, UNSAID, UNSAID]
    assert setting.relations["record"][0, 1].tolist() == [5_000, -5_000, UNSAID]
    assert setting.relations["record"][2, 0].tolist() == [-10_000, -10_000, -10_000]


def test_likeness_is_said_or_comes_of_culture_faith_and_regime() -> None:
    affinity = sample().affinity
    assert affinity[0, 1] == 3_000
    assert affinity[1, 0] == 4_000
    assert affinity[0, 2] == 0


def test_what_a_scenario_leaves_open_the_rules_open() -> None:
    setting = sample()
    state = open_game(setting, LEBOW, tuple(Mode.BENT for _ in setting.powers), seed=1)
    assert state.stocks.friendship.tolist() == [[0, 10_000, -20_000], [0, 0, 0], [-20_000, 0, 0]]
    assert state.stocks.fear[0, 1] == 20_000
    assert 0 < state.stocks.fear[1, 0] < 100_000
    assert state.stocks.need[0, 1] == 5_000
    assert (state.stocks.regard >= 0).all()


def test_ranks_and_leagues() -> None:
    setting = sample()
    north, south = PowerId("north"), PowerId("south")
    assert setting.patronages == (Patronage(north, south, -5),)
    assert setting.leagues == (League(LeagueId("hansa"), "the Hansa", 1, 1, (north, south), north),)
    assert setting.kin == (("north", "south"),)


def test_conditions_become_a_tree() -> None:
    famine, raid = sample().scenes
    assert famine.when == AllOf(
        (Level("wealth", PowerId("north"), at_least=10), Not(AtWar(PowerId("north"), PowerId("south"))),
         Standing(PowerId("south")))
    )  # fmt: skip
    assert isinstance(raid.when, AtLeast)
    assert raid.when.count == 2
    assert raid.when.of[1] == AnyOf(tuple(Chosen(famine.id, option) for option in ("ask", "wait")))
    assert raid.when.of[2] == Bound(PowerId("north"), PowerId("south"), ClauseKind.TRADE)
    assert sample().happenings[0].when == Pledged(famine.id, 50)
    assert isinstance(famine.options[0].success, FactLevel)


def test_effects_become_deeds() -> None:
    setting = sample()
    ask = setting.scenes[0].options[0]
    assert [type(effect) for effect in ask.effects] == [TellFact, Shift, Shift, Shift, Sign]
    assert [effect.domain for effect in ask.effects if isinstance(effect, Shift)] == [0, 1, 2]
    assert (ask.initiative, ask.wealth, ask.people) == (1, 2, 1)
    ride = setting.scenes[1].options[0]
    assert [type(effect) for effect in ride.effects] == [StartWar, Dissolve]
    plague = setting.happenings[0]
    assert ShiftByFact("wealth", PowerId("south"), setting.facts[0].id, -0.1, 20) in plague.effects
    assert Succeed(PowerId("north")) in plague.effects
    assert SetFlag("generous", up=False) in setting.scenes[0].options[1].effects


def test_history_is_known_for_what_is_uncertain() -> None:
    plague, comet = sample().happenings
    assert (plague.as_it_was, comet.as_it_was) == (4, None)


def test_texts_flow_and_lists_keep_their_lines() -> None:
    assert sample().introduction == "A first paragraph whose lines are joined.\n\n- a list keeps\n- its lines"


def test_what_belongs_to_the_scenario_but_not_to_its_world() -> None:
    read = load(SAMPLE)
    assert isinstance(read, Loaded)
    assert read.rules == (("rules.hubris.moves", 0.0), ("rules.hubris.narrowing", 0.5))
    assert list(read.modes.values()) == [Mode.HONEST, Mode.BENT, Mode.BENT]
    assert (read.blurb, read.minutes) == ("One sentence for the list.", 30)
    assert read.source_text == SAMPLE.read_text(encoding="utf-8")


def test_the_unit_is_a_twelfth_of_the_middling_income() -> None:
    read = load_bytes((Path(__file__).parent / "ok" / "smallest.yaml").read_bytes(), "smallest.yaml")
    assert isinstance(read, Loaded)
    assert read.setting.unit == 1.7
    assert read.setting.horizon == (6, 6)


def test_the_schema_for_editors_is_the_one_that_is_shipped() -> None:
    shipped = (ROOT / "scenarios" / "schema" / "scenario.schema.json").read_text(encoding="utf-8")
    assert shipped == editor_schema()
