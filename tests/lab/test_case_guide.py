"""The whole notation of cases stands on one page, and every word of it can be asked for by name."""

from pathlib import Path

import pytest

from game.lab.cases import gathered, run_case
from game.lab.cases.account import OWN, WITH_OTHERS
from game.lab.cases.addresses import ADDRESSES, drawn_at
from game.lab.cases.course import play
from game.lab.cases.field import fault_of, kinds_at
from game.lab.cases.grammar import FORMS, LINES
from game.lab.cases.guide import SECTIONS, guide, names, told_of
from game.lab.cases.naming import Unknown
from game.world.events import EVENTS
from game.world.events.conduct import AccountsSettled
from game.world.ruleset import LEBOW
from game.world.verb import VERBS

ROOT = Path(__file__).resolve().parent.parent.parent
CASES, _ = gathered(())
SETTING = CASES[0].arm.loaded.setting


def test_the_page_is_what_the_program_reads() -> None:
    """Renewed with `python3 -m game.lab.cases.guide > docs/notation.md`."""
    assert (ROOT / "docs" / "notation.md").read_text(encoding="utf-8") == guide()


def test_every_verb_event_and_coefficient_is_on_it() -> None:
    page = guide()
    for name in (*EVENTS, *(one.key for one in LEBOW.coefficients())):
        assert f"    {name}\n" in page
    assert all(verb.does in page for verb in VERBS.values())


def test_whatever_has_a_name_is_explained() -> None:
    assert {*SECTIONS, *VERBS, *EVENTS} <= set(names())
    assert [name for name in names() if not told_of(name)] == []
    assert told_of("justise") is None
    assert (told_of("rules.justice.on") or "?") in (told_of("rules.justice") or "")


def test_the_forms_of_expectations_are_all_that_can_be_read() -> None:
    """One pattern reads the three forms of events; every other form has its own."""
    assert len(FORMS) == len(LINES) + 2


@pytest.mark.parametrize("form", ADDRESSES)
def test_an_address_of_the_list_can_be_named(form: str) -> None:
    filled = form.replace("TN", "T1").replace("CLAUSE", "trade").replace("TREATY", "grain-treaty")
    for slot in ("POWER", "CLIENT", "ABOUT"):
        filled = filled.replace(slot, SETTING.ids[0])
    assert all(one.name for one in drawn_at(filled, SETTING))
    with pytest.raises(Unknown):
        drawn_at(filled + ".more", SETTING)


def test_every_row_of_accounts_can_be_asked_for() -> None:
    """Of twenty games with treaties of every kind."""
    for case in [one for one in CASES if one.trial is None and one.arm.loaded.setting.treaties][:20]:
        for event in play(case, case.arm, 1).ends[-1].chronicle:
            rows = [row for row, _ in event.rows] if isinstance(event, AccountsSettled) else []
            assert all(row in OWN or row.rpartition(" ")[0] in WITH_OTHERS for row in rows)


def test_every_field_of_every_event_has_a_kind() -> None:
    for kind in EVENTS.values():
        for name in kind.__dataclass_fields__:
            assert kinds_at(kind, name) or not fault_of(kind, name, "none", SETTING) or name == "witnesses", (
                kind,
                name,
            )


def test_a_field_within_a_thing_has_the_kind_of_that_field() -> None:
    assert fault_of(EVENTS["TreatySigned"], "treaty.terms.tier", "2", SETTING) == ""
    assert "a number" in fault_of(EVENTS["TreatySigned"], "treaty.terms.tier", "two", SETTING)
    assert "has no" in fault_of(EVENTS["TreatySigned"], "treaty.trems.tier", "2", SETTING)
    assert fault_of(EVENTS["WarEnded"], "winner", "none", SETTING) == ""
    assert fault_of(EVENTS["WarEnded"], "winner", "athns", SETTING) != ""


def test_a_case_shows_that_its_fixed_chances_are_drawn() -> None:
    fixed = [case for case in CASES if case.trial is None and case.draws]
    assert len(fixed) > 20
    assert run_case(fixed[0]).passed
