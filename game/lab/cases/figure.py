"""Quantities that are neither of one power nor of two: norms, wars, accounts, questions, verdicts, events."""

import re
from collections.abc import Callable

from game.debrief.epilogue import by_stewards, epilogue
from game.debrief.figures import FIGURES
from game.debrief.verdict import verdict
from game.lab.cases.account import account
from game.lab.cases.field import kinds_at
from game.lab.cases.naming import Unknown, power_of, society_of, turn_of, two_of, unknown
from game.lab.cases.occurrence import read_occurrence
from game.lab.cases.voice import VOICE, voice
from game.minds.advisers import SCHOOLS, opinion
from game.minds.keeping import keep_value
from game.rules.leagues import door_of, mark_of
from game.rules.promises import eyes
from game.sight.observe import observe
from game.sight.odds import attack_odds
from game.sight.worth import breaking_worth, found_chance, record_price
from game.world.names import MOTIVES, LeagueId, Motive, PowerId, TreatyId, WarId
from game.world.setting import Setting
from game.world.state import State
from game.world.temptation import tempting
from game.world.treaty import KIND_INDEX, ClauseKind, Treaty
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
        raise unknown(f'"{match[1]}" is no kind of clause', match[1], [str(kind) for kind in KIND_INDEX])
    at, kind = society_of(match[2], setting), KIND_INDEX[ClauseKind(match[1])]
    return lambda state: int(state.stocks.habit[at, kind]) / 1000.0


def _score(match: re.Match[str], setting: Setting) -> Reading:
    del setting
    return lambda state: float(state.wars[WarId(match[1])].score) if match[1] in state.wars else float("nan")


def _motive(match: re.Match[str], setting: Setting) -> Reading:
    at = setting.places[power_of(match[1], setting)]
    if match[2] not in tuple(MOTIVES):
        raise unknown(f'there is no motive "{match[2]}"', match[2], MOTIVES)
    motive = MOTIVES.index(Motive(match[2]))
    return lambda state: int(state.stocks.motives[at, motive]) / 1000.0


def _bound(state: State, treaty: TreatyId, power: PowerId) -> Treaty | None:
    """A treaty in force to which a power is a party: of others it has nothing to measure."""
    held = state.treaties.get(treaty)
    return held if held is not None and held.binds(power) else None


def _eyes(match: re.Match[str], setting: Setting) -> Reading:
    power, treaty = power_of(match[1], setting), TreatyId(match[2])

    def read(state: State) -> float:
        held = _bound(state, treaty, power)
        return 100.0 * eyes(state, held, power, held.other(power)) if held is not None else float("nan")

    return read


def _temptation(match: re.Match[str], setting: Setting) -> Reading:
    power, treaty = power_of(match[1], setting), TreatyId(match[2])

    def read(state: State) -> float:
        held, unit = _bound(state, treaty, power), setting.unit
        if held is None:
            return float("nan")
        pull = tempting(held, power, state.turn, chance=state.chance(), ruleset=state.ruleset, unit=unit)
        return pull[1] if pull is not None else 0.0

    return read


def _worth(match: re.Match[str], setting: Setting) -> Reading:
    """What a treaty is worth to a party over the rest of its term, in points, by its own briefing."""
    power, treaty = power_of(match[2], setting), TreatyId(match[1])

    def read(state: State) -> float:
        held = _bound(state, treaty, power)
        return keep_value(observe(state, power, in_words=False), held) if held is not None else float("nan")

    return read


def _pull(match: re.Match[str], setting: Setting) -> Reading:
    """Points by which breaking a treaty unseen or seen beats keeping it, before faith and custom are counted."""
    power, treaty = power_of(match[2], setting), TreatyId(match[1])

    def read(state: State) -> float:
        held, told = _bound(state, treaty, power), observe(state, power, in_words=False)
        if held is None or treaty not in told.temptations:
            return float("nan")
        keep, prize = keep_value(told, held), told.temptations[treaty][1]
        found = found_chance(told, held.other(power), held.terms.tier, promised=held.signed)
        return breaking_worth(prize, keep, found, record_price(told)) - keep

    return read


