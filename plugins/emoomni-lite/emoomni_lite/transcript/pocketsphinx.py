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

LONGEST = 20 * RATE
"""Samples of one utterance; longer ones are cut, which keeps memory and search bounded."""


def is_installed() -> bool:
    """Whether the package can be imported, without importing it."""
    return importlib.util.find_spec("pocketsphinx") is not None


def transcribe(blocks: Iterable[Floats], flag: CancelFlag) -> str:
    """Words of speech (float32 mono at 16 kHz)."""
    package: Any = importlib.import_module("pocketsphinx")
    decoder = package.Decoder(samprate=RATE, loglevel="FATAL")
    words: list[str] = []
    began = 0
    for block in blocks:
        for start in range(0, len(block), RATE // 2):
            flag.check()
            left = flag.seconds_left()
            if left is not None and left < 0.5:
                return _joined(words, decoder, bool(began))
            if not began:
                decoder.reinit_feat()
                decoder.start_utt()
            piece = block[start : start + RATE // 2]
            decoder.process_raw(_int16(piece), full_utt=False)
            began += len(piece)
            if began >= LONGEST:
                words.append(_end(decoder))
                began = 0
    return _joined(words, decoder, bool(began))


def _joined(words: list[str], decoder: Any, began: bool) -> str:
    if began:
        words.append(_end(decoder))
    return " ".join(part for part in words if part).strip()


def _end(decoder: Any) -> str:
    decoder.end_utt()
    found = decoder.hyp()
    return found.hypstr if found else ""


def _int16(block: Floats) -> bytes:
    return np.round(np.clip(block, -1, 1) * 32767).astype("<i2").tobytes()
