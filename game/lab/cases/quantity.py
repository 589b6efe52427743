"""Quantities: everything of a world that an expectation may measure, and how it is written.

`trust athens->corcyra security`, `wealth athens`, `habit of trade in hellas`. The arrow is observer -> subject. Points
are 0-100, probabilities are per cent, wealth is whole coins.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from game.lab.cases.occurrence import Occurrence, read_occurrence
from game.rules.conduct import eyes
from game.sight.observe import observe
from game.sight.survey import survey
from game.text import nearest
from game.theory.calibration import brier, judgement
from game.world.events.conduct import AccountsSettled
from game.world.names import DOMAINS, MOTIVES, PARTS, Domain, Motive, Part, PowerId, TreatyId, WarId
from game.world.report import READING
from game.world.setting import Setting
from game.world.state import State, hubris_of, trust_parts
from game.world.stocks import QUANTITIES, Shape
from game.world.temptation import tempting
from game.world.treaty import KIND_INDEX, ClauseKind

Reading = Callable[[State], float]


@dataclass(frozen=True, slots=True)
class Quantity:
    """Something that can be measured in a state."""

    text: str
    """As it is written."""
    read: Reading


class Unknown(ValueError):
    """What stands there is no quantity of this opening; the text says why."""


def read_quantity(text: str, setting: Setting) -> Quantity:
    """Read a quantity. Raises `Unknown` with the nearest right thing."""
    words = text.split()
    name = words[0] if words else ""
    for forms in (_power, _dyad, _other):
        found = forms(name, words[1:], setting)
        if found is not None:
            return Quantity(text, found)
    close = nearest(name, [*OF_POWER, *OF_DYAD, *OF_DOMAIN, *OTHERS])
    raise Unknown(f'"{text}" is nothing that can be measured' + (f"; the nearest is {close}" if close else ""))


def power_of(name: str, setting: Setting) -> PowerId:
    """A power of the opening."""
    if name not in setting.places:
        close = nearest(name, list(setting.ids))
        raise Unknown(f'there is no power "{name}" in this opening' + (f"; the nearest is {close}" if close else ""))
    return PowerId(name)


def _stock(name: str) -> Callable[[State, PowerId], float]:
    return lambda state, power: int(state.stocks.array(name)[state.place(power)]) / 1000.0


def _of_judgement(state: State, power: PowerId) -> float:
    """Judgement so far, in points (core H)."""
    own, honest = _briers(state, power)
    return judgement(own, honest) or 0.0


def _briers(state: State, power: PowerId) -> tuple[float | None, float | None]:
    mine = [one for one in state.forecasts if one.question.seat == power]
    own = brier((one.percent / 100.0, one.outcome) for one in mine if one.outcome is not None)
    return own, brier((one.question.honest / 100.0, one.outcome) for one in mine if one.outcome is not None)


STOCKS = tuple(one.name for one in QUANTITIES if one.shape is Shape.POWER)
OF_POWER: dict[str, Callable[[State, PowerId], float]] = {
    **{name: _stock(name) for name in STOCKS},
    "hubris": lambda state, power: int(hubris_of(state.stocks)[state.place(power)]) / 1000.0,
    "standing": lambda state, power: float(survey(state).standing[state.place(power)]),
    "income": lambda state, power: observe(state, power).books.income,
    "initiatives": lambda state, power: observe(state, power).books.initiatives,
    "inquiries": lambda state, power: observe(state, power).books.inquiries,
    "bearing": lambda state, power: float(observe(state, power).books.bearing),
    "warnings": lambda state, power: len(observe(state, power).warnings),
    "judgement": _of_judgement,
    "brier": lambda state, power: _briers(state, power)[0] or 0.0,
}
"""Quantities of one power: `wealth athens`."""


def _power(name: str, words: list[str], setting: Setting) -> Reading | None:
    if name not in OF_POWER or len(words) != 1:
        return None
    measure, power = OF_POWER[name], power_of(words[0], setting)
    return lambda state: measure(state, power)


FELT = tuple(one.name for one in QUANTITIES if one.shape is Shape.DYAD)
READ_OF = ("estimate", "range", "truth")
OF_DYAD = (*FELT, "stand", "benign", *READ_OF)
"""Quantities between two powers: `friendship athens->corcyra`; the last three also name a reading of the desk."""
OF_DOMAIN = ("trust", "word", *(str(part) for part in PARTS))
"""Quantities between two powers in one domain: `trust athens->corcyra security`."""


def _dyad(name: str, words: list[str], setting: Setting) -> Reading | None:
    if not words or "->" not in words[0] or name not in (*OF_DYAD, *OF_DOMAIN):
        return None
    one, _, other = words[0].partition("->")
    at, to = setting.places[power_of(one, setting)], setting.places[power_of(other, setting)]
    if len(words) == 1 and name in (*FELT, "stand", "benign"):
        return _feeling(name, at, to)
    if len(words) == 2 and name in READ_OF:
        return _line_of_desk(name, at, to, words[1])
    if len(words) == 2 and name in OF_DOMAIN:
        return _in_domain(name, at, to, _place(words[1]))
    raise Unknown(f'"{name}" wants {_wanted(name)}')


def _wanted(name: str) -> str:
    if name in OF_DOMAIN:
        return f"a domain behind the powers: {', '.join(DOMAINS)}"
    return f"a reading behind the powers: {', '.join(READING)}" if name in READ_OF else "two powers and no more"


def _place(domain: str) -> int:
    if domain not in tuple(DOMAINS):
        raise Unknown(f'"{domain}" is no domain; there are {", ".join(DOMAINS)}')
    return DOMAINS.index(Domain(domain))


def _feeling(name: str, at: int, to: int) -> Reading:
    if name in ("stand", "benign"):
        return lambda state: 100.0 * float(getattr(survey(state).judged, name)[at, to])
    return lambda state: int(state.stocks.array(name)[at, to]) / 1000.0


def _in_domain(name: str, at: int, to: int, domain: int) -> Reading:
    if name == "trust":
        return lambda state: float(survey(state).trust[at, to, domain])
    if name == "word":
        return lambda state: 100.0 * float(survey(state).judged.word[at, to, domain])
    part = PARTS.index(Part(name))
    return lambda state: int(trust_parts(state.stocks, state.ruleset)[part, at, to, domain]) / 1000.0


def _line_of_desk(name: str, at: int, to: int, reading: str) -> Reading:
    """What the staff says of another: the estimate, the width of its range, or the truth that it is about."""
    if reading not in READING:
        raise Unknown(f'"{reading}" is no reading; there are {", ".join(READING)}')
    what = READING[reading]
    if name == "range":
        return lambda state: float(state.told[-1].high[at, to, what] - state.told[-1].low[at, to, what])
    return lambda state: float(getattr(state.told[-1], name)[at, to, what])


OTHERS = (
    "legitimacy",
    "habit",
    "score",
    "motive",
    "account",
    "eyes",
    "temptation",
    "staff",
    "honest",
    "count",
    "FIELD of EVENT",
)
"""How the remaining quantities begin."""


def _other(name: str, words: list[str], setting: Setting) -> Reading | None:
    text = " ".join((name, *words))
    for pattern, make in FORMS:
        match = re.fullmatch(pattern, text)
        if match is not None:
            return make(match, setting)
    return None


def _society(name: str, setting: Setting) -> int:
    known = [one.id for one in setting.societies]
    if name not in known:
        raise Unknown(f'there is no society "{name}" in this opening; there is {", ".join(known)}')
    return known.index(name)


def _legitimacy(match: re.Match[str], setting: Setting) -> Reading:
    at = _society(match[1], setting)
    return lambda state: int(state.stocks.legitimacy[at]) / 1000.0


def _habit(match: re.Match[str], setting: Setting) -> Reading:
    if match[1] not in {str(kind) for kind in KIND_INDEX}:
        raise Unknown(f'"{match[1]}" is no kind of clause')
    at, kind = _society(match[2], setting), KIND_INDEX[ClauseKind(match[1])]
    return lambda state: int(state.stocks.habit[at, kind]) / 1000.0


def _score(match: re.Match[str], setting: Setting) -> Reading:
    del setting
    return lambda state: float(state.wars[WarId(match[1])].score) if match[1] in state.wars else float("nan")


def _motive(match: re.Match[str], setting: Setting) -> Reading:
    at, motive = setting.places[power_of(match[1], setting)], MOTIVES.index(Motive(match[2]))
    return lambda state: int(state.stocks.motives[at, motive]) / 1000.0


def _account(match: re.Match[str], setting: Setting) -> Reading:
    """One row of a court's last accounts, in coins; 0 where there is none of that name."""
    power = power_of(match[1], setting)

    def read(state: State) -> float:
        settled = [one for one in state.chronicle if isinstance(one, AccountsSettled) and one.actor == power]
        return dict(settled[-1].rows).get(match[2], 0) / 1000.0 if settled else 0.0

    return read


