"""The atlas of a setting: public, made once."""

from functools import lru_cache

from game.sight.briefing import Atlas, Realm
from game.world.power import Rule
from game.world.setting import Setting


@lru_cache(maxsize=16)
def atlas_of(setting: Setting) -> Atlas:
    """What everybody knows of a setting and what does not change."""
    societies = {one.id: one for one in setting.societies}
    realms = []
    for power in setting.powers:
        society = societies.get(power.society)
        realms.append(
            Realm(
                id=power.id,
                name=power.name,
                people=power.people,
                leader=power.leaders[0].name,
                society=power.society,
                society_name=society.name if society else "",
                rule=society.rule if society else Rule.MIXED,
                traits=power.traits,
                culture=power.culture,
                regime=power.regime,
                faith=power.faith,
                ideology=power.ideology,
                trusted=power.trusted.name if power.trusted else "",
                card=power.card,
            )
        )
    return Atlas(
        scenario=setting.id,
        title=setting.title,
        introduction=setting.introduction,
        ids=setting.ids,
        realms=tuple(realms),
        reach=setting.reach,
        kindred=frozenset(frozenset(pair) for pair in setting.kin),
        wording=setting.wording,
        unit=setting.unit,
        without=frozenset(setting.without),
        fits={one.id: dict(one.fit) for one in setting.societies},
    )
