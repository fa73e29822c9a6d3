"""The neutral speaking instruction I_emo (paper, equation 5) and what becomes of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from pydantic import BaseModel, ConfigDict, Field

from emoomni_sdk.documents import Document

DIMENSIONS = (
    "style",
    "pitch",
    "pitch_range",
    "rate",
    "volume",
    "pause",
    "emotion",
    "intensity",
    "timbre",
    "intonation",
)
"""Every field of `SpeakingInstruction`, in the order reports show them."""


class SpeakingInstruction(Document):
    """How a reply should sound, for any talker.

    `style` is plain words, the currency of every modern talker. The numbers are relative to the
    voice's own neutral; None means unspecified, and a number wins over the prose.
    """

    kind: ClassVar[str] = "instruction"

    style: str | None = None
    """One sentence, such as "Speak softly and slowly, in a warm voice"."""
    pitch: float | None = Field(default=None, ge=-24, le=24)
    """Shift of the pitch level in semitones."""
    pitch_range: float | None = Field(default=None, gt=0, le=4)
    """Ratio of the pitch range (in semitones) to neutral."""
    rate: float | None = Field(default=None, gt=0, le=4)
    """Ratio of the speaking rate to neutral."""
    volume: float | None = Field(default=None, ge=-40, le=20)
    """Change of level in dB."""
    pause: float | None = Field(default=None, ge=0, le=8)
    """Ratio of pause durations to neutral."""
    emotion: str | None = None
    """A label of `emoomni_sdk.perception.EMOTIONS`, or an open word."""
    intensity: float | None = Field(default=None, ge=0, le=1)
    """How strongly the emotion shows."""
    timbre: str | None = None
    """Voice quality: ``whisper``, ``breathy``, ``warm``, ``bright``, ``firm`` or an open word."""
    intonation: str | None = None
    """Contour: ``rising``, ``falling``, ``flat``, ``lively`` or an open word."""

    def given(self) -> dict[str, Any]:
        """The dimensions that are specified, in the order of `DIMENSIONS`."""
        return {name: value for name in DIMENSIONS if (value := getattr(self, name)) is not None}

    def over(self, base: SpeakingInstruction) -> SpeakingInstruction:
        """This instruction where it is specified, `base` elsewhere."""
        return SpeakingInstruction(**{**base.given(), **self.given()})

    @property
    def is_neutral(self) -> bool:
        """True when nothing is asked for."""
        return not self.given()


NEUTRAL = SpeakingInstruction()


class Dropped(BaseModel):
    """One dimension that a talker cannot honour, or only in part."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    dimension: str
    value: Any = None
    reason: str


class Lowering(BaseModel):
    """What an engine will get for an instruction, in its own dialect, and what it drops."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    directives: Mapping[str, Any] = Field(default_factory=dict)
    """JSON-ready settings in the engine's own terms, such as ``{"rate": 140, "pitch": 62}``."""
    dropped: tuple[Dropped, ...] = ()
