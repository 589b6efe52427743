"""The news of war and peace."""

from game.sight import words
from game.sight.news.teller import Line, Teller, tells
from game.sight.news.terms import find_war, terms_words, war_words
from game.world.events import war
from game.world.names import PowerId

FATES = {
    "spare": "{who} spared {whom}",
    "bind": "{who} bound {whom} to tribute",
    "destroy": "{who} destroyed {whom}",
}
"""What becomes of the beaten, in words."""


def _closeness(teller: Teller, fought: str) -> int:
    """How much louder a war is told to those who fight in it."""
    found = find_war(teller, fought)
    return 30 if found and found.side_of(teller.seat) else 0


@tells(war.WarDeclared, own=85, us=100, ally=82, other=60)
def _declared(teller: Teller, event: war.WarDeclared) -> Line:
    fought = event.war
    aim = f"{fought.aim} {teller.them(fought.defender)}"
    why = f"; the reason given: {fought.reason}" if fought.reason else ""
    text = f"{teller.who(fought.attacker)} declared war on {teller.whom(fought.defender)}, to {aim}{why}"
    return Line(text, fought.id)


@tells(war.WarJoined, own=35, us=50, ally=50, other=35)
def _joined(teller: Teller, event: war.WarJoined) -> Line:
    fought = find_war(teller, event.war)
    louder = _closeness(teller, event.war)
    if fought is None:
        return Line(f"{teller.who(event.actor)} joined a war, at {event.effort} effort", event.war, louder=louder)
    principals = (fought.attacker, fought.defender)
    friend, foe = principals if event.side > 0 else principals[::-1]
    text = f"{teller.who(event.actor)} joined {teller.whom(friend)} against {teller.whom(foe)}"
    return Line(f"{text}, at {event.effort} effort", event.war, louder=louder)


@tells(war.EffortSet, own=20, us=30, ally=20, other=15)
def _effort(teller: Teller, event: war.EffortSet) -> Line:
    text = f"{teller.who(event.actor)} turned to {event.effort} effort in {war_words(teller, event.war, event.actor)}"
    return Line(text, event.war)


@tells(war.AimRaised, own=35, us=45, ally=45, other=32)
def _raised(teller: Teller, event: war.AimRaised) -> Line:
    text = f"a full defence raised the stakes of {war_words(teller, event.war)}: the aim is now to {event.aim}"
    return Line(text, event.war, louder=_closeness(teller, event.war))


@tells(war.CampaignFought, own=30, us=30, ally=40, other=20)
def _fought(teller: Teller, event: war.CampaignFought) -> Line:
    """The forces, the odds and fortune's share are nobody's to read; the outcome and the score are everybody's."""
    fought = find_war(teller, event.war)
    attacker, defender = (fought.attacker, fought.defender) if fought else (event.actor, event.target)
    verb = {1: "won", 0: "gained nothing in", -1: "lost"}[event.result]
    text = f"{teller.who(attacker)} {verb} a campaign against {teller.whom(defender)}; the score is"
    leader = attacker if event.score > 0 else defender
    score = f"{words.number(abs(event.score))} for {teller.whom(leader)}" if event.score else "even"
    return Line(f"{text} {score}", event.war, float(event.score), _closeness(teller, event.war))


@tells(war.PeaceMade, own=75, us=75, ally=55, other=40)
def _peace(teller: Teller, event: war.PeaceMade) -> Line:
    both = teller.all_of(tuple(power for power in (event.actor, event.target) if power))
    terms = f": {terms_words(teller, event.terms)}" if event.terms.clauses else " as things stood"
    under = f"; {teller.who(PowerId(event.duress))} had no choice" if event.duress else ""
    return Line(f"{both} made peace{terms}{under}", event.war)


@tells(war.WarEnded, own=50, us=50, ally=60, other=45)
def _ended(teller: Teller, event: war.WarEnded) -> Line:
    winner = PowerId(event.winner) if event.winner else None
    loser = PowerId(event.loser) if event.loser else None
    how = {
        "aim": f"{teller.who(winner)} reached {teller.own(winner)} aim",
        "repelled": f"{teller.who(loser)} {teller.was(loser)} thrown back",
        "exhausted": f"{teller.who(loser)} could fight no longer",
        "peace": "peace was made",
        "party gone": "one side is no more",
    }.get(event.how, "it came to an end")
    text = f"{war_words(teller, event.war)} is over: {how}"
    return Line(text, event.war, float(event.score), _closeness(teller, event.war))


@tells(war.FateDecided, own=70, us=88, ally=65, other=48)
def _fate(teller: Teller, event: war.FateDecided) -> Line:
    who, whom = teller.who(event.actor), teller.whom(event.target)
    said = FATES.get(event.fate, "{who} decided the fate of {whom}")
    return Line(said.format(who=who, whom=whom), event.fate, louder=10 if event.fate == "destroy" else 0)


@tells(war.PowerDestroyed, own=85, us=100, ally=85, other=72)
def _destroyed(teller: Teller, event: war.PowerDestroyed) -> Line:
    gone = event.target or event.actor
    return Line(f"{teller.who(gone)} {'are' if gone == teller.seat else 'is'} no more")
