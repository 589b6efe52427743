"""The news of a society: norms that settle or come loose, raided seas, newcomers taken in, gestures not answered."""

from game.sight.news.teller import Line, Teller, tells
from game.sight.news.terms import a_treaty
from game.text import plural
from game.world.events import society
from game.world.treaty import ClauseKind


def _society(teller: Teller, name: str) -> str:
    """What a society is called: "the Greeks"."""
    return next((one.name for one in teller.state.setting.societies if one.id == name), "us")


@tells(society.NormTurned, own=0, other=34)
def _norm(teller: Teller, event: society.NormTurned) -> Line:
    noun, whom = a_treaty(ClauseKind(event.clause)), _society(teller, event.society)
    if event.settled:
        return Line(f"to keep {noun} has become custom among {whom}: few think of breaking one", event.clause)
    return Line(f"nobody among {whom} takes it for granted any longer that {noun} is kept", event.clause)


WHY = {
    "straits": "{whose} captains, unpaid, prey on all ships alike",
    "unreason": "{whose} captains prey on all ships alike, and nobody at home calls them back",
    "gain": "{whose} captains prey on all ships alike: their city has little to lose by it",
}
"""What loosens the hands of captains, as others tell it."""


@tells(society.LanesRaided, own=60, other=45, us=45, ally=45)
def _raided(teller: Teller, event: society.LanesRaided) -> Line:
    text = WHY[event.why].format(whose=teller.whose(event.actor))
    where = _society(teller, event.society)
    return Line(f"{text}: the seas of {where} are unsafe, for {teller.them(event.actor)} too", amount=event.gain)


@tells(society.TakenIn, own=40, other=15)
def _taken_in(teller: Teller, event: society.TakenIn) -> Line:
    who, whom = teller.who(event.actor), _society(teller, event.society)
    return Line(f"{who} {teller.was(event.actor)} new to the ways of {whom}, and {teller.was(event.actor)} so no more")


@tells(society.IdentityTurned, own=46)
def _identity(teller: Teller, event: society.IdentityTurned) -> Line | None:
    """A people's feeling is its own affair."""
    if event.actor != teller.seat:
        return None
    whose = teller.whose(event.target)
    if event.near:
        return Line(f"our people have begun to speak of {whose} good as their own")
    return Line(f"nobody here speaks of {whose} good as our own any more", louder=8)


@tells(society.GestureUnanswered, own=40, us=36)
def _unanswered(teller: Teller, event: society.GestureUnanswered) -> Line | None:
    if teller.seat not in (event.actor, event.target):
        return None
    ago = plural(event.turn - event.since, "turn")
    who, whose = teller.who(event.actor), teller.whose(event.target)
    return Line(f"{who} made no gesture in return for {whose} gift of {ago} ago, great or small")
