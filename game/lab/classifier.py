"""A small classifier: who acts like this? Naive Bayes over action mixes, learnt from games whose answers are known.

Each label has a share for every kind of act; a mix is given to the label under which its acts are likeliest, all labels
being equally likely beforehand.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log

from game.lab.mix import Mix

UNSEEN = 1.0
"""What every kind of act is counted for before the first game, so that nothing is impossible."""


@dataclass(frozen=True, slots=True)
class Classifier:
    """What was learnt: for each label the logarithm of every act's share."""

    shares: Mapping[str, Mapping[str, float]]

    def tell(self, mix: Mix) -> str:
        """The label under which a mix is likeliest; acts that nobody was ever seen to do are passed over."""
        return max(self.shares, key=lambda label: (self.fit(label, mix), label))

    def fit(self, label: str, mix: Mix) -> float:
        """The logarithm of how likely a mix is under a label, up to what is the same for all."""
        share = self.shares[label]
        return sum(count * share[act] for act, count in mix.items() if act in share)


def learn(rows: Sequence[tuple[str, Mix]]) -> Classifier:
    """Learn from labels with their mixes."""
    acts = sorted({act for _, mix in rows for act in mix})
    counts: dict[str, dict[str, float]] = {}
    for label, mix in rows:
        mine = counts.setdefault(label, dict.fromkeys(acts, UNSEEN))
        for act, count in mix.items():
            mine[act] += count
    return Classifier({label: _shares(mine) for label, mine in sorted(counts.items())})


def _shares(counts: Mapping[str, float]) -> dict[str, float]:
    whole = sum(counts.values())
    return {act: log(count / whole) for act, count in counts.items()}


def confusion(classifier: Classifier, rows: Sequence[tuple[str, Mix]]) -> dict[str, dict[str, int]]:
    """For each true label, how often it was taken for which."""
    table: dict[str, dict[str, int]] = {label: {} for label in classifier.shares}
    for label, mix in rows:
        told = classifier.tell(mix)
        line = table.setdefault(label, {})
        line[told] = line.get(told, 0) + 1
    return table
