"""The ties between powers, as the web draws them and as one line of words says them."""

from dataclasses import dataclass

from game.text import listing
from game.tui.canvas import Stroke
from game.tui.sitting import Sitting
from game.world.names import PowerId
from game.world.treaty import ClauseKind

STYLES = {Stroke.SOLID: "$primary", Stroke.DASHED: "$secondary", Stroke.DOTTED: "$error"}
MEANS = {Stroke.SOLID: "alliance", Stroke.DASHED: "other treaty", Stroke.DOTTED: "war"}
AS_WORDS = {
    Stroke.SOLID: "allied with", Stroke.DASHED: "under treaty with", Stroke.DOTTED: "at war with",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Tie:
    """What binds two powers, or divides them."""

    one: PowerId
    other: PowerId
    stroke: Stroke

    def __contains__(self, power: str) -> bool:
        """Whether the tie is one of this power's."""
        return power in (self.one, self.other)


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


def summary(sitting: Sitting, power: PowerId) -> str:
    """The ties of one power in words, for whoever cannot see the picture."""
    mine = [(tie.stroke, tie.other if tie.one == power else tie.one) for tie in ties(sitting) if power in tie]
    said = [
        f"{AS_WORDS[stroke]} {listing(others)}"
        for stroke in Stroke
        if (others := sorted(sitting.name(other) for each, other in mine if each is stroke))
    ]
    return f"{sitting.name(power)}: {'; '.join(said) or 'bound to nobody'}."
