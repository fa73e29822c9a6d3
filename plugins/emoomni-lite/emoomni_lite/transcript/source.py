"""The words of a turn, from the most to the least trusted source."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock
from typing import TypeAlias

import numpy as np

from emoomni_lite.cancel import CancelFlag
from emoomni_lite.options import SignalOptions
from emoomni_lite.transcript import pocketsphinx, whisper
from emoomni_lite.transcript.whisper import WhisperModel
from emoomni_lite.voice.frames import RATE, Floats
from emoomni_lite.words.valence import language_of
from emoomni_sdk.media import Clip
from emoomni_sdk.perception import Transcript

TRUST = {"caller": 1.0, "subtitles": 1.0, "whisper.cpp": 0.8, "pocketsphinx": 0.35}
"""How far the words of a source count as evidence of feeling."""
MARGIN = 0.3
"""Seconds kept around each sentence."""
GAP = 0.5
"""Seconds between stretches of speech of one sentence."""

Span: TypeAlias = tuple[float, float]


class TranscriptSource:
    """Finds a transcript: the caller's, the subtitles', whisper.cpp's, pocketsphinx's, or none."""

    def __init__(self, options: SignalOptions) -> None:
        self._options = options
        self._whisper: WhisperModel | None = None
        self._lock = Lock()

    def load(self) -> None:
        """Load the configured model. Blocking.

        Raises:
            MissingDependencyError: Its package is not installed.
            ConfigError: The file is missing or is no model.
        """
        if self._options.whisper_model is not None and self._options.transcribe == "auto":
            self._whisper = WhisperModel(self._options.whisper_model)

    def written(self, text: str | None, clip: Clip | None) -> Transcript | None:
        """Words that a person wrote: the caller's, else the clip's subtitle track."""
        if text is not None and text.strip():
            return self._transcript(text.strip(), "caller", verified=True)
        if clip is None:
            return None
        lines = " ".join(line.text.strip() for line in clip.subtitles()).strip()
        return self._transcript(lines, "subtitles", verified=True) if lines else None

    def heard(self, clip: Clip, speech: tuple[Span, ...], flag: CancelFlag) -> Transcript | None:
        """Words that a recogniser on this machine hears in the `speech` spans, unverified."""
        if self._options.transcribe == "off" or not speech:
            return None
        if self._whisper is not None:
            language = (self._options.language or "").split("-")[0] or None
            sentences = _sentences(speech, whisper.LONGEST)
            with self._only_one(flag):
                text = self._whisper.transcribe(_sound(clip, sentences), language, flag)
            return self._transcript(text, "whisper.cpp") if text else None
        if not pocketsphinx.is_installed() or not self._may_be_english():
            return None
        limit = self._options.transcribe_seconds
        sentences = _sentences(_first_seconds(speech, limit), pocketsphinx.LONGEST)
        text = pocketsphinx.transcribe(_sound(clip, sentences), flag)
        return self._transcript(text, "pocketsphinx") if text else None

    @contextmanager
    def _only_one(self, flag: CancelFlag) -> Iterator[None]:
        """A loaded model serves one caller at a time; who waits can still leave."""
        while not self._lock.acquire(timeout=0.1):
            flag.check()
        try:
            yield
        finally:
            self._lock.release()

    def _may_be_english(self) -> bool:
        return (self._options.language or "en").lower().startswith("en")

    def _transcript(self, text: str, source: str, *, verified: bool = False) -> Transcript:
        language = self._options.language or language_of(text)
        return Transcript(text=text, language=language, verified=verified, source=source)


def _first_seconds(spans: tuple[Span, ...], seconds: float) -> tuple[Span, ...]:
    kept: list[Span] = []
    for start, end in spans:
        if seconds <= 0:
            break
        kept.append((start, min(end, start + seconds)))
        seconds -= end - start
    return tuple(kept)


def _sentences(speech: tuple[Span, ...], longest: float) -> tuple[Span, ...]:
    """Stretches joined over short gaps, and cut where they would get too long."""
    joined: list[Span] = []
    for start, end in speech:
        if joined and start - joined[-1][1] < GAP and end - joined[-1][0] <= longest:
            start = joined.pop()[0]
        while end - start > longest:
            joined.append((start, start + longest))
            start += longest
        joined.append((start, end))
    return tuple(joined)


def _sound(clip: Clip, spans: tuple[Span, ...]) -> Iterator[Floats]:
    """The samples of each of `spans`, one array each, with a margin that no neighbour shares."""
    waiting = [*_with_margins(spans)]
    parts: list[Floats] = []
    for start, samples in clip.audio_blocks(RATE, 10.0):
        stop = start + len(samples) / RATE
        while waiting and waiting[0][0] < stop:
            first, last = waiting[0]
            low, high = max(first - start, 0.0), min(last, stop) - start
            parts.append(samples[round(low * RATE) : round(high * RATE)])
            if last > stop:
                break
            yield np.concatenate(parts)
            parts = []
            waiting.pop(0)
        if not waiting:
            return
    if parts:
        yield np.concatenate(parts)


def _with_margins(spans: tuple[Span, ...]) -> Iterator[Span]:
    before = 0.0
    for index, (start, end) in enumerate(spans):
        after = spans[index + 1][0] if index + 1 < len(spans) else end + 2 * MARGIN
        last = end + min(MARGIN, (after - end) / 2)
        yield max(before, start - MARGIN), last
        before = last
