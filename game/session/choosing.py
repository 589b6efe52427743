"""What leaders choose in the scenario's scenes, drawn again by the options' weights or as it was; and what they pledge.

A leader tells its people the odds that its staff shows it, bent as they are: so hubris gets its ships (rows 4-5, 99);
and a vote that he would lose is not held where the scene lets him reckon (row 51).
"""

from game.rules.forecast.prospect import prospect
from game.rules.forecast.staff import bent
from game.rules.scenes import scene_of
from game.theory.thousandths import thousandths
from game.world.condition import AtWar, Bound, Condition, Level
from game.world.names import PowerId
from game.world.order import Order
from game.world.scene import Option, Scene
from game.world.state import State


def choices(state: State, power: PowerId, given: tuple[Order, ...]) -> tuple[Order, ...]:
    """Orders for every open scene of a leader's seat that the leader itself has not settled."""
    settled = {order.thing for order in given if order.verb == "choose"}
    found: list[Order] = []
    for name, chosen in state.scenes.items():
        scene = scene_of(state.setting, name)
        if scene is not None and scene.seat == power and not chosen and name not in settled:
            option = _drawn(state, scene)
            found += [Order(power, "choose", thing=scene.id, word=option.id), *_pledge(state, scene, option)]
    return tuple(found)


def _pledge(state: State, scene: Scene, option: Option) -> list[Order]:
    """The odds told on a venture, where the court must ask its people; who expects to fail keeps it to himself."""
    home = state.ruleset.home
    checks = int(state.stocks.checks[state.place(scene.seat)]) / 1000.0
    if not (scene.pledge and home.on) or option.success is None or checks < home.checks_from:
        return []
    honest = 100.0 * prospect(state, scene.seat, option.success)
    staff = bent(state, scene.seat, _turns_on(option.success, scene.seat), honest, wish=1.0)
    told = min(95, 5 * round(staff / 5.0))
    return [Order(scene.seat, "pledge", thing=scene.id, amount=told)] if told >= 50 else []


def _turns_on(success: Condition, seat: PowerId) -> PowerId:
    """Whom a venture turns on, where it turns on another: what is hoped of him bends the odds."""
    if isinstance(success, Bound | AtWar):
        return success.other if success.one == seat else success.one
    return success.of if isinstance(success, Level) else seat


def _drawn(state: State, scene: Scene) -> Option:
    """History's option where it is played as it was; else one by weight, the same for the same seed."""
    if state.setting.as_it_was:
        return next((one for one in scene.options if one.as_it_was), scene.options[0])
    weights = [thousandths(one.weight * _hoped(state, scene, one)) for one in scene.options]
    left = int(state.chance().share("scene", scene.id) * sum(weights))  # whole numbers
    for option, weight in zip(scene.options, weights, strict=True):
        left -= weight
        if left < 0:
            return option
    return scene.options[-1]


def _hoped(state: State, scene: Scene, option: Option) -> float:
    """What its prospects leave of an option's weight, in times: nobody holds a vote that he knows he loses (row 51)."""
    if not scene.reckoned or option.success is None:
        return 1.0
    return 2.0 * prospect(state, scene.seat, option.success)
