"""An hour takes no more memory than a minute."""

from __future__ import annotations

import io
import tracemalloc
import wave

import numpy as np
import pytest

from emoomni_sdk.media import Clip
from emoomni_sdk.media.timeline import LONGEST_GAP
from tests.media.making import audio_file, tone


def peak_of_blocks(data: bytes) -> tuple[float, int]:
    """Seconds heard, and the most bytes NumPy and Python held at a time meanwhile."""
    clip = Clip.open(data)
    clip.info()
    seconds = 0.0
    tracemalloc.start()
    try:
        for start, samples in clip.audio_blocks(seconds=10.0):
            assert start == seconds
            seconds += len(samples) / 16000
        return seconds, tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def spoken(seconds: int) -> bytes:
    """An 8 kHz WAV file."""
    buffer = io.BytesIO()
    with wave.open(buffer, "wb") as out:
        out.setparams((1, 2, 8000, 0, "NONE", ""))
        out.writeframes((tone(seconds, 8000) * 32767).astype("<i2").tobytes())
    return buffer.getvalue()


@pytest.mark.parametrize("length", [300, pytest.param(3600, marks=pytest.mark.slow)])
def test_a_long_recording_in_blocks(length: int) -> None:
    _, small = peak_of_blocks(spoken(30))
    seconds, large = peak_of_blocks(spoken(length))
    assert seconds == length
    assert large < small * 1.5 + 1_000_000
    assert large < 16 * 2**20


def test_a_long_gap_in_blocks() -> None:
    moments = {count: LONGEST_GAP - 1.0 + count * 0.064 for count in range(10, 20)}
    samples = tone(20 * 0.064, 16000)
    data = audio_file(samples, 16000, form="matroska", codec="pcm_s16le", moments=moments)
    seconds, peak = peak_of_blocks(data)
    assert seconds > LONGEST_GAP - 2
    assert peak < 16 * 2**20


def test_a_late_span_of_an_hour() -> None:
    data = spoken(3600)
    clip = Clip.open(data, start=3500, end=3501)
    clip.info()
    tracemalloc.start()
    try:
        heard = clip.audio()
        assert tracemalloc.get_traced_memory()[1] < 8 * 2**20
    finally:
        tracemalloc.stop()
    assert np.abs(heard).max() > 0.4
