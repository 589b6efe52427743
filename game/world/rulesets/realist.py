"""The realists' world: no custom, no friends, no honour; force, fear and interest decide.

Rows 13, 26-27, 39, 42-43, 54.
"""

from game.world.rulesets.variant import Change, Variant, off

REALIST = Variant(
    name="realist",
    title="the realists' world",
    creed="Nobody vouches for anybody; states count force, fear whoever can reach them, and keep what it pays to keep.",
    sign="Strangers trust you little, wherever they live; promises are broken as soon as that pays; fear follows arms.",
    changes=(
        off("friendship", "States have no friends to spare; help buys nothing that lasts.", "20-23, 54"),
        off("affinity", "Likeness is no reason to trust.", "15, 110"),
        off("need", "Nobody believes because he must.", "17-18"),
        off("institution", "Leagues are names for the will of the strong.", "56, 62"),
        off("rank", "Honour is a word; nobody obeys a rank that he need not fear.", "72, 82"),
        off("hubris", "The theory has no place for leaders who are sure of themselves.", "13"),
        off("hope", "Nor for leaders who wish; reports say what the sources saw.", "13"),
        off("norms", "Nothing is expected of anybody.", "30-37, 39"),
        off("justice", "What is done to others teaches nobody anything.", "95-98"),
        off("reason", "All states reckon alike, in luck and out of it.", "13, 89"),
        Change("custom.base", 20, "The prior of deterrence theory: trust is the exception, even among insiders.", "27"),
        Change("custom.outside", 20, "A stranger is no worse than a neighbour.", "27, 87"),
        Change("custom.between", 20, "Societies make no difference to it.", "27, 87"),
        Change("custom.legitimacy", 0, "No order is thought right; it is only obeyed.", "39, 64"),
        Change("custom.habit", 0, "A system without embedded norms.", "39"),
        Change("value.habit", 0, "No norm holds back who gains by breaking it.", "34, 39"),
        Change("identity.on", 0, "Another's gain is never one's own.", "67"),
        Change("value.price_standing", 0, "A bad name costs nothing that can be counted.", "72"),
        Change("value.horizon", 3, "Who may be attacked tomorrow does not plan for the day after.", "43"),
        Change("fear.settle", 0.4, "Fear goes at once to where strength and reach put it.", "26, 54"),
        Change("fear.spread", 0, "Each fears for itself.", "90"),
        Change("fear.arming", 1.5, "Every sword that is seen is meant for us.", "26, 89"),
        Change("fear.calm", 0, "Trust frightens nobody less; intentions change overnight, force does not.", "26, 91"),
        Change("war.defender", 1, "The attack has no disadvantage.", "26"),
        Change("war.weariness", -1, "Peoples bear what the state needs.", "103"),
        Change("war.doubt", 0, "War is a tool like others.", "26"),
        Change("war.unprovoked", 0, "Nobody asks who began.", "26"),
        Change("questions.arms", 75, "Most arm in most turns; his staff knows it.", "26, 54"),
        Change("questions.signs", 4, "Few sign.", "27"),
        Change("questions.treaty_holds", 85, "What is signed does not hold for long.", "39"),
        Change("fear.shared", 0.6, "Who fears the same neighbour stands by us, as long as he fears it.", "26, 42"),
    ),
)
