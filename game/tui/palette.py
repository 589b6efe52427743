"""The palette: every command of the open screen, and every power by name, found by a few letters."""

from collections.abc import Iterator
from functools import partial

from textual.command import DiscoveryHit, Hit, Hits, Provider

from game.tui.commands import EVERYWHERE, GAME, commands_of
from game.tui.ground import Ground
from game.tui.text import plain

HIDDEN = frozenset({"app.command_palette"})


class MelianCommands(Provider):
    """What can be done here, and whose dossier can be opened."""

    @property
    def melian(self) -> Ground:
        """The app, by its own type."""
        return self.app  # type: ignore[return-value]

    async def discover(self) -> Hits:
        """Everything, before a letter is typed."""
        for name, help_text, action in self.offers():
            yield DiscoveryHit(plain(name), partial(self.melian.run_action, action), text=name, help=help_text)

    async def search(self, query: str) -> Hits:
        """What fits the letters."""
        matcher = self.matcher(query)
        for name, help_text, action in self.offers():
            score = matcher.match(name)
            if score > 0:
                shown = plain(name)
                yield Hit(score, shown, partial(self.melian.run_action, action), text=name, help=help_text)

    def offers(self) -> Iterator[tuple[str, str, str]]:
        """Name, help and action of everything that can be done now."""
        app = self.melian
        where = [EVERYWHERE, *([GAME, app.here] if app.sitting is not None else [])]
        for command in commands_of(*where):
            if command.action not in HIDDEN:
                prefix = "" if command.action.startswith("app.") else "screen."
                yield f"{command.footer} ({command.keys_shown})", command.help, prefix + command.action
        for theme in ("black-figure", "white-ground", "high-contrast", "terminal"):
            yield f"Colours: {theme}", "Change the colours.", f"app.colours('{theme}')"
        if app.sitting is not None:
            for power in app.sitting.briefing.others():
                name = plain(app.sitting.name(power)).plain
                yield f"Open {name}", "The dossier of this power.", f"app.power('{power}')"
