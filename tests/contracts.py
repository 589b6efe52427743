"""The import rule behind most contracts in pyproject.toml: these modules do not import those, straight."""

from collections.abc import Iterable

from grimp import ImportGraph
from importlinter import fields
from importlinter.application.contract_utils import AlertLevel
from importlinter.contracts.forbidden import ForbiddenContract
from importlinter.domain.imports import Module


class BarredContract(ForbiddenContract):
    """A ``forbidden`` contract for a house that is still growing.

    It looks at direct imports only, since a room may well reach through another what it must not hold itself, and it
    may name modules that are not there yet: a rule stands before the first line is written that could break it.
    """

    type_name = "barred"

    allow_indirect_imports = fields.BooleanField(required=False, default=True)
    unmatched_ignore_imports_alerting = fields.EnumField(AlertLevel, default=AlertLevel.NONE)

    def _check_all_modules_exist_in_graph(self, modules: Iterable[Module], graph: ImportGraph) -> None:
        """Let a module be absent; the names are held against the design by test_house.py instead."""
