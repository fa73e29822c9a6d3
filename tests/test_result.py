from __future__ import annotations

import array
import json

import pytest

from emoomni_sdk.audio import Audio, AudioFormat
from emoomni_sdk.ecot import ECoT
from emoomni_sdk.errors import FormatError
from emoomni_sdk.instruction import Dropped, SpeakingInstruction
from emoomni_sdk.perception import Perception, Transcript
from emoomni_sdk.result import StageTiming, Timings, TokenUsage, TurnResult

PCM = array.array("f", [0.0, 0.5, -0.5]).tobytes()
WHOLE = TurnResult(
    turn_id="t1",
    ecot=ECoT(user_intent="To be heard.", response_strategy="Softly.", response="我在。"),
    perception=Perception(
        transcript=Transcript(text="我没事"), emotions={"sad": 1.0}, valence=-0.5, arousal=0.1
    ),
    instruction=SpeakingInstruction(style="Speak softly", rate=0.9),
    dropped=(Dropped(dimension="timbre", value="warm", reason="no such voice"),),
    audio=Audio(PCM, AudioFormat(24_000)),
    measured={"asked": {"rate": 0.9}, "achieved": {"rate": 0.92}},
    timings=Timings(stages={"think": StageTiming(start=0.5, end=2.0)}, ttfa=2.25, total=3.0),
    usage={"omni": TokenUsage(input_tokens=10, output_tokens=20, details={"audio": 5})},
    answered_by={"thinker": "omni"},
    models={"thinker": "some/model"},
    seed=7,
    prompt_hash="abc",
    partial=True,
    interrupted=True,
)


@pytest.mark.parametrize("result", [TurnResult(turn_id="t0", ecot=ECoT()), WHOLE])
def test_it_comes_back_from_json(result: TurnResult) -> None:
    text = result.to_json()
    again = TurnResult.from_json(text)
    assert again == result
    assert again.to_json() == text
    assert json.loads(text)["schema"] == "emoomni.turn_result/1"


def test_its_schema_names_all_that_is_written() -> None:
    schema = TurnResult.json_schema()
    assert set(schema["properties"]) == set(json.loads(WHOLE.to_json()))
    json.dumps(schema)


@pytest.mark.parametrize(
    "audio", [{}, {"sample_rate": 16000}, "x", {"sample_rate": 1, "data": "A"}]
)
def test_broken_audio_is_refused(audio: object) -> None:
    with pytest.raises(FormatError):
        TurnResult.from_json({"turn_id": "t", "ecot": {}, "audio": audio})


def test_the_reply_and_the_seconds() -> None:
    assert WHOLE.reply == "我在。"
    assert TurnResult(turn_id="t", ecot=ECoT()).reply == ""
    assert WHOLE.timings.stages["think"].seconds == 1.5


def test_it_becomes_an_entry_of_the_history() -> None:
    entry = WHOLE.exchange()
    assert (entry.said, entry.emotion, entry.valence, entry.arousal) == ("我没事", "sad", -0.5, 0.1)
    assert (entry.intent, entry.strategy) == ("To be heard.", "Softly.")
    assert entry.answer == "我在。"
    assert entry.interrupted
    assert WHOLE.exchange("what I typed").said == "what I typed"
    assert TurnResult(turn_id="t", ecot=ECoT()).exchange().said is None
