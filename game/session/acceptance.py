"""The staff's estimate of what another court will say, from the seat's own briefing and bent like the rest of it."""

from collections.abc import Sequence

from game.minds.leader import Approach
from game.minds.replying import steps_from
from game.rules.legal import refusal
from game.session.audience import KINDS, approach_of
from game.session.seat import Acceptance, Asking
from game.sight.briefing import Briefing
from game.sight.odds import attack_odds, odds_in
from game.sight.worth import worth_to_them
from game.theory.curve import likelihood, points_for
from game.theory.thousandths import thousandths
from game.world.notation import format_clauses, format_span
from game.world.order import Order
from game.world.report import READING
from game.world.treaty import ClauseKind, Terms
from game.world.verb import VERBS
from game.world.war import AudienceKind

SIGNS = 8.0
"""Points of value, as the staff has it, at which every other first draft is signed (360 audiences between leaders)."""
STEEP = 2.0
"""Points of the curve that one point of value to them counts for, by the same count."""
HALF_WIDTH = 14.0
"""Points on either side that the staff's 90 % range takes in."""
Rows = tuple[tuple[str, float], ...]


def acceptance(briefing: Briefing, order: Order, asked: Sequence[Asking] = ()) -> Acceptance:
    """What the staff thinks of a proposal, a demand, an offer of peace or a war; `asked` holds its own question."""
    wrong = refusal(order, briefing)
    if wrong is not None:
        return _vetoed(wrong)
    if order.verb == "declare" and order.target is not None:
        return _as_likely(briefing, 100.0 * attack_odds(briefing, order.target, order.word or ""), ())
    if order.verb == "demand":
        figure = next((one.staff for one in asked if one.kind == "complies"), 50.0)
        return _as_likely(briefing, figure, _to_them(briefing, order))
    if order.verb not in (*KINDS, "counter"):
        return _vetoed(f'nobody is asked to agree to "{VERBS[order.verb].pattern.split(" ")[0]}"')
    approach = approach_of(order, briefing)
    return _from_value(briefing, reasons(briefing, approach), moves(briefing, approach), _threshold(approach))


def likely(briefing: Briefing, approach: Approach) -> float:
    """How likely the first draft of an approach is to be accepted, in per cent, 5 to 95."""
    return _from_value(briefing, reasons(briefing, approach), (), _threshold(approach)).percent


def _threshold(approach: Approach) -> float:
    """Points of value to them at which every other draft of this kind is accepted."""
    return SIGNS if approach.kind in (AudienceKind.TREATY, AudienceKind.PROTECTION) else 0.0


def reasons(briefing: Briefing, approach: Approach) -> Rows:
    """What speaks for and against an approach, in points of value to the other court."""
    terms = approach.drafts[0]
    if approach.kind is AudienceKind.PEACE:
        return _peace(briefing, approach, terms)
    if approach.kind is AudienceKind.ARBITRATION:
        at = briefing.atlas.place(approach.to)
        fear = 0.1 * float(briefing.desk.estimate[at, READING["fear"]])
        return (("an end of the dispute", 5.0), ("their pride", -3.0), ("their fear of us", fear))
    return worth_to_them(briefing, approach.to, terms).rows


def moves(briefing: Briefing, approach: Approach) -> tuple[str, ...]:
    """The two changes to the terms of a treaty that would help most, in notation."""
    if approach.kind is not AudienceKind.TREATY:
        return ()
    now = worth_to_them(briefing, approach.to, approach.drafts[0]).total
    tries = [
        (worth_to_them(briefing, approach.to, changed).total, format_clauses(changed) + format_span(changed))
        for changed in steps_from(briefing, briefing.seat, approach.drafts[0])
    ]
    best = sorted(tries, key=lambda row: (-row[0], row[1]))[:2]
    return tuple(text for value, text in best if value > now)


def _peace(briefing: Briefing, approach: Approach, terms: Terms) -> Rows:
    """Peace, weighed on how the staff thinks that the war is going."""
    war = briefing.war(approach.thing)
    assert war is not None, "peace is offered in a war"
    attackers = odds_in(briefing, war)
    theirs = attackers if war.side_of(approach.to) > 0 else 1.0 - attackers
    paid = [
        8.0 * clause.amount * (-1 if clause.by == approach.to else 1)
        for clause in terms.clauses
        if clause.kind is ClauseKind.TRIBUTE
    ]
    tribute = sum(round(one) for one in paid) / 2.0 / max(1.0, briefing.atlas.unit)  # whole numbers
    return (("what they expect from fighting on", -22.0 * (theirs - 0.5)), ("what is paid", tribute))


def _to_them(briefing: Briefing, order: Order) -> Rows:
    """What giving in to a demand is worth to the one on whom it is made."""
    if order.target is None or order.terms is None:
        return ()
    return worth_to_them(briefing, order.target, order.terms).rows


def _from_value(briefing: Briefing, rows: Rows, would_move: tuple[str, ...], signs: float) -> Acceptance:
    """A value to them as a probability; hubris divides the points as it does everywhere."""
    whole = sum(thousandths(points) for _, points in rows) / 1000.0  # whole numbers
    points = STEEP * (whole - signs)
    return _range(briefing, points, rows, would_move)


def _as_likely(briefing: Briefing, percent: float, rows: Rows) -> Acceptance:
    """A figure that the staff has already bent, with its range."""
    points = points_for(max(5.0, min(95.0, percent)) / 100.0) * briefing.desk.certainty
    return _range(briefing, points, rows, ())


def _range(briefing: Briefing, points: float, rows: Rows, would_move: tuple[str, ...]) -> Acceptance:
    certainty = briefing.desk.certainty
    low, middle, high = (_percent((points + side * HALF_WIDTH * certainty) / certainty) for side in (-1.0, 0.0, 1.0))
    return Acceptance(middle, low, high, rows, would_move)


def _percent(points: float) -> float:
    """Points as a per cent that may be said: 5 to 95."""
    return max(5.0, min(95.0, round(100.0 * likelihood(points), 1)))


def _vetoed(why: str) -> Acceptance:
    return Acceptance(0.0, 0.0, 0.0, (), veto=why)
