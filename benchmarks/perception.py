"""How well the signal perceiver hears arousal in acted speech it was not fitted to.

    EMOOMNI_TEST_DATA=… python benchmarks/perception.py [--gain DB] [--snr DB] [--telephone]

High: angry, happy, fearful, surprised. Low: sad, calm, bored, neutral. Chance is 0.5; what is
printed is balanced accuracy (arousal > 0 means high), and the unweighted mean recall of emotions.
"""

from __future__ import annotations

import argparse
import asyncio
import csv
import os
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from emoomni_lite import SignalPerceiver

from emoomni_sdk.interfaces import PerceiveRequest
from emoomni_sdk.media import Clip
from emoomni_sdk.perception import Perception
from emoomni_sdk.turn import Turn

CORPORA = ("ravdess", "emodb", "nemo")
HIGH = {"angry", "happy", "fearful", "surprised"}
LOW = {"sad", "calm", "bored", "neutral"}
SAME = {
    "anger": "angry",
    "happiness": "happy",
    "fear": "fearful",
    "sadness": "sad",
    "boredom": "bored",
    "disgust": "disgusted",
}
RATE = 16000


def labelled(data: Path) -> Iterator[tuple[str, str, Path]]:
    with (data / "MANIFEST.csv").open(encoding="utf-8", newline="") as table:
        for row in csv.DictReader(table):
            corpus = Path(row["path"]).parent.name
            if corpus in CORPORA:
                yield corpus, SAME.get(row["label"], row["label"]), data / row["path"]


def degraded(path: Path, options: argparse.Namespace) -> np.ndarray:
    with Clip.open(path) as clip:
        sound = clip.audio(RATE).astype(np.float64)
    if options.telephone:
        spectrum = np.fft.rfft(sound)
        frequency = np.fft.rfftfreq(len(sound), 1 / RATE)
        spectrum[(frequency < 300) | (frequency > 3400)] = 0
        sound = np.fft.irfft(spectrum, len(sound))
    if options.snr is not None:
        hiss = np.random.default_rng(0).standard_normal(len(sound))
        sound += hiss * np.sqrt(np.mean(sound**2)) * 10 ** (-options.snr / 20)
    return (sound * 10 ** (options.gain / 20)).astype(np.float32)


async def hear(data: Path, options: argparse.Namespace) -> dict[str, list[tuple[str, Perception]]]:
    found: dict[str, list[tuple[str, Perception]]] = defaultdict(list)
    async with SignalPerceiver(transcribe="off", watch=False) as perceiver:
        for corpus, label, path in labelled(data):
            sound = degraded(path, options)
            with Clip.from_arrays(audio=sound, sample_rate=RATE) as clip:
                perception = await perceiver.perceive(PerceiveRequest(turn=Turn(clip=clip)))
            found[corpus].append((label, perception))
    return found


def balanced_accuracy(heard: list[tuple[str, Perception]]) -> float:
    high = [(perception.arousal or 0) > 0 for label, perception in heard if label in HIGH]
    low = [(perception.arousal or 0) <= 0 for label, perception in heard if label in LOW]
    return float((np.mean(high) + np.mean(low)) / 2)


def recall(heard: list[tuple[str, Perception]]) -> float:
    hits: dict[str, list[bool]] = defaultdict(list)
    for label, perception in heard:
        hits[label].append(perception.emotion == label)
    return float(np.mean([np.mean(each) for each in hits.values()]))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--gain", type=float, default=0.0, help="dB")
    parser.add_argument("--snr", type=float, help="dB of speech over added white noise")
    parser.add_argument("--telephone", action="store_true", help="300-3400 Hz only")
    options = parser.parse_args()
    data = os.environ.get("EMOOMNI_TEST_DATA")
    if not data:
        print("Set EMOOMNI_TEST_DATA to the folder with MANIFEST.csv.", file=sys.stderr)
        return 2
    found = asyncio.run(hear(Path(data), options))
    arousal = {corpus: balanced_accuracy(heard) for corpus, heard in found.items()}
    print("| corpus | clips | arousal, balanced accuracy | emotion, mean recall (chance) |")
    print("|---|---|---|---|")
    for corpus, heard in found.items():
        chance = 1 / len({label for label, _ in heard})
        print(
            f"| {corpus} | {len(heard)} | {arousal[corpus]:.3f} "
            f"| {recall(heard):.2f} ({chance:.2f}) |"
        )
    print(f"| mean | | {np.mean(list(arousal.values())):.3f} | |")
    return 0


if __name__ == "__main__":
    sys.exit(main())
