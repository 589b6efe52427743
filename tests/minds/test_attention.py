"""A leader weighs all courts of a small world, and of a great one those that concern it."""

import pytest

from game.minds.attention import MOST, weighed
from game.rules.turn import begin
from game.session.spec import Spec, prepare
from game.sight.briefing import Briefing
from game.sight.observe import observe


def told(scenario: str, place: int) -> Briefing:
    state = begin(prepare(Spec(scenario, 3)).state).state
    return observe(state, state.ids[place], in_words=False)


@pytest.mark.parametrize("powers", [3, 7, 9])
def test_nobody_is_left_out_of_a_small_world(powers: int) -> None:
    briefing = told(f"random:{powers}", 0)
    assert weighed(briefing) == briefing.others()


@pytest.mark.parametrize("place", range(12))
def test_partners_and_the_feared_are_weighed_in_a_great_one(place: int) -> None:
    briefing = told("random:12", place)
    chosen = weighed(briefing)
    assert len(chosen) == MOST < len(briefing.others())
    assert list(chosen) == [one for one in briefing.others() if one in chosen]
    partners = {treaty.other(briefing.seat) for treaty in briefing.treaties if treaty.binds(briefing.seat)}
    assert partners <= set(chosen)
    left = [one for one in briefing.others() if one not in chosen]
    free = [one for one in chosen if one not in partners]
    desk, at = briefing.desk, briefing.atlas.place
    concern = {one: desk.fear[at(one)] + desk.need[at(one)] + abs(desk.friendship[at(one)]) for one in (*left, *free)}
    patrons = {one for tie in briefing.patronages for one in (tie.patron, tie.client)}
    assert max(concern[one] for one in left) <= min(concern[one] for one in free if one not in patrons)
