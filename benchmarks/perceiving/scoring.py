"""Figures of merit. Pure functions of what was true and what was said.

Balanced accuracy, recall and F1 are as in scikit-learn (where it is asked for all true labels); the
expected calibration error is that of Guo et al. (2017), with ten bins of equal width; the score of
Brier (1950) is the multi-class one, 0 to 2.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

BINS = 10
NOTHING = "none"
"""Stands for an answer that was not given."""


def balanced_accuracy(true: Sequence[bool], said: Sequence[bool | None]) -> float | None:
    """The mean of both classes' recall; None where a class is missing. No answer is a wrong one."""
    high = [guess is True for truth, guess in zip(true, said, strict=True) if truth]
    low = [guess is False for truth, guess in zip(true, said, strict=True) if not truth]
    return float(np.mean(high) + np.mean(low)) / 2 if high and low else None


def area_under_curve(true: Sequence[bool], scores: Sequence[float]) -> float | None:
    """How often a score of the one class is above one of the other (ROC); None as above."""
    values = np.asarray(scores, dtype=float)
    marks = np.asarray(true, dtype=bool)
    high, low = values[marks][:, None], values[~marks][None, :]
    if not high.size or not low.size:
        return None
    return float(np.mean(high > low) + np.mean(high == low) / 2)


def confusion(true: Sequence[str], said: Sequence[str]) -> dict[str, dict[str, int]]:
    """Label → what was said of clips with that label → how often."""
    rows: dict[str, Counter[str]] = {label: Counter() for label in sorted(set(true))}
    for label, guess in zip(true, said, strict=True):
        rows[label][guess] += 1
    return {label: dict(row) for label, row in rows.items()}


def accuracy(rows: Mapping[str, Mapping[str, int]]) -> float:
    """The share of right answers."""
    return sum(row.get(label, 0) for label, row in rows.items()) / _total(rows)


def recalls(rows: Mapping[str, Mapping[str, int]]) -> dict[str, float]:
    """Label → the share of its clips that were heard as such."""
    return {label: row.get(label, 0) / sum(row.values()) for label, row in rows.items()}


def f1_scores(rows: Mapping[str, Mapping[str, int]]) -> dict[str, float]:
    """Label → 2 · hits / (clips with the label + answers that name it)."""
    named: Counter[str] = Counter()
    for row in rows.values():
        named.update(row)
    return {
        label: 2 * row.get(label, 0) / (sum(row.values()) + named[label])
        for label, row in rows.items()
    }


def macro_f1(rows: Mapping[str, Mapping[str, int]]) -> float:
    """The mean F1 of the labels that occur. An answer that is no label here is a miss."""
    return float(np.mean(list(f1_scores(rows).values())))


def chance_macro_f1(true: Sequence[str], draws: int = 2000, seed: int = 0) -> float:
    """The expected macro-F1 of guessing uniformly among the labels that occur, by simulation."""
    labels, codes = np.unique(np.asarray(true), return_inverse=True)
    guesses = np.random.default_rng(seed).integers(len(labels), size=(draws, len(codes)))
    scores = []
    for code in range(len(labels)):
        hits = ((guesses == code) & (codes == code)).sum(axis=1)
        scores.append(2 * hits / ((codes == code).sum() + (guesses == code).sum(axis=1)))
    return float(np.mean(scores))


@dataclass(frozen=True, slots=True)
class Bin:
    """Answers given with about the same confidence."""

    low: float
    high: float
    count: int
    confidence: float
    """Their mean."""
    accuracy: float


def reliability(confidence: Sequence[float], right: Sequence[bool]) -> list[Bin]:
    """Ten bins of equal width, (0, 0.1], …, (0.9, 1], without the empty ones; 0 is in the first."""
    stated, hits = np.asarray(confidence, dtype=float), np.asarray(right, dtype=float)
    # The rounding keeps 0.3, which is 0.1 · 3 + 4e-17, in the bin that ends there.
    place = np.clip(np.ceil(np.round(stated * BINS, 9)) - 1, 0, BINS - 1)
    found = []
    for at in range(BINS):
        inside = place == at
        if count := int(inside.sum()):
            mean, share = float(stated[inside].mean()), float(hits[inside].mean())
            found.append(Bin(at / BINS, (at + 1) / BINS, count, mean, share))
    return found


def calibration_error(confidence: Sequence[float], right: Sequence[bool]) -> float | None:
    """Σ (share of the bin) · |mean confidence - accuracy|; None where nothing was stated."""
    if not confidence:
        return None
    bins = reliability(confidence, right)
    return sum(one.count * abs(one.confidence - one.accuracy) for one in bins) / len(confidence)


def squared_error(confidence: Sequence[float], right: Sequence[bool]) -> float | None:
    """The mean of (confidence - 1 if right else 0)²; a constant c has (c - a)² + a (1 - a)."""
    if not confidence:
        return None
    return float(np.mean((np.asarray(confidence, float) - np.asarray(right, float)) ** 2))


def brier(true: Sequence[str], stated: Sequence[Mapping[str, float]]) -> float | None:
    """The mean of Σ (probability - 1 if true else 0)² over all words with a probability."""
    if not true:
        return None
    return float(np.mean([_brier(label, odds) for label, odds in zip(true, stated, strict=True)]))


def label_prior(true: Sequence[str]) -> dict[str, float]:
    """Label → its share."""
    return {label: count / len(true) for label, count in sorted(Counter(true).items())}


def uniform(true: Sequence[str]) -> dict[str, float]:
    """Label → 1/k."""
    labels = sorted(set(true))
    return dict.fromkeys(labels, 1 / len(labels))


def _brier(label: str, odds: Mapping[str, float]) -> float:
    wrong = sum(share**2 for word, share in odds.items() if word != label)
    return wrong + (1 - odds.get(label, 0.0)) ** 2


def _total(rows: Mapping[str, Mapping[str, int]]) -> int:
    return sum(sum(row.values()) for row in rows.values())
