"""Rank correlation."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray


def spearman(first: Sequence[float], second: Sequence[float]) -> float:
    """Of two rows of the same length; equal values share their ranks' mean. 0 of a constant row."""
    if len(set(first)) < 2 or len(set(second)) < 2:
        return 0.0
    ranks = [ranked(np.array(values)) for values in (first, second)]
    return float(np.asarray(np.corrcoef(ranks))[0, 1])


def ranked(values: NDArray[np.float64]) -> NDArray[np.float64]:
    _, place, count = np.unique(values, return_inverse=True, return_counts=True)
    last = np.cumsum(count)
    return np.asarray((last - (count - 1) / 2)[place])