def _odds(match: re.Match[str], setting: Setting) -> Reading:
    """What a court takes the odds of its own war to be, in per cent."""
    power, target = two_of(match[1], match[2], setting)
    aim = match[3]
    if aim not in WAR_AIMS:
        raise unknown(f'there is no war aim "{aim}"', aim, WAR_AIMS)
    return lambda state: 100.0 * attack_odds(observe(state, power, in_words=False), target, aim)


def _figure(match: re.Match[str], setting: Setting) -> Reading:
    """A figure of a question: the staff's as shown, the honest one, or the one that was signed; silent: turn 1's."""
    power = power_of(match[2], setting)
    name = f"T{turn_of(match[4] or '1', setting)}.{power}.{match[3]}"

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
        raise unknown(f'a verdict has no "{match[2]}"', match[2], FIGURES)

    def read(state: State) -> float:
        futures = epilogue(state, by_stewards(), EPILOGUES) if match[3] else ()
        value = getattr(verdict(state, power, futures).figures, match[2])
        return float("nan") if value is None else float(value)

    return read


def _count(match: re.Match[str], setting: Setting) -> Reading:
    occurrence = read_occurrence(match[1], setting)
    return lambda state: float(len(occurrence.among(state.chronicle)))


def _field(match: re.Match[str], setting: Setting) -> Reading:
    occurrence = read_occurrence(match[2], setting)
    if match[1] not in occurrence.fields():
        raise unknown(f'{occurrence.name} has no "{match[1]}"', match[1], occurrence.fields())
    if not set(kinds_at(occurrence.kind, match[1])) <= {int, float, bool, type(None)}:
        raise Unknown(f"{match[1]} of {occurrence.name} is no number", match[1])

    def read(state: State) -> float:
        found = [getattr(one, match[1]) for one in occurrence.among(state.chronicle)]
        return float(found[-1]) if found and found[-1] is not None else float("nan")

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

    def read(state: State) -> float:
        league = state.leagues.get(name)
        return 100.0 * door_of(state, league, power, mark_of(state, power)) if league is not None else float("nan")

    return read


FORMS: tuple[tuple[str, str, Callable[[re.Match[str], Setting], Reading]], ...] = (
    (r"legitimacy of (\S+)", "legitimacy of SOCIETY", _legitimacy),
    (r"lanes of (\S+)", "lanes of SOCIETY", _lanes),
    (r"habit of (\S+) in (\S+)", "habit of CLAUSE in SOCIETY", _habit),
    (r"score of (?P<war>\S+)", "score of WAR", _score),
    (r"motive (\S+) (\S+)", "motive POWER security|wellbeing|standing", _motive),
    (r"account (\S+) (.+)", "account POWER ROW", account),
    (r"eyes (\S+) on (?P<treaty>\S+)", "eyes POWER on TREATY", _eyes),
    (r"temptation of (\S+) in (?P<treaty>\S+)", "temptation of POWER in TREATY", _temptation),
    (r"worth of (?P<treaty>\S+) to (\S+)", "worth of TREATY to POWER", _worth),
    (r"pull of (?P<treaty>\S+) on (\S+)", "pull of TREATY on POWER", _pull),
    (r"odds (\S+) on (\S+) to (\S+)", "odds POWER on POWER to chastise|subject|destroy", _odds),
    (
        r"(staff|honest|signed) (\S+) (q[12])(?: of turn (\d+))?",
        "staff|honest|signed POWER q1|q2 [of turn N]",
        _figure,
    ),
    (
        rf"voice of ({'|'.join(one.school for one in SCHOOLS)}) to (\S+) (q[12])",
        "voice of SCHOOL to POWER q1|q2",
        _voice,
    ),
    (r"verdict (\S+) (\S+)( after the epilogue)?", "verdict POWER FIGURE [after the epilogue]", _verdict),
    (r"(members|riders|checks) of (?P<league>[a-z]\S*)", "members|riders|checks of LEAGUE", _league),
    (r"door to (\S+) of (?P<league>\S+)", "door to POWER of LEAGUE", _door),
    (VOICE, "SCHOOL|council POWER on KIND [above N] about POWER", voice),
    (r"count of ([A-Z].*)", "count of EVENT", _count),
    (r"([a-z_]+) of ([A-Z].*)", "FIELD of EVENT", _field),
)
"""The remaining quantities: each with its pattern, and how it is written."""
