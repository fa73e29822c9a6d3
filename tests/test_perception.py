from __future__ import annotations

import json

import pytest
from pydantic import ValidationError

from emoomni_sdk.perception import (
    EMOTIONS,
    Conflict,
    Cue,
    Perception,
    Transcript,
    VoiceBaseline,
)

SEEN = Perception(
    analysis="Her pitch falls.",
    transcript=Transcript(text="我没事", language="zh", verified=True, source="subtitles"),
    emotions={"sad": 0.6, "neutral": 0.3, "wistful": 0.1},
    valence=-0.5,
    arousal=-0.2,
    confidence=0.6,
    cues=(
        Cue(name="pitch_median", modality="audio", value=192.0, unit="Hz", start=0.0, end=2.5),
        Cue(name="gaze", modality="video", words="looks away"),
        Cue(name="pitch_median", modality="audio", value=150.0, unit="Hz"),
    ),
    conflict=Conflict(between=("audio", "text"), description="The words are cheerful."),
    unperceived={"video": "the clip has no video stream"},
    language="zh",
    seconds=2.5,
)


@pytest.mark.parametrize("seen", [Perception(), SEEN])
def test_it_comes_back_from_json(seen: Perception) -> None:
    text = seen.to_json()
    assert json.loads(text)["schema"] == "emoomni.perception/1"
    assert Perception.from_json(text) == seen


def test_the_leading_emotion() -> None:
    assert SEEN.emotion == "sad"
    assert Perception().emotion is None


def test_cues_are_found_by_name() -> None:
    assert SEEN.value("pitch_median") == 192.0
    assert SEEN.value("gaze") is None
    found = SEEN.cue("gaze")
    assert found is not None
    assert found.words == "looks away"
    assert SEEN.cue("pause_count") is None
    assert SEEN.value("pause_count") is None


@pytest.mark.parametrize(
    "wrong", [{"valence": -1.1}, {"arousal": 2}, {"confidence": 1.5}, {"seconds": -1}]
)
def test_numbers_out_of_range_are_refused(wrong: dict[str, float]) -> None:
    with pytest.raises(ValidationError):
        Perception.model_validate(wrong)


def test_a_modality_is_one_of_three() -> None:
    with pytest.raises(ValidationError):
        Cue(name="scent", modality="smell")  # type: ignore[arg-type]


def test_a_baseline_needs_a_pitch_above_zero() -> None:
    assert VoiceBaseline().pitch_hz is None
    with pytest.raises(ValidationError):
        VoiceBaseline(pitch_hz=0)


def test_preferred_labels_are_distinct() -> None:
    assert len(set(EMOTIONS)) == len(EMOTIONS)
