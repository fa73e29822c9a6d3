"""A conversation: history, baseline, saved and resumed."""

from __future__ import annotations

from pathlib import Path

import pytest

from emoomni_sdk.ecot import ECoT
from emoomni_sdk.errors import FormatError, OutputError
from emoomni_sdk.perception import Cue, Perception, Transcript
from emoomni_sdk.result import TurnResult
from emoomni_sdk.session import Session


def result(pitch: float, seconds: float, said: str = "I am tired.") -> TurnResult:
    cues = (
        Cue(name="pitch_median", modality="audio", value=pitch, unit="Hz"),
        Cue(name="speech_seconds", modality="audio", value=seconds, unit="s"),
    )
    perception = Perception(
        transcript=Transcript(text=said), cues=cues, emotions={"sad": 0.7, "calm": 0.3}
    )
    return TurnResult(turn_id="1", ecot=ECoT(response="Rest a while."), perception=perception)


def test_a_turn_carries_what_was_heard_felt_and_answered() -> None:
    session = Session(persona="a friend", reply_language="en")
    assert session.turn(text="hello").history == ()
    assert session.turn(text="hello").baseline is None
    session.add(result(200.0, 4.0))
    turn = session.turn(text="and now?", seed=7)
    assert turn.history[0].said == "I am tired."
    assert turn.history[0].emotion == "sad"
    assert turn.history[0].answer == "Rest a while."
    assert (turn.persona, turn.reply_language, turn.seed) == ("a friend", "en", 7)


def test_the_baseline_is_weighted_by_seconds_of_speech() -> None:
    session = Session()
    session.add(result(200.0, 3.0))
    session.add(result(100.0, 1.0))
    assert session.baseline is not None
    assert session.baseline.pitch_hz == pytest.approx(175.0)
    assert session.baseline.seconds == 4.0
    assert session.baseline.rate_syllables is None


def test_a_turn_without_measured_speech_leaves_the_baseline_alone() -> None:
    session = Session()
    session.add(TurnResult(turn_id="1", ecot=ECoT(response="Hello.")), said="hi")
    assert session.baseline is None
    assert session.history[0].said == "hi"


def test_it_is_saved_and_resumed(tmp_path: Path) -> None:
    session = Session(persona="a friend")
    session.add(result(200.0, 3.0))
    path = session.save(tmp_path / "talk.json")
    again = Session.load(path)
    assert again.conversation == session.conversation
    with pytest.raises(OutputError):
        session.save(tmp_path / "missing" / "talk.json")
    with pytest.raises(FormatError):
        Session.load(tmp_path / "none.json")
    path.write_text("{}[")
    with pytest.raises(FormatError):
        Session.load(path)


def test_only_the_latest_exchanges_are_given() -> None:
    session = Session(keep=2)
    for number in range(5):
        session.add(result(200.0, 1.0, said=str(number)))
    assert [exchange.said for exchange in session.turn(text="x").history] == ["3", "4"]
    assert len(session.history) == 5
