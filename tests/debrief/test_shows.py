"""What was put there to be seen misleads, whether or not one's own lens bent it further."""

from game.debrief.report import debrief
from game.session.library import open_table
from game.session.spec import Spec
from game.world.names import PowerId

ATHENS = PowerId("athens")


def test_a_show_that_was_believed_stands_under_what_misled_you() -> None:
    """Athens looks and sends sixty ships; the cups had been borrowed, and the page says so."""
    games = 0
    for seed in range(1, 13):
        table, _ = open_table(Spec("borrowed-silver", seed, people=(ATHENS,)), keep=False)
        while not table.over:
            table.close_for_absent()
        state = table.state
        reports = [one for one in state.fact_reports if one.seat == ATHENS]
        silver = state.facts["silver"]
        if "cups-borrowed" in state.flags and reports and not reports[0].low <= silver <= reports[0].high:
            games += 1
            page = debrief(state, ATHENS).section("misled")
            assert "to be seen" in str(page)
    assert games
