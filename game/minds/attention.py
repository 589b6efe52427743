"""Attention: no court thinks of everybody. Where there are many others, it weighs those who concern it most."""

import numpy as np

from game.sight.briefing import Briefing, kept
from game.world.names import PowerId

MOST = 8
"""Courts that one leader weighs in a turn."""


@kept
def weighed(briefing: Briefing) -> tuple[PowerId, ...]:
    """The courts of which a leader thinks: all, or those bound to it first, then the feared, needed, liked, disliked.

    Whoever comes of himself, with an offer, a call or a demand, is heard whether he is among them or not.
    """
    others = briefing.others()
    if len(others) <= MOST:
        return others
    desk, bound = briefing.desk, _bound(briefing)
    concern = (desk.fear + desk.need + np.abs(desk.friendship)).tolist()
    ranked = sorted(others, key=lambda one: (one not in bound, -concern[briefing.atlas.place(one)], one))
    chosen = frozenset(ranked[:MOST])
    return tuple(one for one in others if one in chosen)


def _bound(briefing: Briefing) -> frozenset[PowerId]:
    """Whom we fight, have a treaty with, guard or look up to."""
    seat = briefing.seat
    ties = [(tie.patron, tie.client) for tie in briefing.patronages if seat in (tie.patron, tie.client)]
    fought = [one for war in briefing.wars if war.side_of(seat) for one in war.powers()]
    partners = [one for treaty in briefing.treaties if treaty.binds(seat) for one in treaty.parties]
    return frozenset((*partners, *fought, *(one for tie in ties for one in tie)))
