"""How far the listener agrees with praat-parselmouth, and what it costs.

    python benchmarks/listener.py

Three eSpeak NG voices speak five sentences at several levels of pitch, range, rate and volume. Of
each, the listener's median pitch, level and rate stand beside Praat's: pitch by autocorrelation,
speech by ``To TextGrid (silences)`` with 100 Hz, -25 dB, 0.15 s and 0.06 s, level by the energy of
that speech. Costs are processor seconds per second of audio, on one core. Needs praat-parselmouth.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import sys
import time
from dataclasses import dataclass

import numpy as np
import parselmouth  # type: ignore[import-not-found]
from emoomni_espeak import EspeakSpeaker
from parselmouth.praat import call  # type: ignore[import-not-found]

from emoomni_sdk.audio import Audio, AudioFormat
from emoomni_sdk.instruction import SpeakingInstruction
from emoomni_sdk.interfaces import Utterance
from emoomni_sdk.listener import count_syllables, listen

VOICES = ("en-us", "en-us+f3", "en-gb+m3")
SENTENCES = (
    "The train leaves at seven in the morning.",
    "I had hoped, after all this time, that somebody would meet me there.",
    "What a wonderful surprise! You came all the way from Boston.",
    "She put the letter down, looked out of the window, and said nothing.",
    "Nobody knows why the old lighthouse was painted green.",
)
LEVELS: dict[str, tuple[float, ...]] = {
    "pitch": (-8, -4, 4, 8),
    "pitch_range": (0.3, 0.7, 1.4, 2.0),
    "rate": (0.5, 0.8, 1.4, 2.0),
    "volume": (-12, 0, 6),
}
TARGETS = {"pitch": 0.05, "level": 1.0, "rate": 0.10, "cost": 0.03}


@dataclass(frozen=True)
class Differences:
    """Of one utterance: pitch and rate relative, level in dB, range in semitones."""

    pitch: float
    range: float
    level: float
    rate: float
    cost: float


def compared(audio: Audio, text: str) -> Differences:
    began = time.process_time()
    ours = listen(audio, text, "en")
    cost = (time.process_time() - began) / audio.seconds
    # Praat takes a silence of under 0.15 s at the edge of a sound for speech: give it a longer one.
    padded = np.pad(audio.samples().astype(float), audio.sample_rate // 2)
    sound = parselmouth.Sound(padded, audio.sample_rate)
    track = sound.to_pitch_ac(time_step=0.01, pitch_floor=50, pitch_ceiling=650)
    f0 = track.selected_array["frequency"]
    low, middle, high = np.percentile(f0[f0 > 0], [5, 50, 95])
    seconds, energy = speech(sound)
    assert ours.pitch_hz is not None
    assert ours.pitch_range_semitones is not None
    assert ours.rate is not None
    assert ours.level_dbfs is not None
    return Differences(
        pitch=abs(ours.pitch_hz / middle - 1),
        range=abs(ours.pitch_range_semitones - 12 * float(np.log2(high / low))),
        level=abs(ours.level_dbfs - 10 * float(np.log10(energy / seconds))),
        rate=abs(ours.rate / (count_syllables(text, "en") / seconds) - 1),
        cost=cost,
    )


def speech(sound: parselmouth.Sound) -> tuple[float, float]:
    """Seconds and energy of what Praat takes for speech."""
    grid = call(sound, "To TextGrid (silences)", 100, 0, -25, 0.15, 0.06, "silent", "sounding")
    seconds = energy = 0.0
    for place in range(1, call(grid, "Get number of intervals", 1) + 1):
        if call(grid, "Get label of interval", 1, place) == "sounding":
            start = call(grid, "Get start time of interval", 1, place)
            end = call(grid, "Get end time of interval", 1, place)
            seconds += end - start
            energy += sound.get_energy(start, end)
    return seconds, energy


async def measured() -> list[Differences]:
    found = []
    for voice in VOICES:
        async with EspeakSpeaker(voice=voice, workers=1) as speaker:
            for text in SENTENCES:
                for dimension, values in LEVELS.items():
                    for value in values:
                        told = SpeakingInstruction.model_validate({dimension: value})
                        said = Utterance(text=text, instruction=told, seed=0)
                        audio = Audio.join([chunk async for chunk in speaker.speak(said)])
                        assert audio is not None
                        found.append(compared(audio, text))
    return found


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args()
    # NumPy is loaded, and its transforms prepared, before anything is timed.
    listen(hum(), "x", "en")
    found = asyncio.run(measured())
    rows = {
        name: np.array([getattr(one, name) for one in found])
        for name in ("pitch", "range", "level", "rate", "cost")
    }
    figures = {
        name: {"median": float(np.median(row)), "largest": float(row.max())}
        for name, row in rows.items()
    }
    missed = [
        name
        for name, limit in TARGETS.items()
        if figures[name]["median" if name == "cost" else "largest"] > limit
    ]
    if given.json:
        print(json.dumps({"utterances": len(found), **figures, "missed": missed}))
    else:
        print(f"{len(found)} utterances   median   largest")
        for name, figure in figures.items():
            print(f"{name:14} {figure['median']:8.4f} {figure['largest']:9.4f}")
        print("missed: " + (", ".join(missed) or "nothing"))
    return int(bool(missed))


def hum() -> Audio:
    tone = np.sin(np.arange(22_050) * 0.05).astype("<f4")
    return Audio(tone.tobytes(), AudioFormat(22_050))


if __name__ == "__main__":
    sys.exit(main())
