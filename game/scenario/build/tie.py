"""Treaties, patronages and leagues of the opening."""

from dataclasses import replace

from game.scenario.schema.scenario import ScenarioPart
from game.scenario.schema.tie import LeaguePart, TreatyPart, read_clauses
from game.world.league import League, Patronage
from game.world.names import DOMAINS, LeagueId, PowerId, TreatyId
from game.world.notation import Unreadable
from game.world.treaty import TERMS, Terms, Treaty


def terms_of(clauses: str) -> Terms:
    """Terms that the schema has already read once."""
    terms = read_clauses(clauses)
    assert not isinstance(terms, Unreadable)
    return terms


def treaties(scenario: ScenarioPart) -> tuple[Treaty, ...]:
    """The treaties of the opening."""
    return tuple(_treaty(name, part) for name, part in scenario.treaties.items())


def _treaty(name: str, part: TreatyPart) -> Treaty:
    """One treaty. Renewed, it begins a term of the menu: the longest that its own end allows."""
    terms = terms_of(part.clauses)
    start = max(part.signed, 0)
    ends = part.ends if part.ends is not None else start + terms.term if terms.term else None
    if ends is not None and terms.term is None:
        left = [term for term in TERMS if term is not None and term <= ends - start]
        terms = replace(terms, term=max(left, default=2))
    one, other = sorted(part.parties)
    parties = (PowerId(one), PowerId(other))
    duress = PowerId(part.duress) if part.duress else None
    return Treaty(TreatyId(name), parties, terms, part.signed, ends, duress, title=part.title or "")


def patronages(scenario: ScenarioPart) -> tuple[Patronage, ...]:
    """The patrons of the opening and their clients."""
    return tuple(Patronage(PowerId(part.patron), PowerId(part.client), part.since) for part in scenario.patronages)


def leagues(scenario: ScenarioPart) -> tuple[League, ...]:
    """The leagues of the opening."""
    return tuple(_league(name, part) for name, part in scenario.leagues.items())


def _league(name: str, part: LeaguePart) -> League:
    """One league; its members stand in the order of the file."""
    members = tuple(PowerId(member) for member in part.members)
    head = PowerId(part.head) if part.head else None
    domain, checks = DOMAINS.index(part.domain), round(part.checks)
    return League(LeagueId(name), part.name, domain, part.dues, members, head, regime=part.regime or "", checks=checks)


def pairs(named: tuple[tuple[str, ...], ...]) -> tuple[tuple[PowerId, PowerId], ...]:
    """Pairs of powers, each in the order of their ids."""
    ordered = [sorted(pair) for pair in named]
    return tuple((PowerId(one), PowerId(other)) for one, other in ordered)
