"""A case as it was played, and the same without some orders: what expectations are held against."""

from game.lab.cases.case import Arm, Case
from game.lab.cases.course import Course, Holding, Refused, play
from game.lab.cases.led import second_sitting
from game.lab.cases.thing import ever
from game.world.events.conduct import OrderFailed
from game.world.names import PowerId
from game.world.notation import Unreadable, format_order, parse_order
from game.world.state import State


class Failed:
    """An order that was legal and came to nothing."""

    def __init__(self, event: OrderFailed) -> None:
        order = parse_order(event.order, event.actor)
        self.text = f"{event.actor}: {event.order}" if isinstance(order, Unreadable) else format_order(order)
        self.reason = event.reason


class CaseTale:
    """One case with one opening and one seed; comparisons are played when they are first asked for."""

    def __init__(self, case: Case, arm: Arm, seed: int) -> None:
        self.case, self.arm, self.seed = case, arm, seed
        self.played = play(case, arm, seed)
        self.compared: dict[Holding, Course] = {}
        self.beside: tuple[CaseTale, ...] = ()
        """The same case in its other openings."""

    @property
    def turns(self) -> int:
        """How many turns were played."""
        return len(self.played.ends)

    def at(self, turn: int) -> State:
        """The state at the end of a turn; turn 0 is the opening."""
        return self.played.at(turn)

    def without(self, turn: int, power: PowerId | None) -> State:
        """The same, had the last orders up to that turn (of one power, or of all) been to hold."""
        given = [at for at, lines in self.case.orders.items() if at <= turn and _any_of(power, lines)]
        holding = Holding(max(given, default=turn), power)
        if holding not in self.compared:
            self.compared[holding] = play(self.case, self.arm, self.seed, holding)
        return self.compared[holding].at(turn)

    def gives(self, turn: int, power: PowerId | None) -> bool:
        """Whether anybody (or this power) has orders up to that turn, which a comparison could leave out."""
        return any(at <= turn and _any_of(power, lines) for at, lines in self.case.orders.items())

    def ever(self, kind: str) -> tuple[str, ...]:
        """The names of all treaties, wars, leagues or offers that were ever there, in this game or beside it."""
        games = [course for one in (self, *self.beside) for course in (one.played, *one.compared.values())]
        found = (thing for game in games for thing in ever((game.opened, *game.ends)))
        return tuple(dict.fromkeys(thing.name for thing in found if thing.kind == kind))

    def asked(self) -> frozenset[str]:
        """The addresses of all chances that were drawn."""
        return frozenset().union(self.played.asked, *(one.asked for one in self.compared.values()))

    def goes_back(self, turn: int) -> bool:
        """Whether going back to a turn leaves the game as it was and makes a copy that says what it is."""
        return second_sitting(self.case, self.arm, self.seed, turn)

    def refused(self) -> tuple[Refused, ...]:
        """Orders that were not legal."""
        return self.played.refused

    def failed(self) -> tuple[Failed, ...]:
        """Orders that were legal and came to nothing."""
        chronicle = self.at(self.turns).chronicle
        return tuple(Failed(event) for event in chronicle if isinstance(event, OrderFailed))


def _any_of(power: PowerId | None, lines: tuple[object, ...]) -> bool:
    return any(power in (None, getattr(line, "power", None)) for line in lines)
