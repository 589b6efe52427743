"""A state being folded: tables are copied once, when first touched."""

from dataclasses import dataclass, field
from typing import Any

from game.world.state import State


@dataclass(slots=True)
class Folding:
    """What a batch of events has changed so far."""

    state: State
    changed: dict[str, Any] = field(default_factory=dict)

    def now(self, name: str) -> Any:
        """A field of the state as changed so far."""
        return self.changed.get(name, getattr(self.state, name))

    def put(self, name: str, value: Any) -> None:
        """Change a field."""
        self.changed[name] = value

    def table(self, name: str) -> dict[Any, Any]:
        """A table of the state, ready to be written in."""
        if name not in self.changed:
            self.changed[name] = dict(getattr(self.state, name))
        table: dict[Any, Any] = self.changed[name]
        return table

    def append(self, name: str, item: Any) -> None:
        """Add an item to a field that is a tuple."""
        self.changed[name] = (*self.now(name), item)
