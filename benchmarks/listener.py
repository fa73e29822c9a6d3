"""How far the listener agrees with praat-parselmouth, what it reports, and what it costs.

    python benchmarks/listener.py [--speaker NAME] [--voices A,B] [--set development] [--json]

Every voice says every sentence at nine levels of pitch, range, rate and volume. Of each utterance
the listener's median pitch, range, level and seconds of speech stand beside Praat's; of each voice
and dimension, asked beside achieved, compared with the same words spoken neutrally, as a chain does
where a speaker `speaks_again`, and with the speaker's declared `voice` alone. `--clips` holds it
against Praat on recordings. docs/benchmarks.md says how Praat is set. Needs praat-parselmouth and
psutil.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import math
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

# Started as a script, the folder of the script is on the path, and the one above is not.
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import numpy as np

from benchmarks.speaking import voices
from benchmarks.speaking.ladders import correlations, spoken_ladders
from benchmarks.speaking.praat import praat_measures
from benchmarks.speaking.turns import timed_turns
from benchmarks.speaking.voices import Texts, Voice
from emoomni_sdk.errors import EmoOmniError
from emoomni_sdk.listener import Listener, listen
from emoomni_sdk.media import Clip

TEXTS = Path(__file__).with_name("listener_texts.toml")
OF_ESPEAK = ["en-us", "en-us+f3", "en-gb+m3", "de", "de+f2", "cmn", "zh+f3", "es", "fr"]
LARGEST = {"pitch": 0.05, "level": 1.0, "rate": 0.10}
"""What may lie between the listener and Praat."""
COST = 0.03
LEAST_CORRELATION = 0.9
CLIP_RATE = 16_000


async def measured(
    listed: Sequence[Voice], texts: Texts, *, turns: bool, praat: bool
) -> dict[str, Any]:
    await Listener().warm_up()
    rows = [row async for row in spoken_ladders(listed, texts, praat=praat)]
    found: dict[str, Any] = {
        "utterances": len(rows),
        "cost": spread([row.cost for row in rows]),
        "ladders": correlations(rows),
    }
    if praat:
        found["agreement"] = agreement([row.differences() for row in rows])
    if turns:
        found["turns"] = await timed_turns(listed[:1], texts)
    found["missed"] = missed(found)
    return found


def agreement(rows: Sequence[Mapping[str, float]]) -> dict[str, dict[str, float]]:
    return {
        name: spread([row[name] for row in rows if name in row] or [math.nan])
        for name in ("pitch", "range", "level", "rate")
    }


def spread(values: Sequence[float]) -> dict[str, float]:
    size = np.abs(values)
    return {
        "median": float(np.median(size)),
        "p95": float(np.quantile(size, 0.95)),
        "largest": float(size.max()),
    }


def missed(found: Mapping[str, Any]) -> list[str]:
    known = found.get("agreement", {})
    names = [name for name in known if known[name]["largest"] > LARGEST.get(name, math.inf)]
    if found["cost"]["median"] > COST:
        names.append("cost")
    for row in found["ladders"]:
        figures = row["own_words"]
        if figures is None or figures["spearman"] < LEAST_CORRELATION:
            names.append(f"{row['dimension']} of {row['voice']}")
    return names


def recordings(paths: Sequence[Path]) -> dict[str, Any]:
    """The listener against Praat on recorded speech."""
    rows = []
    for path in paths:
        with Clip.open(path) as clip:
            audio = clip.audio(CLIP_RATE)
        spoken = as_audio(audio)
        ours, theirs = listen(spoken), praat_measures(spoken)
        row = {"rate": theirs.speech_seconds / max(ours.speech_seconds, 0.01) - 1}
        if ours.level_dbfs is not None:
            row["level"] = ours.level_dbfs - theirs.level_dbfs
        if ours.pitch_hz and theirs.pitch_hz:
            row["pitch"] = ours.pitch_hz / theirs.pitch_hz - 1
        if ours.pitch_range_semitones is not None and theirs.pitch_range_semitones is not None:
            row["range"] = ours.pitch_range_semitones - theirs.pitch_range_semitones
        rows.append(row)
    return {"recordings": len(rows), "agreement": agreement(rows)}


def as_audio(samples: Any) -> Any:
    from emoomni_sdk.audio import Audio, AudioFormat

    return Audio(np.asarray(samples, "<f4").tobytes(), AudioFormat(CLIP_RATE))


def show_agreement(found: Mapping[str, Mapping[str, float]]) -> None:
    print("| against Praat | median | 95 % | largest |\n|---|---|---|---|")
    for name, unit, factor in (
        ("pitch", " %", 100.0),
        ("range", " semitones", 1.0),
        ("level", " dB", 1.0),
        ("rate", " %", 100.0),
    ):
        shown = [f"{factor * found[name][k]:.2f}{unit}" for k in ("median", "p95", "largest")]
        print(f"| {name} | {' | '.join(shown)} |")


def show(found: Mapping[str, Any]) -> None:
    print(f"\n{found['utterances']} utterances\n")
    if "agreement" in found:
        show_agreement(found["agreement"])
    cost = [f"{100 * found['cost'][name]:.2f} %" for name in ("median", "p95", "largest")]
    print(f"| processor time, of the audio's duration | {' | '.join(cost)} |")
    print("\nSpearman (median error) of asked and achieved:\n")
    print("| voice | dimension | against its own words | against the declared voice |")
    print("|---|---|---|---|")
    for row in found["ladders"]:
        cells = [
            f"{row[name]['spearman']:.3f} ({row[name]['error']:.2f})" if row[name] else "none"
            for name in ("own_words", "profile")
        ]
        print(f"| {row['voice']} | {row['dimension']} | {' | '.join(cells)} |")
    if "turns" in found:
        show_turns(found["turns"])
    print("\nmissed: " + (", ".join(found["missed"]) or "nothing"))


def show_turns(rows: Sequence[Mapping[str, float]]) -> None:
    print("\n| seconds of reply | last audio | end | of its duration | processor time |")
    print("|---|---|---|---|---|")
    for row in rows:
        waits = [f"{1000 * row[name]:.0f} ms" for name in ("until_seconds", "added_seconds")]
        work = f"{100 * row['added_work']:.1f} % + {100 * row['engine_work']:.1f} % in engines"
        share = f"{100 * row['added_share']:.1f} %"
        print(f"| {row['seconds']:.1f} | {' | '.join(waits)} | {share} | {work} |")


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    voices.add_arguments(parser)
    parser.add_argument("--texts", type=Path, default=TEXTS, metavar="FILE")
    parser.add_argument("--set", default="held_out", metavar="NAME", help="table of --texts")
    parser.add_argument("--clips", type=Path, nargs="*", metavar="FILE", help="recordings instead")
    parser.add_argument("--no-turns", action="store_true", help="leave the timing of turns out")
    parser.add_argument("--no-praat", action="store_true", help="only asked and achieved")
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args(arguments)
    try:
        if given.clips is not None:
            found = recordings(given.clips)
        else:
            if given.speaker == "espeak" and not given.voices:
                given.voices = OF_ESPEAK
            texts = voices.read_texts(given.texts, given.set)
            listed = voices.voices_of(given, texts)
            found = asyncio.run(
                measured(listed, texts, turns=not given.no_turns, praat=not given.no_praat)
            )
    except EmoOmniError as error:
        print(error, file=sys.stderr)
        return 2
    if given.json:
        print(json.dumps(found, ensure_ascii=False, indent=1))
    elif given.clips is not None:
        print(f"{found['recordings']} recordings\n")
        show_agreement(found["agreement"])
    else:
        show(found)
    return int(bool(found.get("missed")))


if __name__ == "__main__":
    sys.exit(main())
