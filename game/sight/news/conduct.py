"""The news of conduct: promises kept and broken, gifts, honours, arms, and our own books and plans."""

from game.sight import words
from game.sight.news.home import find_scene
from game.sight.news.teller import Line, Teller, tells
from game.sight.news.terms import breach_words, treaty_words
from game.text import listing
from game.world.events import conduct
from game.world.notation import parse_order
from game.world.order import Order


@tells(conduct.Kept, own=2, us=8, ally=6, other=4)
def _kept(teller: Teller, event: conduct.Kept) -> Line:
    """What breaking it would have brought is the keeper's own reckoning."""
    text = f"{teller.who(event.actor)} kept {treaty_words(teller, event.treaty, event.actor)}"
    if event.dear:
        text += ", though breaking it would have paid"
    amount = event.cost if event.actor == teller.seat else 0.0
    return Line(text, event.treaty, amount, louder=25 if event.dear else 0)


@tells(conduct.Cheated, own=30)
def _cheated(teller: Teller, event: conduct.Cheated) -> Line | None:
    """Only the breaker knows, and what brought him to it he need not be told."""
    if event.actor != teller.seat:
        return None
    return Line(f"we secretly {breach_words(teller, event.clause, event.target)}", event.treaty, event.gain)


@tells(conduct.BreachFound, own=70, us=95, ally=50, other=40)
def _found(teller: Teller, event: conduct.BreachFound) -> Line:
    deed = breach_words(teller, event.clause, event.target)
    text = f"{teller.who(event.actor)} {deed}: {_finder(teller, event)}"
    if event.assured and teller.seat in (event.actor, event.target):
        text += ", under cover of an assurance" if event.since else ", soon after an assurance"
    if event.since:
        text += f"; it was done in turn {event.since}"
    return Line(text, event.treaty, louder=5 if event.assured else 0)


def _finder(teller: Teller, event: conduct.BreachFound) -> str:
    """Who found a breach: inspectors, if they were sent this turn; else it came out by itself."""
    for seen in teller.earlier(conduct.Inspected):
        if seen.turn == event.turn and seen.treaty == event.treaty and teller.seat in seen.witnesses:
            return f"{teller.whose(seen.actor)} inspectors found it"
    return "it has come to light"


@tells(conduct.GiftGiven, own=25, us=60, ally=25, other=12)
def _gift(teller: Teller, event: conduct.GiftGiven) -> Line:
    """How it was taken is the receiver's own judgement."""
    text = f"{teller.who(event.actor)} gave {teller.whom(event.target)} {teller.coins(event.amount)}"
    if event.target == teller.seat:
        text += " when we needed it" if event.needed else ""
        text += " and asked for nothing" if event.end else ", and not for our sake alone"
    return Line(text, amount=float(event.amount))


@tells(conduct.GiftTurned, own=35, us=55, ally=20, other=10)
def _gift_turned(teller: Teller, event: conduct.GiftTurned) -> Line:
    whose, whom = teller.whose(event.actor), teller.whom(event.target)
    return Line(f"a request came too soon after {whose} gift to {whom} of turn {event.since}: it was a means")


@tells(conduct.HonourPaid, own=25, us=50, ally=20, other=10)
def _honour(teller: Teller, event: conduct.HonourPaid) -> Line:
    who, whom = teller.who(event.actor), teller.whom(event.target)
    if event.accepted:
        return Line(f"{who} paid honours to {whom}", amount=1.0)
    return Line(f"{teller.who(event.target)} refused the honours that {who} offered", louder=10)


@tells(conduct.HonourOwed, own=6, us=14)
def _owed(teller: Teller, event: conduct.HonourOwed) -> Line | None:
    """What a mother city minds, and a colony hears of."""
    if teller.seat not in (event.actor, event.target):
        return None
    return Line(f"{teller.who(event.actor)} paid {teller.whom(event.target)} none of the honour that a colony owes")


@tells(conduct.Squeezed, own=30, us=75, ally=40, other=22)
def _squeezed(teller: Teller, event: conduct.Squeezed) -> Line:
    text = f"{teller.who(event.actor)} squeezed {teller.coins(event.amount)} out of {teller.whom(event.target)}"
    return Line(text, amount=float(event.amount))


@tells(conduct.Armed, own=15, us=45, ally=25, other=32)
def _armed(teller: Teller, event: conduct.Armed) -> Line:
    """What arms in secret shows that it arms, not how much."""
    if event.actor == teller.seat:
        quietly = "in secret" if event.secret else "in the open"
        return Line(f"we armed {quietly}: {event.amount} more in strength", amount=float(event.amount))
    if event.secret:
        return Line(f"{teller.who(event.actor)} is arming in secret", louder=12)
    return Line(f"{teller.who(event.actor)} armed: {event.amount} more in strength", amount=float(event.amount))


@tells(conduct.Mobilised, own=25, us=60, ally=45, other=52)
def _mobilised(teller: Teller, event: conduct.Mobilised) -> Line:
    return Line(f"{teller.who(event.actor)} called up {teller.own(event.actor)} levy, until turn {event.until}")


@tells(conduct.Inspected, own=20, us=35, ally=8, other=4)
def _inspected(teller: Teller, event: conduct.Inspected) -> Line:
    treaty = treaty_words(teller, event.treaty, event.actor)
    return Line(f"{teller.who(event.actor)} sent inspectors to see whether {treaty} is kept", event.treaty)


@tells(conduct.OrderFailed, own=55)
def _failed(teller: Teller, event: conduct.OrderFailed) -> Line | None:
    if event.actor != teller.seat:
        return None
    return Line(f'our order "{event.order}" came to nothing: {event.reason}', event.order)


@tells(conduct.PricePaid, own=3)
def _paid(teller: Teller, event: conduct.PricePaid) -> Line | None:
    if event.actor != teller.seat:
        return None
    price = [teller.coins(float(event.wealth))] if event.wealth else []
    price += [f"{words.number(float(event.people))} of the people's trust"] if event.people else []
    order = parse_order(event.order, teller.seat)
    scene = find_scene(teller, order.thing or "") if isinstance(order, Order) and order.verb == "choose" else None
    named = f"what we chose in “{scene.title}”" if scene is not None else f"“{teller.spoken(event.order)}”"
    return Line(f"we paid {listing(price) or 'nothing'} for {named}", event.order, float(event.wealth))


@tells(conduct.AccountsSettled, own=10)
def _accounts(teller: Teller, event: conduct.AccountsSettled) -> Line | None:
    if event.actor != teller.seat:
        return None
    earned = sum(whole for _, whole in event.rows if whole > 0)  # whole numbers
    spent = -sum(whole for _, whole in event.rows if whole < 0)  # whole numbers
    net = (earned - spent) / 1000.0
    text = f"our books: {teller.coins(earned / 1000.0)} in, {teller.coins(spent / 1000.0)} out"
    return Line(text, amount=net)


@tells(conduct.Decided, own=0)
def _decided(teller: Teller, event: conduct.Decided) -> Line | None:
    if event.actor != teller.seat:
        return None
    why = f": {event.because[0]}" if event.because else ""
    return Line(f'we chose "{event.order}"{why}', event.order)


@tells(conduct.Planned, own=5)
def _planned(teller: Teller, event: conduct.Planned) -> Line | None:
    if event.actor != teller.seat:
        return None
    return Line(f'we mean to "{event.act}" in turn {event.due}', event.act)


@tells(conduct.PlanDropped, own=5)
def _dropped(teller: Teller, event: conduct.PlanDropped) -> Line | None:
    if event.actor != teller.seat:
        return None
    return Line(f'we no longer mean to "{event.act}"', event.act)
