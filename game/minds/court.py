"""A court: any doctrine at work. Keep or break, plan and wage war, seek treaties, spend what attention is left."""

from dataclasses import dataclass, replace

from game.minds.answering import answer_calls, answer_demands
from game.minds.doctrine import Doctrine
from game.minds.forecasting import own_figures
from game.minds.gestures import returned_gestures
from game.minds.home import at_home
from game.minds.keeping import keep_or_break
from game.minds.leader import Approach, Intention, Wish
from game.minds.leagues import in_leagues, league_wishes
from game.minds.motives import by_motive
from game.minds.renewing import hear_renewal, renewals
from game.minds.replying import hear
from game.minds.seeking import seek
from game.minds.spending import idle_silver
from game.minds.striking import at_war, plan_wars
from game.minds.waging import pledged, tired, wage
from game.rules.legal import refusals
from game.sight.briefing import Briefing
from game.sight.odds import odds_in
from game.theory.chance import Chance
from game.world.names import PowerId
from game.world.notation import format_clauses
from game.world.order import Order, Reason
from game.world.treaty import Clause, ClauseKind, Terms
from game.world.verb import VERBS, Attention
from game.world.war import AudienceKind, Draft, War


@dataclass(frozen=True, slots=True)
class Court:
    """A leader who follows a doctrine."""

    doctrine: Doctrine

    @property
    def name(self) -> str:
        """The doctrine's name."""
        return self.doctrine.name

    def decide(self, briefing: Briefing, draw: Chance) -> Intention:
        """Everything for the window of orders, within its attention."""
        broken, schemes, why_broken = keep_or_break(self.doctrine, briefing)
        wars, plans, why_wars = plan_wars(self.doctrine, briefing, draw)
        house = at_home(self.doctrine, briefing)
        orders = [*broken, *wars, *pledged(briefing, [*wars, *house]), *wage(briefing), *house]
        orders.extend(in_leagues(self.doctrine, briefing, draw))
        reasons = [*why_broken, *why_wars]
        left = briefing.books.initiatives - _initiatives(orders)
        wishes = self._wishes(briefing, draw)
        approaches: list[Approach] = []
        for _, wish, why in wishes:
            cost = 1 if isinstance(wish, Approach) and wish.kind is not AudienceKind.RENEWAL else _cost(wish)
            if cost > left:
                continue
            left -= cost
            if isinstance(wish, Approach):
                approaches.append(wish)
            else:
                orders.append(wish)
            if why:
                reasons.append(Reason(_said(wish), why))
        orders = _at_once(orders)
        refused = [order for order, _ in refusals(orders, briefing)]
        kept = tuple(order for order in orders if order not in refused)
        meant = tuple(replace(plan, manner=self.name) for plan in (*plans, *schemes))
        return Intention(tuple(approaches), kept, own_figures(briefing), tuple(reasons), meant)

    def _wishes(self, briefing: Briefing, draw: Chance) -> list[Wish]:
        """What the court would do with its attention, the weightiest first."""
        wishes = seek(self.doctrine, briefing, draw, briefing.books.initiatives - at_war(briefing))
        wishes.extend(renewals(self.doctrine, briefing) if self.doctrine.renews else [])
        wishes.extend(_peaces(briefing))
        wishes.extend(league_wishes(self.doctrine, briefing))
        wishes.extend(self.doctrine.spend(briefing, draw))
        wishes.extend(returned_gestures(briefing, 4.0))
        wishes = list({_said(one[1]): one for one in reversed(by_motive(briefing, wishes))}.values())
        meant = {_said(wish) for _, wish, _ in wishes}
        wishes.extend(one for one in idle_silver(briefing, 1.0) if _said(one[1]) not in meant)
        wishes.sort(key=lambda wish: (-wish[0], _said(wish[1])))
        return wishes

    def respond(self, briefing: Briefing, draw: Chance) -> Intention:
        """Calls and demands."""
        del draw
        calls, why_calls = answer_calls(self.doctrine, briefing)
        demands, why_demands = answer_demands(self.doctrine, briefing)
        return Intention(orders=(*calls, *demands), reasons=(*why_calls, *why_demands))

    def hear(self, briefing: Briefing, by: PowerId, kind: AudienceKind, terms: Terms, thing: str) -> Draft:
        """What to say to a draft."""
        war = briefing.war(thing) if kind is AudienceKind.PEACE else None
        if war is not None:
            return _hear_peace(briefing, war, terms)
        if kind is AudienceKind.ARBITRATION:
            proud = self.doctrine.pride > 3.0 and not _wary(briefing, by)
            return Draft(terms, not proud, "honour forbids it" if proud else "let it be judged")
        if kind is AudienceKind.RENEWAL and self.doctrine.renews:
            return hear_renewal(self.doctrine, briefing, by, terms, thing)
        return hear(self.doctrine, briefing, by, kind, terms)


