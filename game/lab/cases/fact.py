"""How things stand between powers: treaties, wars, ties, as a line under `expect` says it."""

import re
from collections.abc import Callable

from game.lab.cases.naming import Unknown, power_of, two_of
from game.world.names import LeagueId, PowerId, TreatyId, WarId
from game.world.setting import Setting
from game.world.state import State

Test = Callable[[State], bool]
ID = r"[A-Za-z0-9][A-Za-z0-9.-]*"


def _treaty(match: re.Match[str], setting: Setting) -> Test:
    name, how = TreatyId(match["treaty"]), match["how"]
    if how.startswith("under duress"):
        power = power_of(match["signer"], setting)
        return lambda state: name in state.treaties and state.treaties[name].duress == power
    if how == "under notice":
        return lambda state: name in state.treaties and state.treaties[name].renounced_by is not None
    return lambda state: (name in state.treaties) == (how == "in force")


def _bound(match: re.Match[str], setting: Setting) -> Test:
    one, other = two_of(match["one"], match["other"], setting)
    bare = match["not"] is not None

    def test(state: State) -> bool:
        bound = any(treaty.binds(one) and treaty.binds(other) for treaty in state.treaties.values())
        return bound != bare

    return test


def _war(match: re.Match[str], setting: Setting) -> Test:
    del setting
    return lambda state: (WarId(match["war"]) in state.wars) == (match["how"] == "on")


def _fighting(match: re.Match[str], setting: Setting) -> Test:
    one, other = two_of(match["one"], match["other"], setting)
    fights = match["how"] == "war"
    return lambda state: any(war.side_of(one) * war.side_of(other) < 0 for war in state.wars.values()) == fights


def _client(match: re.Match[str], setting: Setting) -> Test:
    one, other = two_of(match["one"], match["other"], setting)
    wanted = match["no"] == "a"
    return lambda state: any((tie.client, tie.patron) == (one, other) for tie in state.patronages) == wanted


def _member(match: re.Match[str], setting: Setting) -> Test:
    power, league, wanted = power_of(match["one"], setting), LeagueId(match["league"]), match["no"] == "a"
    return lambda state: (league in state.leagues and state.leagues[league].holds(power)) == wanted


def _board(match: re.Match[str], setting: Setting) -> Test:
    power, on = power_of(match["one"], setting), match["how"] == "on"
    return lambda state: state.is_alive(power) == on


def _mercy(match: re.Match[str], setting: Setting) -> Test:
    one, other = two_of(match["one"], match["other"], setting)
    return lambda state: state.beaten.get(PowerId(one)) == other


def _offer(match: re.Match[str], setting: Setting) -> Test:
    del setting
    return lambda state: (match["offer"] in state.offers) == (match["how"] == "waits")


def _dispute(match: re.Match[str], setting: Setting) -> Test:
    pair = frozenset(two_of(match["one"], match["other"], setting))
    if pair not in map(frozenset, setting.disputes):
        raise Unknown(f"{match['one']} and {match['other']} have no dispute in this opening", "the dispute")
    return lambda state: (pair in state.disputes) == (match["how"] == "open")


FACTS: tuple[tuple[str, Callable[[re.Match[str], Setting], Test]], ...] = (
    (
        rf"treaty (?P<treaty>{ID}) is (?P<how>in force|over|under notice|under duress of (?P<signer>{ID}))",
        _treaty,
    ),
    (rf"(?P<one>{ID}) is (?P<not>not )?bound to (?P<other>{ID})", _bound),
    (rf"war (?P<war>{ID}) is (?P<how>on|over)", _war),
    (rf"(?P<one>{ID}) is at (?P<how>war|peace) with (?P<other>{ID})", _fighting),
    (rf"(?P<one>{ID}) is (?P<no>a|no) client of (?P<other>{ID})", _client),
    (rf"(?P<one>{ID}) is (?P<no>a|no) member of (?P<league>{ID})", _member),
    (rf"(?P<one>{ID}) is (?P<how>on|off) the board", _board),
    (rf"(?P<one>{ID}) is at the mercy of (?P<other>{ID})", _mercy),
    (rf"offer (?P<offer>{ID}) (?P<how>waits|waits no more)", _offer),
    (rf"the dispute of (?P<one>{ID}) and (?P<other>{ID}) is (?P<how>open|closed)", _dispute),
)
"""Every such line, with its pattern."""
