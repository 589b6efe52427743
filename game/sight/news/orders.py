"""The news of a whole society: what rules it, when that changes (row 90)."""

from game.sight.news.teller import Line, Teller, tells
from game.sight.words import number, rules_among
from game.world.events import orders
from game.world.names import PowerId
from game.world.power import Rule


@tells(orders.OrderTipped, own=85, us=85, ally=85, other=85)
def _tipped(teller: Teller, event: orders.OrderTipped) -> Line:
    name = next((one.name for one in teller.state.setting.societies if one.id == event.society), event.society)
    loose = tuple(PowerId(power) for power in event.unrestrained)
    if event.rule != Rule.FEAR:
        return Line(f"the fear among {name} has passed: {rules_among(Rule(event.rule), name)} again", event.society)
    why = f", and in {teller.all_of(loose)} nothing restrains the passions" if loose else ""
    share = f"safety is {number(round(event.safety, 1))} in 100 of what they want"
    return Line(f"{rules_among(Rule.FEAR, name)}: {share}{why}", event.society, event.safety)
