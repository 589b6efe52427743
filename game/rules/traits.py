"""What the traits of single powers bring each turn: risings, factions, slights, oracles (core J; rows 82, 86)."""

from game.rules.campaign import ordered_effort
from game.rules.docket import Docket
from game.rules.sealed import Sealed
from game.rules.succession import take_over
from game.rules.today import today
from game.theory.chance import BELL_90
from game.world.events.conduct import HonourOwed, HonourPaid
from game.world.events.home import HelotsRose
from game.world.events.sight import OracleSpoke
from game.world.names import PowerId
from game.world.power import Trait
from game.world.report import READINGS
from game.world.state import State
from game.world.trait import colonies, has, stirred


def helots(docket: Docket, sealed: Sealed) -> None:
    """A rising at home, where the full levy is away in a war on other ground."""
    del sealed
    state = docket.state
    for war in state.wars.values():
        for side in (*war.attackers, *war.defenders):
            away = side.power != war.defender and ordered_effort(docket, war, side) == "full"
            restless = away and has(state, side.power, Trait.RESTLESS_HELOTS)
            if restless and docket.happens(state.ruleset.home.helots, "helots", side.power):
                rose = docket.record(HelotsRose, side.power, seen_by=docket.everybody())
                place, rules = state.place(side.power), state.ruleset.traits
                docket.book.power(rose.number, "strength", place, rules.rising_strength)
                docket.book.power(rose.number, "people", place, stirred(state, side.power, rules.rising_people))


def factions(docket: Docket, sealed: Sealed) -> None:
    """In a divided city the other faction takes over, the sooner the less the people trust the one in power."""
    del sealed
    rules = docket.state.ruleset.traits
    for power in _with(docket.state, Trait.DIVIDED_FACTION):
        place = docket.state.place(power)
        leaders = docket.state.setting.power(power).leaders
        trust = int(docket.state.stocks.people[place]) / 1000.0
        chance = (rules.faction_below - trust) * rules.faction_slope
        if len(leaders) > 1 and chance > 0 and docket.happens(min(chance, 1.0), "faction", power):
            take_over(docket, None, power, (docket.state.leaders[place] + 1) % len(leaders))


def slights(docket: Docket, sealed: Sealed) -> None:
    """A colony that neither honours its mother city nor is bound to it slights it, turn by turn (rows 82, 86)."""
    del sealed
    state, rules = docket.state, docket.state.ruleset
    paid = {(event.actor, event.target) for event in today(state) if isinstance(event, HonourPaid) and event.accepted}
    for mother in _with(state, Trait.MOTHER_CITY):
        for colony in colonies(state.setting, mother):
            if state.is_alive(colony) and (colony, mother) not in paid and not _tied(state, mother, colony):
                owed = docket.record(HonourOwed, colony, mother, (mother, colony))
                size = rules.traits.slight if rules.rank.on else 0.0
                docket.book.dyad(owed.number, "regard", state.place(mother), state.place(colony), size)


def _tied(state: State, mother: PowerId, colony: PowerId) -> bool:
    """Whether a treaty or patronage binds the two: then the honour is in it."""
    return any(treaty.binds(mother) and treaty.binds(colony) for treaty in state.treaties.values()) or any(
        {tie.patron, tie.client} == {mother, colony} for tie in state.patronages
    )


def oracles(docket: Docket) -> None:
    """The god shows a line of the desk as the sources gave it; which one is his affair."""
    state = docket.state
    if not state.told:
        return
    told = state.told[-1]
    for seat in _with(state, Trait.ORACLE):
        lines = [(other, reading) for other in state.living() if other != seat for reading in range(len(READINGS))]
        for number in range(min(round(state.ruleset.traits.oracle), len(lines))):
            address = (f"T{state.turn}", docket.stage, "oracle", seat, number)
            subject, reading = lines.pop(int(docket.chance.share(*address) * len(lines)) % len(lines))
            at, whom = state.place(seat), state.place(subject)
            raw, half = float(told.raw[at, whom, reading]), BELL_90 * float(told.spread[at, whom, reading])
            line = f"{subject}.{READINGS[reading]}"
            docket.record(OracleSpoke, seat, subject, (seat,), line=line, estimate=raw, low=raw - half, high=raw + half)


def _with(state: State, trait: Trait) -> tuple[PowerId, ...]:
    """The living powers that have a trait, in their order."""
    return tuple(power for power in state.living() if has(state, power, trait))
