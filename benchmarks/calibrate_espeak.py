"""Measure eSpeak NG and write the calibration that `emoomni_espeak` lowers instructions with.

    python benchmarks/calibrate_espeak.py            # prints how well the model fits
    python benchmarks/calibrate_espeak.py --write    # and replaces calibration.json

Needs praat-parselmouth, as the oracle for f0.
"""

from __future__ import annotations

import argparse
import asyncio
import json
from pathlib import Path

import espeakng_loader  # type: ignore[import-untyped]
import numpy as np
import parselmouth  # type: ignore[import-not-found]
from emoomni_espeak import calibration
from emoomni_espeak.lowering import ENGINE_VOLUME
from emoomni_espeak.process import EngineProcess
from emoomni_espeak.voices import DEFAULT_PITCH, read_catalogue

RATE = 22050
DATA = Path(espeakng_loader.get_data_path())
TARGET = Path(calibration.__file__).with_name("calibration.json")
SAMPLES = {
    "en-us": "The train leaves at seven in the morning. I had hoped, after all this time, "
    "that somebody would meet me there.",
    "en-gb": "The train leaves at seven in the morning. I had hoped, after all this time, "
    "that somebody would meet me there.",
    "de": "Der Zug fährt um sieben Uhr morgens ab. Ich hatte gehofft, dass mich nach all der "
    "Zeit jemand abholen würde.",
    "fr": "Le train part à sept heures du matin. J'avais espéré, après tout ce temps, que "
    "quelqu'un viendrait me chercher.",
    "es": "El tren sale a las siete de la mañana. Esperaba que, después de tanto tiempo, "
    "alguien viniera a buscarme.",
    "it": "Il treno parte alle sette del mattino. Speravo che, dopo tutto questo tempo, "
    "qualcuno venisse a prendermi.",
    "pt": "O trem sai às sete da manhã. Eu esperava que, depois de todo esse tempo, alguém "
    "viesse me buscar.",
    "nl": "De trein vertrekt om zeven uur 's ochtends. Ik had gehoopt dat iemand me, na al die "
    "tijd, zou ophalen.",
    "ru": "Поезд отправляется в семь утра. Я надеялся, что после всего этого времени "
    "кто-нибудь меня встретит.",
    "cmn": "火车早上七点离开。我本来希望，过了这么久，会有人在那里接我。",
    "ja": "でんしゃは あさ しちじに でます。"
    "ずいぶん たったので、だれかが むかえに きてくれると おもっていました。",
    "ko": "기차는 아침 일곱 시에 떠납니다. "
    "이렇게 오랜 시간이 지났으니, 누군가 마중 나와 주기를 바랐습니다.",
    "hi": "ट्रेन सुबह सात बजे निकलती है। मुझे उम्मीद थी कि इतने समय बाद, कोई मुझे लेने आएगा।",
}
SYLLABLES = {"en-us": 26, "en-gb": 26, "de": 28, "fr": 27, "es": 34, "cmn": 26}
GRID = [(50, 0), (50, 25), (50, 50), (50, 75), (50, 99), (20, 50), (80, 50), (80, 90), (20, 20)]


async def spoken(
    engine: EngineProcess,
    voice: str,
    text: str,
    *,
    pitch: int = 50,
    span: int = 50,
    rate: int = 175,
) -> np.ndarray:
    job = {
        "voices": [voice],
        "text": text,
        "ssml": False,
        "rate": rate,
        "pitch": pitch,
        "range": span,
        "volume": ENGINE_VOLUME,
        "word_gap": 0,
        "seed": None,
    }
    parts = [frame async for frame in engine.speak(job)]
    return np.frombuffer(b"".join(parts), "<i2") / 32768.0


def f0(sound: np.ndarray, expected: float) -> np.ndarray:
    track = parselmouth.Sound(sound, RATE).to_pitch_ac(
        time_step=0.005, pitch_floor=max(30.0, expected / 3), pitch_ceiling=expected * 2.2
    )
    found: np.ndarray = track.selected_array["frequency"]
    return found[found > 0]


