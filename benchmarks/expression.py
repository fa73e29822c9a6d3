"""How far a speaker does what it is asked, in words and in numbers, heard by Praat.

    python benchmarks/expression.py --speaker NAME [--voices VOICE,…] [--pairs FILE] [--json]

Pairs of styles in plain words, extreme deliveries, neutral wordings, ladders of numbers, and the
voices of a happy and a sad reply. Needs praat-parselmouth. `--voices` are values of the speaker's
option `voice` for the ladders; without it they are spoken in English, German and Chinese.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import sys
import tomllib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias, cast

import numpy as np
import parselmouth  # type: ignore[import-not-found,import-untyped,unused-ignore]

from emoomni_sdk.audio import Audio
from emoomni_sdk.compose import build_component
from emoomni_sdk.ecot import ECoT
from emoomni_sdk.errors import EmoOmniError
from emoomni_sdk.instruction import NEUTRAL, SpeakingInstruction
from emoomni_sdk.interfaces import InstructRequest, Reasoner, ReasonRequest, Speaker, Utterance
from emoomni_sdk.perception import Perception
from emoomni_sdk.strategist import RuleStrategist
from emoomni_sdk.turn import Turn

Table: TypeAlias = list[dict[str, Any]]

HERE = Path(__file__).parent
TEXTS: dict[str, Any] = tomllib.loads(
    (HERE / "expression_texts.toml").read_text(encoding="utf-8"),
)
LANGUAGES = ("en", "de", "zh")
LADDERS: dict[str, tuple[float, ...]] = {
    "pitch": (-8, -6, -4, -2, 0, 2, 4, 6, 8),
    "pitch_range": (0.3, 0.5, 0.7, 0.85, 1.0, 1.2, 1.4, 1.7, 2.0),
    "rate": (0.5, 0.65, 0.8, 0.9, 1.0, 1.2, 1.4, 1.7, 2.2),
    "volume": (-16, -12, -8, -4, 0, 3, 6, 9, 12),
}
HEARD_AS = {"pitch": "pitch", "pitch_range": "range", "rate": "rate", "volume": "level"}
NOTICED = {"pitch": 0.3, "range": 1.05, "rate": 1.03, "level": 0.5, "pauses": 1.1}
"""A change that is smaller does not count: semitones, ratio, ratio, dB, ratio."""
FRAME = 0.005
PAUSE = 0.12
"""Seconds of silence that are a pause; the closure of a plosive is shorter."""
SILENT_DB = 35.0
"""Below the loudest frame."""


@dataclass(frozen=True, slots=True)
class Heard:
    """Measures of one utterance."""

    pitch: float
    """Median f0, semitones above 1 Hz."""
    range: float
    """10th to 90th percentile of f0, semitones."""
    seconds: float
    """Of speech, without pauses."""
    level: float
    """Of the frames that are speech, dBFS."""
    pauses: float
    """Seconds of pauses within it."""
    samples: bytes

    def above(self, other: Heard, dimension: str) -> float:
        """How far it is above `other`: semitones, dB, or a ratio."""
        match dimension:
            case "pitch":
                return self.pitch - other.pitch
            case "level":
                return self.level - other.level
            case "range":
                return self.range / max(other.range, 0.01)
            case "rate":
                return other.seconds / self.seconds
        return (self.pauses + 0.01) / (other.pauses + 0.01)


def pitches(sound: np.ndarray, rate: int) -> np.ndarray:
    """Voiced f0 in Hz; the search range is set by a first pass (De Looze and Hirst, 2008)."""
    heard = parselmouth.Sound(sound, rate)
    floor, ceiling = 45.0, 650.0
    for _ in range(2):
        track = heard.to_pitch_ac(time_step=FRAME, pitch_floor=floor, pitch_ceiling=ceiling)
        f0 = np.asarray(track.selected_array["frequency"])
        f0 = f0[f0 > 0]
        if len(f0) < 10:
            return np.full(1, np.nan)
        first, third = np.percentile(f0, [25, 75])
        floor, ceiling = max(35.0, 0.6 * first), min(0.45 * rate, 2.2 * third)
    return f0


def measured(audio: Audio) -> Heard:
    sound = audio.samples().astype(np.float64)
    size = round(FRAME * audio.sample_rate)
    frames = sound[: len(sound) // size * size].reshape(-1, size)
    level = 10 * np.log10((frames**2).mean(axis=1) + 1e-12)
    speech = level > max(level.max() - SILENT_DB, -75.0)
    places = np.flatnonzero(speech)
    gaps = np.diff(places) - 1
    pauses = float(gaps[gaps * FRAME >= PAUSE].sum() * FRAME)
    active = 10 ** (level[speech] / 10)
    low, middle, high = np.percentile(12 * np.log2(pitches(sound, audio.sample_rate)), [10, 50, 90])
    return Heard(
        pitch=float(middle),
        range=float(high - low),
        seconds=float((places[-1] - places[0] + 1) * FRAME) - pauses,
        level=float(10 * np.log10(active.mean())),
        pauses=pauses,
        samples=sound.tobytes(),
    )


async def hear(speaker: Speaker, language: str, text: str, asked: SpeakingInstruction) -> Heard:
    utterance = Utterance(text=text, instruction=asked, language=language, seed=0)
    audio = Audio.join([chunk async for chunk in speaker.speak(utterance)])
    if audio is None:
        raise SystemExit(f"Nothing was spoken for {text!r}.")
    return measured(audio)


async def pairs(speaker: Speaker, listed: Table) -> Table:
    """Each pair of styles, and by how much the first is above the second."""
    rows = []
    for place, pair in enumerate(listed):
        language = pair["voice"]
        sentences = TEXTS["sentences"][language]
        text = sentences[place % len(sentences)]
        more = await hear(speaker, language, text, SpeakingInstruction(style=pair["more"]))
        less = await hear(speaker, language, text, SpeakingInstruction(style=pair["less"]))
        up, down = pair.get("up", []), pair.get("down", [])
        found = {name: more.above(less, name) for name in up}
        found |= {name: less.above(more, name) for name in down}
        rows.append(
            {
                "dimension": up[0] if len(up) + len(down) == 1 else "combined",
                "language": language,
                "more": pair["more"],
                "less": pair["less"],
                "heard": {name: round(value, 2) for name, value in found.items()},
                "right": all(value >= NOTICED[name] for name, value in found.items()),
            }
        )
    return rows


async def extremes(speaker: Speaker) -> Table:
    """Medians over the sentences: excited, fast, loud against tired, slow, soft."""
    rows = []
    for language in LANGUAGES:
        for up, down in TEXTS["extremes"]["wordings"]:
            found = []
            for text in TEXTS["sentences"][language][:3]:
                high = await hear(speaker, language, text, SpeakingInstruction(style=up))
                low = await hear(speaker, language, text, SpeakingInstruction(style=down))
                found.append([high.above(low, name) for name in ("pitch", "rate", "level")])
            pitch, rate, level = np.median(found, axis=0)
            row = {"language": language, "more": up, "less": down}
            rows.append({**row, "pitch": 2 ** (pitch / 12), "rate": rate, "level": level})
    return rows


async def neutral(speaker: Speaker) -> Table:
    """Neutral wordings against no instruction at all."""
    rows = []
    for language in LANGUAGES:
        text = TEXTS["sentences"][language][0]
        plain = await hear(speaker, language, text, NEUTRAL)
        for style in TEXTS["neutral"]["wordings"]:
            heard = await hear(speaker, language, text, SpeakingInstruction(style=style))
            same = heard.samples == plain.samples
            rows.append({"language": language, "style": style, "same": same})
            if not same:
                rows[-1]["heard"] = {name: round(heard.above(plain, name), 2) for name in NOTICED}
    return rows


async def ladders(name: str, voices: Sequence[str]) -> Table:
    """Asked numbers against heard ones, over every sentence of the voice's language."""
    rows = []
    for voice in voices or LANGUAGES:
        language = voice.split("-")[0].split("+")[0]
        language = {"cmn": "zh"}.get(language, language)
        if language not in LANGUAGES:
            raise SystemExit(f"There are no sentences for {voice!r}; only en, de and zh.")
        async with built(name, {"voice": voice} if voices else {}) as speaker:
            for dimension, levels in LADDERS.items():
                asked, found = [], []
                for text in TEXTS["sentences"][language]:
                    plain = await hear(speaker, language, text, NEUTRAL)
                    for value in levels:
                        order = SpeakingInstruction.model_validate({dimension: value})
                        heard = await hear(speaker, language, text, order)
                        asked.append(value)
                        found.append(heard.above(plain, HEARD_AS[dimension]))
                error = float(np.mean(np.abs(np.array(found) - np.array(asked))))
                row = {"voice": voice, "dimension": dimension, "error": error}
                rows.append({**row, "spearman": spearman(asked, found)})
    return rows


