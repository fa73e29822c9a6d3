"""Recognition with a whisper.cpp model on this machine."""

from __future__ import annotations

import importlib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy as np

from emoomni_lite.cancel import CancelFlag
from emoomni_lite.voice.frames import RATE, Floats
from emoomni_sdk.errors import ConfigError, MissingDependencyError, PerceptionError

LONGEST = 27.0
"""Seconds of one sentence: a little less than the model's window of 30 s."""
SHORTEST = RATE
"""whisper.cpp refuses less than a second; shorter pieces are padded."""


class WhisperModel:
    """A loaded ggml model.

    Raises:
        MissingDependencyError: pywhispercpp is not installed.
        ConfigError: The model file is missing or is not one.
    """

    def __init__(self, path: Path) -> None:
        try:
            package: Any = importlib.import_module("pywhispercpp.model")
        except ImportError as error:
            raise MissingDependencyError(
                "The option `whisper_model` needs pywhispercpp, which is not installed.",
                component="signal",
                remedy="Run: pip install 'emoomni-lite[whisper]'",
            ) from error
        if not path.is_file():
            raise ConfigError(
                f"There is no whisper.cpp model at {path}.",
                component="signal",
                remedy="Set `whisper_model` to the path of a ggml model file.",
            )
        if _magic(path) not in {b"lmgg", b"GGUF", b"ggml"}:
            raise ConfigError(
                f"{path.name} is not a whisper.cpp model.",
                component="signal",
                remedy="Set `whisper_model` to a ggml model file.",
            )
        self._model = package.Model(
            str(path), redirect_whispercpp_logs_to=None, print_progress=False, print_realtime=False
        )

    def transcribe(
        self, sentences: Iterable[Floats], language: str | None, flag: CancelFlag
    ) -> str:
        """Words of sentences, each float32 mono at 16 kHz."""
        words = [self._sentence(samples, language, flag) for samples in sentences]
        return " ".join(part for part in words if part).strip()

    def _sentence(self, samples: Floats, language: str | None, flag: CancelFlag) -> str:
        flag.check()
        if len(samples) < SHORTEST:
            samples = np.pad(samples, (0, SHORTEST - len(samples)))
        try:
            segments = self._model.transcribe(
                samples, language=language or "auto", abort_callback=flag.is_set
            )
        except RuntimeError as error:
            flag.check()
            raise PerceptionError(
                f"whisper.cpp failed: {error}.",
                remedy="Check `whisper_model` and `language`, or set transcribe to off.",
            ) from error
        flag.check()
        return " ".join(segment.text.strip() for segment in segments)


def _magic(path: Path) -> bytes:
    with path.open("rb") as reading:
        return reading.read(4)