def _eyes(match: re.Match[str], setting: Setting) -> Reading:
    power, treaty = power_of(match[1], setting), TreatyId(match[2])

    def read(state: State) -> float:
        held = state.treaties.get(treaty)
        return 100.0 * eyes(state, held, power, held.other(power)) if held is not None else float("nan")

    return read


def _temptation(match: re.Match[str], setting: Setting) -> Reading:
    power, treaty = power_of(match[1], setting), TreatyId(match[2])

    def read(state: State) -> float:
        held, unit = state.treaties.get(treaty), setting.unit
        if held is None:
            return float("nan")
        pull = tempting(held, power, state.turn, chance=state.chance(), ruleset=state.ruleset, unit=unit)
        return pull[1] if pull is not None else 0.0

    return read


def _figure(match: re.Match[str], setting: Setting) -> Reading:
    """A figure of a question of this turn: the staff's as shown, or the honest one."""
    power = power_of(match[2], setting)

    def read(state: State) -> float:
        asked = state.questions.get(f"T{state.turn}.{power}.{match[3]}")
        return float(getattr(asked, match[1])) if asked is not None else float("nan")

    return read


def _count(match: re.Match[str], setting: Setting) -> Reading:
    occurrence = _occurrence(match[1], setting)
    return lambda state: float(len(occurrence.among(state.chronicle)))