async def replies(speaker: Speaker) -> Table:
    """The voice that answers happiness against the one that answers sadness."""
    rows = []
    chosen = {
        mood: [await instruction(mood, said) for said in TEXTS["reply"][mood]]
        for mood in ("happy", "sad")
    }
    for language in LANGUAGES:
        text = TEXTS["sentences"][language][1]
        heard = {
            mood: [await hear(speaker, language, text, asked) for asked in orders]
            for mood, orders in chosen.items()
        }
        both = [(up, down) for up in heard["happy"] for down in heard["sad"]]
        pitch = float(np.median([up.above(down, "pitch") for up, down in both]))
        rate = float(np.median([up.above(down, "rate") for up, down in both]))
        rows.append({"language": language, "pitch": pitch, "rate": rate})
    return rows


async def instruction(mood: str, said: str) -> SpeakingInstruction:
    """What the bundled rules ask of a voice that answers `said` in that mood."""
    sign = 1 if mood == "happy" else -1
    felt = Perception(emotions={mood: 0.8}, valence=0.6 * sign, arousal=0.5 * sign, confidence=0.8)
    turn = Turn(text=said, seed=0)
    reasoner = cast(Reasoner, build_component("reasoner", "rules"))
    request = ReasonRequest(turn=turn, perception=felt, write=("response_strategy",))
    strategy = ""
    async for delta in reasoner.reason(request):
        strategy += getattr(delta, "text", "")
    thought = ECoT({"response_strategy": strategy})
    return await RuleStrategist().instruct(
        InstructRequest(turn=turn, thought=thought, perception=felt)
    )


