"""Clip time: seconds from the first sound or picture, whatever clock the file's writer used."""

from __future__ import annotations

from emoomni_sdk.media.problems import Problems

LONGEST_GAP = 600
"""Seconds. A longer hole between two neighbours is taken for a broken timestamp."""
MOST_SILENCE = 3600
"""Seconds of holes in one clip that are believed in all."""
LONGEST_OVERLAP = 1
"""Seconds. A piece that claims to start further before its neighbour's end is a broken one too."""
JITTER = 0.05
"""Seconds. Recorders stamp live sound this unevenly though no sample is missing."""


class Timeline:
    """Turns timestamps into clip time; absurd jumps are ignored and noted.

    Args:
        origin: The timestamp in seconds that is clip time 0.
        patience: Seconds of holes that are believed in all; None: no bound.
    """

    def __init__(
        self, origin: float, problems: Problems, *, patience: int | None = MOST_SILENCE
    ) -> None:
        self._origin = origin
        self._patience = patience
        self._shift = 0.0
        self._silence = 0.0
        self._problems = problems

    def enter(self, stamp: float) -> float:
        """Clip time of a piece that has no predecessor, as after seeking."""
        return stamp - self._origin + self._shift

    def place(self, stamp: float | None, expected: float) -> float:
        """Clip time of a piece whose predecessor ended at `expected`. No stamp: right there."""
        if stamp is None:
            return expected
        time = stamp - self._origin + self._shift
        gap = time - expected
        if gap > JITTER:
            self._silence += gap
        patient = self._patience is None or self._silence <= self._patience
        if patient and -LONGEST_OVERLAP <= gap <= LONGEST_GAP:
            return time
        if gap > JITTER:
            self._silence -= gap
        self._shift -= gap
        self._problems.add(
            f"the timestamps jump by {gap:.1f} s at {expected:.1f} s; the jump is ignored",
            kind=f"jump at {round(expected)}",
        )
        return expected
