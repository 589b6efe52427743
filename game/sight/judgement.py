"""The three judgements: will they keep their word, stand by us, mean us no harm? Each is a named sum.

Rows 1-2, 92-94.
"""

from dataclasses import dataclass

import numpy as np

from game.theory.curve import likelihoods
from game.theory.need import menace_without
from game.theory.thousandths import Floats
from game.world.report import READING, Told

TERMS: tuple[str, ...] = (
    "our trust in them (security)",
    "our trust in them (commerce)",
    "our trust in them (standing)",
    "their name for honesty",
    "the threat we share",
    "what coming would cost them",
    "their friendship for us",
    "custom between us",
    "what our fall would bring them",
    "our fear of them",
    "what allies owe each other",
    "the benefit of the doubt",
    "their name for resolve",
    "their bearing",
)
"""The terms of the three sums, in the order of `Judged.terms`."""
WORD = ((0, 3, 13), (1, 3, 13), (2, 3, 13))
"""Places of the terms of `word`, by domain."""
STAND = (0, 4, 5, 10, 12, 13)
BENIGN = (6, 7, 8, 9, 11)


GRAVE = 40.0
"""Points of a threat from which whoever shares it must come for his own sake, whatever is thought of him."""
SHARED = 4
"""The place of the term for a threat that is shared."""
OWED, DOUBT = 12.0, 25.0
"""Points that an ally starts with, and that a stranger's intentions start with."""


@dataclass(frozen=True, slots=True, eq=False)
class Judged:
    """All seats' judgements of all powers."""

    terms: Floats
    """[term, seat, power] points."""
    word_points: Floats
    """[seat, power, domain] the sum, in points; 50 is the even point."""
    stand_points: Floats
    benign_points: Floats
    word: Floats
    """[seat, power, domain] probability."""
    stand: Floats
    """[seat, power]."""
    benign: Floats
    """[seat, power]."""


def judge(
    custom: Floats,
    trust: Floats,
    fear: Floats,
    told: Told,
    honesty: Floats,
    resolve: Floats,
    bearing: Floats,
    reach: Floats,
    certainty: Floats,
    shared: float,
    grave: float,
) -> Judged:
    """Every seat's three judgements of every power, from its own trust and what it was told; hubris divides the sums.

    An even judgement is a sum of 50 points; `bearing` [power] is what a weaker seat believes each the more for the
    confidence that it shows; `certainty` [seat] is what is left of doubt, 0-1; `shared` is what a point of a threat
    that both share counts, `grave` what a point beyond `GRAVE` counts besides (row 92).
    """
    strength = told.estimate[:, :, READING["strength"]]
    theirs = told.estimate[:, :, READING["friendship"]]
    terms = np.zeros((len(TERMS), *fear.shape))
    terms[0:3] = np.moveaxis(trust, 2, 0)
    terms[3] = (honesty[None, :] - 50.0) / 4.0
    threat = _shared_threat(fear, strength, reach)
    terms[4] = shared * threat + grave * np.maximum(threat - GRAVE, 0.0)
    terms[5] = -15.0 * _danger(strength)
    terms[6] = theirs * 0.6
    terms[7] = custom
    terms[8] = -15.0 * np.minimum(1.5, _ratio(strength))
    terms[9] = -0.4 * fear
    terms[10] = OWED
    terms[11] = DOUBT
    terms[12] = (resolve[None, :] - 50.0) / 4.0
    terms[13] = np.where(_ratio(strength) > 1.0, bearing[None, :], 0.0)
    word = trust + (terms[3] + terms[13])[:, :, None]
    stand = terms[0] + terms[4] + terms[5] + terms[10] + terms[12] + terms[13]
    benign = terms[6] + terms[7] + terms[8] + terms[9] + terms[11]
    doubt = certainty[:, None]
    return Judged(
        terms=terms,
        word_points=word,
        stand_points=stand,
        benign_points=benign,
        word=likelihoods((word - 50.0) / doubt[:, :, None]),
        stand=likelihoods((stand - 50.0) / doubt),
        benign=likelihoods((benign - 50.0) / doubt),
    )


def _ratio(strength: Floats) -> Floats:
    """[seat, power] their strength beside ours, as we are told."""
    own = np.maximum(np.diagonal(strength), 1.0)
    floats: Floats = strength / own[:, None]
    return floats


def _shared_threat(fear: Floats, strength: Floats, reach: Floats) -> Floats:
    """[seat, power] points from 0 to 100: who frightens us frightens them too, as far as his strength reaches them."""
    worst = np.argmax(fear, axis=1)
    seats = np.arange(len(fear))
    menace = menace_without(fear)
    power_of = strength[seats, worst]
    reaches = reach[worst, :] / 100.0
    share = power_of[:, None] / np.maximum(power_of[:, None] + strength, 1.0)
    floats: Floats = np.minimum(menace, 100.0 * share * reaches)
    return floats


def _danger(strength: Floats) -> Floats:
    """[seat, power] 0-1: how dangerous the strongest in their reach is to them."""
    strongest = np.max(strength, axis=1)
    floats: Floats = strongest[:, None] / np.maximum(strongest[:, None] + strength, 1.0)
    return floats
