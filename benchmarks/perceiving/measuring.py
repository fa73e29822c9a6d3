"""A whole measurement: every condition, the order, and what it was taken with."""

from __future__ import annotations

import os
import platform
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from importlib import metadata
from pathlib import Path
from typing import Any, cast

from benchmarks.perceiving import figures
from benchmarks.perceiving.conditions import CONDITIONS, NOISY, PLAIN
from benchmarks.perceiving.corpora import Sample, by_corpus
from benchmarks.perceiving.figures import Figures
from benchmarks.perceiving.hearing import Outcome, Way, hear, hear_shuffled
from emoomni_sdk.compose import build_component
from emoomni_sdk.compose.secrets import hide_likely_secrets, masked
from emoomni_sdk.interfaces import Perceiver
from emoomni_sdk.registry import find

MOST_AT_ONCE = 8


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be measured."""

    perceiver: str
    """``name`` or ``name:preset``."""
    samples: Sequence[Sample]
    data: Path
    options: Mapping[str, Any] = field(default_factory=dict)
    conditions: Sequence[str] = tuple(CONDITIONS)
    way: Way = field(default_factory=Way)
    draws: int = 3
    """How often a noisy condition is heard, each time in other noise."""
    split: str | None = None
    shuffle: int | None = None
    """Seed of the other order."""


async def measure(plan: Plan) -> Figures:
    """All figures, as `figures.KEYS` names them; only `problems` where no clip was answered.

    Raises:
        ConfigError: An option is wrong, or the perceiver has no key.
        RegistryError: There is no such perceiver.
    """
    async with _built(plan) as perceiver:
        [plain] = await _told(perceiver, plan, PLAIN)
        problems = _problems(PLAIN, plain)
        if not any(one.answered for one in plain):
            return {"problems": problems}
        heard = figures.usable(plain)
        threshold = figures.best_threshold(heard)
        short = {PLAIN: figures.condition([plain], CONDITIONS[PLAIN], threshold)}
        for name in plan.conditions:
            if name != PLAIN:
                draws = await _told(perceiver, plan, name)
                short[name] = figures.condition(draws, CONDITIONS[name], threshold)
                problems += [one for outcomes in draws for one in _problems(name, outcomes)]
        about = _described(perceiver, plan.perceiver)
    figures.compare(short, PLAIN)
    return {
        "benchmark": "perception",
        "perceiver": about,
        "versions": _versions(),
        "machine": _machine(),
        "settings": {
            "data": plan.data.resolve().name,
            "split": plan.split,
            "conditions": list(short),
            "draws": plan.draws,
            "transcripts": plan.way.transcripts,
            "concurrency": min(plan.way.concurrency, about["max_concurrency"]),
            "timeout": plan.way.timeout,
        },
        "data": {corpus: _counted(those) for corpus, those in by_corpus(plan.samples).items()},
        "arousal": figures.arousal(heard, threshold),
        "emotions": figures.emotions(heard),
        "calibration": figures.calibration(heard),
        "conditions": short,
        "order": None if plan.shuffle is None else await _order(plan, plan.shuffle, plain),
        "problems": problems,
    }


def _built(plan: Plan) -> Perceiver:
    return cast(Perceiver, build_component("perceiver", plan.perceiver, plan.options))


async def _told(perceiver: Perceiver, plan: Plan, condition: str) -> list[list[Outcome]]:
    """What became of the clips, once per draw of noise."""
    start = time.monotonic()
    draws = [
        await hear(perceiver, plan.samples, condition, replace(plan.way, draw=draw))
        for draw in range(plan.draws if condition in NOISY else 1)
    ]
    clips = f"{len(plan.samples)} clips" + (f", {len(draws)} times" if len(draws) > 1 else "")
    print(f"{condition}: {clips}, {time.monotonic() - start:.0f} s", file=sys.stderr)
    return draws


async def _order(plan: Plan, seed: int, plain: Sequence[Outcome]) -> Figures:
    """Another instance hears the clips in another order, as many at a time as it takes."""
    async with _built(plan) as perceiver:
        most = min(MOST_AT_ONCE, perceiver.capabilities.max_concurrency)
        way = replace(plan.way, concurrency=most)
        again = await hear_shuffled(perceiver, plan.samples, seed, way)
    different = [
        one.sample.name
        for one, other in zip(plain, again, strict=True)
        if one.document != other.document
    ]
    return {
        "seed": seed,
        "clips": len(plain),
        "identical": len(plain) - len(different),
        "different": different,
        "concurrency": most,
    }


def _problems(condition: str, outcomes: Sequence[Outcome]) -> list[Figures]:
    return [
        {
            "condition": condition,
            "clip": one.sample.name,
            "kind": "unreadable" if one.unreadable else "failed",
            "why": one.unreadable or one.failed,
        }
        for one in outcomes
        if not one.answered
    ]


def _counted(samples: Sequence[Sample]) -> Figures:
    names = [sample.label for sample in samples]
    return {
        "clips": len(samples),
        "speakers": len({sample.speaker for sample in samples} - {""}),
        "languages": sorted({sample.language for sample in samples} - {""}),
        "labels": {label: names.count(label) for label in sorted(set(names))},
    }


def _described(perceiver: Perceiver, asked: str) -> Figures:
    """Which component it was; secrets among its options are masked."""
    entry = find("perceiver", asked.partition(":")[0])
    given = perceiver.options.model_dump(exclude_defaults=True)
    return {
        "name": asked,
        "label": perceiver.label,
        "distribution": entry.distribution,
        "version": entry.version,
        "model_id": perceiver.model_id,
        "options": masked(hide_likely_secrets(given)),
        "max_concurrency": perceiver.capabilities.max_concurrency,
    }


def _versions() -> dict[str, str]:
    found = {"python": platform.python_version()}
    for name in ("emoomni-sdk", "numpy", "av"):
        try:
            found[name] = metadata.version(name)
        except metadata.PackageNotFoundError:
            found[name] = "not installed as a package"
    return found


def _machine() -> Figures:
    return {
        "system": platform.platform(),
        "processor": _processor(),
        "cpus": os.cpu_count(),
        "load": round(os.getloadavg()[0], 1) if hasattr(os, "getloadavg") else None,
    }


def _processor() -> str:
    """Its model where Linux tells it, otherwise its architecture."""
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        lines = []
    models = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return models[0] if models else platform.processor() or platform.machine()
