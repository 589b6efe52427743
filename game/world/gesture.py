"""Gestures between two courts: whether a gift was answered in kind, whatever its size (row 98)."""

from game.world.events.conduct import GiftGiven, HonourPaid
from game.world.events.diplomacy import CallAnswered
from game.world.names import PowerId
from game.world.state import State


def answered(state: State, giver: PowerId, receiver: PowerId, since: int) -> bool:
    """Whether a gift of a turn was answered in kind, not in size: by a gift, honours, or coming when called.

    A treaty in force between the two is answer enough, and a gift that itself answered a gesture needs none.
    """
    if any(one.binds(giver) and one.binds(receiver) for one in state.treaties.values()):
        return True
    for event in reversed(state.chronicle):
        if event.turn < since - round(state.ruleset.justice.gesture):
            return False
        kind = isinstance(event, GiftGiven) or (isinstance(event, HonourPaid) and event.accepted)
        came = isinstance(event, CallAnswered) and event.came
        if (kind or came) and event.actor == receiver and event.target == giver:
            return True
    return False
