"""How far a speaker does what it is asked, in words and in numbers, heard by Praat.

    python benchmarks/expression.py --speaker NAME [--voices A,B] [--texts FILE] [--json]

Pairs of styles in plain words, extreme deliveries, neutral wordings, ladders of numbers, and the
voices of a happy and a sad reply. NAME is any installed speaker; it speaks the languages it
declares, of those that there are sentences in. Needs praat-parselmouth.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import math
import sys
import tomllib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

# Started as a script, the folder of the script is on the path, and the one above is not.
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import numpy as np

from benchmarks.speaking import voices
from benchmarks.speaking.trials import Table, tried
from emoomni_sdk.errors import ConfigError, EmoOmniError

HERE = Path(__file__).parent
TEXTS = HERE / "expression_texts.toml"


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
        print(f"| {name or 'all'} | {right} | {total} | {100 * right / max(total, 1):.0f} |")
    for row in result["pairs"]:
        if not row["right"]:
            print(f"wrong: {row['language']} {row['more']!r} / {row['less']!r}: {row['heard']}")
    if "extremes" not in result:
        return
    print("\n| excited, fast, loud / tired, slow, soft | pitch | rate | level |\n|---|---|---|---|")
    for voice in dict.fromkeys(row["voice"] for row in result["extremes"]):
        rows = [row for row in result["extremes"] if row["voice"] == voice]
        middle = [np.median([row[name] for row in rows]) for name in ("pitch", "rate", "level")]
        least = [min(row[name] for row in rows) for name in ("pitch", "rate", "level")]
        shown = [f"{m:.2f} (least {x:.2f})" for m, x in zip(middle, least, strict=True)]
        print(f"| {voice} | {' | '.join(shown)} |")
    same = [row["same"] for row in result["neutral"]]
    print(f"\nneutral wordings that change no sample: {sum(same)} of {len(same)}")
    for row in result["neutral"]:
        if not row["same"]:
            print(f"changed: {row['voice']} {row['style']!r}: {row['heard']}")
    print("\n| voice | dimension | Spearman | mean error |\n|---|---|---|---|")
    for row in result["ladders"]:
        print(
            f"| {row['voice']} | {row['dimension']} | {row['spearman']:.3f} | {row['error']:.2f} |"
        )
    print("\n| reply, happy / sad | pitch, semitones | rate |\n|---|---|---|")
    for row in result["replies"]:
        print(f"| {row['voice']} | {row['pitch']:+.1f} | {row['rate']:.2f} |")


def told(value: Any) -> Any:
    """The same for JSON, which has no number for what could not be heard."""
    if isinstance(value, dict):
        return {key: told(item) for key, item in value.items()}
    if isinstance(value, list):
        return [told(item) for item in value]
    if isinstance(value, float | np.floating):
        return float(value) if math.isfinite(value) else None
    return bool(value) if isinstance(value, np.bool_) else value


def read(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ConfigError(f"{file} cannot be read: {error}") from error


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    voices.add_arguments(parser)
    parser.add_argument("--texts", type=Path, default=TEXTS, metavar="FILE", help="own sentences")
    parser.add_argument("--pairs", type=Path, default=HERE / "expression_pairs.toml")
    parser.add_argument("--only-pairs", action="store_true")
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args(arguments)
    try:
        texts = voices.read_texts(given.texts, "sentences")
        listed = voices.voices_of(given, texts)
        pairs = read(given.pairs).get("pair", [])
        result = asyncio.run(tried(listed, texts, read(TEXTS), pairs, only=given.only_pairs))
    except EmoOmniError as error:
        print(error, file=sys.stderr)
        return 2
    if given.json:
        print(json.dumps(told(result), ensure_ascii=False, indent=1))
    else:
        report(result)
    return 0


if __name__ == "__main__":
    sys.exit(main())
