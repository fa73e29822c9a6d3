"""`Shaper`: what happens to the engine's samples on their way out, chunk by chunk."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from emoomni_espeak.shape import LONGEST_PAUSE, Shape

if TYPE_CHECKING:
    from numpy.typing import NDArray

SAMPLE_RATE = 22050
BLOCK = 110
"""Samples, 5 ms: the grain in which silence is found."""
SILENCE = 60
"""Largest int16 magnitude of a silent block."""
_LEAD_BLOCKS = 2
_TAPS = 63
_KNEE = 0.6
_CEILING = 0.98
_AIR_TILT_DB = 24.0
_TREMOR_HZ = 6.0
_TREMOR_DELAY = 36


class Shaper:
    """Int16 in, float32 in [-1, 1] out. One instance shapes one clause."""

    def __init__(self, shape: Shape) -> None:
        self._shape = shape
        self._gain = 10 ** (shape.gain_db / 20)
        self._filter = _tilt_filter(shape.tilt_db)
        air = _tilt_filter(_AIR_TILT_DB)
        self._air = air / np.linalg.norm(air)
        self._tail = np.zeros(_TAPS - 1)
        self._air_tail = np.zeros(_TAPS - 1)
        self._shaken = np.zeros(_TREMOR_DELAY)
        self._count = 0
        self._noise = np.random.default_rng(shape.seed)
        self._rest: NDArray[np.int16] = np.zeros(0, np.int16)
        self._held: list[NDArray[np.int16]] = []
        self._started = False

    def feed(self, pcm: bytes) -> NDArray[np.float32]:
        """The part of the result that is certain after `pcm`; may be empty."""
        fresh = np.concatenate([self._rest, np.frombuffer(pcm, "<i2")])
        whole = len(fresh) // BLOCK * BLOCK
        self._rest = fresh[whole:]
        return self._colour(self._paced(fresh[:whole].reshape(-1, BLOCK)))

    def finish(self) -> NDArray[np.float32]:
        """The rest, with the closing pause. Empty when nothing was ever audible."""
        padded = np.pad(self._rest, (0, -len(self._rest) % BLOCK)).reshape(-1, BLOCK)
        last = self._paced(padded)
        if not self._started:
            return np.zeros(0, np.float32)
        closing = np.zeros(round(min(self._shape.closing, LONGEST_PAUSE) * SAMPLE_RATE), np.int16)
        return self._colour(np.concatenate([last, closing]))

    def _paced(self, blocks: NDArray[np.int16]) -> NDArray[np.int16]:
        """Trim the lead, hold back silence, stretch or shorten pauses."""
        # abs() of the most negative int16 is negative; max and min are not fooled.
        loud = (blocks.max(axis=1, initial=0) > SILENCE) | (
            blocks.min(axis=1, initial=0) < -SILENCE
        )
        out: list[NDArray[np.int16]] = []
        for block, audible in zip(blocks, loud, strict=True):
            if not audible:
                self._held.append(block)
                continue
            if self._started:
                out.extend(self._pause())
            else:
                out.extend(self._held[-_LEAD_BLOCKS:])
                self._started = True
            self._held.clear()
            out.append(block)
        if not self._started:
            del self._held[:-_LEAD_BLOCKS]
        return np.concatenate(out) if out else np.zeros(0, np.int16)

    def _pause(self) -> list[NDArray[np.int16]]:
        length = len(self._held) * BLOCK
        if length < self._shape.pause_from * SAMPLE_RATE:
            return list(self._held)
        wanted = round(min(length * self._shape.pause_scale, LONGEST_PAUSE * SAMPLE_RATE))
        if wanted <= length:
            kept = np.concatenate(self._held)
            return [kept[: wanted // 2], kept[length - (wanted - wanted // 2) :]]
        return [*self._held, np.zeros(wanted - length, np.int16)]

    def _colour(self, samples: NDArray[np.int16]) -> NDArray[np.float32]:
        if not len(samples):
            return np.zeros(0, np.float32)
        sound = samples.astype(np.float64) / 32768.0
        if self._shape.breath:
            envelope = np.convolve(np.abs(sound), np.ones(BLOCK) / BLOCK, "same")
            hiss = self._noise.standard_normal(len(sound)) * envelope
            hiss, self._air_tail = _filtered(hiss, self._air, self._air_tail)
            sound = (1 - self._shape.breath / 2) * sound + self._shape.breath * hiss
        if self._shape.tilt_db:
            sound, self._tail = _filtered(sound, self._filter, self._tail)
        if self._shape.tremor:
            sound = self._trembling(sound)
        return _limited(sound * self._gain).astype(np.float32)

    def _trembling(self, sound: NDArray[np.float64]) -> NDArray[np.float64]:
        """Shake pitch by some 3 % and loudness by 2 dB through a moving delay."""
        depth = self._shape.tremor
        joined = np.concatenate([self._shaken, sound])
        time = (self._count + np.arange(len(sound))) / SAMPLE_RATE
        swing = np.sin(2 * np.pi * _TREMOR_HZ * time)
        delay = _TREMOR_DELAY / 2 * (1 + 0.98 * depth * swing)
        place = np.arange(len(sound)) + _TREMOR_DELAY - delay
        self._shaken = joined[len(joined) - _TREMOR_DELAY :]
        self._count += len(sound)
        moved: NDArray[np.float64] = np.interp(place, np.arange(len(joined)), joined)
        loudness: NDArray[np.float64] = np.cos(2 * np.pi * _TREMOR_HZ * 0.9 * time)
        return moved * (1 + 0.22 * depth * loudness)


def _filtered(
    sound: NDArray[np.float64], taps: NDArray[np.float64], tail: NDArray[np.float64]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    joined = np.concatenate([tail, sound])
    return np.convolve(joined, taps, "valid"), joined[len(joined) - len(tail) :]


def _tilt_filter(db: float) -> NDArray[np.float64]:
    """A linear-phase filter that tilts the spectrum by `db` between 0.5 and 4 kHz.

    Its mean gain over the long-term speech spectrum is kept near 1, so level stays with `gain_db`.
    """
    grid = np.fft.rfftfreq(512, 1 / SAMPLE_RATE)
    octaves = np.log2(np.clip(grid, 500, 4000) / 500) / 3
    gain = 10 ** (db * (octaves - 0.15) / 20)
    impulse = np.roll(np.fft.irfft(gain), _TAPS // 2)[:_TAPS]
    return impulse * np.hamming(_TAPS)


def _limited(sound: NDArray[np.float64]) -> NDArray[np.float64]:
    """Straight up to the knee, then bent so that nothing reaches full scale."""
    size = np.abs(sound)
    over = size > _KNEE
    if not over.any():
        return sound
    room = _CEILING - _KNEE
    bent = _KNEE + room * np.tanh((size - _KNEE) / room)
    return np.where(over, np.sign(sound) * bent, sound)
