"""Produced speech: chunks while it streams, an `Audio` when it is whole."""

from __future__ import annotations

import array
import base64
import io
import os
import sys
import wave
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from emoomni_sdk.errors import FormatError
from emoomni_sdk.files import write_aside

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

BYTES_PER_SAMPLE = 4


@dataclass(frozen=True, slots=True)
class AudioFormat:
    """Sample rate in Hz. Audio inside the SDK is always little-endian float32 mono."""

    sample_rate: int

    def seconds(self, pcm: bytes) -> float:
        """Duration of `pcm` in seconds."""
        return len(pcm) / (BYTES_PER_SAMPLE * self.sample_rate)


@dataclass(frozen=True, slots=True)
class AudioChunk:
    """Immutable little-endian float32 mono PCM in [-1, 1].

    Raises:
        FormatError: The bytes are no whole number of samples.
    """

    pcm: bytes
    format: AudioFormat

    def __post_init__(self) -> None:
        if len(self.pcm) % BYTES_PER_SAMPLE:
            raise FormatError("Audio must hold whole float32 samples of 4 bytes each.")

    def __repr__(self) -> str:
        return f"AudioChunk({self.seconds:.3f} s at {self.format.sample_rate} Hz)"

    @property
    def seconds(self) -> float:
        """Duration in seconds."""
        return self.format.seconds(self.pcm)

    def samples(self) -> NDArray[np.float32]:
        """A read-only view, shape ``(n,)``, float32 in [-1, 1]. Needs NumPy."""
        import numpy

        return numpy.frombuffer(self.pcm, dtype="<f4")

    @classmethod
    def from_samples(cls, samples: Any, sample_rate: int) -> AudioChunk:
        """A chunk of any one-dimensional sequence of floats in [-1, 1]."""
        if hasattr(samples, "astype"):
            return cls(samples.astype("<f4").tobytes(), AudioFormat(sample_rate))
        values = array.array("f", samples)
        if sys.byteorder == "big":
            values.byteswap()
        return cls(values.tobytes(), AudioFormat(sample_rate))


@dataclass(frozen=True, slots=True)
class Audio:
    """A whole reply. Shows a player in a notebook; `save` writes a WAV file."""

    pcm: bytes
    format: AudioFormat

    def __repr__(self) -> str:
        return f"Audio({self.seconds:.2f} s at {self.format.sample_rate} Hz)"

    @classmethod
    def join(cls, chunks: Iterable[AudioChunk]) -> Audio | None:
        """All chunks in order, or None when there are none.

        Raises:
            FormatError: Two chunks differ in format.
        """
        parts = list(chunks)
        if not parts:
            return None
        formats = {chunk.format for chunk in parts}
        if len(formats) > 1:
            raise FormatError("The chunks of one reply must share one sample rate.")
        return cls(b"".join(chunk.pcm for chunk in parts), parts[0].format)

    @property
    def sample_rate(self) -> int:
        """Samples per second."""
        return self.format.sample_rate

    @property
    def seconds(self) -> float:
        """Duration in seconds."""
        return self.format.seconds(self.pcm)

    def samples(self) -> NDArray[np.float32]:
        """A read-only view, shape ``(n,)``, float32 in [-1, 1]. Needs NumPy."""
        return AudioChunk(self.pcm, self.format).samples()

    def cut(self, seconds: float) -> Audio:
        """The first `seconds` of it."""
        keep = max(0, round(seconds * self.sample_rate)) * BYTES_PER_SAMPLE
        return Audio(self.pcm[:keep], self.format)

    def wav(self) -> bytes:
        """The reply as a 16-bit mono WAV file."""
        buffer = io.BytesIO()
        with wave.open(buffer, "wb") as out:
            out.setnchannels(1)
            out.setsampwidth(2)
            out.setframerate(self.sample_rate)
            out.writeframes(to_int16(self.pcm))
        return buffer.getvalue()

    def save(self, path: str | os.PathLike[str]) -> Path:
        """Write a 16-bit WAV; an existing file is replaced only once the new one is whole.

        Raises:
            OutputError: The place cannot be written.
        """
        return write_aside(path, self.wav())

    def _repr_html_(self) -> str:
        data = base64.b64encode(self.wav()).decode("ascii")
        return f'<audio controls src="data:audio/wav;base64,{data}"></audio>'


def to_int16(pcm: bytes) -> bytes:
    """Little-endian float32 in [-1, 1] as little-endian 16-bit integers, clipped."""
    if "numpy" in sys.modules:
        import numpy

        scaled = numpy.clip(numpy.frombuffer(pcm, dtype="<f4"), -1.0, 1.0) * 32767.0
        whole_numbers: bytes = numpy.round(scaled).astype("<i2").tobytes()
        return whole_numbers
    values = array.array("f", pcm)
    if sys.byteorder == "big":
        values.byteswap()
    whole = array.array("h", (round(max(-1.0, min(1.0, value)) * 32767) for value in values))
    if sys.byteorder == "big":
        whole.byteswap()
    return whole.tobytes()
