"""`TurnResult`: all that became of a turn."""

from __future__ import annotations

import base64
from typing import Annotated, Any, ClassVar

from pydantic import BaseModel, ConfigDict, Field, PlainSerializer, PlainValidator, WithJsonSchema

from emoomni_sdk.audio import Audio, AudioFormat
from emoomni_sdk.documents import Document
from emoomni_sdk.ecot import ECoT
from emoomni_sdk.errors import FormatError
from emoomni_sdk.instruction import Dropped, SpeakingInstruction
from emoomni_sdk.perception import Perception
from emoomni_sdk.turn import Exchange


def _audio_to_json(audio: Audio | None) -> dict[str, Any] | None:
    if audio is None:
        return None
    pcm = base64.b64encode(audio.pcm).decode("ascii")
    return {"sample_rate": audio.sample_rate, "encoding": "f32le", "data": pcm}


def _audio_from_json(value: Any) -> Audio | None:
    if value is None or isinstance(value, Audio):
        return value
    try:
        return Audio(base64.b64decode(value["data"]), AudioFormat(int(value["sample_rate"])))
    except (KeyError, TypeError, ValueError) as error:
        raise FormatError("`audio` must hold `sample_rate` and base64 `data`.") from error


AudioField = Annotated[
    Audio | None,
    PlainValidator(_audio_from_json),
    PlainSerializer(_audio_to_json, when_used="json"),
    WithJsonSchema({"type": ["object", "null"], "required": ["sample_rate", "encoding", "data"]}),
]


class StageTiming(BaseModel):
    """When a stage began and ended, in seconds since the turn began."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    start: float
    end: float

    @property
    def seconds(self) -> float:
        """How long it took."""
        return self.end - self.start


class Timings(BaseModel):
    """The clock of one turn, in seconds since it began."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    stages: dict[str, StageTiming] = Field(default_factory=dict)
    """``perceive``, ``think`` (or ``reason``), ``plan``, ``instruct``, ``speak``, ``listen``."""
    ttfa: float | None = None
    """Time to the first *audible* sample of the reply: leading silence counts."""
    total: float = 0.0


class TokenUsage(BaseModel):
    """What one component consumed."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    input_tokens: int = 0
    output_tokens: int = 0
    details: dict[str, int] = Field(default_factory=dict)


class TurnResult(Document):
    """The thought, the instruction and the speech of one turn."""

    kind: ClassVar[str] = "turn_result"

    turn_id: str
    ecot: ECoT
    perception: Perception | None = None
    instruction: SpeakingInstruction | None = None
    dropped: tuple[Dropped, ...] = ()
    audio: AudioField = None
    measured: dict[str, dict[str, Any]] = Field(default_factory=dict)
    """What the listener heard: ``{"asked": {…}, "achieved": {…}, "heard": {…}}``."""
    timings: Timings = Field(default_factory=Timings)
    usage: dict[str, TokenUsage] = Field(default_factory=dict)
    """Component name → tokens."""
    answered_by: dict[str, str] = Field(default_factory=dict)
    """Role → name of the component that did the work."""
    models: dict[str, str] = Field(default_factory=dict)
    """Role → model id, where the component runs one."""
    seed: int | None = None
    prompt_hash: str | None = None
    partial: bool = False
    """The turn was cut short: by an interruption, or by a failure."""
    interrupted: bool = False
    """The user spoke over the reply; only what was heard is kept."""
    stopped: str | None = None
    """Why a reply guard ended the reply, where one did."""

    @property
    def reply(self) -> str:
        """The words of the reply, empty when there are none."""
        return self.ecot.response or ""

    def exchange(self, said: str | None = None) -> Exchange:
        """This turn as one entry of the next turn's history."""
        seen = self.perception
        heard = said or (seen.transcript.text if seen and seen.transcript else None)
        return Exchange(
            said=heard,
            emotion=seen.emotion if seen else None,
            valence=seen.valence if seen else None,
            arousal=seen.arousal if seen else None,
            intent=self.ecot.user_intent,
            strategy=self.ecot.response_strategy,
            answer=self.ecot.response,
            interrupted=self.interrupted,
        )
