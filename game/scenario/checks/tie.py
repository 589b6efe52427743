"""Ties that can be: treaties and patronages between the right powers, members and heads of leagues, feelings."""

from collections.abc import Iterator

from game.scenario.build.tie import terms_of
from game.scenario.checks.scope import Scope
from game.scenario.problems import Problem
from game.scenario.speech import short, similar
from game.scenario.tree import Path


def check(scope: Scope) -> Iterator[Problem]:
    """Every tie of the opening, and every treaty that an effect signs."""
    for name, treaty in scope.scenario.treaties.items():
        yield from _treaty(scope, ("treaties", name), treaty.parties, treaty.clauses, treaty.duress)
    for path, effect in scope.effects:
        if effect.sign is not None:
            sign = effect.sign
            yield from _treaty(scope, (*path, "sign"), sign.parties, sign.clauses, sign.duress)
    yield from _ranks(scope)
    yield from _feelings(scope)


def _treaty(scope: Scope, path: Path, parties: tuple[str, ...], clauses: str, duress: str | None) -> Iterator[Problem]:
    """Who gives is a party; who is aimed at is none, and exists."""
    at: Path = (*path, "clauses")
    powers = scope.scenario.powers
    for clause in terms_of(clauses).clauses:
        if clause.by is not None and clause.by not in parties:
            hint = similar(clause.by, list(parties), "a party")
            yield scope.at(at, "party", f'"{clause.kind} by {clause.by}": {clause.by} is no party of it', hint=hint)
        if clause.against is not None and (clause.against not in powers or clause.against in parties):
            reason = "is a party of it" if clause.against in parties else "is not in this scenario"
            hint = similar(clause.against, [power for power in powers if power not in parties], "a power")
            yield scope.at(at, "party", f'"against {clause.against}": {short(clause.against)} {reason}', hint=hint)
    if duress is not None and duress in powers and duress not in parties:
        yield scope.at((*path, "duress"), "party", f'"{duress}" is no party of it, so it did not sign')


def _ranks(scope: Scope) -> Iterator[Problem]:
    """Patrons have other clients than themselves; heads of leagues are members; nobody is a member twice."""
    clients: dict[str, str] = {}
    for place, tie in enumerate(scope.scenario.patronages):
        if tie.patron == tie.client:
            yield scope.at(("patronages", place, "client"), "pair", f"{tie.client} cannot be its own patron")
        elif tie.client in clients:
            message = f"{tie.client} has a patron already: {clients[tie.client]}"
            yield scope.at(("patronages", place, "client"), "patron", message)
        clients.setdefault(tie.client, tie.patron)
    for name, league in scope.scenario.leagues.items():
        if league.head is not None and league.head not in league.members:
            hint = similar(league.head, list(league.members), "a member")
            yield scope.at(("leagues", name, "head"), "party", f'"{short(league.head)}" is no member of it', hint=hint)
        for place, member in enumerate(league.members):
            if member in league.members[:place]:
                yield scope.at(("leagues", name, "members", place), "party", f"{member} is a member already")


def _feelings(scope: Scope) -> Iterator[Problem]:
    """Nobody feels anything for itself; what is mutual is said once."""
    for table in ("relations", "mutual"):
        for one, row in getattr(scope.scenario, table).items():
            if one in row:
                yield scope.at_key((table, one, one), "pair", f"{one} stands here on both sides")
    mutual = scope.scenario.mutual
    for one, row in mutual.items():
        for other in row:
            if one < other and one in mutual.get(other, {}):
                message = f"what {one} and {other} feel for each other is said twice"
                yield scope.at_key(("mutual", other, one), "pair", message, hint="under mutual: one direction is both")
