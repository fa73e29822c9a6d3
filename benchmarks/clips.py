"""Answer many real clips, each in a process of its own: checks, real-time factor, peak memory.

    EMOOMNI_TEST_DATA=FOLDER python benchmarks/clips.py [--audio 40] [--json]

Every clip of FOLDER/video, and recordings from each folder of FOLDER/audio. Of two real-time
factors, seconds of work per second of clip, one is the whole command's, which starts an interpreter
for each clip, and the other that of the turn inside it. Peak memory is the command's, as the kernel
counts it. Dead air is the longest stretch of the reply, both ends included, under -50 dBFS.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
import wave
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

SECTIONS = ("emotion_analysis", "user_intent", "response_strategy", "response")
MEDIA = {".mp4", ".avi", ".mkv", ".wav", ".flac", ".wma", ".mp3"}
QUIET = 10 ** (-50 / 20)
SHORTEST_REPLY = 0.5
LONGEST_SILENCE = 1.5


@dataclass
class Run:
    """One command: how it ended, what it printed, what it took."""

    code: int
    out: str
    err: str
    seconds: float
    peak_mb: float


@dataclass
class Answer:
    """What became of one clip; seconds of the clip, the work and the reply."""

    clip: str
    seconds: float = 0.0
    command_seconds: float = 0.0
    turn_seconds: float = 0.0
    peak_mb: float = 0.0
    reply_seconds: float = 0.0
    dead_air: float = 0.0
    problems: list[str] = field(default_factory=list)


def clips_of(data: Path, audio: int) -> list[Path]:
    """Every video clip, and `audio` sound files: as many of each corpus, spread evenly over it."""
    video = [path for path in sorted((data / "video").rglob("*")) if is_clip(path)]
    corpora: dict[str, list[Path]] = defaultdict(list)
    for path in sorted((data / "audio").rglob("*")):
        if is_clip(path):
            corpora[path.relative_to(data / "audio").parts[0]].append(path)
    shares = fair_shares([len(clips) for clips in corpora.values()], audio)
    for clips, share in zip(corpora.values(), shares, strict=True):
        video += [
            clips[index] for index in np.linspace(0, len(clips) - 1, share).round().astype(int)
        ]
    return video


def fair_shares(sizes: Sequence[int], total: int) -> list[int]:
    """`total` dealt out one by one; a heap that is used up gets no more."""
    shares = [0] * len(sizes)
    while sum(shares) < min(total, sum(sizes)):
        for heap, size in enumerate(sizes):
            if shares[heap] < size and sum(shares) < total:
                shares[heap] += 1
    return shares


def is_clip(path: Path) -> bool:
    return path.suffix in MEDIA and not path.name.endswith(".response.wav")


def run(arguments: Sequence[str | Path]) -> Run:
    """``emoomni ARGUMENTS`` in a process of its own."""
    command = [sys.executable, "-m", "emoomni_sdk.cli", *map(str, arguments)]
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        began = time.perf_counter()
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=out, stderr=err)
        _, status, used = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - began
        process.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        err.seek(0)
        words, complaints = out.read().decode(), err.read().decode()
    return Run(process.returncode, words, complaints, seconds, used.ru_maxrss / 1024)


def answer(clip: Path, reply: Path) -> Answer:
    """Answer `clip` into `reply` and look at what came of it."""
    reply.unlink(missing_ok=True)
    done = run(["respond", clip, "--json", "-o", reply])
    found = Answer(clip.name, command_seconds=done.seconds, peak_mb=done.peak_mb)
    if done.code:
        found.problems.append(f"exit code {done.code}: {done.err.strip()}")
        return found
    result = json.loads(done.out)
    found.problems += [
        f"no {name}" for name in SECTIONS if not result["ecot"].get(name, "").strip()
    ]
    found.seconds = float(result["perception"]["seconds"] or 0)
    found.turn_seconds = float(result["timings"]["total"])
    if not reply.exists():
        found.problems.append("no reply")
        return found
    samples, rate = read_wav(reply)
    found.reply_seconds = len(samples) / rate
    found.dead_air = longest_silence(samples, rate)
    if found.reply_seconds < SHORTEST_REPLY:
        found.problems.append(f"the reply lasts {found.reply_seconds:.2f} s")
    if found.dead_air > LONGEST_SILENCE:
        found.problems.append(f"dead air of {found.dead_air:.2f} s")
    return found


def read_wav(path: Path) -> tuple[Any, int]:
    with wave.open(str(path)) as file:
        frames = np.frombuffer(file.readframes(file.getnframes()), dtype="<i2")
        return frames / 32768.0, file.getframerate()


def longest_silence(samples: Any, rate: int) -> float:
    loud = np.flatnonzero(np.abs(samples) > QUIET)
    edges = np.concatenate([[0], loud, [len(samples)]])
    return float(np.max(np.diff(edges))) / rate


def table(answers: dict[str, list[Answer]]) -> str:
    lines = [
        "| folder | clips | failed | seconds, median | turn: real-time factor, median (worst) "
        "| command: the same | peak MB, worst | shortest reply | longest dead air |",
        "|---|---|---|---|---|---|---|---|---|",
    ]
    for folder, rows in answers.items():
        lines.append(
            f"| {folder} | {len(rows)} | {sum(bool(row.problems) for row in rows)} "
            f"| {statistics.median(row.seconds for row in rows):.1f} "
            f"| {factors(rows, 'turn_seconds')} | {factors(rows, 'command_seconds')} "
            f"| {max(row.peak_mb for row in rows):.0f} "
            f"| {min(row.reply_seconds for row in rows):.1f} s "
            f"| {max(row.dead_air for row in rows):.2f} s |"
        )
    return "\n".join(lines)


def factors(rows: list[Answer], of: str) -> str:
    found = [getattr(row, of) / row.seconds for row in rows if row.seconds]
    return f"{statistics.median(found):.2f} ({max(found):.2f})" if found else "–"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--audio", type=int, default=40, help="sound files to take")
    parser.add_argument("--json", action="store_true", help="every clip's figures")
    options = parser.parse_args()
    if "EMOOMNI_TEST_DATA" not in os.environ:
        print("Set EMOOMNI_TEST_DATA to the folder that holds the recordings.", file=sys.stderr)
        return 2
    data = Path(os.environ["EMOOMNI_TEST_DATA"])
    answers: dict[str, list[Answer]] = defaultdict(list)
    with tempfile.TemporaryDirectory() as folder:
        for clip in clips_of(data, options.audio):
            found = answer(clip, Path(folder, "reply.wav"))
            answers["/".join(clip.relative_to(data).parts[:2])].append(found)
            for problem in found.problems:
                print(f"{clip}: {problem}", file=sys.stderr)
    if options.json:
        print(json.dumps([asdict(row) for rows in answers.values() for row in rows], indent=1))
    else:
        print(table(answers))
    return 1 if any(row.problems for rows in answers.values() for row in rows) else 0


if __name__ == "__main__":
    sys.exit(main())
