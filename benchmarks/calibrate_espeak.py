"""Measure eSpeak NG and write the calibration that `emoomni_espeak` lowers instructions with.

    python benchmarks/calibrate_espeak.py            # prints how well the model fits
    python benchmarks/calibrate_espeak.py --write    # and replaces calibration.json

Needs praat-parselmouth, as the oracle for f0.
"""

from __future__ import annotations

import argparse
import asyncio
import itertools
import json
from pathlib import Path

import espeakng_loader  # type: ignore[import-untyped]
import numpy as np
import parselmouth  # type: ignore[import-not-found]
from emoomni_espeak import calibration
from emoomni_espeak.lowering import ENGINE_VOLUME
from emoomni_espeak.process import EngineProcess
from emoomni_espeak.voices import DEFAULT_PITCH, read_catalogue

from emoomni_sdk.audio import Audio, AudioFormat
from emoomni_sdk.listener import listen

RATE = 22050
DATA = Path(espeakng_loader.get_data_path())
TARGET = Path(calibration.__file__).with_name("calibration.json")
SAMPLES: dict[str, tuple[str, ...]] = {
    "en": (
        "The train leaves at seven in the morning. I had hoped, after all this time, that "
        "somebody would meet me there.",
        "Your brother called again last night.",
        "Have you ever seen the mountains in the spring, when the snow is melting?",
        "I am sorry to hear that. Would you like to talk about it?",
        "He opened the door, and there they were.",
    ),
    "de": (
        "Der Zug fährt um sieben Uhr morgens ab. Ich hatte gehofft, dass mich nach all der Zeit "
        "jemand abholen würde.",
        "Dein Bruder hat gestern Abend noch einmal angerufen.",
        "Hast du die Berge schon einmal im Frühling gesehen, wenn der Schnee schmilzt?",
        "Das tut mir leid. Möchtest du darüber reden?",
        "Er machte die Tür auf, und da standen sie.",
    ),
    "fr": (
        "Le train part à sept heures du matin. J'avais espéré, après tout ce temps, que "
        "quelqu'un viendrait me chercher.",
        "Ton frère a encore appelé hier soir.",
        "As-tu déjà vu les montagnes au printemps, quand la neige fond ?",
        "Je suis désolé de l'apprendre. Veux-tu en parler ?",
        "Il ouvrit la porte, et ils étaient là.",
    ),
    "es": (
        "El tren sale a las siete de la mañana. Esperaba que, después de tanto tiempo, alguien "
        "viniera a buscarme.",
        "Tu hermano volvió a llamar anoche.",
        "¿Has visto alguna vez las montañas en primavera, cuando se derrite la nieve?",
        "Siento mucho oír eso. ¿Quieres hablar de ello?",
        "Abrió la puerta, y allí estaban.",
    ),
    "it": (
        "Il treno parte alle sette del mattino. Speravo che, dopo tutto questo tempo, qualcuno "
        "venisse a prendermi.",
    ),
    "pt": (
        "O trem sai às sete da manhã. Eu esperava que, depois de todo esse tempo, alguém viesse "
        "me buscar.",
    ),
    "nl": (
        "De trein vertrekt om zeven uur 's ochtends. Ik had gehoopt dat iemand me, na al die "
        "tijd, zou ophalen.",
    ),
    "ru": (
        "Поезд отправляется в семь утра. Я надеялся, что после всего этого времени кто-нибудь "
        "меня встретит.",
    ),
    "zh": (
        "火车早上七点离开。我本来希望，过了这么久，会有人在那里接我。",
        "你哥哥昨天晚上又打电话来了。",
        "你见过春天的山吗，就是雪正在化的时候？",
        "听到这个我很难过。你想聊聊吗？",
        "他打开门，他们就站在那里。",
    ),
    "ja": (
        "でんしゃは あさ しちじに でます。"
        "ずいぶん たったので、だれかが むかえに きてくれると おもっていました。",
    ),
    "ko": (
        "기차는 아침 일곱 시에 떠납니다. "
        "이렇게 오랜 시간이 지났으니, 누군가 마중 나와 주기를 바랐습니다.",
    ),
    "hi": ("ट्रेन सुबह सात बजे निकलती है। मुझे उम्मीद थी कि इतने समय बाद, कोई मुझे लेने आएगा।",),
}
SPOKEN = {
    "en-us": "en",
    "en-gb": "en",
    "cmn": "zh",
    **{tag: tag for tag in SAMPLES if tag not in {"en", "zh"}},
}
"""Which sentences each voice says."""
UNCOUNTED = {"hi"}
"""Languages whose syllables `count_syllables` does not know."""
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
    engine: EngineProcess, file: str, pair: tuple[int, int], texts: tuple[str, ...]
) -> tuple[list[float], float]:
    """The four constants of the f0 model for one language, and its median error in Hz.

    They are those of the typical sentence: every text counts for itself.
    """
    rows, wanted = [], []
    for variant, own in (("", pair), ("+f3", (140, 240)), ("+m3", (80, 122))):
        floor, spread = own[0] - 9, own[1] - own[0]
        for text, (pitch, span) in itertools.product(texts, GRID):
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


async def neutral_rates(engine: EngineProcess, file: str, tag: str) -> dict[str, float]:
    """Syllables per second of whole sentences, and of their speech as the listener hears it."""
    language = SPOKEN[tag]
    rates, articulation = [], []
    for text in SAMPLES[language]:
        sound = await spoken(engine, file, text)
        heard = listen(Audio(sound.astype("<f4").tobytes(), AudioFormat(RATE)), text, language)
        assert heard.rate is not None
        assert heard.syllables is not None
        assert heard.leading_silence is not None
        articulation.append(heard.rate)
        rates.append(heard.syllables / (heard.speech_seconds + heard.total_pause))
    return {
        "syllables": round(float(np.median(rates)), 2),
        "articulation": round(float(np.median(articulation)), 2),
    }


async def measure() -> dict[str, object]:
    catalogue = read_catalogue(DATA)
    engine = await EngineProcess.start(Path(espeakng_loader.get_library_path()), DATA)
    languages: dict[str, dict[str, object]] = {}
    for tag, language in SPOKEN.items():
        texts = SAMPLES[language]
        voice = catalogue.language(tag)
        assert voice is not None, tag
        constants, error = await melody(engine, voice.file, voice.pitch or DEFAULT_PITCH, texts)
        seconds = {
            rate: sum(
                [
                    speech_seconds(await spoken(engine, voice.file, text, rate=rate), rate)
                    for text in texts
                ]
            )
            for rate in calibration.RATES
        }
        levels = [level(await spoken(engine, voice.file, text)) for text in texts]
        languages[voice.tag] = {
            "melody": constants,
            "pace": [round(seconds[175] / seconds[rate], 3) for rate in calibration.RATES],
            "level": round(float(np.median(levels)), 1),
        }
        if tag not in UNCOUNTED:
            languages[voice.tag] |= await neutral_rates(engine, voice.file, tag)
        print(voice.tag, languages[voice.tag], f"median error {error:.1f} Hz")
    text = SAMPLES["en"][0]
    neutral = level(await spoken(engine, "gmw/en-US", text))
    variants = {
        variant.name: round(
            level(await spoken(engine, f"gmw/en-US+{variant.name}", text)) - neutral, 1
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
