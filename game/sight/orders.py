"""The order that rules in a society, in words: "fear rules among the Hellenes" (rows 75-78, 86-91)."""

from game.sight.briefing import Briefing
from game.text import clean_line
from game.world.names import PowerId
from game.world.power import Rule

RULES: dict[Rule, str] = {
    Rule.INTEREST: "interest rules",
    Rule.HONOUR: "honour rules",
    Rule.FEAR: "fear rules",
    Rule.MIXED: "no one motive rules",
}
"""What rules, as the verb of a sentence."""
MEANS: dict[Rule, str] = {
    Rule.INTEREST: "they deal issue by issue, and rank by wealth",
    Rule.HONOUR: "they keep faith with their own, and rank by deeds",
    Rule.FEAR: "they work with whoever shares their fear, and rank by force",
    Rule.MIXED: "they want different things, and know it",
}
"""What to expect of those among whom it rules."""


def rules_among(rule: Rule, society: str) -> str:
    """Such as "honour rules among the Hellenes"."""
    return f"{RULES[rule]} among {clean_line(society)}"


def order_words(briefing: Briefing, power: PowerId) -> str:
    """What rules in a power's society now; empty where it lives in none."""
    realm = briefing.atlas.realm(power)
    return rules_among(briefing.rule_over(power), realm.society_name) if realm.society_name else ""
