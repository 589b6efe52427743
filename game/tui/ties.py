"""The ties between powers, as the web draws them and as one line of words says them."""

from dataclasses import dataclass

from game.text import listing
from game.tui.canvas import Stroke
from game.tui.sitting import Sitting
from game.world.names import PowerId
from game.world.treaty import ClauseKind

STYLES = {Stroke.SOLID: "$primary", Stroke.DASHED: "$secondary", Stroke.DOTTED: "$error"}
MEANS = {Stroke.SOLID: "alliance", Stroke.DASHED: "other treaty", Stroke.DOTTED: "war"}


@dataclass(frozen=True, slots=True)
class Tie:
    """What binds two powers, or divides them."""

    one: PowerId
    other: PowerId
    stroke: Stroke


def ties(sitting: Sitting) -> tuple[Tie, ...]:
    """Each pair that is bound or at war, once; war outweighs an alliance, an alliance any other treaty."""
    found: dict[frozenset[PowerId], Tie] = {}
    briefing = sitting.briefing
    for treaty in briefing.treaties:
        pair = frozenset(treaty.parties)
        firm = treaty.terms.has(ClauseKind.ALLIANCE, ClauseKind.OFFENSIVE, ClauseKind.PROTECTION)
        if firm or pair not in found:
            found[pair] = Tie(*treaty.parties, Stroke.SOLID if firm else Stroke.DASHED)
    for tie in briefing.patronages:
        found[frozenset((tie.patron, tie.client))] = Tie(tie.patron, tie.client, Stroke.SOLID)
    for war in briefing.wars:
        for attacker in war.attackers:
            for defender in war.defenders:
                found[frozenset((attacker.power, defender.power))] = Tie(attacker.power, defender.power, Stroke.DOTTED)
    return tuple(found.values())


def summary(sitting: Sitting) -> str:
    """The web in words, for whoever cannot see the picture."""
    sentences = []
    for stroke in Stroke:
        pairs = [f"{sitting.name(tie.one)}-{sitting.name(tie.other)}" for tie in ties(sitting) if tie.stroke is stroke]
        if pairs:
            sentences.append(f"{MEANS[stroke]}: {listing(pairs)}")
    return "; ".join(sentences) + "." if sentences else "Nobody is bound to anybody."
