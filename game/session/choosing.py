"""What leaders choose in the scenario's scenes: drawn again by the options' weights, or as it was in history."""

from game.rules.scenes import scene_of
from game.theory.thousandths import thousandths
from game.world.names import PowerId
from game.world.order import Order
from game.world.scene import Option, Scene
from game.world.state import State


def choices(state: State, power: PowerId, given: tuple[Order, ...]) -> tuple[Order, ...]:
    """An order for every open scene of a leader's seat that the leader itself has not settled."""
    settled = {order.thing for order in given if order.verb == "choose"}
    found = []
    for name, chosen in state.scenes.items():
        scene = scene_of(state.setting, name)
        if scene is not None and scene.seat == power and not chosen and name not in settled:
            found.append(Order(power, "choose", thing=scene.id, word=_drawn(state, scene).id))
    return tuple(found)


def _drawn(state: State, scene: Scene) -> Option:
    """History's option where it is played as it was; else one by weight, the same for the same seed."""
    if state.setting.as_it_was:
        return next((one for one in scene.options if one.as_it_was), scene.options[0])
    weights = [thousandths(one.weight) for one in scene.options]
    left = int(state.chance().share("scene", scene.id) * sum(weights))  # whole numbers
    for option, weight in zip(scene.options, weights, strict=True):
        left -= weight
        if left < 0:
            return option
    return scene.options[-1]
