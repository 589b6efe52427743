"""Names in expectations: powers, societies and turns as a case knows them, and what to say of all others."""

from collections.abc import Iterable, Sequence

from game.text import nearest, plural
from game.world.names import PowerId
from game.world.setting import Setting


class Unknown(ValueError):
    """What stands there means nothing in this opening; the text says why."""

    def __init__(self, message: str, piece: str = "", hint: str = "", known: Sequence[str] = ()) -> None:
        super().__init__(message)
        self.piece = piece
        """The words that are meant, if not the whole line."""
        self.hint = hint
        """How to mend it."""
        self.known = tuple(known)
        """What could stand there, where that is a list."""


def unknown(message: str, piece: str, known: Iterable[str], lead: str = "") -> Unknown:
    """A word that is none of those that are known: the nearest of them, or else all.

    `lead` stands before the word in the line, where the word alone might be found too early.
    """
    choices = list(known)
    close = nearest(piece, choices)
    hint = f"the nearest is {close}" if close else ""
    return Unknown(message, lead + piece, hint, () if close else choices)


def power_of(name: str, setting: Setting) -> PowerId:
    """A power of the opening."""
    if name not in setting.places:
        raise unknown(f'there is no power "{name}" in this opening', name, setting.ids)
    return PowerId(name)


def two_of(one: str, other: str, setting: Setting) -> tuple[PowerId, PowerId]:
    """Two powers of the opening; nothing stands between a power and itself."""
    pair = power_of(one, setting), power_of(other, setting)
    if one == other:
        raise Unknown(f"{one} stands on both sides; two powers are meant", one)
    return pair


def society_of(name: str, setting: Setting) -> int:
    """The place of a society of the opening."""
    known = [one.id for one in setting.societies]
    if name not in known:
        raise unknown(f'there is no society "{name}" in this opening', name, known)
    return known.index(name)


def turn_of(number: str, setting: Setting) -> int:
    """A turn that the case plays; 0 is the opening. The setting of a case lasts as long as the case does."""
    if int(number) > setting.turns:
        raise Unknown(f"turn {number}: this case plays {plural(setting.turns, 'turn')}", f"turn {number}")
    return int(number)
