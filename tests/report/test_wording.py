"""Numbers and names for readers."""

from __future__ import annotations

import math
import re
from pathlib import Path

import pytest

from emoomni_sdk.perception import Cue
from emoomni_sdk.report import cue_words, wording


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (97.29, "97.3"),
        (-2.612, "−2.61"),
        (0.0, "0"),
        (1234.0, "1234"),
        (0.0012, "0.001"),
        (math.nan, "–"),
        (3.0, "3"),
        (-0.0001, "0"),
    ],
)
def test_numbers(value: float, shown: str) -> None:
    assert wording.number(value) == shown


@pytest.mark.parametrize(
    ("seconds", "shown"),
    [
        (0.0009, "0.9 ms"),
        (0.45, "0.45 s"),
        (10.9, "10.9 s"),
        (200, "3 min 20 s"),
        (3660, "1 h 1 min"),
    ],
)
def test_durations(seconds: float, shown: str) -> None:
    assert wording.length(seconds) == shown


@pytest.mark.parametrize(
    ("seconds", "shown"), [(0, "0:00.0"), (4.86, "0:04.9"), (59.97, "1:00.0"), (3725, "1:02:05")]
)
def test_clock(seconds: float, shown: str) -> None:
    assert wording.clock(seconds) == shown


@pytest.mark.parametrize(
    ("confidence", "heading", "words"),
    [
        (0.9, "Seems sad", "Very sure"),
        (0.6, "Seems sad", "Fairly sure"),
        (0.45, "May be sad", "Not sure"),
        (0.1, "Hard to tell; perhaps sad", "Little more than a guess"),
        (None, "Seems sad", None),
    ],
)
def test_doubt_is_said_in_words(confidence: float | None, heading: str, words: str | None) -> None:
    assert wording.seeming("sad", confidence) == heading
    assert wording.sureness(confidence) == words


@pytest.mark.parametrize(
    ("dimension", "value", "shown"),
    [
        ("pitch", -3.01, "−3.0 st"),
        ("rate", 0.7, "×0.70"),
        ("volume", 4.2, "+4.2 dB"),
        ("intensity", 0.54, "54 %"),
        ("emotion", "calm", "calm"),
        ("pitch", None, "–"),
    ],
)
def test_dimensions_have_their_units(dimension: str, value: object, shown: str) -> None:
    assert wording.value_text(dimension, value) == shown


def test_small_probabilities_are_not_nothing() -> None:
    assert [wording.percent(share) for share in (0.0, 0.001, 0.93, 1.0)] == [
        "0 %",
        "< 1 %",
        "93 %",
        "100 %",
    ]


@pytest.mark.parametrize(
    ("cue", "label", "value", "meaning"),
    [
        (
            Cue(name="pitch_change", modality="audio", value=-2.6, unit="semitones"),
            "2.6 st lower",
            "−2.6 semitones",
            "The last third of the speech against the first.",
        ),
        (
            Cue(name="pitch_fall", modality="audio", value=73.9, unit="Hz", words="24 % under"),
            "falls to 74 Hz",
            "73.9 Hz",
            "24 % under.",
        ),
        (
            Cue(name="face_visible", modality="video", value=0.5, unit="ratio"),
            "Face visible 0.5",
            "50 %",
            "Share of the pictures with a face.",
        ),
        (Cue(name="brow_knit", modality="video", words="briefly"), "briefly", "", "briefly."),
        (
            Cue(name="word_valence", modality="text", value=-0.5, unit="ratio", words="lost"),
            "A word that weighs −0.5",
            "−0.5",
            "“lost”. From −1, bad, to 1, good.",
        ),
    ],
)
def test_cues_are_told_in_words(cue: Cue, label: str, value: str, meaning: str) -> None:
    assert cue_words.label(cue) == label
    assert cue_words.shown_value(cue) == value
    assert cue_words.meaning(cue) == meaning


def test_every_cue_of_the_documented_vocabulary_is_explained() -> None:
    page = Path(__file__).parents[2] / "plugins" / "emoomni-lite" / "docs" / "cues.md"
    rows = re.findall(r"^\| (`.+?`) \|", page.read_text(encoding="utf-8"), re.M)
    names = {name for row in rows for name in re.findall(r"`(\w+)`", row)}
    assert len(names) > 30
    assert names - set(cue_words.MEANINGS) == set()
