"""The constructivists' world: custom, norms, rank and identity decide who trusts whom.

Rows 24-25, 34, 36, 63-66, 87.
"""

from game.world.rulesets.variant import Change, Variant, off

CONSTRUCTIVIST = Variant(
    name="constructivist",
    title="the constructivists' world",
    creed="People do what people like them do; custom vouches for insiders, and for nobody else.",
    sign="Your own society trusts you before you have done anything, and strangers never do; oaths are hard to break.",
    changes=(
        off("need", "Nobody believes because he must.", "17-18"),
        off("hubris", "Leaders say what their society lets them think.", "13, 63"),
        off("hope", "And wish what it lets them wish.", "13, 63"),
        off("reason", "What restrains a court is custom, not its own judgement.", "33, 63"),
        off("friendship", "One trusts one's like; whom one happens to like is another matter.", "20, 63"),
        Change("custom.base", 4, "Without an order or norms there would be nothing to trust in.", "24"),
        Change("custom.legitimacy", 0.3, "An order that is thought right vouches for everybody in it.", "64-66"),
        Change("custom.habit", 0.5, "Norms are what trust is made of.", "34-35"),
        Change("custom.ceiling", 75, "There is no end to it.", "24"),
        Change("custom.outside", 4, "Outside there are barbarians.", "87"),
        Change("custom.between", 6, "Between societies there is little to appeal to.", "25, 87"),
        Change("affinity.most", 12, "Those like us are almost ourselves.", "15, 68"),
        Change("record.cap", 12, "One case proves little; the society proves much.", "63"),
        Change("institution.most", 6, "A league is worth the custom that it stands on.", "64"),
        Change("value.habit", 0.25, "Old norms hold even where breaking them would pay.", "34, 36"),
        Change("value.price_standing", 15, "A breach costs one's good name, and that is all one is.", "72"),
        Change("rank.norm_kept", 2, "Norms grow with use.", "34"),
        Change("rank.norm_broken", -5, "And are shaken by every breach that is found.", "36"),
        Change("rank.breach", -6, "Who breaks faith is no longer one of us.", "72, 86"),
        Change("fear.calm", 1, "The arms of a friend frighten nobody; anarchy is what one makes of it.", "30, 91"),
        Change("fear.settle", 0.3, "Whom to fear is known before he arms.", "91"),
        Change("questions.treaty_holds", 97, "An oath holds; his staff knows it.", "34"),
        Change("questions.arms", 65, "A man without arms is nobody.", "72"),
        Change("questions.signs", 9, "Insiders keep signing with one another.", "24"),
        Change("questions.goes_to_war", 6, "Wars are rare.", "65"),
        Change("war.unprovoked", 24, "A war without a cause is not done.", "65"),
    ),
)
