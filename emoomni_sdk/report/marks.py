"""Which cues are marks on the time axis, which are measures of the whole, and where marks stand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from emoomni_sdk.perception import Cue
from emoomni_sdk.report import cue_words

WHOLE_SHARE = 0.75
"""A span that takes more of the clip than this tells of the whole."""
MOST_SHARING = 3
"""A span that this many cues share is where the speech is, and no event in it."""
LEAST_APART = 0.012
"""Share of the axis that stays free between two marks of one row."""
LEAST_WIDTH = 0.085
"""Share of the axis that a mark takes on a phone, however short its span."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One event on the time axis, in seconds."""

    start: float
    end: float
    lane: str
    label: str
    symbol: str
    title: str
    value: str
    meaning: str
    row: int = 0


def split(cues: Iterable[Cue], seconds: float) -> tuple[list[Cue], list[Cue]]:
    """Cues that are marks, and those that measure the whole.

    Args:
        cues: Of a perception.
        seconds: Of the time axis.
    """
    given = list(cues)
    spans = Counter((cue.start, cue.end) for cue in given)
    marks: list[Cue] = []
    measures: list[Cue] = []
    for cue in given:
        event = (
            cue.start is not None
            and (cue.end is None or cue.end - cue.start < WHOLE_SHARE * seconds)
            and cue.start < seconds
            and spans[cue.start, cue.end] < MOST_SHARING
        )
        (marks if event else measures).append(cue)
    shown = {(cue.start, cue.end) for cue in marks if cue.name == "pause"}
    twice = [cue for cue in marks if cue.name == "pause_longest" and (cue.start, cue.end) in shown]
    return [cue for cue in marks if cue not in twice], [*measures, *twice]


def placed(cues: Iterable[Cue], seconds: float) -> dict[str, list[Mark]]:
    """Marks by lane, in the order of their first one; those that overlap get rows of their own."""
    lanes: dict[str, list[Mark]] = {}
    ends: dict[str, list[float]] = {}
    for cue in sorted(cues, key=lambda cue: (cue.start or 0.0, cue.end or 0.0)):
        start = cue.start or 0.0
        end = min(seconds, start if cue.end is None else cue.end)
        lane = cue_words.lane(cue)
        rows = ends.setdefault(lane, [])
        row = next((at for at, last in enumerate(rows) if last <= start), len(rows))
        rows[row:] = [
            max(end, start + LEAST_WIDTH * seconds) + LEAST_APART * seconds,
            *rows[row + 1 :],
        ]
        lanes.setdefault(lane, []).append(
            Mark(
                start=start,
                end=max(start, end),
                lane=lane,
                label=cue_words.label(cue),
                symbol=cue_words.symbol(cue),
                title=cue_words.title(cue),
                value=cue_words.shown_value(cue),
                meaning=cue_words.meaning(cue),
                row=row,
            )
        )
    return lanes
