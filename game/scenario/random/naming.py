"""How a drawn society is asked for, and the names that it may get: small places that no scenario tells of."""

import re

from game.errors import BadInput

FEWEST, MOST = 3, 12
"""How many powers a drawn society has."""
_ASKED = re.compile(r"random(?::(.*))?")

CITIES: tuple[tuple[str, str], ...] = (
    ("Abai", "the Abaians"),
    ("Aigosthena", "the Aigosthenites"),
    ("Anthedon", "the Anthedonians"),
    ("Asine", "the Asinaians"),
    ("Bryseai", "the Bryseans"),
    ("Daulis", "the Daulians"),
    ("Erythrai", "the Erythraians"),
    ("Halai", "the Halaians"),
    ("Hyampolis", "the Hyampolitans"),
    ("Kleonai", "the Kleonaians"),
    ("Kopai", "the Kopaians"),
    ("Kranioi", "the Kranians"),
    ("Larymna", "the Larymnaians"),
    ("Lykosoura", "the Lykosourans"),
    ("Mantheia", "the Mantheians"),
    ("Orneai", "the Orneans"),
    ("Oropeia", "the Oropeians"),
    ("Pagai", "the Pagaians"),
    ("Pheneos", "the Pheneans"),
    ("Prasiai", "the Prasians"),
    ("Sikinos", "the Sikinians"),
    ("Teumessa", "the Teumessans"),
    ("Thisbe", "the Thisbaians"),
    ("Tritaia", "the Tritaians"),
)
"""Cities and their people; some are on the map, none has a history here."""
LEADERS: tuple[str, ...] = (
    *("Aischylides", "Antimenes", "Charops", "Deinarchos", "Eualkes", "Euphron", "Hagnias", "Kallippos"),
    *("Kleombrotos", "Lamprias", "Menedaios", "Nausikles", "Onomastos", "Philiades", "Polystratos", "Sosias"),
    *("Theogeiton", "Timandros", "Xenares", "Zopyros"),
)
SOCIETIES: tuple[tuple[str, str], ...] = (
    ("gulf", "the cities of the gulf"),
    ("inland", "the inland towns"),
    ("islands", "the islanders"),
)
"""Id and name, in the order in which they are used."""


def powers_of(scenario: str) -> int | None:
    """How many powers `random:N` asks for; None where the name is that of a file or of a bundled scenario."""
    asked = _ASKED.fullmatch(scenario)
    if asked is None:
        return None
    count = int(asked[1]) if asked[1] and asked[1].isdecimal() and len(asked[1]) < 4 else 0
    if not FEWEST <= count <= MOST:
        raise BadInput(f'a drawn society has {FEWEST} to {MOST} powers: write random:7, not "{scenario[:40]}"')
    return count
