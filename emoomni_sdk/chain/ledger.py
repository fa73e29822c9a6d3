"""The ledger of a turn: every event goes in, the `TurnResult` comes out at any moment."""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from dataclasses import dataclass

from emoomni_sdk.audio import Audio, AudioChunk
from emoomni_sdk.chain.heard import SpokenClause, heard_words
from emoomni_sdk.chain.thought import GrowingThought
from emoomni_sdk.ecot import RESPONSE
from emoomni_sdk.events import (
    Answered,
    AudioReady,
    DirectiveDropped,
    Event,
    InstructionReady,
    PerceptionReady,
    ReplyStopped,
    SectionDelta,
    SectionsDiscarded,
    SpeechMeasured,
    StageTimed,
    Usage,
)
from emoomni_sdk.instruction import Dropped, SpeakingInstruction
from emoomni_sdk.perception import Perception
from emoomni_sdk.result import StageTiming, Timings, TokenUsage, TurnResult
from emoomni_sdk.turn import Turn

AUDIBLE = 10 ** (-50 / 20)
"""A sample above -50 dBFS can be heard."""


@dataclass(slots=True)
class _Clause:
    text: str
    chunks: list[AudioChunk]

    @property
    def seconds(self) -> float:
        return sum(chunk.seconds for chunk in self.chunks)


class Ledger:
    """Keeps what a turn has produced."""

    def __init__(self, turn: Turn) -> None:
        self.turn = turn
        self.thought = GrowingThought()
        self.perception: Perception | None = None
        self.instruction: SpeakingInstruction | None = None
        self.ttfa: float | None = None
        self._dropped: list[Dropped] = []
        self._clauses: dict[int, _Clause] = {}
        self._silence = 0.0
        self._first_chunk: float | None = None
        self._measured: dict[str, dict[str, object]] = {}
        self._stages: dict[str, StageTiming] = {}
        self._usage: dict[str, TokenUsage] = {}
        self._answered: dict[str, Answered] = {}
        self._stopped: str | None = None

    @property
    def spoken(self) -> bool:
        """Whether any speech has gone out."""
        return self._first_chunk is not None

    def note(self, event: Event, now: float) -> None:
        """Take in one event at `now`, seconds since the turn began."""
        match event:
            case SectionDelta():
                self.thought.add(event)
            case AudioReady():
                self._note_audio(event, now)
            case SectionsDiscarded():
                self.thought.discard(event.sections)
            case PerceptionReady():
                self.perception = event.perception
            case InstructionReady():
                self.instruction = event.instruction
                self._dropped.clear()
                self._answered["strategist"] = Answered("strategist", event.by)
            case DirectiveDropped():
                self._dropped.append(event.dropped)
            case StageTimed():
                self._stages[event.stage] = StageTiming(start=event.start, end=event.end)
            case Usage():
                self._usage[event.component] = _added(self._usage.get(event.component), event)
            case Answered():
                self._answered[event.role] = event
            case SpeechMeasured():
                self._measured = {
                    "asked": event.asked,
                    "achieved": event.achieved,
                    "heard": event.heard,
                }
            case ReplyStopped():
                self._stopped = event.reason
            case _:
                pass

    def speech(self) -> tuple[Audio | None, str]:
        """Everything spoken so far, and its words."""
        clauses = self._clauses.values()
        chunks = [chunk for clause in clauses for chunk in clause.chunks]
        return Audio.join(chunks), " ".join(clause.text.strip() for clause in clauses)

    def clauses(self) -> tuple[str, ...]:
        """The words of each clause that was spoken."""
        return tuple(clause.text for clause in self._clauses.values())

    def result(self, now: float, *, partial: bool = False) -> TurnResult:
        """All of it, as of `now`."""
        return self._result(now, self.thought.so_far().sections, self.speech()[0], partial)

    def heard(self, now: float, played_seconds: float) -> TurnResult:
        """Only what was heard in the first `played_seconds` of the reply."""
        audio, _ = self.speech()
        played_seconds = min(played_seconds, audio.seconds if audio else 0.0)
        sections = dict(self.thought.so_far().sections)
        if RESPONSE in sections:
            sections[RESPONSE] = heard_words(self._spoken_clauses(), played_seconds)
        cut = audio.cut(played_seconds) if audio else None
        result = self._result(now, sections, cut, True)
        return result.model_copy(update={"interrupted": True})

    def _spoken_clauses(self) -> Iterator[SpokenClause]:
        last = max(self._clauses, default=0)
        for index, clause in self._clauses.items():
            whole = index < last or "speak" in self._stages
            yield SpokenClause(clause.text, clause.seconds, whole)

    def _note_audio(self, event: AudioReady, now: float) -> None:
        clause = self._clauses.setdefault(event.clause, _Clause(event.text, []))
        clause.chunks.append(event.chunk)
        if self._first_chunk is None:
            self._first_chunk = now
        if self.ttfa is None:
            audible = _leading_silence(event.chunk)
            if audible is None:
                self._silence += event.chunk.seconds
            else:
                self.ttfa = max(self._first_chunk + self._silence, now) + audible

    def _result(
        self, now: float, sections: dict[str, str], audio: Audio | None, partial: bool
    ) -> TurnResult:
        models = {role: who.model for role, who in self._answered.items() if who.model}
        return TurnResult(
            turn_id=self.turn.turn_id,
            ecot=sections,  # type: ignore[arg-type]  # ECoT reads a plain mapping
            perception=self.perception,
            instruction=self.instruction,
            dropped=tuple(self._dropped),
            audio=audio,
            measured=self._measured,
            timings=Timings(stages=self._stages, ttfa=self.ttfa, total=now),
            usage=self._usage,
            answered_by={role: who.component for role, who in self._answered.items()},
            models=models,
            seed=self.turn.seed,
            partial=partial or self._stopped is not None,
            stopped=self._stopped,
        )


def _leading_silence(chunk: AudioChunk) -> float | None:
    """Seconds before its first audible sample; None when there is none."""
    samples = array("f", chunk.pcm)
    for index, sample in enumerate(samples):
        if sample > AUDIBLE or sample < -AUDIBLE:
            return index / chunk.format.sample_rate
    return None


def _added(before: TokenUsage | None, event: Usage) -> TokenUsage:
    known = before or TokenUsage()
    details = dict(known.details)
    for name, count in event.details.items():
        details[name] = details.get(name, 0) + count
    return TokenUsage(
        input_tokens=known.input_tokens + event.input_tokens,
        output_tokens=known.output_tokens + event.output_tokens,
        details=details,
    )
