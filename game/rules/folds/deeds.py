"""What events do to the memory of deeds: gifts, honours, arms, home affairs, plans, the scenario's scenes."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from game.rules.folds.folding import Folding
from game.rules.folds.ties import pair
from game.world.event import Event
from game.world.events import conduct, home, orders
from game.world.order import Plan
from game.world.power import Rule


def _dealt(folding: Folding, event: Event) -> None:
    if event.actor and event.target:
        folding.table("dealings")[pair(event.actor, event.target)] = event.turn


def _gift(folding: Folding, event: conduct.GiftGiven) -> None:
    table = folding.table("gifts")
    key = (event.actor, event.target)
    last, row, _ = table.get(key, (-9, 0, 0))
    row = row + 1 if event.turn - last <= 2 else 1
    table[key] = (event.turn, row, event.brought if event.end else 0)
    _dealt(folding, event)


def _gift_turned(folding: Folding, event: conduct.GiftTurned) -> None:
    table = folding.table("gifts")
    last, row, _ = table[(event.actor, event.target)]
    table[(event.actor, event.target)] = (last, row, 0)


def _honour(folding: Folding, event: conduct.HonourPaid) -> None:
    key = (event.actor, event.target)
    refused = folding.now("refused_honours")
    folding.put("refused_honours", refused - {key} if event.accepted else refused | {key})
    _dealt(folding, event)


def _squeezed(folding: Folding, event: conduct.Squeezed) -> None:
    table = folding.table("squeezed")
    key = (event.actor, event.target)
    table[key] = table.get(key, 0) + event.amount
    _dealt(folding, event)


def _mobilised(folding: Folding, event: conduct.Mobilised) -> None:
    folding.table("mobilised")[event.actor] = event.until


def _accounts(folding: Folding, event: conduct.AccountsSettled) -> None:
    """The first accounts are the measure of wellbeing: what the land brings where the people pay what they owe."""
    net = sum(whole for _, whole in event.rows)  # whole numbers
    folding.table("incomes")[event.actor] = net
    if event.actor not in folding.now("opening_income"):
        kept = sum(whole for name, whole in event.rows if name == conduct.WITHHELD)  # whole numbers
        folding.table("opening_income")[event.actor] = net - kept


def _planned(folding: Folding, event: conduct.Planned) -> None:
    table = folding.table("plans")
    kept = tuple(one for one in table.get(event.actor, ()) if one.act != event.act)
    table[event.actor] = (*kept, Plan(event.act, event.due, event.because, event.manner))


def _dropped(folding: Folding, event: conduct.PlanDropped) -> None:
    table = folding.table("plans")
    table[event.actor] = tuple(one for one in table.get(event.actor, ()) if one.act != event.act)


def _justified(folding: Folding, event: home.Justified) -> None:
    folding.table("justified")[event.actor] = (event.turn, event.times, event.words)


def _taken(folding: Folding, event: home.Taken) -> None:
    table = folding.table("taken")
    table[event.actor] = table.get(event.actor, 0) + event.amount


def _found(folding: Folding, event: home.TakingFound) -> None:
    folding.table("taken").pop(event.actor, None)


def _books(folding: Folding, event: home.BooksOpened) -> None:
    folding.table("taken").pop(event.actor, None)
    folding.table("closed_books")[event.actor] = event.turn + 2


def _hearing(folding: Folding, event: home.SecondHearing) -> None:
    table = folding.table("postponed")
    if event.order:
        table[event.actor] = event.order
    else:
        table.pop(event.actor, None)


def _dissenter(folding: Folding, event: home.DissenterMoved) -> None:
    seats = folding.now("dissenters")
    folding.put("dissenters", seats | {event.actor} if event.seated else seats - {event.actor})


def _succeeded(folding: Folding, event: home.LeaderSucceeded) -> None:
    if event.target is not None:
        leaders = list(folding.now("leaders"))
        leaders[folding.state.place(event.target)] = event.leader
        folding.put("leaders", tuple(leaders))


def _fared(folding: Folding, event: home.Fared) -> None:
    table = folding.table("streaks")
    run = table.get(event.actor, 0)
    table[event.actor] = max(run, 0) + 1 if event.well else min(run, 0) - 1


def _miss(folding: Folding, event: home.MissOwned) -> None:
    folding.put("misses", tuple(one for one in folding.now("misses") if one != (event.actor, event.question)))
    if event.owned:
        rule = folding.state.ruleset.hubris.owned
        settled = folding.now("forecasts")
        folding.put(
            "forecasts",
            tuple(replace(one, factor=rule) if one.question.id == event.question else one for one in settled),
        )


def _pledged(folding: Folding, event: home.OddsPledged) -> None:
    folding.append("pledges", event.pledge)


def _pledge_settled(folding: Folding, event: home.PledgeSettled) -> None:
    rest = tuple(one for one in folding.now("pledges") if one != replace(event.pledge, well=None))
    folding.put("pledges", (*rest, event.pledge))


def _aim(folding: Folding, event: home.AimTaken) -> None:
    folding.table("aims")[event.actor] = event.aim


def _scene(folding: Folding, event: home.SceneOpened) -> None:
    folding.table("scenes")[event.scene] = ""


def _chosen(folding: Folding, event: home.OptionChosen) -> None:
    folding.table("scenes")[event.scene] = event.option


def _came(folding: Folding, event: home.HappeningCame) -> None:
    folding.table("came")[event.happening] = event.turn + 1


def _flag(folding: Folding, event: home.FlagSet) -> None:
    flags = folding.now("flags")
    folding.put("flags", flags | {event.flag} if event.up else flags - {event.flag})


def _revealed(folding: Folding, event: home.FactRevealed) -> None:
    folding.put("revealed", folding.now("revealed") | {event.fact})


def _tipped(folding: Folding, event: orders.OrderTipped) -> None:
    societies, ruling = folding.state.setting.societies, folding.now("ruling")
    tipped = [one.id == event.society for one in societies]
    folding.put("ruling", tuple(Rule(event.rule) if new else old for new, old in zip(tipped, ruling, strict=True)))


DEEDS: dict[type[Event], Callable[[Folding, Any], None]] = {
    conduct.BreachFound: _dealt,
    conduct.GiftGiven: _gift,
    conduct.GiftTurned: _gift_turned,
    conduct.HonourPaid: _honour,
    conduct.Squeezed: _squeezed,
    conduct.Mobilised: _mobilised,
    conduct.AccountsSettled: _accounts,
    conduct.Planned: _planned,
    conduct.PlanDropped: _dropped,
    home.Justified: _justified,
    home.Taken: _taken,
    home.TakingFound: _found,
    home.BooksOpened: _books,
    home.SecondHearing: _hearing,
    home.DissenterMoved: _dissenter,
    home.LeaderSucceeded: _succeeded,
    home.Fared: _fared,
    home.MissOwned: _miss,
    home.OddsPledged: _pledged,
    home.PledgeSettled: _pledge_settled,
    home.AimTaken: _aim,
    home.SceneOpened: _scene,
    home.OptionChosen: _chosen,
    home.HappeningCame: _came,
    home.FlagSet: _flag,
    home.FactRevealed: _revealed,
    orders.OrderTipped: _tipped,
}
"""The folds of conduct, home, scenes and societies."""
