"""The words of a turn, from the most to the least trusted source."""

from __future__ import annotations

from collections.abc import Iterator
from threading import Lock

from emoomni_lite.cancel import CancelFlag
from emoomni_lite.options import SignalOptions
from emoomni_lite.transcript import pocketsphinx
from emoomni_lite.transcript.whisper import WhisperModel
from emoomni_lite.voice.frames import RATE, Floats
from emoomni_lite.words.valence import language_of
from emoomni_sdk.media import Clip
from emoomni_sdk.perception import Transcript

TRUST = {"caller": 1.0, "subtitles": 1.0, "whisper.cpp": 0.8, "pocketsphinx": 0.35}
"""How far the words of a source count as evidence of feeling."""
MARGIN = 0.25
"""Seconds kept around each stretch of speech."""


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

    def heard(
        self, clip: Clip, speech: tuple[tuple[float, float], ...], flag: CancelFlag
    ) -> Transcript | None:
        """Words that a recogniser on this machine hears in the `speech` spans, unverified."""
        if self._options.transcribe == "off" or not speech:
            return None
        if self._whisper is not None:
            with self._lock:
                language = (self._options.language or "").split("-")[0] or None
                text = self._whisper.transcribe(_sound(clip, speech), language, flag)
            return self._transcript(text, "whisper.cpp") if text else None
        if not pocketsphinx.is_installed() or not self._may_be_english():
            return None
        limit = self._options.transcribe_seconds
        text = pocketsphinx.transcribe(_sound(clip, _first_seconds(speech, limit)), flag)
        return self._transcript(text, "pocketsphinx") if text else None

    def _may_be_english(self) -> bool:
        return (self._options.language or "en").lower().startswith("en")

    def _transcript(self, text: str, source: str, *, verified: bool = False) -> Transcript:
        language = self._options.language or language_of(text)
        return Transcript(text=text, language=language, verified=verified, source=source)


def _first_seconds(
    speech: tuple[tuple[float, float], ...], seconds: float
) -> tuple[tuple[float, float], ...]:
    kept: list[tuple[float, float]] = []
    for start, end in speech:
        if seconds <= 0:
            break
        kept.append((start, min(end, start + seconds)))
        seconds -= end - start
    return tuple(kept)


def _sound(clip: Clip, spans: tuple[tuple[float, float], ...]) -> Iterator[Floats]:
    """The samples inside `spans`, margins included, in order and once each."""
    if not spans:
        return
    last = spans[-1][1] + MARGIN
    for start, samples in clip.audio_blocks(RATE, 10.0):
        if start > last:
            return
        done = start
        for begin, end in spans:
            first, stop = max(begin - MARGIN, done), min(end + MARGIN, start + len(samples) / RATE)
            if first < stop:
                yield samples[round((first - start) * RATE) : round((stop - start) * RATE)]
                done = stop
