"""One recording, one answer: alone, under any name, in any order, beside any others, anywhere."""

from __future__ import annotations

import asyncio
import hashlib
import os
import random
import subprocess
import sys
import wave
from collections import defaultdict
from pathlib import Path

import numpy as np
import pytest
from emoomni_lite import SignalPerceiver

from emoomni_sdk.interfaces import PerceiveRequest
from emoomni_sdk.media import Clip
from emoomni_sdk.turn import Turn

RATE = 16000
COPIES = 5

ELSEWHERE = """
import asyncio, hashlib, sys
from emoomni_lite import SignalPerceiver
from emoomni_sdk.interfaces import PerceiveRequest
from emoomni_sdk.media import Clip
from emoomni_sdk.turn import Turn

async def main():
    async with SignalPerceiver(transcribe="off") as perceiver:
        for path in sys.argv[1:]:
            with Clip.open(path) as clip:
                found = await perceiver.perceive(PerceiveRequest(turn=Turn(clip=clip)))
            print(hashlib.sha256(found.to_json().encode()).hexdigest())

asyncio.run(main())
"""


@pytest.fixture(scope="module")
def sounds(speak) -> dict[str, np.ndarray]:
    telephone = np.fft.rfft(speak(3.0, pitch=105, vibrato=2.0, noise=-60))
    telephone[: 300 * 3] = telephone[3400 * 3 :] = 0
    return {
        "low": speak(2.0, pitch=95, noise=-60),
        "high": speak(2.5, pitch=230, vibrato=4.0, accent=2.0, pauses=((1.0, 1.4),)),
        "long": np.tile(speak(6.0, pitch=140, glide=-0.5, noise=-35), 2),
        "telephone": np.fft.irfft(telephone).astype(np.float32),
    }


@pytest.fixture(scope="module")
def recordings(sounds, tmp_path_factory) -> dict[str, list[Path]]:
    """Several files of each sound, whose names tell nothing."""
    folder = tmp_path_factory.mktemp("recordings")
    names = random.Random(3).sample(range(1000), len(sounds) * COPIES)
    found: dict[str, list[Path]] = defaultdict(list)
    for sound in sounds:
        for _ in range(COPIES):
            found[sound].append(folder / f"{names.pop():03d}.wav")
    for sound, paths in found.items():
        for path in paths:
            write(path, sounds[sound])
    return found


def write(path: Path, samples: np.ndarray) -> None:
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes((np.clip(samples, -1, 1) * 32767).astype("<i2").tobytes())


def perceived(paths: list[Path], at_once: int) -> dict[Path, str]:
    async def run() -> dict[Path, str]:
        slots, found = asyncio.Semaphore(at_once), {}
        async with SignalPerceiver(transcribe="off") as perceiver:

            async def one(path: Path) -> None:
                async with slots:
                    with Clip.open(path) as clip:
                        answer = await perceiver.perceive(PerceiveRequest(turn=Turn(clip=clip)))
                found[path] = hashlib.sha256(answer.to_json().encode()).hexdigest()

            await asyncio.gather(*map(one, paths))
        return found

    return asyncio.run(run())


@pytest.fixture(scope="module")
def alone(recordings) -> dict[str, str]:
    first = {sound: paths[0] for sound, paths in recordings.items()}
    return {sound: perceived([path], 1)[path] for sound, path in first.items()}


@pytest.mark.parametrize(("seed", "at_once"), [(0, 1), (1, 2), (2, 16)])
def test_in_any_order_and_beside_any_others(seed, at_once, recordings, alone) -> None:
    assert len(set(alone.values())) == len(alone)
    paths = [path for group in recordings.values() for path in group]
    random.Random(seed).shuffle(paths)
    found = perceived(paths, at_once)
    for sound, group in recordings.items():
        assert {found[path] for path in group} == {alone[sound]}


@pytest.mark.parametrize("threads", ["1", "2"])
def test_in_another_process(threads, recordings, alone) -> None:
    sounds = sorted(recordings, reverse=threads == "2")
    paths = [str(recordings[sound][1]) for sound in sounds]
    limits = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), threads)
    told = subprocess.run(
        [sys.executable, "-c", ELSEWHERE, *paths],
        env={**os.environ, **limits, "PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
        timeout=300,
        check=True,
    )
    assert told.stdout.split() == [alone[sound] for sound in sounds]


@pytest.mark.acceptance
def test_real_recordings_in_other_orders_and_processes() -> None:
    data = os.environ.get("EMOOMNI_TEST_DATA")
    if not data:
        pytest.skip("EMOOMNI_TEST_DATA is unset")
    files = sorted(Path(data, "audio").glob("*/*.flac"))
    paths = random.Random(7).sample([path for path in files if path.stat().st_size < 1e6], 30)
    alone = {path: perceived([path], 1)[path] for path in paths}
    assert perceived(paths[::-1], 8) == alone
    told = subprocess.run(
        [sys.executable, "-c", ELSEWHERE, *map(str, sorted(paths))],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
        timeout=600,
        check=True,
    )
    assert told.stdout.split() == [alone[path] for path in sorted(paths)]