def _field(match: re.Match[str], setting: Setting) -> Reading:
    occurrence = _occurrence(match[2], setting)
    if match[1] not in occurrence.fields():
        raise Unknown(f'{occurrence.name} has no "{match[1]}"; it has {", ".join(occurrence.fields())}')

    def read(state: State) -> float:
        found = occurrence.among(state.chronicle)
        return float(getattr(found[-1], match[1])) if found else float("nan")

    return read


def _occurrence(text: str, setting: Setting) -> Occurrence:
    read = read_occurrence(text, setting)
    if isinstance(read, str):
        raise Unknown(read)
    return read


FORMS: tuple[tuple[str, Callable[[re.Match[str], Setting], Reading]], ...] = (
    (r"legitimacy of (\S+)", _legitimacy),
    (r"habit of (\S+) in (\S+)", _habit),
    (r"score of (\S+)", _score),
    (rf"motive (\S+) ({'|'.join(MOTIVES)})", _motive),
    (r"account (\S+) (.+)", _account),
    (r"eyes (\S+) on (\S+)", _eyes),
    (r"temptation of (\S+) in (\S+)", _temptation),
    (r"(staff|honest) (\S+) (q[12])", _figure),
    (r"count of ([A-Z].*)", _count),
    (r"([a-z_]+) of ([A-Z].*)", _field),
)
"""The remaining quantities, each with its pattern."""
