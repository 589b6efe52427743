"""Effects of a scenario file as the values that the rules carry out."""

from collections.abc import Iterator, Sequence

from game.scenario.build.condition import condition
from game.scenario.build.tie import terms_of
from game.scenario.schema.effect import EffectPart, SignPart, WhenPart
from game.world.names import DOMAINS, Domain, FactId, PowerId, TreatyId
from game.world.scene import (
    Dissolve,
    Effect,
    RevealFact,
    SetFlag,
    Shift,
    ShiftByFact,
    Sign,
    StartWar,
    Succeed,
    TellFact,
    When,
)
from game.world.stocks import QUANTITIES, Shape
from game.world.treaty import Treaty

_BY_DOMAIN = frozenset(one.name for one in QUANTITIES if one.shape is Shape.DOMAIN)


def effects(parts: Sequence[EffectPart]) -> tuple[Effect, ...]:
    """Several effects; one on a quantity kept by domain, with no domain said, is one for each domain."""
    return tuple(effect for part in parts for effect in _effects(part))


def whens(parts: Sequence[WhenPart]) -> tuple[When, ...]:
    """Effects under conditions."""
    return tuple(When(condition(part.if_), effects(part.effects), part.says or "") for part in parts)


def _effects(part: EffectPart) -> Iterator[Effect]:
    """What one line of effects does."""
    measured = part.measured()
    if measured:
        yield from _shifts(part, *measured)
    elif part.tell is not None:
        yield _tell(part)
    else:
        yield _deed(part)


def _shifts(part: EffectPart, quantity: str, whose: tuple[str, ...]) -> Iterator[Effect]:
    """A quantity moves."""
    of = PowerId(whose[0])
    if part.of_fact is not None:
        yield ShiftByFact(quantity, of, FactId(part.of_fact), part.each or 0.0, part.above or 0.0)
        return
    towards = PowerId(whose[1]) if len(whose) > 1 else None
    if quantity not in _BY_DOMAIN:
        yield Shift(quantity, of, part.by or 0.0, towards)
        return
    said = [DOMAINS.index(Domain(whose[2]))] if len(whose) > 2 else list(range(len(DOMAINS)))
    yield from (Shift(quantity, of, part.by or 0.0, towards, domain) for domain in said)


def _tell(part: EffectPart) -> TellFact:
    """A source tells a seat of a fact."""
    told = FactId(part.tell or ""), PowerId(part.to or ""), part.source or ""
    return TellFact(*told, part.error or 0.0, part.slant or 0.0, part.grade or "C3")


def _deed(part: EffectPart) -> Effect:
    """What is neither a quantity nor a report."""
    if part.sign is not None:
        return Sign(_signed(part.sign))
    if part.dissolve is not None:
        return Dissolve(PowerId(part.dissolve[0]), PowerId(part.dissolve[1]))
    if part.start_war is not None:
        return StartWar(PowerId(part.start_war.attacker), PowerId(part.start_war.defender), part.start_war.aim)
    if part.reveal is not None:
        return RevealFact(FactId(part.reveal))
    if part.succeed is not None:
        return Succeed(PowerId(part.succeed))
    return SetFlag(part.raise_flag or part.lower_flag or "", up=part.raise_flag is not None)


def _signed(part: SignPart) -> Treaty:
    """A treaty to be signed; its end counts from that turn."""
    terms = terms_of(part.clauses)
    one, other = sorted(part.parties)
    duress = PowerId(part.duress) if part.duress else None
    parties = (PowerId(one), PowerId(other))
    return Treaty(TreatyId(part.id), parties, terms, 0, terms.term, duress, title=part.title or "")