def _wary(briefing: Briefing, other: PowerId) -> bool:
    return float(briefing.desk.fear[briefing.atlas.place(other)]) > 40.0


def _at_once(orders: list[Order]) -> list[Order]:
    """The same orders, with arms that are bought for two reasons bought in one."""
    arms = [order for order in orders if order.verb == "arm"]
    if len(arms) < 2:
        return orders
    whole = replace(arms[0], amount=sum(order.amount or 0 for order in arms))  # whole numbers
    return [*(order for order in orders if order.verb != "arm"), whole]


def _initiatives(orders: list[Order]) -> int:
    return len([order for order in orders if VERBS[order.verb].attention is Attention.INITIATIVE])


def _cost(wish: Approach | Order) -> int:
    if isinstance(wish, Approach):
        return 0 if wish.kind is AudienceKind.RENEWAL else 1
    return int(VERBS[wish.verb].attention is Attention.INITIATIVE)


def _said(wish: Approach | Order) -> str:
    if isinstance(wish, Approach):
        if wish.kind is AudienceKind.TREATY:
            return f"propose {format_clauses(wish.drafts[0])} to {wish.to}"
        return f"{wish.kind} with {wish.to}"
    return f"{wish.verb} {wish.target or wish.thing or wish.amount or ''}".strip()


def _peaces(briefing: Briefing) -> list[Wish]:
    """Wars that had better end: what we would pay, by the score."""
    found: list[Wish] = []
    for war in briefing.wars:
        if briefing.seat not in (war.attacker, war.defender) or war.campaigns == 0:
            continue
        why = tired(briefing, war)
        if why:
            enemy = war.defender if briefing.seat == war.attacker else war.attacker
            drafts = _peace_terms(briefing, war)
            found.append((30.0, Approach(enemy, drafts, AudienceKind.PEACE, war.id), why))
    return found


def _peace_terms(briefing: Briefing, war: War) -> tuple[Terms, ...]:
    """Drafts of a peace: plain, with a truce, with tribute from the one who is losing."""
    unit = max(1, round(briefing.atlas.unit))
    losing = war.defender if war.score > 0 else war.attacker
    truce = Terms((Clause(ClauseKind.NON_AGGRESSION),), 4)
    tribute = Terms((Clause(ClauseKind.TRIBUTE, unit, by=losing),), 4)
    return (Terms(()), truce, tribute) if war.score else (truce, Terms(()))


def _hear_peace(briefing: Briefing, war: War, terms: Terms) -> Draft:
    """Peace is weighed on our own bent odds: what fighting on promises against what is offered."""
    side = war.side_of(briefing.seat)
    odds = odds_in(briefing, war)
    ours = odds if side > 0 else 1.0 - odds
    pays = [clause for clause in terms.clauses if clause.kind is ClauseKind.TRIBUTE]
    gain = sum((8 if clause.by != briefing.seat else -8) * clause.amount for clause in pays)  # whole numbers
    offered = gain / 2.0 / max(1.0, briefing.atlas.unit)
    goes_on = 22.0 * (ours - 0.5) - 0.3 * max(0.0, 45.0 - briefing.books.people)
    good = offered - goes_on >= 0.0 or bool(tired(briefing, war, 30.0))
    reason = "enough blood" if good else "we expect more from fighting on"
    return Draft(terms, good, reason, (), offered - goes_on)
