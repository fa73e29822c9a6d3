"""What may happen to a recording on its way: turned down, overdriven, in noise, over a telephone.

All but `plain`, which is the file itself, are mono at 16 kHz, or at 8 kHz where that is the
condition. Noise stands 10 dB below the level of the speech, which is that of its loud frames, so
that the silence before and after it does not count.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from emoomni_sdk.errors import EmptyClipError
from emoomni_sdk.media import Clip

Sound: TypeAlias = NDArray[np.float64]

RATE = 16_000
LOW_RATE = 8_000
PLAIN = "plain"
CONDITIONS = {
    PLAIN: "the file itself",
    "quiet": "20 dB down",
    "loud": "12 dB up, what passes full scale is cut off",
    "white-noise": "white noise, 10 dB below the speech",
    "pink-noise": "noise that falls by 3 dB per octave, as speech does roughly, 10 dB below it",
    "telephone": "300 to 3400 Hz only",
    "8khz": "sampled at 8 kHz",
}
NOISY = frozenset({"white-noise", "pink-noise"})
"""Conditions that depend on the noise that is drawn."""
SNR = 10.0
ACTIVE_DB = 30.0
"""Frames that lie further below the loudest one are not speech."""
FRAME = 0.02
FLOOR_DBFS = -120.0


def under(clip: Clip, condition: str, draw: int = 0) -> tuple[Clip, float]:
    """The clip under a condition, and the level of its speech in dBFS.

    The returned clip is `clip` itself for `plain`, otherwise one to be closed for itself. Noise is
    drawn from the samples and the number of the draw, so that a clip is always degraded in the
    same way, whatever its name and whenever its turn.

    Raises:
        MediaError: It cannot be read, or holds no sound.
    """
    rate = LOW_RATE if condition == "8khz" else RATE
    sound = clip.audio(rate).astype(np.float64)
    if not sound.size:
        raise EmptyClipError(f"{clip.name} holds no sound.")
    if condition == PLAIN:
        return clip, speech_level(sound, rate)
    degraded = _WAYS[condition](sound, draw) if condition in _WAYS else sound
    level = speech_level(degraded, rate)
    return Clip.from_arrays(audio=degraded.astype(np.float32), sample_rate=rate), level


def speech_level(sound: Sound, rate: int) -> float:
    """dBFS (a full-scale square wave has 0) of the frames within 30 dB of the loudest one."""
    size = round(FRAME * rate)
    whole = len(sound) // size * size
    frames = sound[:whole].reshape(-1, size) if whole else sound.reshape(1, -1)
    power = np.mean(frames**2, axis=1)
    active = power[power >= power.max() * 10 ** (-ACTIVE_DB / 10)]
    return max(FLOOR_DBFS, float(10 * np.log10(active.mean() + 1e-30)))


def white(length: int, seed: int) -> Sound:
    """Noise of unit power."""
    noise = np.random.default_rng(seed).standard_normal(length)
    return np.asarray(noise / np.sqrt(np.mean(noise**2)))


def pink(length: int, seed: int) -> Sound:
    """Noise of unit power whose density falls by 3 dB per octave, level below 50 Hz."""
    spectrum = np.fft.rfft(white(length, seed))
    frequency = np.fft.rfftfreq(length, 1 / RATE)
    noise = np.fft.irfft(spectrum / np.sqrt(np.maximum(frequency, 50.0)), length)
    return np.asarray(noise / np.sqrt(np.mean(noise**2)))


def _with(noise: Callable[[int, int], Sound]) -> Callable[[Sound, int], Sound]:
    def mixed(sound: Sound, draw: int) -> Sound:
        drawn = noise(len(sound), crc32(sound.tobytes(), draw))
        mix = sound + drawn * 10 ** ((speech_level(sound, RATE) - SNR) / 20)
        return np.asarray(mix / max(1.0, float(np.abs(mix).max())))

    return mixed


def _telephone(sound: Sound, _: int) -> Sound:
    spectrum = np.fft.rfft(sound)
    frequency = np.fft.rfftfreq(len(sound), 1 / RATE)
    spectrum[(frequency < 300) | (frequency > 3400)] = 0
    return np.clip(np.fft.irfft(spectrum, len(sound)), -1.0, 1.0)


_WAYS: dict[str, Callable[[Sound, int], Any]] = {
    "quiet": lambda sound, _: sound * 10 ** (-20 / 20),
    "loud": lambda sound, _: np.clip(sound * 10 ** (12 / 20), -1.0, 1.0),
    "white-noise": _with(white),
    "pink-noise": _with(pink),
    "telephone": _telephone,
}
