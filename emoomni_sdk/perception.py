"""What was perceived: the analysis z_p of the paper (section 4.2) as a typed value."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import BaseModel, ConfigDict, Field

from emoomni_sdk.documents import Document

Modality = Literal["audio", "video", "text"]
EMOTIONS = (
    "neutral",
    "calm",
    "happy",
    "sad",
    "angry",
    "fearful",
    "disgusted",
    "surprised",
    "bored",
)
"""The labels every component should prefer; open words are allowed beside them."""


class Cue(BaseModel):
    """One measured or observed sign.

    `name` comes from the documented vocabulary (docs/cues.md), such as ``pitch_median``.
    `start` and `end` are seconds from the beginning of the clip.
    """

    model_config = ConfigDict(frozen=True, extra="ignore")

    name: str
    modality: Modality
    value: float | None = None
    unit: str | None = None
    start: float | None = None
    end: float | None = None
    words: str | None = None
    """What it means, or which words it fell on, for a reader."""


class Transcript(BaseModel):
    """The words of the clip, and how far they can be trusted."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    text: str
    language: str | None = None
    """BCP 47, such as ``en`` or ``zh``."""
    verified: bool = False
    """True when a person wrote it (the caller, a subtitle track), False when a machine guessed."""
    source: str = "caller"


class Conflict(BaseModel):
    """Two modalities that tell different stories (paper, section 1)."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    between: tuple[Modality, ...]
    description: str


class VoiceBaseline(BaseModel):
    """How one speaker usually sounds, so that "loud" means loud *for her*."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    pitch_hz: float | None = Field(default=None, gt=0)
    pitch_range_semitones: float | None = Field(default=None, ge=0)
    level_dbfs: float | None = None
    rate_syllables: float | None = Field(default=None, ge=0)
    """Syllables per second of speech."""
    seconds: float = Field(default=0.0, ge=0)
    """Seconds of speech it rests on."""


class Perception(Document):
    """What a Perceiver found in a turn."""

    kind: ClassVar[str] = "perception"

    analysis: str = ""
    """Prose evidence, the text of the E-CoT's `emotion_analysis`."""
    transcript: Transcript | None = None
    emotions: dict[str, Annotated[float, Field(ge=0, le=1)]] = Field(default_factory=dict)
    """Open label → probability."""
    valence: float | None = Field(default=None, ge=-1, le=1)
    arousal: float | None = Field(default=None, ge=-1, le=1)
    confidence: float | None = Field(default=None, ge=0, le=1)
    """How sure the Perceiver is of the leading emotion."""
    cues: tuple[Cue, ...] = ()
    conflict: Conflict | None = None
    unperceived: dict[str, str] = Field(default_factory=dict)
    """What could not be perceived → why, such as ``{"video": "the clip has no video stream"}``."""
    language: str | None = None
    seconds: float | None = Field(default=None, ge=0)
    """Duration of the clip (or of the span that was asked for)."""

    @property
    def emotion(self) -> str | None:
        """The most probable label, or None when none was given."""
        return max(self.emotions, key=lambda label: self.emotions[label], default=None)

    def cue(self, name: str) -> Cue | None:
        """The first cue of that name, or None."""
        return next((cue for cue in self.cues if cue.name == name), None)

    def value(self, name: str) -> float | None:
        """The value of the first cue of that name, or None."""
        found = self.cue(name)
        return found.value if found else None
