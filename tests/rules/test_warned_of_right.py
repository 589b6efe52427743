"""Whose rank is no longer found right is warned before he is left (rows 84, 104, 117)."""

from pathlib import Path

from game.session.run import play_out
from game.session.spec import Spec
from game.world.events.sight import Warned

OPENINGS = Path(__file__).parent.parent / "cases" / "openings"


def warned(opening: str, seat: str, *overrides: tuple[str, str]) -> set[str]:
    """What one seat's staff warned of in a game in which nobody does anything, said aloud or not."""
    spec = Spec(str(OPENINGS / f"{opening}.yaml"), seed=4, turns=3, doctrines=(("*", "hold"),), overrides=overrides)
    events = play_out(spec).state.chronicle
    return {event.text for event in events if isinstance(event, Warned) and event.target == seat}


def test_a_patron_is_told_that_its_rank_is_no_longer_right() -> None:
    """Before the tie breaks, while silver and mercy can still mend it; a tie that is right is no danger."""
    text = "Ambracia no longer finds our rank over it right, and may leave."
    assert text in warned("patron-pair", "corinth", ("relations.ambracia.corinth.rightful", "33"))
    assert text not in warned("patron-pair", "corinth", ("relations.ambracia.corinth.rightful", "80"))
    assert not warned("patron-pair", "ambracia", ("relations.ambracia.corinth.rightful", "33"))


def test_the_head_of_a_league_is_told_so_too() -> None:
    text = "Samos no longer finds our rank over it right, and may leave."
    assert text in warned("league-five", "athens", ("relations.samos.athens.rightful", "25"))
    assert text not in warned("league-five", "athens", ("relations.samos.athens.rightful", "70"))
