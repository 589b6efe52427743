"""A world of as many powers as one likes: a drawn society of seven over and over, all of them on one map.

A scenario has twelve powers at most, since nobody plays with more; how the engine's work grows is seen beyond that.
"""

from dataclasses import replace

import numpy as np

from game.journal.lines import Header
from game.journal.opening import open_setting
from game.session.spec import Opening, Spec, prepare
from game.theory.thousandths import Ints
from game.world.names import PowerId
from game.world.setting import UNSAID, Setting
from game.world.treaty import Treaty

SOCIETY = "random:7"
FAR = 15
"""Points of reach between powers of different copies: the far end of the map."""


def crowd(powers: int, seed: int, turns: int) -> Opening:
    """The opening of a game of so many powers; each copy of the seven keeps its treaties, quarrels and kin."""
    drawn = prepare(Spec(SOCIETY, seed, turns=turns))
    header = replace(drawn.header, scenario=f"crowd:{powers}")
    if powers == len(drawn.state.ids):
        return replace(drawn, header=header)
    setting = _copied(drawn.state.setting, powers)
    modes = tuple(zip(setting.ids, (drawn.state.modes[0],) * powers, strict=True))
    header = replace(header, modes=modes, seats=tuple((power, "leader") for power in setting.ids))
    return replace(drawn, header=header, state=open_setting(setting, _without_turns(header)))


def _without_turns(header: Header) -> Header:
    """The copied setting has been shortened already."""
    return replace(header, turns=None)


def _copied(one: Setting, powers: int) -> Setting:
    """A setting with its powers copied until there are enough; leagues and aims stay with the first seven."""
    seven = len(one.powers)
    copies = [
        replace(one.powers[place % seven], id=_named(one.ids[place % seven], place // seven)) for place in range(powers)
    ]
    whole = range(powers // seven)
    return replace(
        one,
        powers=tuple(copies),
        reach=_tiled(one.reach, powers, FAR),
        affinity=_tiled(one.affinity, powers, 0),
        kin=tuple((_named(a, copy), _named(b, copy)) for copy in whole for a, b in one.kin),
        disputes=tuple((_named(a, copy), _named(b, copy)) for copy in whole for a, b in one.disputes),
        treaties=tuple(_treaty(treaty, copy) for copy in whole for treaty in one.treaties),
        relations={name: _tiled(array, powers, UNSAID) for name, array in one.relations.items()},
    )


def _named(power: PowerId, copy: int) -> PowerId:
    return PowerId(f"{power}-{copy}") if copy else power


def _treaty(treaty: Treaty, copy: int) -> Treaty:
    one, other = (_named(power, copy) for power in treaty.parties)
    return replace(treaty, id=type(treaty.id)(f"{treaty.id}-{copy}" if copy else treaty.id), parties=(one, other))


def _tiled(array: Ints, powers: int, between: int) -> Ints:
    """An array over pairs, the same along the diagonal for every copy, one figure for what lies between copies."""
    seven = array.shape[0]
    whole = np.full((powers, powers, *array.shape[2:]), between, dtype=array.dtype)
    for start in range(0, powers, seven):
        size = min(seven, powers - start)
        whole[start : start + size, start : start + size] = array[:size, :size]
    return whole
