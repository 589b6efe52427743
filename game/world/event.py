"""What an event is: something that happened, in the past tense, with those who saw it."""

from dataclasses import dataclass

from game.world.names import PowerId, Stage


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """The head of every event. Subclasses say what happened; `rules.apply` folds it into the state."""

    number: int = 0
    """Its number within the turn; the ledger names its causes by it."""
    turn: int = 0
    stage: Stage = Stage.DIPLOMACY
    actor: PowerId | None = None
    """Who did it; None for fate."""
    target: PowerId | None = None
    """To whom."""
    witnesses: tuple[PowerId, ...] = ()
    """Who saw it, decided when it was made and nowhere else."""

    @property
    def name(self) -> str:
        """What it is called in traces and journals."""
        return type(self).__name__

    @property
    def id(self) -> str:
        """Such as `T3.17`."""
        return f"T{self.turn}.{self.number}"
