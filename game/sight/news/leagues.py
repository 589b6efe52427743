"""The news of leagues: who founds, joins and leaves them, who pays, and what comes of it (rows 56, 58-62, 104, 117)."""

from game.sight import words
from game.sight.news.teller import Line, Teller, definite, tells
from game.text import plural
from game.world.events import diplomacy
from game.world.league import League


def _named(teller: Teller, league: str) -> str:
    """A league's name, also when it is no more: those of the opening first, then those that were founded."""
    opened = [one.name for one in teller.state.setting.leagues if one.id == league]
    founded = (event.league.name for event in teller.earlier(diplomacy.LeagueChanged) if event.league.id == league)
    return definite(opened[0] if opened else next(founded, "the league"))


@tells(diplomacy.LeagueChanged, own=50, us=55, ally=32, other=22)
def _league(teller: Teller, event: diplomacy.LeagueChanged) -> Line:
    league = event.league
    who, whom, name = teller.who(event.actor), teller.whom(event.target), definite(league.name)
    said = {
        "founded": f"{who} founded {name}{_closed(league)}; it stands if enough have joined by turn {league.until}",
        "joined": f"{who} joined {name}{_stands(league)}",
        "invited": f"{who} asked {whom} into {name}{_open_until(event)}",
        "left": f"{who} left {name}",
        "expelled": f"{who} put {whom} out of {name}",
        "audited": f"{who} had {teller.whose(league.head)} books opened to {name}; its checks are now {league.checks}",
        "failed": f"{name} came to nothing: too few joined in time",
        "dissolved": f"{name} is no more: hardly anybody is left in it",
    }
    return Line(said.get(event.why, f"{name}: {event.why}"), league.id)


def _open_until(event: diplomacy.LeagueChanged) -> str:
    """How long the door stands open to whoever was asked in."""
    until = next((last for one, last in event.league.invited if one == event.target), None)
    return f"; the door stands open until turn {until}" if until is not None else ""


def _closed(league: League) -> str:
    """To whom it is closed, if to anybody."""
    return f", for those governed as {league.regime} and nobody else" if league.regime else ""


def _stands(league: League) -> str:
    """What its number means."""
    count = words.number(len(league.members))
    return f", which has {count} members" if league.stands else f", which waits for more than {count}"


@tells(diplomacy.DoorClosed, own=45, us=45, ally=25, other=15)
def _door(teller: Teller, event: diplomacy.DoorClosed) -> Line:
    who, name = teller.who(event.actor), _named(teller, event.league)
    why = "who rides free in one league is not wanted in another" if event.marked else "its members do not trust so far"
    return Line(f"{name} turned {who} away: {why}", event.league)


@tells(diplomacy.DuesSettled, own=25, us=25, ally=12, other=8)
def _dues(teller: Teller, event: diplomacy.DuesSettled) -> Line:
    name, paid, members = _named(teller, event.league), len(event.paid), len(event.paid) + len(event.withheld)
    kept = f"; its head kept {words.number(event.kept / 1000)}" if event.kept else ""
    gave = f"each had {teller.coins(event.given / 1000)} of it{kept}"
    useless = "" if event.useful else "; it costs more than it gives"
    if not event.withheld:
        all_paid = f"all {plural(paid, 'member')} of {name} paid their dues, and nobody rode free"
        return Line(f"{all_paid}; {gave}{useless}", event.league)
    text = f"{teller.all_of(event.withheld)} withheld dues from {name}; {paid} of {members} paid, {gave}{useless}"
    return Line(text, event.league, louder=15)


@tells(diplomacy.BreachCompensated, own=50, us=55, ally=30, other=18)
def _compensated(teller: Teller, event: diplomacy.BreachCompensated) -> Line:
    who, whom = teller.who(event.actor), teller.whom(event.target)
    name, sum_ = _named(teller, event.league), teller.coins(event.amount)
    return Line(f"{name} made {who} pay {whom} {sum_} for a breach", event.league)
