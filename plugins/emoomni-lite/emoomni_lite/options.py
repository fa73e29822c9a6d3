"""What can be set on a `SignalPerceiver`."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from pydantic import Field

from emoomni_sdk.interfaces import Options


class SignalOptions(Options):
    """Options of `SignalPerceiver`. The two models are files that the user brings."""

    whisper_model: Path | None = None
    """A ggml model for whisper.cpp (extra ``whisper``); it writes the transcript."""
    face_landmarker: Path | None = None
    """A MediaPipe ``face_landmarker.task`` (extra ``face``); it tells smiles, brows and eyes."""
    transcribe: Literal["auto", "off"] = "auto"
    """``off``: only words that the caller or the clip's subtitles give."""
    transcribe_seconds: float = Field(120.0, gt=0)
    """Seconds of speech that pocketsphinx, which is slow, is given."""
    language: str | None = None
    """BCP 47 tag of what is spoken, where known; None: told by the words."""
    watch: bool = True
    """Look for a face."""
    frames_per_second: float = Field(2.0, gt=0, le=30)
    """Pictures looked at per second of video; fewer in clips over five minutes."""
