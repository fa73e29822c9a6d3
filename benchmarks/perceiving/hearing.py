"""Sending clips through a perceiver, and keeping what is to be scored."""

from __future__ import annotations

import asyncio
import random
import shutil
import time
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.perceiving.conditions import PLAIN, under
from benchmarks.perceiving.corpora import Sample, emotion_of
from emoomni_sdk.errors import CredentialError, MediaError, MissingDependencyError
from emoomni_sdk.interfaces import Perceiver, PerceiveRequest
from emoomni_sdk.media import Clip
from emoomni_sdk.perception import Perception
from emoomni_sdk.turn import Turn

HOPELESS = (CredentialError, MissingDependencyError)
"""Each further clip would fail as the first one did."""


@dataclass(frozen=True, slots=True)
class Way:
    """How the clips are sent."""

    concurrency: int = 1
    timeout: float = 120.0
    """Seconds that one clip may take."""
    transcripts: bool = False
    """Give the manifest's transcript beside the clip."""
    draw: int = 0
    """Of the noise, where the condition is a noisy one."""
    keep: bool = False
    """Keep each whole perception as JSON."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one clip."""

    sample: Sample
    level: float = 0.0
    """Of its speech, dBFS."""
    seconds: float = 0.0
    work: float = 0.0
    """Seconds from the request to the perception."""
    emotion: str | None = None
    """One of `EMOTIONS` where the answer means one, otherwise the open word."""
    odds: dict[str, float] = field(default_factory=dict)
    confidence: float | None = None
    arousal: float | None = None
    valence: float | None = None
    document: str = ""
    unreadable: str = ""
    """Why the clip could not be read: it is left out."""
    failed: str = ""
    """Why the perceiver did not answer: it counts as a wrong answer."""

    @property
    def answered(self) -> bool:
        """Whether there is a perception."""
        return not (self.unreadable or self.failed)


async def hear(
    perceiver: Perceiver, samples: Sequence[Sample], condition: str, way: Way
) -> list[Outcome]:
    """Perceive every sample; outcomes stand in the order of the samples.

    Raises:
        CredentialError: The perceiver has no key, or not the right one.
        MissingDependencyError: A package is not installed.
    """
    found: dict[int, Outcome] = {}
    waiting = iter(enumerate(samples))

    async def work() -> None:
        for place, sample in waiting:
            found[place] = await outcome(perceiver, sample, condition, way)

    tasks = [asyncio.create_task(work()) for _ in range(way.concurrency)]
    try:
        await asyncio.gather(*tasks)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
    return [found[place] for place in range(len(samples))]


async def outcome(perceiver: Perceiver, sample: Sample, condition: str, way: Way) -> Outcome:
    """Perceive one sample; whatever goes wrong with it is told, and stops nothing."""
    try:
        with Clip.open(sample.path) as clip:
            heard, level = await asyncio.to_thread(under, clip, condition, way.draw)
            with heard:
                begun = Outcome(sample, level, seconds=heard.info().duration or 0.0)
                return await _answer(perceiver, heard, begun, way)
    except MediaError as error:
        return Outcome(sample, unreadable=str(error))


async def _answer(perceiver: Perceiver, clip: Clip, begun: Outcome, way: Way) -> Outcome:
    text = begun.sample.transcript if way.transcripts else ""
    turn = Turn(clip=clip, text=text or None, seed=0)
    try:
        async with perceiver.slot():
            start = time.perf_counter()
            async with asyncio.timeout(way.timeout):
                perception = await perceiver.perceive(PerceiveRequest(turn=turn))
            work = time.perf_counter() - start
        return _kept(replace(begun, work=work), perception, way.keep)
    except HOPELESS:
        raise
    except TimeoutError:
        return replace(begun, failed=f"no answer within {way.timeout:g} s")
    except Exception as error:
        # A stranger's component may raise anything, and the other clips are still to be heard.
        return replace(begun, failed=f"{type(error).__name__}: {error}")


def _kept(begun: Outcome, perception: Perception, whole: bool) -> Outcome:
    odds: dict[str, float] = {}
    for word, share in perception.emotions.items():
        emotion = emotion_of(word) or word
        odds[emotion] = odds.get(emotion, 0.0) + share
    return replace(
        begun,
        emotion=max(odds, key=lambda word: odds[word], default=None),
        odds=odds,
        confidence=perception.confidence,
        arousal=perception.arousal,
        valence=perception.valence,
        document=perception.to_json() if whole else "",
    )


async def hear_shuffled(
    perceiver: Perceiver, samples: Sequence[Sample], seed: int, way: Way
) -> list[Outcome]:
    """As `hear`, of copies under meaningless names and in another order."""
    draw = random.Random(seed)
    order = draw.sample(range(len(samples)), len(samples))
    found: dict[int, Outcome] = {}
    with TemporaryDirectory(prefix="emoomni-") as folder:
        copies = []
        for place in order:
            path = samples[place].path
            copy = Path(folder, f"{draw.getrandbits(64):016x}{path.suffix}")
            if path.is_file():
                await asyncio.to_thread(shutil.copyfile, path, copy)
            copies.append(replace(samples[place], path=copy))
        for place, heard in zip(order, await hear(perceiver, copies, PLAIN, way), strict=True):
            found[place] = heard
    return [found[place] for place in range(len(samples))]