def speech_seconds(sound: np.ndarray, rate: int) -> float:
    """Seconds outside the engine's pauses."""
    least = 0.35 * calibration.SENTENCE_PAUSE * calibration.pause_ratio(rate)
    quiet = np.abs(sound) < 60 / 32768
    edges = np.flatnonzero(np.diff(np.concatenate([[0], quiet.astype(int), [0]])))
    runs = (edges[1::2] - edges[::2]) / RATE
    return float(len(sound) / RATE - runs[runs >= least].sum())


def level(sound: np.ndarray) -> float:
    """Level in dBFS of the 20 ms frames within 26 dB of the loudest."""
    frames = sound[: len(sound) // 441 * 441].reshape(-1, 441)
    power = np.sqrt((frames**2).mean(axis=1))
    return float(20 * np.log10(np.sqrt((power[power > power.max() / 20] ** 2).mean())))


async def melody(
    engine: EngineProcess, file: str, pair: tuple[int, int], text: str
) -> tuple[list[float], float]:
    """The four constants of the f0 model for one language, and its median error in Hz."""
    rows, wanted = [], []
    for variant, own in (("", pair), ("+f3", (140, 240)), ("+m3", (80, 122))):
        floor, spread = own[0] - 9, own[1] - own[0]
        for pitch, span in GRID:
            sound = await spoken(engine, file + variant, text, pitch=pitch, span=span)
            base = floor * 2 ** ((pitch - 50) / 50)
            quantiles = np.percentile(f0(sound, base + 0.7 * spread), [5, 50, 95])
            for index in range(3):
                row = np.zeros(4)
                row[index], row[3] = span / 50, 1 - span / 50
                rows.append(row)
                wanted.append((quantiles[index] - base) / spread)
    matrix, target = np.array(rows), np.array(wanted)
    solution = np.linalg.lstsq(matrix, target)[0]
    for _ in range(20):  # least absolute deviations: octave errors of the tracker must not count
        weight = 1 / np.maximum(np.abs(matrix @ solution - target), 0.01)
        scaled = np.sqrt(weight)
        solution = np.linalg.lstsq(matrix * scaled[:, None], target * scaled)[0]
    error = float(np.median(np.abs(matrix @ solution - target)) * (pair[1] - pair[0]))
    return [round(float(value), 3) for value in solution], error


async def measure() -> dict[str, object]:
    catalogue = read_catalogue(DATA)
    engine = await EngineProcess.start(Path(espeakng_loader.get_library_path()), DATA)
    languages: dict[str, dict[str, object]] = {}
    for tag, text in SAMPLES.items():
        voice = catalogue.language(tag)
        assert voice is not None, tag
        constants, error = await melody(engine, voice.file, voice.pitch or DEFAULT_PITCH, text)
        seconds = {
            rate: speech_seconds(await spoken(engine, voice.file, text, rate=rate), rate)
            for rate in calibration.RATES
        }
        languages[voice.tag] = {
            "melody": constants,
            "pace": [round(seconds[175] / seconds[rate], 3) for rate in calibration.RATES],
            "level": round(level(await spoken(engine, voice.file, text)), 1),
        }
        if tag in SYLLABLES:
            languages[voice.tag]["syllables"] = round(SYLLABLES[tag] / seconds[175], 2)
        print(voice.tag, languages[voice.tag], f"median error {error:.1f} Hz")
    neutral = level(await spoken(engine, "gmw/en-US", SAMPLES["en-us"]))
    variants = {
        variant.name: round(
            level(await spoken(engine, f"gmw/en-US+{variant.name}", SAMPLES["en-us"])) - neutral, 1
        )
        for variant in catalogue.variants
    }
    version = engine.version
    await engine.stop()
    return {"engine": f"eSpeak NG {version}", "languages": languages, "variants": variants}


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--write", action="store_true", help="replace calibration.json")
    write = arguments.parse_args().write
    table = asyncio.run(measure())
    if write:
        text = json.dumps(table, indent=1, ensure_ascii=False)
        # One line per measured list keeps the file readable.
        TARGET.write_text(compact(text) + "\n", "utf-8")


def compact(text: str) -> str:
    lines: list[str] = []
    depth = 0
    for line in text.splitlines():
        inside = depth > 0
        depth += line.count("[") - line.count("]")
        if inside:
            lines[-1] += line.strip() + (" " if line.strip().endswith(",") else "")
        else:
            lines.append(line)
    return "\n".join(line.rstrip() for line in lines)


if __name__ == "__main__":
    main()
