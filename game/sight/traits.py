"""What each trait does, in a line for the seat card and the page of a power (core J)."""

from collections.abc import Iterable

from game.sight.words import number
from game.world.power import Trait
from game.world.ruleset import LEBOW, Ruleset


def trait_lines(traits: Iterable[Trait], ruleset: Ruleset = LEBOW) -> tuple[str, ...]:
    """A line a trait: its name and what it does under these rules; none where the rules make all powers alike."""
    if not ruleset.traits.on:
        return ()
    return tuple(f"{str(trait).replace('-', ' ')}: {_does(trait, ruleset)}" for trait in traits)


def _does(trait: Trait, ruleset: Ruleset) -> str:
    """What a trait does, with the figures of the rules in force."""
    rules, home = ruleset.traits, ruleset.home
    said = {
        Trait.THALASSOCRAT: f"reach {number(rules.coast)} at least to every coast of its seas",
        Trait.ASSEMBLY: f"events move its people {number(home.assembly)} times as far; prices do not",
        Trait.SLOW_LEVY: f"what it mobilises stands {number(rules.levy)} turn later",
        Trait.RESTLESS_HELOTS: f"a full levy abroad risks a rising, {number(100 * home.helots)} % a turn",
        Trait.LEAGUE_HEAD: "the dues of the league that it heads come to its treasury",
        Trait.GOLD_NOT_MEN: "its men do not fight abroad, its silver does",
        Trait.MOTHER_CITY: f"honours from its colonies count {number(rules.due)} times, and it minds their absence",
        Trait.DIVIDED_FACTION: f"the other faction may take over while the people's trust is below "
        f"{number(rules.faction_below)}",
        Trait.ISLAND: f"others' reach to it counts {rules.island:g} times, but for a thalassocrat's",
        Trait.GRANARY: f"trade with it brings {ruleset.stores.granary:g} times as much",
        Trait.ORACLE: f"{number(rules.oracle)} line of its desk a turn is shown unbent; the god chooses which",
        Trait.NEWCOMER: f"custom gives it {number(ruleset.custom.newcomer)} and no more, whatever its society",
    }
    return said[trait]
