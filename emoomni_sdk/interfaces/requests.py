"""The one frozen object that each method of an interface takes.

A later version may add fields with defaults; a component reads those it knows.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from typing import TypeAlias

from emoomni_sdk.ecot import ECoT, ECoTSpec
from emoomni_sdk.events import Progress
from emoomni_sdk.instruction import NEUTRAL, SpeakingInstruction
from emoomni_sdk.perception import Perception
from emoomni_sdk.turn import Turn

ProgressSink: TypeAlias = Callable[[Progress], None]
"""Called from any thread while a long clip is worked through."""


def ignore_progress(progress: Progress) -> None:
    """The sink for callers who do not ask."""
    del progress


def nothing_heard() -> bool:
    """Of a turn whose reply nobody has heard any of."""
    return False


@dataclass(frozen=True, slots=True, kw_only=True)
class VoiceProfile:
    """A voice's own neutral: what "slower" and "higher" are relative to."""

    pitch_hz: float | None = None
    rate_syllables: float | None = None
    """Syllables per second, short pauses counted in."""
    level_dbfs: float | None = None
    pitch_range_semitones: float | None = None
    """From the 5 % to the 95 % quantile of its pitch."""
    articulation_rate: float | None = None
    """Syllables per second of speech, pauses taken away, as `Heard.rate` measures it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ThinkRequest:
    """Ask a Thinker for an E-CoT."""

    turn: Turn
    spec: ECoTSpec = field(default_factory=ECoTSpec)
    write: tuple[str, ...] = ()
    """The sections to write now; empty: all of `spec` that `thought` lacks."""
    thought: ECoT = field(default_factory=ECoT)
    """Sections already written. Only given to a Thinker that `continues`."""
    perception: Perception | None = None
    """Given when a stage before it has already perceived."""
    deadline: float | None = None
    """Seconds it may take; None: as long as it needs."""
    progress: ProgressSink = ignore_progress
    heard: Callable[[], bool] = nothing_heard
    """Whether speech has gone out: from then on no section may be taken back."""

    def sections(self) -> tuple[str, ...]:
        """The sections to write, resolved."""
        return self.write or tuple(s for s in self.spec.sections if s not in self.thought)


@dataclass(frozen=True, slots=True, kw_only=True)
class PerceiveRequest:
    """Ask a Perceiver what is in the turn."""

    turn: Turn
    deadline: float | None = None
    progress: ProgressSink = ignore_progress


@dataclass(frozen=True, slots=True, kw_only=True)
class ReasonRequest:
    """Ask a Reasoner to go on from a perception."""

    turn: Turn
    perception: Perception
    thought: ECoT = field(default_factory=ECoT)
    """Sections already written; any may be missing."""
    write: tuple[str, ...] = ()
    """The sections to write, in order."""
    deadline: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class InstructRequest:
    """Ask a Strategist how the reply should sound (θ_slm, equation 5)."""

    turn: Turn
    thought: ECoT = field(default_factory=ECoT)
    """`response_strategy` is what it reads; any section may be missing."""
    perception: Perception | None = None
    voice: VoiceProfile = field(default_factory=VoiceProfile)
    deadline: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanRequest:
    """Ask a Strategist that `writes_strategy` to write z_s itself."""

    turn: Turn
    thought: ECoT = field(default_factory=ECoT)
    perception: Perception | None = None
    deadline: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LowerRequest:
    """Ask a Speaker what it would do with an instruction."""

    instruction: SpeakingInstruction = NEUTRAL
    language: str | None = None
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Utterance:
    """One clause to speak."""

    text: str
    instruction: SpeakingInstruction = NEUTRAL
    language: str | None = None
    index: int = 0
    """Its place in the reply, from 0."""
    final: bool = True
    """It is the reply's last clause."""
    turn_id: str = ""
    seed: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplyRequest:
    """A whole reply, clause by clause as it is being written."""

    utterances: AsyncIterator[Utterance]
    instruction: SpeakingInstruction = NEUTRAL
    language: str | None = None
    turn_id: str = ""
    seed: int | None = None
