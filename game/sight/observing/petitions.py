"""Petitions: what is asked of a seat by those who cannot compel it: courts at war, a league, its own people and houses.

They rest on what everybody sees and on the seat's own books, so that nothing hidden speaks in them. Nobody must answer;
the order that would grant one is an ordinary order at its ordinary price (rows 58, 98-101).
"""

from collections.abc import Iterator
from itertools import chain

from game.sight.briefing import Petition
from game.sight.words import amount, capital
from game.text import plural
from game.world.gesture import answered
from game.world.names import PowerId, Window
from game.world.state import State

RESTLESS = 45
"""Points of the people's trust, or of justice, below which they ask for an account."""
HOUSES_LEAST = 2
"""Talents below which the great houses think it not worth their while to ask."""
WEARY = 2
"""Campaigns after which the people ask how long a war is to last."""


def petitions_of(state: State, seat: PowerId) -> tuple[Petition, ...]:
    """At most two: the one from abroad whose turn it is, then the one from home."""
    if state.window is not Window.ORDERS or state.over:
        return ()
    asked = (_gestures, _attacked, _invited, _dues, _runs_out)
    abroad = [*chain.from_iterable(one(state, seat) for one in asked)]
    home = [*chain(_weary(state, seat), _disputes(state, seat), _account(state, seat), _houses(state, seat))]
    place = state.turn + state.place(seat)
    return tuple(found[place % len(found)] for found in (abroad, home) if found)


def _gestures(state: State, seat: PowerId) -> Iterator[Petition]:
    """Whose gift still waits for a gesture in return (row 98)."""
    rules = state.ruleset.justice
    for (giver, receiver), (turn, _, brought) in state.gifts.items():
        late = turn + round(rules.gesture) < state.turn
        if receiver != seat or late or not (brought and rules.on and state.is_alive(giver)):
            continue
        if not answered(state, giver, seat, turn) and not _fights(state, seat, giver):
            name = state.setting.power(giver).name
            text = "In kind, not in size: a gift, honours, a treaty. Its friendship waits on it."
            yield Petition(f"gesture.{giver}", giver, f"{name} waits for a gesture in return", text, f"give {giver} ")


def _attacked(state: State, seat: PowerId) -> Iterator[Petition]:
    """Who is attacked, and is not our enemy, asks whoever stands outside for help."""
    for war in state.wars.values():
        power = war.defender
        if war.side_of(seat) or not _is_friendly(state, seat, power):
            continue
        name, enemy = state.setting.power(power).name, state.setting.power(war.attacker).name
        coin = state.setting.wording.coin
        text = f"{enemy} makes war on it. It asks every court that is not in the war for {coin}."
        yield Petition(f"help.{war.id}", power, f"{name} asks for help", text, f"give {power} ")


def _is_friendly(state: State, seat: PowerId, power: PowerId) -> bool:
    """Whether a power has no quarrel with us that would keep it from asking."""
    return not _fights(state, seat, power) and frozenset((seat, power)) not in state.disputes


def _fights(state: State, seat: PowerId, power: PowerId) -> bool:
    return any(war.side_of(seat) * war.side_of(power) < 0 for war in state.wars.values())


def _dues(state: State, seat: PowerId) -> Iterator[Petition]:
    """A league asks for its dues."""
    for league in state.leagues.values():
        if league.holds(seat) and league.dues and league.stands:
            sum_ = amount(league.dues, state.setting.wording.coin)
            behind = f" {plural(len(league.unpaid), 'member')} withheld them last turn." if league.unpaid else ""
            text = f"{sum_} a turn for trust by institution; a free rider is marked.{behind}"
            yield Petition(
                f"dues.{league.id}",
                None,
                capital(f"{league.name} asks for its dues"),
                text,
                f"pay dues to {league.id}",
            )


def _invited(state: State, seat: PowerId) -> Iterator[Petition]:
    """A league whose head asks us in."""
    for league in state.leagues.values():
        if league.head is not None and league.asks_in(seat, state.turn) and not league.holds(seat):
            until = max(last for one, last in league.invited if one == seat)
            dues = amount(league.dues, state.setting.wording.coin)
            size = plural(len(league.members), "member")
            text = f"The door stands open until turn {until}; {size}, dues of {dues} a turn."
            title = f"{state.setting.power(league.head).name} asks us into {league.name}"
            yield Petition(f"invited.{league.id}", league.head, title, text, f"join {league.id}")


def _runs_out(state: State, seat: PowerId) -> Iterator[Petition]:
    """A treaty of ours that is about to run out, and that nobody has given notice of."""
    for treaty in state.treaties.values():
        if treaty.binds(seat) and not treaty.renounced_by and treaty.ends is not None and treaty.ends <= state.turn + 2:
            other = treaty.other(seat)
            name = treaty.title or f"the treaty with {state.setting.power(other).name}"
            text = f"It runs out with turn {treaty.ends}. To renew a kept treaty pleases the people."
            yield Petition(
                f"renew.{treaty.id}", other, f"Our envoys ask whether {name} goes on", text, f"renew {treaty.id}"
            )


def _weary(state: State, seat: PowerId) -> Iterator[Petition]:
    """The people of a court at war, when it has lasted."""
    for war in state.wars.values():
        side = war.side_of(seat)
        if side and war.campaigns >= WEARY and side * war.score <= 0:
            enemy = war.defender if side > 0 else war.attacker
            name = state.setting.power(enemy).name
            text = f"{plural(war.campaigns, 'campaign')}, and nothing to show for them."
            yield Petition(
                f"peace.{war.id}", None, f"The people ask for peace with {name}", text, f"offer peace to {enemy}"
            )


def _disputes(state: State, seat: PowerId) -> Iterator[Petition]:
    """A dispute that stands open."""
    for power in state.living():
        if frozenset((seat, power)) in state.disputes and not _fights(state, seat, power):
            name = state.setting.power(power).name
            text = "Arbitration closes it at its midpoint; conceding costs standing. It makes every treaty dearer."
            title = f"The people ask what becomes of our dispute with {name}"
            yield Petition(f"dispute.{power}", None, title, text, f"arbitrate with {power}")


def _account(state: State, seat: PowerId) -> Iterator[Petition]:
    """The people want to hear what they are led for, or to see where the money goes."""
    at = state.place(seat)
    if int(state.stocks.people[at]) < RESTLESS * 1000:
        text = "They trust us little. A good account wins some of it back, and less each time."
        yield Petition("account", None, "The people ask what they are led for", text, "justify")
    if int(state.stocks.justice[at]) < RESTLESS * 1000 and state.closed_books.get(seat, 0) < state.turn:
        text = "They find us unjust. Opened books mend that, and show whatever was taken."
        yield Petition("books", None, "The people ask to see the books", text, "open the books")


def _houses(state: State, seat: PowerId) -> Iterator[Petition]:
    """Those who lead ask for their part of what the people trust them with (rows 99-101)."""
    at = state.place(seat)
    most = min(int(state.stocks.people[at]) // 10000, int(state.stocks.wealth[at]) // 1000)
    if most >= HOUSES_LEAST and state.closed_books.get(seat, 0) < state.turn:
        text = "It is ours to spend as long as nobody counts; justice pays, and the people when they find out."
        title = f"The great houses ask for {most} {state.setting.wording.coin} from the treasury"
        yield Petition("houses", None, title, text, f"take {most}")
