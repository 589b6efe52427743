"""Whether an order at home or of the intelligence can be (row 100)."""

from game.sight.briefing import Briefing
from game.text import nearest
from game.world.names import Mode, PowerId
from game.world.order import Order
from game.world.report import READINGS


def line(order: Order, briefing: Briefing) -> str | None:
    """A line of the desk is a power and a reading."""
    power, _, reading = (order.thing or "").partition(".")
    if PowerId(power) in briefing.atlas.ids and reading in READINGS and power != briefing.seat:
        return None
    known = [f"{other}.{name}" for other in briefing.others() for name in READINGS]
    close = nearest((order.thing or "").removeprefix("report."), known) or known[0]
    return f'name a line of the desk, such as "{close}"'


def asking(order: Order, briefing: Briefing) -> str | None:
    """One asks a power about another, or about us."""
    del briefing
    return "ask one power about another" if order.about == order.target else None


def deceiving(order: Order, briefing: Briefing) -> str | None:
    """Tales are told only where the mode allows it."""
    del order
    return None if briefing.mode is Mode.DECEIVED else "nobody is deceived at this table"


def seatable(order: Order, briefing: Briefing) -> str | None:
    """The dissenter can be seated while he is at hand, and dismissed while he sits."""
    books = briefing.books
    if order.verb == "seat-dissenter":
        if books.dissenter_gone:
            return "the dissenter has left the court"
        return "the dissenter has a seat" if books.dissenter else None
    return None if books.dissenter else "no dissenter sits at court"


def takeable(order: Order, briefing: Briefing) -> str | None:
    """What can be taken grows with the people's trust (row 100)."""
    most = int(briefing.books.people * briefing.ruleset.home.take_share)
    if briefing.books.books_closed_until >= briefing.turn:
        return "the books are open; nothing can be taken yet"
    return None if (order.amount or 0) <= most else f"at most {most} can be taken"


def choice(order: Order, briefing: Briefing) -> str | None:
    """A scene must be open, and the option one of its own."""
    scene = next((one for one in briefing.scenes if one.id == order.thing), None)
    if scene is None:
        known = [str(one.id) for one in briefing.scenes]
        return f'no scene "{order.thing}" lies before us' + (f"; there is {known[0]}" if known else "")
    options = [choice.id for choice in scene.choices]
    return None if order.word in options else f'"{order.thing}" can be settled by {", ".join(options)}'


def missed(order: Order, briefing: Briefing) -> str | None:
    """Only a confident miss that waits can be owned or explained."""
    return None if order.thing in briefing.misses else f'"{order.thing}" is no miss of ours that waits'


def pledge(order: Order, briefing: Briefing) -> str | None:
    """Odds are pledged on a scene that asks for them, or on a war of ours, be it one that we now declare."""
    if not 5 <= (order.amount or 0) <= 95:
        return "odds go from 5 to 95"
    scenes = [str(one.id) for one in briefing.scenes if one.pledge]
    wars = [str(one.id) for one in briefing.wars if one.side_of(briefing.seat)]
    known = [*scenes, *wars]
    begun = [f"war-{briefing.seat}-{other}" for other in briefing.others()]
    return None if order.thing in (*known, *begun) else f"odds can be pledged on {', '.join(known) or 'nothing now'}"


def aimed(order: Order, briefing: Briefing) -> str | None:
    """An aim is taken once, at the opening."""
    if briefing.books.aim:
        return f'our aim is taken: "{briefing.books.aim}"'
    if briefing.turn > 1:
        return "an aim is taken at the opening"
    known = [aim.id for aim in briefing.aims]
    return None if order.word in known else f"our aims are {', '.join(known) or 'none'}"
