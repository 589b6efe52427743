"""Names in expectations: powers and events as an opening knows them, and what to say of those that it does not."""

from game.lab.cases.occurrence import Occurrence, read_occurrence
from game.text import nearest
from game.world.names import PowerId
from game.world.setting import Setting


class Unknown(ValueError):
    """What stands there is no quantity of this opening; the text says why."""


def power_of(name: str, setting: Setting) -> PowerId:
    """A power of the opening."""
    if name not in setting.places:
        close = nearest(name, list(setting.ids))
        raise Unknown(f'there is no power "{name}" in this opening' + (f"; the nearest is {close}" if close else ""))
    return PowerId(name)


def society_of(name: str, setting: Setting) -> int:
    """The place of a society of the opening."""
    known = [one.id for one in setting.societies]
    if name not in known:
        raise Unknown(f'there is no society "{name}" in this opening; there is {", ".join(known)}')
    return known.index(name)


def occurrence_of(text: str, setting: Setting) -> Occurrence:
    """A kind of event as a line describes it."""
    read = read_occurrence(text, setting)
    if isinstance(read, str):
        raise Unknown(read)
    return read