def built(name: str, options: dict[str, Any] | None = None) -> Speaker:
    return cast(Speaker, build_component("speaker", name, options))


def spearman(first: Sequence[float], second: Sequence[float]) -> float:
    ranks = [ranked(np.array(values)) for values in (first, second)]
    return float(np.asarray(np.corrcoef(ranks))[0, 1])


def ranked(values: np.ndarray) -> np.ndarray:
    """Ranks, where equal values share the mean of theirs."""
    _, place, count = np.unique(values, return_inverse=True, return_counts=True)
    last = np.cumsum(count)
    return np.asarray((last - (count - 1) / 2)[place])


def shares(rows: Table) -> Iterator[tuple[str, str, int, int]]:
    groups: dict[tuple[str, str], list[bool]] = defaultdict(list)
    for row in rows:
        for key in ("dimension", "language"):
            groups[key, row[key]].append(row["right"])
    for (key, value), right in groups.items():
        yield key, value, sum(right), len(right)
    yield "all", "", sum(row["right"] for row in rows), len(rows)


def report(result: dict[str, Table]) -> None:
    print("| pairs of styles | right | of | % |\n|---|---|---|---|")
    for _, name, right, total in shares(result["pairs"]):
        print(f"| {name or 'all'} | {right} | {total} | {100 * right / total:.0f} |")
    for row in result["pairs"]:
        if not row["right"]:
            print(f"wrong: {row['language']} {row['more']!r} / {row['less']!r}: {row['heard']}")
    if "extremes" not in result:
        return
    print("\n| excited, fast, loud / tired, slow, soft | pitch | rate | level |\n|---|---|---|---|")
    for language in LANGUAGES:
        rows = [row for row in result["extremes"] if row["language"] == language]
        middle = [np.median([row[name] for row in rows]) for name in ("pitch", "rate", "level")]
        least = [min(row[name] for row in rows) for name in ("pitch", "rate", "level")]
        shown = [f"{m:.2f} (least {x:.2f})" for m, x in zip(middle, least, strict=True)]
        print(f"| {language} | {' | '.join(shown)} |")
    same = [row["same"] for row in result["neutral"]]
    print(f"\nneutral wordings that change no sample: {sum(same)} of {len(same)}")
    for row in result["neutral"]:
        if not row["same"]:
            print(f"changed: {row['language']} {row['style']!r}: {row['heard']}")
    print("\n| voice | dimension | Spearman | mean error |\n|---|---|---|---|")
    for row in result["ladders"]:
        print(
            f"| {row['voice']} | {row['dimension']} | {row['spearman']:.3f} | {row['error']:.2f} |"
        )
    print("\n| reply, happy / sad | pitch, semitones | rate |\n|---|---|---|")
    for row in result["replies"]:
        print(f"| {row['language']} | {row['pitch']:+.1f} | {row['rate']:.2f} |")


async def measure(options: argparse.Namespace, listed: Table) -> dict[str, Table]:
    async with built(options.speaker) as speaker:
        result = {"pairs": await pairs(speaker, listed)}
        if options.only_pairs:
            return result
        result["extremes"] = await extremes(speaker)
        result["neutral"] = await neutral(speaker)
        result["replies"] = await replies(speaker)
    result["ladders"] = await ladders(options.speaker, options.voices)
    return result


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--speaker", default="espeak", metavar="NAME")
    parser.add_argument("--voices", type=lambda names: names.split(","), default=[])
    parser.add_argument("--pairs", type=Path, default=HERE / "expression_pairs.toml")
    parser.add_argument("--only-pairs", action="store_true")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    try:
        listed = tomllib.loads(options.pairs.read_text(encoding="utf-8"))["pair"]
        result = asyncio.run(measure(options, listed))
    except (EmoOmniError, OSError) as error:
        print(error, file=sys.stderr)
        return 2
    if options.json:
        print(json.dumps(result, ensure_ascii=False, indent=1))
    else:
        report(result)
    return 0


if __name__ == "__main__":
    sys.exit(main())
