"""Quantities: everything of a world that an expectation may measure, and how it is written.

`trust athens->corcyra security`, `wealth athens`, `habit of trade in hellas`. The arrow is observer -> subject. Points
are 0-100, probabilities are per cent, wealth is whole coins.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from game.lab.cases.figure import FORMS, Reading
from game.lab.cases.naming import Unknown, power_of, two_of, unknown
from game.lab.cases.occurrence import read_occurrence
from game.lab.cases.thing import Thing, things_in
from game.rules.learning.people import deserved, wellbeing
from game.sight.observe import observe
from game.sight.observing.persons import self_views_of
from game.sight.survey import survey
from game.theory.calibration import brier, judgement
from game.world.names import DOMAINS, PARTS, Domain, Part, PowerId
from game.world.report import READING
from game.world.setting import Setting
from game.world.state import State, hubris_of, trust_parts
from game.world.stocks import QUANTITIES, Shape


@dataclass(frozen=True, slots=True)
class Quantity:
    """Something that can be measured in a state."""

    text: str
    """As it is written."""
    read: Reading
    things: tuple[Thing, ...] = ()
    """The treaties, wars and the like that it names."""


def read_quantity(text: str, setting: Setting) -> Quantity:
    """Read a quantity. Raises `Unknown` with the nearest right thing."""
    words = text.split()
    name = words[0] if words else ""
    late = re.search(r" (?:(?:after|since) turn|since the opening|without )[^>]*$", text)
    if late is not None:
        raise Unknown(f'"{late[0].strip()}" stands at the end of the line', late[0].strip())
    for forms in (_power, _dyad):
        found = forms(name, words[1:], setting)
        if found is not None:
            return Quantity(text, found)
    return _other(text, setting) or _nothing(text, name, setting)


def _nothing(text: str, name: str, setting: Setting) -> Quantity:
    """Raises `Unknown`: how such a thing is written, where its first word means something."""
    written = written_of(name, setting)
    if written:
        raise Unknown(f'"{text}" cannot be measured', text, f"as in: {written}")
    raise unknown(f'"{text}" is nothing that can be measured', name, MEASURES)


def written_of(name: str, setting: Setting) -> str:
    """How a quantity of this name is written, with powers of the opening; empty where there is none."""
    one, other = (*setting.ids, *setting.ids)[:2]
    if name in OF_POWER:
        return f"{name} {one}"
    if name in (*FELT, "stand", "benign"):
        return f"{name} {one}->{other}"
    if name in (*READ_OF, *OF_DOMAIN):
        return f"{name} {one}->{other} {'strength' if name in READ_OF else 'security'}"
    return next((form for _, form, _ in FORMS if name in form.split(" ")[0].split("|")), "")


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
    "wellbeing": lambda state, power: int(wellbeing(state)[state.place(power)]) / 1000.0,
    "deserved": lambda state, power: int(deserved(state)[state.place(power)]) / 1000.0,
    "self-view": lambda state, power: self_views_of(state)[state.place(power)],
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
OF_DOMAIN = ("trust", "word", "scar", *(str(part) for part in PARTS))
"""Quantities between two powers in one domain: `trust athens->corcyra security`."""


def _dyad(name: str, words: list[str], setting: Setting) -> Reading | None:
    if not words or "->" not in words[0] or name not in (*OF_DYAD, *OF_DOMAIN):
        return None
    one, _, other = words[0].partition("->")
    at, to = (setting.places[power] for power in two_of(one, other, setting))
    if len(words) == 1 and name in (*FELT, "stand", "benign"):
        return _feeling(name, at, to)
    if len(words) == 2 and name in READ_OF:
        return _line_of_desk(name, at, to, words[1])
    if len(words) == 2 and name in OF_DOMAIN:
        return _in_domain(name, at, to, _place(words[1]))
    raise Unknown(f'"{name}" wants {_wanted(name)}', " ".join((name, *words)), f"as in: {written_of(name, setting)}")


def _wanted(name: str) -> str:
    if name in OF_DOMAIN:
        return f"a domain behind the powers: {', '.join(DOMAINS)}"
    return f"a reading behind the powers: {', '.join(READING)}" if name in READ_OF else "two powers and no more"


def _place(domain: str) -> int:
    if domain not in tuple(DOMAINS):
        raise unknown(f'"{domain}" is no domain', domain, DOMAINS)
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
    if name == "scar":
        return lambda state: int(state.stocks.scar[at, to, domain]) / 1000.0
    part = PARTS.index(Part(name))
    return lambda state: int(trust_parts(state.stocks, state.ruleset)[part, at, to, domain]) / 1000.0


def _line_of_desk(name: str, at: int, to: int, reading: str) -> Reading:
    """What the staff says of another: the estimate, the width of its range, or the truth that it is about."""
    if reading not in READING:
        raise unknown(f'"{reading}" is no reading', reading, READING)
    what = READING[reading]
    if name == "range":
        return lambda state: float(state.told[-1].high[at, to, what] - state.told[-1].low[at, to, what])
    return lambda state: float(getattr(state.told[-1], name)[at, to, what])


def _other(text: str, setting: Setting) -> Quantity | None:
    for pattern, _, make in FORMS:
        match = re.fullmatch(pattern, text)
        if match is not None:
            return Quantity(text, make(match, setting), (*things_in(match), *_in_event(text, setting)))
    return None


def _in_event(text: str, setting: Setting) -> tuple[Thing, ...]:
    """What the event names of which a field or the count is asked."""
    event = re.fullmatch(r"[a-z_]+ of ([A-Z].*)", text)
    return read_occurrence(event[1], setting).things() if event is not None else ()


MEASURES = tuple(dict.fromkeys([*OF_POWER, *OF_DYAD, *OF_DOMAIN, *(form.split(" ")[0] for _, form, _ in FORMS)]))
"""The first word of everything that can be measured."""
