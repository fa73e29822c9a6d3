"""A turn for people: sections as they are written, what was dropped, how long it took."""

from __future__ import annotations

import sys
from typing import Any, TextIO

from emoomni_sdk.ecot import RESPONSE
from emoomni_sdk.events import (
    DirectiveDropped,
    Event,
    InstructionReady,
    PerceptionReady,
    Progress,
    ReplyStopped,
    SectionDelta,
    SectionsDiscarded,
    StageFailed,
)
from emoomni_sdk.result import TurnResult

TITLES = {
    "transcript": "Transcript",
    "emotion_analysis": "Emotion analysis",
    "user_intent": "User intent",
    "response_strategy": "Response strategy",
    "response": "Response",
}


class TurnView:
    """Writes events as they come.

    Args:
        out: Where the sections go; None: nowhere (JSON is wanted).
    """

    def __init__(self, out: TextIO | None) -> None:
        self._out = out
        self._section: str | None = None
        self._held: list[str] = []
        self._voice: list[str] = []
        self._progress = _ProgressLine()

    def show(self, event: Event) -> None:
        """Write one event."""
        if isinstance(event, Progress):
            self._progress.show(event)
            return
        self._progress.clear()
        if self._out is None:
            return
        match event:
            case SectionDelta():
                self._show_section(event)
            case PerceptionReady(perception=perception):
                for what, why in perception.unperceived.items():
                    self._line(f"Not perceived: {what} ({why})")
            case SectionsDiscarded(reason=reason):
                self._line(f"Starting over: {reason}")
            case InstructionReady(instruction=instruction, by=by, late=late):
                style = instruction.style or "no particular style"
                late_note = ", in place of a late strategist" if late else ""
                self._voice += [f"Voice ({by}{late_note})", f"  {style}"]
            case DirectiveDropped(dropped=dropped, speaker=speaker):
                self._voice.append(f"  {speaker} drops {dropped.dimension}: {dropped.reason}")
            case StageFailed(stage=stage, component=component, fallback=fallback):
                self._line(f"{component} failed to {stage}; {fallback} took its place")
            case ReplyStopped(reason=reason):
                self._line(f"The reply was stopped: {reason}")
            case _:
                pass

    def close(self) -> None:
        """End the line that was being written."""
        self._progress.clear()
        self._end_section()
        self._tell_voice()

    def summary(self, result: TurnResult) -> None:
        """Timings and tokens."""
        stages = [f"{name} {timing.seconds:.2f} s" for name, timing in _in_order(result)]
        if result.timings.ttfa is not None:
            stages.append(f"first sound after {result.timings.ttfa:.2f} s")
        self._line(", ".join([*stages, f"total {result.timings.total:.2f} s"]))
        for component, tokens in result.usage.items():
            self._line(f"{component}: {tokens.input_tokens} + {tokens.output_tokens} tokens")

    def _show_section(self, delta: SectionDelta) -> None:
        if delta.section != self._section:
            self._end_section()
            self._line(TITLES.get(delta.section, delta.section))
            self._write("  ")
            self._section = delta.section
        self._write(delta.text.replace("\n", "\n  "))
        if delta.final:
            self._end_section()

    def _end_section(self) -> None:
        if self._section is None:
            return
        ended, self._section = self._section, None
        self._write("\n")
        held, self._held = self._held, []
        for text in held:
            self._line(text)
        if ended == RESPONSE:
            self._tell_voice()

    def _tell_voice(self) -> None:
        """The voice is told after the words, whichever was ready first."""
        told, self._voice = self._voice, []
        for text in told:
            self._line(text)

    def _line(self, text: str) -> None:
        """A line of its own; one that comes while a section is being written waits for its end."""
        if self._section is not None:
            self._held.append(text)
        else:
            self._write(text + "\n")

    def _write(self, text: str) -> None:
        if self._out is not None:
            self._out.write(text)
            self._out.flush()


class _ProgressLine:
    """One line on a terminal's standard error that is written over, for clips that take a while."""

    def __init__(self) -> None:
        self._shown = False

    def show(self, progress: Progress) -> None:
        if not sys.stderr.isatty():
            return
        total = f" of {progress.total:.0f}" if progress.total else ""
        sys.stderr.write(f"\r{progress.stage}: {progress.seconds:.0f}{total} s\033[K")
        sys.stderr.flush()
        self._shown = True

    def clear(self) -> None:
        if self._shown:
            sys.stderr.write("\r\033[K")
            sys.stderr.flush()
            self._shown = False


def as_json(result: TurnResult, reply_audio: str | None) -> dict[str, Any]:
    """What ``--json`` prints; the audio itself is in the file."""
    whole = result.model_dump(mode="json", exclude={"audio"})
    timings = result.timings
    whole["timings"] = {
        **{name: round(timing.seconds, 4) for name, timing in timings.stages.items()},
        "ttfa": None if timings.ttfa is None else round(timings.ttfa, 4),
        "total": round(timings.total, 4),
    }
    whole["reply_audio"] = reply_audio
    whole["reply_seconds"] = round(result.audio.seconds, 3) if result.audio else None
    return whole


def _in_order(result: TurnResult) -> list[tuple[str, Any]]:
    return sorted(result.timings.stages.items(), key=lambda item: item[1].start)
