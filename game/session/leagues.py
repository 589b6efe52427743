"""Leagues in plain words: who is in them, what they bring, who rides free, what the head takes.

Rows 56, 58-60, 104, 117.
"""

from game.sight.briefing import Briefing
from game.sight.leagues import account_of, door_to_us, mark_on
from game.sight.words import amount, number, probability
from game.text import clean_line, listing, plural
from game.world.league import League
from game.world.names import PowerId


def _name(told: Briefing, power: PowerId) -> str:
    return clean_line(told.atlas.realm(power).name, 60)


def membership_words(power: PowerId, told: Briefing) -> list[str]:
    """What leagues make of a power: of which it is, what it owes, and the name it has; each without its full stop."""
    said = []
    for league in told.leagues:
        if league.holds(power):
            owing = ", and behind with its dues" if power in league.unpaid else ""
            rank = "head" if league.head == power else "member"
            said.append(f"{rank} of {clean_line(league.name)}{owing}")
            said += [head_words(league, told)] if league.head == power else []
    mark = mark_on(told, power)
    if mark:
        said.append(f"known for riding free: {number(round(mark))} points less of a welcome in any league")
    return said


def head_words(league: League, told: Briefing) -> str:
    """What a league's head has kept beside what the league has given, and how far it is held to account."""
    coin = told.atlas.wording.coin
    kept, given = amount(league.kept / 1000.0, coin), amount(league.given / 1000.0, coin)
    ledger = f"it has kept {kept} of the dues, and the league has given {given} back" if league.kept else ""
    checks = f"checks on it: {league.checks} in a hundred" if league.checks else "nothing checks it"
    return "; ".join(part for part in (ledger, checks) if part)


def league_words(league: League, told: Briefing) -> list[str]:
    """A league as a whole, a sentence a line, each without its full stop."""
    others = listing([_name(told, one) for one in league.members])
    closed = f", closed to all who are not governed as {clean_line(league.regime)}" if league.regime else ""
    said = [f"{clean_line(league.name)} ({league.id}): {others}{closed}"]
    if not league.stands:
        more = plural(max(0, round(told.ruleset.institution.least) - len(league.members)), "more member")
        return [*said, f"it stands if {more} join by turn {league.until}; else what was put in is lost"]
    asked = [_name(told, one) for one, last in league.invited if last >= told.turn]
    said += [f"{listing(asked)} asked in"] if asked else []
    account, coin = account_of(told, league), told.atlas.wording.coin
    said.append(f"dues {amount(league.dues, coin)} a turn; each has {amount(account.each, coin)} back, payer or not")
    if not account.useful:
        said.append("it costs more than it gives, and the trust that it made withers")
    if league.unpaid:
        said.append(f"{plural(len(league.unpaid), 'member')} rode free: {_riders(league, told)}")
    if league.head is not None:
        said.append(f"{_name(told, league.head)} heads it; {head_words(league, told)}")
    if not league.holds(told.seat):
        said.append(f"our staff says {probability(100.0 * door_to_us(told, league))} that it would let us in")
    return said


def _riders(league: League, told: Briefing) -> str:
    return listing([_name(told, one) for one in league.unpaid])


def door_words(league: str | None, told: Briefing) -> str:
    """What the staff says of our welcome in a league; empty where there is no such league."""
    found = next((one for one in told.leagues if one.id == league), None)
    return f"our staff says {probability(100.0 * door_to_us(told, found))} that they let us in" if found else ""
