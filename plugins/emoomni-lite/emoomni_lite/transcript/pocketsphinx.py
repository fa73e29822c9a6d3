"""US English recognition with pocketsphinx and the model that comes with it.

On clear read speech about one word in four is wrong and its own confidence says nothing, so what
it returns is always marked unverified.
"""

from __future__ import annotations

import importlib
import importlib.util
from collections.abc import Iterable
from typing import Any

import numpy as np

from emoomni_lite.cancel import CancelFlag
from emoomni_lite.voice.frames import RATE, Floats

LONGEST = 20.0
"""Seconds of one sentence, which keeps memory and search bounded."""
STEP_BYTES = RATE
"""Half a second of 16-bit samples between two looks at the cancel flag."""


def is_installed() -> bool:
    """Whether the package can be imported, without importing it."""
    return importlib.util.find_spec("pocketsphinx") is not None


def transcribe(sentences: Iterable[Floats], flag: CancelFlag) -> str:
    """Words of sentences, each float32 mono at 16 kHz. Stops early at the flag's deadline."""
    package: Any = importlib.import_module("pocketsphinx")
    decoder = package.Decoder(samprate=RATE, loglevel="FATAL")
    words: list[str] = []
    for samples in sentences:
        flag.check()
        left = flag.seconds_left()
        if left is not None and left < 0.5:
            break
        words.append(_sentence(decoder, _int16(samples), flag))
    return " ".join(part for part in words if part).strip()


def _sentence(decoder: Any, sound: bytes, flag: CancelFlag) -> str:
    """Two passes: the first only finds the mean cepstrum, as the search would do with the whole.

    Searching piece by piece with a mean that is still being learnt doubles the errors of short
    sentences; searching the whole at once cannot be cancelled.
    """
    decoder.reinit_feat()
    decoder.start_utt()
    decoder.process_raw(sound, no_search=True, full_utt=True)
    decoder.end_utt()
    mean = decoder.get_cmn(False)
    decoder.reinit_feat()
    decoder.set_cmn(mean)
    decoder.start_utt()
    try:
        for start in range(0, len(sound), STEP_BYTES):
            flag.check()
            decoder.process_raw(sound[start : start + STEP_BYTES], full_utt=False)
    finally:
        decoder.end_utt()
    found = decoder.hyp()
    return found.hypstr if found else ""


def _int16(samples: Floats) -> bytes:
    return np.round(np.clip(samples, -1, 1) * 32767).astype("<i2").tobytes()
