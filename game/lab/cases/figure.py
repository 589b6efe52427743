"""Quantities that are neither of one power nor of two: norms, wars, accounts, questions, verdicts, events."""

import re
from collections.abc import Callable

from game.debrief.epilogue import by_stewards, epilogue
from game.debrief.figures import FIGURES
from game.debrief.verdict import verdict
from game.lab.cases.naming import Unknown, occurrence_of, power_of, society_of
from game.lab.cases.voice import VOICE, voice
from game.minds.advisers import SCHOOLS, opinion
from game.minds.keeping import keep_value
from game.rules.conduct import eyes
from game.rules.leagues import door_of, mark_of
from game.sight.observe import observe
from game.sight.odds import attack_odds
from game.sight.worth import breaking_worth, found_chance, record_price
from game.world.events.conduct import AccountsSettled
from game.world.names import MOTIVES, LeagueId, Motive, TreatyId, WarId
from game.world.setting import Setting
from game.world.state import State
from game.world.temptation import tempting
from game.world.treaty import KIND_INDEX, ClauseKind
from game.world.verb import WAR_AIMS

Reading = Callable[[State], float]
EPILOGUES = 3
"""How often a case plays the epilogue, where it asks for one."""


def _legitimacy(match: re.Match[str], setting: Setting) -> Reading:
    at = society_of(match[1], setting)
    return lambda state: int(state.stocks.legitimacy[at]) / 1000.0


def _lanes(match: re.Match[str], setting: Setting) -> Reading:
    at = society_of(match[1], setting)
    return lambda state: int(state.stocks.lanes[at]) / 1000.0


def _habit(match: re.Match[str], setting: Setting) -> Reading:
    if match[1] not in {str(kind) for kind in KIND_INDEX}:
        raise Unknown(f'"{match[1]}" is no kind of clause')
    at, kind = society_of(match[2], setting), KIND_INDEX[ClauseKind(match[1])]
    return lambda state: int(state.stocks.habit[at, kind]) / 1000.0


def _score(match: re.Match[str], setting: Setting) -> Reading:
    del setting
    return lambda state: float(state.wars[WarId(match[1])].score) if match[1] in state.wars else float("nan")


def _motive(match: re.Match[str], setting: Setting) -> Reading:
    at, motive = setting.places[power_of(match[1], setting)], MOTIVES.index(Motive(match[2]))
    return lambda state: int(state.stocks.motives[at, motive]) / 1000.0


def _account(match: re.Match[str], setting: Setting) -> Reading:
    """One row of a court's last accounts, in coins; 0 where there is none of that name."""
    power = power_of(match[1], setting)

    def read(state: State) -> float:
        settled = [one for one in state.chronicle if isinstance(one, AccountsSettled) and one.actor == power]
        return dict(settled[-1].rows).get(match[2], 0) / 1000.0 if settled else 0.0

    return read


def _eyes(match: re.Match[str], setting: Setting) -> Reading:
    power, treaty = power_of(match[1], setting), TreatyId(match[2])

    def read(state: State) -> float:
        held = state.treaties.get(treaty)
        return 100.0 * eyes(state, held, power, held.other(power)) if held is not None else float("nan")

    return read


def _temptation(match: re.Match[str], setting: Setting) -> Reading:
    power, treaty = power_of(match[1], setting), TreatyId(match[2])

    def read(state: State) -> float:
        held, unit = state.treaties.get(treaty), setting.unit
        if held is None:
            return float("nan")
        pull = tempting(held, power, state.turn, chance=state.chance(), ruleset=state.ruleset, unit=unit)
        return pull[1] if pull is not None else 0.0

    return read


def _worth(match: re.Match[str], setting: Setting) -> Reading:
    """What a treaty is worth to a party over the rest of its term, in points, by its own briefing."""
    power, treaty = power_of(match[2], setting), TreatyId(match[1])

    def read(state: State) -> float:
        held = state.treaties.get(treaty)
        return keep_value(observe(state, power, in_words=False), held) if held is not None else float("nan")

    return read


def _pull(match: re.Match[str], setting: Setting) -> Reading:
    """Points by which breaking a treaty unseen or seen beats keeping it, before faith and custom are counted."""
    power, treaty = power_of(match[2], setting), TreatyId(match[1])

    def read(state: State) -> float:
        held, told = state.treaties.get(treaty), observe(state, power, in_words=False)
        if held is None or treaty not in told.temptations:
            return float("nan")
        keep, prize = keep_value(told, held), told.temptations[treaty][1]
        found = found_chance(told, held.other(power), held.terms.tier, promised=held.signed)
        return breaking_worth(prize, keep, found, record_price(told)) - keep

    return read


