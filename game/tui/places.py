"""The places of a game: what can be gone to, by which number, and what is done there."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """One screen of a game in progress."""

    id: str
    key: str
    title: str
    short: str
    """The title where there is little room."""
    screen: str
    """Where its screen is found: module and class."""
    does: str
    """What one does there, in a line."""


def _place(name: str, key: str, title: str, short: str, does: str) -> Place:
    return Place(name, key, title, short, f"game.tui.screens.{name}:{title.replace(' ', '')}Screen", does)


PLACES: tuple[Place, ...] = (
    _place("briefing", "1", "Briefing", "Brief", "what is new, what is asked of us, what the council says"),
    _place("court", "2", "Court", "Court", "all powers at a glance, and the web of ties between them"),
    _place("dossier", "3", "Dossier", "Dossier", "one power: the three judgements, trust by part, its deeds"),
    _place("audience", "4", "Audience", "Talks", "negotiate a treaty, clause by clause"),
    _place("scenes", "5", "Scenes", "Scenes", "decisions that lie before us alone"),
    _place("orders", "6", "Orders", "Orders", "three initiatives, one inquiry, and what costs nothing"),
    _place("forecast", "7", "Forecast", "Odds", "how sure we are of what will happen"),
    _place("answers", "8", "Answers", "Answers", "offers, calls and demands that wait for a yes or no"),
    _place("happened", "9", "Happened", "Past", "what came of it last turn, and why"),
    _place("ending", "0", "Ending", "End", "the verdict, and everything that was told and true"),
)
"""In the order of their keys."""
AFTERWARDS = ("briefing", "court", "dossier", "happened", "ending")
"""Where one can still go when the game is over."""

BY_ID: dict[str, Place] = {place.id: place for place in PLACES}
