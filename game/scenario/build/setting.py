"""The whole setting from a scenario whose parts were found sound."""

from game.scenario.build.power import powers, price_of_watching, societies
from game.scenario.build.relation import affinity, reach, relations
from game.scenario.build.story import aims, facts, happenings, questions, scenes
from game.scenario.build.tie import leagues, pairs, patronages, treaties
from game.scenario.schema.scenario import ScenarioPart
from game.world.setting import Calendar, Setting, Wording


def build(scenario: ScenarioPart, name: str) -> Setting:
    """The setting. `name` is the scenario's id: its file's name without the ending."""
    return Setting(
        name,
        scenario.title,
        powers(scenario),
        societies(scenario),
        Calendar(scenario.calendar),
        scenario.turns,
        scenario.horizon or (scenario.turns, scenario.turns),
        reach(scenario),
        affinity(scenario),
        kin=pairs(scenario.kin),
        disputes=pairs(scenario.disputes),
        treaties=treaties(scenario),
        patronages=patronages(scenario),
        leagues=leagues(scenario),
        relations=relations(scenario),
        scenes=scenes(scenario),
        happenings=happenings(scenario),
        facts=facts(scenario),
        questions=questions(scenario),
        aims=aims(scenario),
        without=scenario.without,
        unit=price_of_watching(scenario),
        wording=Wording(scenario.words.coin, scenario.words.assembly, scenario.words.army),
        introduction=scenario.introduction,
        notes=scenario.notes,
        advice=scenario.advice,
    )
