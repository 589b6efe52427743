"""The table laid for what was taken from the shelf: a new game, or one taken up again."""

from dataclasses import dataclass, replace
from pathlib import Path
from secrets import randbelow
from time import time

from game.errors import BadInput
from game.journal.lines import Header
from game.journal.memory import MemoryJournal
from game.journal.replay import Replay
from game.journal.saves import find_save, new_save
from game.journal.saves import go_back as copy_until
from game.journal.store import StoredJournal
from game.session.chair import Chair
from game.session.sought import Earlier, Sought
from game.session.spec import Spec, prepare
from game.session.table import Table, people_of
from game.text import listing, nearest
from game.world.names import PowerId
from game.world.setting import Setting

SEEDS = 1_000_000
"""Seeds drawn where none is given; few figures, so that one can be read out across a room."""


@dataclass(frozen=True, slots=True)
class SeatRow:
    """A power that a person may play."""

    power: PowerId
    name: str
    leader: str = ""
    card: str = ""
    """What it has and wants, in a few sentences."""


def seats_of(scenario: str, seed: int = 1) -> tuple[SeatRow, ...]:
    """The seats that a person may take, those with the first aims first. Raises `BadInput` or `Unplayable`.

    Only a drawn society (`random:N`) has others with another seed.
    """
    setting = prepare(Spec(scenario, seed)).state.setting
    pages = (setting.power(power) for power in _proposed(setting))
    return tuple(SeatRow(one.id, one.name, one.leaders[0].name, one.card) for one in pages)


def _proposed(setting: Setting) -> tuple[PowerId, ...]:
    """The powers that the scenario was written for, in the order of its aims; all, where it was for none of them."""
    meant = [power.id for power in setting.powers if power.playable]
    aimed = [aim.seat for aim in setting.aims if aim.seat in meant]
    return tuple(dict.fromkeys((*aimed, *meant))) or setting.ids


# ---------------------------------------------------------------------------------------------------- the table


def lay(sought: Sought, folder: Path | None = None) -> tuple[Table, Chair]:
    """The table of the game that a person wants to play, and his chair at it. Raises `BadInput` or `Unplayable`."""
    if sought.save:
        return resume_table(sought.save, power=sought.seat or None, folder=folder)
    seed = a_seed() if sought.seed is None else sought.seed
    seat = sought.seat or str(seats_of(sought.scenario, seed)[0].power)
    modes = ((seat, sought.mode),) if sought.mode else ()
    asked = Spec(sought.scenario, seed, modes, people=(seat,), as_it_was=sought.as_it_was, ruleset=sought.ruleset)
    return open_table(asked, folder=folder)


def a_seed() -> int:
    """A seed that nobody chose."""
    return randbelow(SEEDS)


def open_table(
    spec: Spec, *, keep: bool = True, folder: Path | None = None, name: str | None = None
) -> tuple[Table, Chair]:
    """Lay the table for a new game, played up to the first window that waits for a person, and take his chair.

    Kept in the saves folder (or `folder`), each window as it closes; `keep=False` keeps it in memory alone. Without
    people in the spec the first of `seats_of` is the person's. Raises `BadInput` or `Unplayable`.
    """
    opening = prepare(spec)
    offered = _proposed(opening.state.setting)
    for power in spec.people:
        if power not in offered:
            raise BadInput(f"{power} is a leader's seat here; people may take {listing(offered, 'or')}")
    if not spec.people:
        opening = prepare(replace(spec, people=offered[:1]))
    clock = _clock if keep else _still
    header = replace(opening.header, at=clock())
    journal = new_save(header, folder, name) if keep else MemoryJournal(header)
    table = Table(journal, opening.state, clock=clock)
    table.advance()
    return table, Chair(table, people_of(header)[0])


def resume_table(
    save: str | Path, *, power: str | None = None, folder: Path | None = None, to_write: bool = True
) -> tuple[Table, Chair]:
    """Take a saved game up again where it stopped, by name or path, in the chair of its first person or of `power`.

    A game that another process plays can only be read: `table.journal.notice` says so. Raises `BadInput`.
    """
    journal = StoredJournal.open(find_save(str(save), folder), to_write=to_write)
    try:
        return _seated(journal, power)
    except BaseException:
        journal.release()
        raise


def earlier_turns(table: Table) -> tuple[Earlier, ...]:
    """The turns from which a game can be taken up again, the latest first."""
    rows = [(each.opened.window, each.opened.date) for each in table.journal.course.played]
    turns = [(window, int(window[1:].partition(".")[0]), date) for window, date in rows if window.endswith(".orders")]
    return tuple(Earlier(*row) for row in reversed(turns) if row[1])


def go_back(table: Table, window: str, *, folder: Path | None = None) -> tuple[Table, Chair]:
    """A copy of a game as it was when a window opened (`T3.orders`), marked as a second sitting. The game stays."""
    return _seated(copy_until(table.journal, window, folder, _clock()))


def _seated(journal: StoredJournal, power: str | None = None) -> tuple[Table, Chair]:
    """A table at its journal's end, gone on with where nobody need be waited for."""
    chair = _chair_of(journal.header, power)
    table = Table(journal, Replay().load(journal), clock=_clock)
    if not journal.read_only:
        table.advance()
    return table, Chair(table, chair)


def _chair_of(header: Header, power: str | None) -> PowerId:
    people = people_of(header)
    if power is None:
        if not people:
            raise BadInput("nobody but leaders plays in this game; it can be replayed, not resumed")
        return people[0]
    if power not in people:
        close = nearest(power, people)
        raise BadInput(f"no person plays {power} in this game" + (f"; did you mean {close}?" if close else ""))
    return PowerId(power)


def _clock() -> int:
    """Seconds since 1970."""
    return int(time())


def _still() -> int:
    """The clock of a game that is not kept."""
    return 0