def _odds(match: re.Match[str], setting: Setting) -> Reading:
    """What a court takes the odds of its own war to be, in per cent."""
    power, target, aim = power_of(match[1], setting), power_of(match[2], setting), match[3]
    return lambda state: 100.0 * attack_odds(observe(state, power, in_words=False), target, aim)


def _figure(match: re.Match[str], setting: Setting) -> Reading:
    """A figure of a question: the staff's as shown, the honest one, or the one that was signed; silent: turn 1's."""
    power = power_of(match[2], setting)
    name = f"T{match[4] or 1}.{power}.{match[3]}"

    def read(state: State) -> float:
        settled = [one for one in state.forecasts if one.question.id == name]
        if settled and match[1] == "signed":
            return settled[-1].percent
        asked = settled[-1].question if settled else state.questions.get(name)
        return float(getattr(asked, match[1], "nan"))

    return read


def _voice(match: re.Match[str], setting: Setting) -> Reading:
    """What an adviser says to a question of this turn, in per cent."""
    power, school = power_of(match[2], setting), next(one for one in SCHOOLS if one.school == match[1])

    def read(state: State) -> float:
        told, name = observe(state, power), f"T{state.turn}.{power}.{match[3]}"
        asked = [one for one in told.questions if one.id == name]
        return opinion(school, told, asked[0]).percent if asked else float("nan")

    return read


def _verdict(match: re.Match[str], setting: Setting) -> Reading:
    """One of the six figures of the verdict, as things stand or after a short epilogue."""
    power = power_of(match[1], setting)
    if match[2] not in FIGURES:
        raise Unknown(f'a verdict has no "{match[2]}"; it has {", ".join(FIGURES)}')

    def read(state: State) -> float:
        futures = epilogue(state, by_stewards(), EPILOGUES) if match[3] else ()
        value = getattr(verdict(state, power, futures).figures, match[2])
        return float("nan") if value is None else float(value)

    return read


def _count(match: re.Match[str], setting: Setting) -> Reading:
    occurrence = occurrence_of(match[1], setting)
    return lambda state: float(len(occurrence.among(state.chronicle)))


def _field(match: re.Match[str], setting: Setting) -> Reading:
    occurrence = occurrence_of(match[2], setting)
    if match[1] not in occurrence.fields():
        raise Unknown(f'{occurrence.name} has no "{match[1]}"; it has {", ".join(occurrence.fields())}')

    def read(state: State) -> float:
        found = occurrence.among(state.chronicle)
        return float(getattr(found[-1], match[1])) if found else float("nan")

    return read


def _league(match: re.Match[str], setting: Setting) -> Reading:
    """How many are in a league, how many of them did not pay, how far its head is checked; nought without a league."""
    del setting
    name, what = LeagueId(match[2]), match[1]

    def read(state: State) -> float:
        league = state.leagues.get(name)
        if league is None:
            return 0.0
        return float({"members": len(league.members), "riders": len(league.unpaid), "checks": league.checks}[what])

    return read


def _door(match: re.Match[str], setting: Setting) -> Reading:
    """How likely a league would let a power in, in per cent."""
    power, name = power_of(match[1], setting), LeagueId(match[2])
    return lambda state: 100.0 * door_of(state, state.leagues[name], power, mark_of(state, power))


FORMS: tuple[tuple[str, Callable[[re.Match[str], Setting], Reading]], ...] = (
    (r"legitimacy of (\S+)", _legitimacy),
    (r"lanes of (\S+)", _lanes),
    (r"habit of (\S+) in (\S+)", _habit),
    (r"score of (\S+)", _score),
    (rf"motive (\S+) ({'|'.join(MOTIVES)})", _motive),
    (r"account (\S+) (.+)", _account),
    (r"eyes (\S+) on (\S+)", _eyes),
    (r"temptation of (\S+) in (\S+)", _temptation),
    (r"worth of (\S+) to (\S+)", _worth),
    (r"pull of (\S+) on (\S+)", _pull),
    (rf"odds (\S+) on (\S+) to ({'|'.join(WAR_AIMS)})", _odds),
    (r"(staff|honest|signed) (\S+) (q[12])(?: of turn (\d+))?", _figure),
    (rf"voice of ({'|'.join(one.school for one in SCHOOLS)}) to (\S+) (q[12])", _voice),
    (r"verdict (\S+) (\S+)( after the epilogue)?", _verdict),
    (r"(members|riders|checks) of ([a-z]\S*)", _league),
    (r"door to (\S+) of (\S+)", _door),
    (VOICE, voice),
    (r"count of ([A-Z].*)", _count),
    (r"([a-z_]+) of ([A-Z].*)", _field),
)
"""The remaining quantities, each with its pattern."""
