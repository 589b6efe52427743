"""Every command, declared once: its key, its word in the footer, its line in the palette, its tooltip, its help."""

from dataclasses import dataclass

from textual.binding import Binding, BindingType

from game.tui.places import PLACES

EVERYWHERE = "everywhere"
GAME = "game"


KEY_NAMES = {
    "question_mark": "?", "colon": ":", "slash": "/", "escape": "Esc", "right_square_bracket": "]",
    "left_square_bracket": "[", "right": "→", "left": "←", "delete": "Del", "backspace": "Back",
}  # fmt: skip
"""How keys are written, where their own name is not how they are known."""


def key_name(key: str) -> str:
    """A key as it is written for people: `F1`, `^p`, `:`."""
    if len(key) > 1 and key[0] == "f" and key[1:].isdigit():
        return key.upper()
    return KEY_NAMES.get(key, key.replace("ctrl+", "^"))


@dataclass(frozen=True, slots=True)
class Command:
    """Something that can be done with one key, from the palette, or with the mouse in the footer."""

    where: str
    """A place, `game` for every place of a game, `everywhere`, or the name of a window."""
    key: str
    """One or more keys, joined by commas."""
    action: str
    footer: str
    """One or two words."""
    help: str
    """One sentence: what it does."""
    show: bool = False
    """Whether the footer has room for it."""

    @property
    def keys_shown(self) -> str:
        """All its keys as they are written for people."""
        return " ".join(key_name(key) for key in self.key.split(",")[:2])

    @property
    def id(self) -> str:
        """A stable name, by which keys can be changed."""
        return f"{self.where}.{self.action.split('(')[0]}"

    @property
    def binding(self) -> Binding:
        """The same for Textual."""
        return Binding(
            self.key,
            self.action,
            self.footer,
            show=self.show,
            key_display=key_name(self.key.split(",")[0]),
            tooltip=self.help,
        )


COMMANDS: tuple[Command, ...] = (
    Command(EVERYWHERE, "f1", "app.help", "Help", "The keys of this screen and how to read it.", True),
    Command(EVERYWHERE, "question_mark", "app.codex", "Codex", "What the word or figure under the cursor means.", True),
    Command(EVERYWHERE, "ctrl+p", "app.command_palette", "Palette", "Find any command by a few letters.", True),
    Command(
        EVERYWHERE,
        "ctrl+t",
        "app.next_theme",
        "Theme",
        "The next set of colours: pottery, light, high contrast, the terminal's own.",
    ),
    Command(EVERYWHERE, "ctrl+q", "app.leave_game", "Quit", "Leave; the draft is kept."),
    *(
        Command(GAME, place.key, f"app.go('{place.id}')", place.title, f"{place.title}: {place.does}.")
        for place in PLACES
    ),
    Command(GAME, "colon", "app.order('')", "Order", "The command bar: write an order, with completion.", True),
    Command(GAME, "e", "app.seal", "Seal", "Seal this window, after a look at the consequences.", True),
    Command(GAME, "n", "app.next", "Next", "Do what the line at the foot proposes.", True),
    Command(GAME, "escape", "app.go_back", "Back", "Back to where you were.", True),
    Command(GAME, "u", "app.undo", "Undo", "Strike the last line from the draft."),
    Command(
        GAME, "g", "app.earlier", "Earlier", "Take the game up again from an earlier turn, in a copy that says so."
    ),
    Command("court", "w", "toggle_web", "Web", "Show the web of ties, or the causes.", True),
    Command("dossier", "right,right_square_bracket,l", "turn_page(1)", "Next one", "The next power.", True),
    Command("dossier", "left,left_square_bracket,h", "turn_page(-1)", "Previous", "The power before."),
    Command("dossier", "t", "talk", "Talk", "Open an audience with this power.", True),
    Command("audience", "a", "add_clause", "Add", "Choose a clause from the menu.", True),
    Command("audience", "p", "propose", "Put", "Put the draft before the court; it answers at once.", True),
    Command("audience", "m", "take_over", "Theirs", "Take over the terms that would move the court.", True),
    Command("audience", "pagedown", "scroll_said(1)", "Down", "Scroll estimate and answers down."),
    Command("audience", "pageup", "scroll_said(-1)", "Up", "Scroll estimate and answers up."),
    Command("audience", "c", "clear", "Clear", "Start again with an empty draft."),
    Command("ending", "right,l", "scroll_leaf(1)", "Scroll", "Scroll the chapter down.", True),
    Command("ending", "left,h", "scroll_leaf(-1)", "Scroll up", "Scroll the chapter up."),
    Command("orders", "x,delete,backspace", "strike", "Strike", "Strike the order under the cursor.", True),
    Command("orders", "slash", "app.order('')", "Write", "Write an order."),
)


def bindings(*where: str) -> list[BindingType]:
    """The keys of some places, for a screen."""
    return [command.binding for command in COMMANDS if command.where in where]


def commands_of(*where: str) -> tuple[Command, ...]:
    """The commands of some places, for help and palette."""
    return tuple(command for command in COMMANDS if command.where in where)
