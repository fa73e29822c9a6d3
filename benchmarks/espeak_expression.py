"""How far the eSpeak NG speaker does what it is asked: asked against heard, per voice.

    python benchmarks/espeak_expression.py

Prints Spearman's rank correlation and the mean absolute error for pitch, range, rate and level, and
an excited against a tired delivery. Needs praat-parselmouth, which hears f0.
"""

from __future__ import annotations

import asyncio

import numpy as np
import parselmouth  # type: ignore[import-not-found]
from emoomni_espeak import EspeakSpeaker

from emoomni_sdk.audio import Audio
from emoomni_sdk.instruction import SpeakingInstruction
from emoomni_sdk.interfaces import Utterance

ENGLISH = (
    "The train leaves at seven in the morning. I had hoped, after all this time, "
    "that somebody would meet me there."
)
GERMAN = "Der Zug fährt um sieben Uhr morgens ab. Ich hatte gehofft, dass mich jemand abholt."
CHINESE = "火车早上七点离开。我本来希望，过了这么久，会有人在那里接我。"
VOICES = {
    "en-us": ENGLISH,
    "en-us+f3": ENGLISH,
    "en-gb+m3": ENGLISH,
    "de+f2": GERMAN,
    "zh": CHINESE,
    "zh+f3": CHINESE,
}
LADDERS: dict[str, tuple[float, ...]] = {
    "pitch": (-8, -6, -4, -2, 0, 2, 4, 6, 8),
    "pitch_range": (0.3, 0.5, 0.7, 0.85, 1.0, 1.2, 1.4, 1.7, 2.0),
    "rate": (0.5, 0.65, 0.8, 0.9, 1.0, 1.2, 1.4, 1.7, 2.2),
    "volume": (-16, -12, -8, -4, 0, 3, 6, 9, 12),
}


async def heard(
    speaker: EspeakSpeaker, text: str, instruction: SpeakingInstruction
) -> tuple[float, float, float, float]:
    """Median f0 in Hz, its 5 to 95 % range in semitones, seconds, level in dBFS."""
    utterance = Utterance(text=text, instruction=instruction, seed=0)
    audio = Audio.join([chunk async for chunk in speaker.speak(utterance)])
    assert audio is not None
    sound = audio.samples().astype(float)
    expected = (speaker.voice.pitch_hz or 100) * 2 ** ((instruction.pitch or 0) / 12)
    track = parselmouth.Sound(sound, audio.sample_rate).to_pitch_ac(
        time_step=0.005, pitch_floor=max(35.0, expected / 3), pitch_ceiling=expected * 2.5
    )
    f0 = track.selected_array["frequency"]
    low, mid, high = np.percentile(f0[f0 > 0], [5, 50, 95])
    frames = sound[: len(sound) // 441 * 441].reshape(-1, 441)
    power = np.sqrt((frames**2).mean(axis=1))
    active = power[power > power.max() / 20]
    level = 20 * np.log10(np.sqrt((active**2).mean()))
    return float(mid), float(12 * np.log2(high / low)), audio.seconds, float(level)


def achieved(
    dimension: str, now: tuple[float, float, float, float], base: tuple[float, float, float, float]
) -> float:
    return {
        "pitch": float(12 * np.log2(now[0] / base[0])),
        "pitch_range": now[1] / base[1],
        "rate": base[2] / now[2],
        "volume": now[3] - base[3],
    }[dimension]


def spearman(first: tuple[float, ...], second: list[float]) -> float:
    ranks = [np.argsort(np.argsort(values)) for values in (first, second)]
    return float(np.asarray(np.corrcoef(ranks))[0, 1])


async def main() -> None:
    print("voice      dimension     Spearman  mean error")
    for name, text in VOICES.items():
        async with EspeakSpeaker(voice=name, workers=1) as speaker:
            base = await heard(speaker, text, SpeakingInstruction())
            for dimension, asked in LADDERS.items():
                got = [
                    achieved(
                        dimension,
                        await heard(
                            speaker, text, SpeakingInstruction.model_validate({dimension: value})
                        ),
                        base,
                    )
                    for value in asked
                ]
                error = float(np.mean(np.abs(np.array(got) - np.array(asked))))
                print(f"{name:10} {dimension:12} {spearman(asked, got):8.3f} {error:9.2f}")
            up = await heard(speaker, text, SpeakingInstruction(style="Excited, fast and loud."))
            down = await heard(speaker, text, SpeakingInstruction(style="Tired, slow and soft."))
            print(
                f"{name:10} excited, fast, loud against tired, slow, soft: "
                f"pitch x{up[0] / down[0]:.2f}, rate x{down[2] / up[2]:.2f}, "
                f"level {up[3] - down[3]:+.1f} dB"
            )


if __name__ == "__main__":
    asyncio.run(main())
