"""Which cues stand on the time axis, and where."""

from __future__ import annotations

from emoomni_sdk.perception import Cue
from emoomni_sdk.report import marks


def cue(name: str, start: float | None, end: float | None) -> Cue:
    return Cue(name=name, modality="audio", start=start, end=end)


def test_events_are_marks_and_what_spans_the_speech_is_a_measure() -> None:
    given = [
        cue("pitch_median", 0.0, 2.0),
        cue("loudness", 0.0, 2.0),
        cue("speaking_rate", 0.0, 2.0),
        cue("pause", 1.0, 1.5),
        cue("harmonicity", 0.2, 9.8),
        cue("text_valence", None, None),
        cue("late", 11.0, 12.0),
        cue("blink", 3.0, None),
    ]
    events, measures = marks.split(given, 10.0)
    assert [one.name for one in events] == ["pause", "blink"]
    assert len(measures) == 6


def test_the_longest_pause_is_marked_once() -> None:
    given = [cue("pause_longest", 1.0, 2.0), cue("pause", 1.0, 2.0), cue("pause", 4.0, 5.0)]
    events, measures = marks.split(given, 10.0)
    assert [one.name for one in events] == ["pause", "pause"]
    assert [one.name for one in measures] == ["pause_longest"]


def test_marks_that_overlap_get_rows_of_their_own() -> None:
    given = [cue("pitch_rise", 1, 3), cue("pitch_fall", 2, 4), cue("loudness_change", 5, 6)]
    lanes = marks.placed([*given, cue("pause", 1, 2)], 10.0)
    assert [mark.row for mark in lanes["Changes"]] == [0, 1, 0]
    assert [mark.row for mark in lanes["Pauses"]] == [0]


def test_marks_that_nearly_touch_do_not_share_a_row() -> None:
    lanes = marks.placed([cue("pause", 1.0, 1.01), cue("pause", 1.05, 1.3)], 10.0)
    assert [mark.row for mark in lanes["Pauses"]] == [0, 1]


def test_a_mark_ends_with_the_axis() -> None:
    (mark,) = marks.placed([cue("pause", 9.0, 14.0)], 10.0)["Pauses"]
    assert (mark.start, mark.end) == (9.0, 10.0)
