"""Ctrl-C, a polite end, a reader who leaves: quiet, at once, and nothing is left behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import psutil
import pytest

from benchmarks.hour import long_clip
from tests.robustness.command import (
    MARK,
    Ended,
    ended,
    family,
    interrupt,
    outside,
    started,
    still_alive,
    wait_for,
)
from tests.robustness.odd_clips import CLIPS

STAGES = ("import", "perceive", "think", "speak", "write")
QUICK = ("write",)
EMOOMNI = Path(sys.executable).with_name("emoomni")


@pytest.fixture(scope="module")
def long(tmp_path_factory: Any) -> Path:
    """Ten minutes: perceiving it takes longer than any test waits."""
    path: Path = tmp_path_factory.mktemp("long") / "long.mp3"
    long_clip(path, 600)
    return path


@pytest.mark.parametrize("stage", STAGES)
def test_ctrl_c_at_every_stage(stage: str, long: Path, tmp_path: Path) -> None:
    ending, alive = _leave(stage, long, tmp_path, signal.SIGINT, group=True)
    assert ending.code == 130
    assert alive == []
    _assert_quiet_and_clean(ending, tmp_path)


@pytest.mark.slow
@pytest.mark.parametrize("stage", STAGES)
def test_an_interrupt_to_the_command_alone(stage: str, long: Path, tmp_path: Path) -> None:
    ending, alive = _leave(stage, long, tmp_path, signal.SIGINT, group=False)
    assert ending.code == 130
    assert alive == []
    _assert_quiet_and_clean(ending, tmp_path)


@pytest.mark.parametrize(
    "stage", [pytest.param(s, marks=[] if s in QUICK else [pytest.mark.slow]) for s in STAGES]
)
def test_a_polite_end_at_every_stage(stage: str, long: Path, tmp_path: Path) -> None:
    ending, alive = _leave(stage, long, tmp_path, signal.SIGTERM, group=False)
    assert ending.code in (143, -signal.SIGTERM)
    assert alive == []
    _assert_quiet_and_clean(ending, tmp_path)


@pytest.mark.slow
def test_a_terminal_that_is_closed(long: Path, tmp_path: Path) -> None:
    ending, alive = _leave("write", long, tmp_path, signal.SIGHUP, group=True)
    assert ending.code == 129
    assert alive == []
    _assert_quiet_and_clean(ending, tmp_path)


@pytest.mark.slow
def test_a_polite_end_in_the_background(long: Path, tmp_path: Path) -> None:
    """As `emoomni respond … &` in a script: the shell makes it deaf to Ctrl-C."""
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        ending, alive = _leave("speak", long, tmp_path, signal.SIGTERM, group=False)
    finally:
        signal.signal(signal.SIGINT, before)
    assert ending.code == 143
    assert alive == []
    _assert_quiet_and_clean(ending, tmp_path)


def test_no_worker_outlives_a_killed_command(long: Path, tmp_path: Path) -> None:
    """Nobody can clean up after a kill, so the worker must notice by itself."""
    ending, alive = _leave("speak", long, tmp_path, signal.SIGKILL, group=False)
    assert ending.code == -signal.SIGKILL
    assert alive == []


@pytest.mark.slow
def test_an_impatient_ctrl_c(long: Path, tmp_path: Path) -> None:
    """Pressed three times in a row."""
    with _held("perceive", long, tmp_path) as process:
        wait_for(tmp_path / "mark", process)
        for _ in range(3):
            interrupt(process, group=True)
            time.sleep(0.05)
        ending = ended(process)
    assert ending.code == 130
    _assert_quiet_and_clean(ending, tmp_path)


@pytest.mark.slow
@pytest.mark.parametrize("moment", [k * 0.1 for k in range(1, 31)])
def test_ctrl_c_at_any_moment(moment: float, tmp_path: Path) -> None:
    """The installed command as it is. Whatever was reached, there is a whole reply or none."""
    reply = tmp_path / "reply.wav"
    command = [str(EMOOMNI), "respond", str(CLIPS / "columbia.mkv"), "-o", str(reply)]
    process = subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        start_new_session=True,
    )
    time.sleep(moment)
    workers = family(process.pid)
    if process.poll() is None:
        interrupt(process, group=True)
    ending = ended(process)
    assert still_alive(workers) == []
    assert ending.code in (0, 130, -signal.SIGINT)
    assert "emoomni_sdk" not in ending.err
    if ending.code == 0:
        assert [path.name for path in tmp_path.iterdir()] == ["reply.wav"]
    else:
        assert list(tmp_path.iterdir()) in ([], [reply])


@pytest.mark.parametrize(
    "more", [[], pytest.param(["--json"], marks=pytest.mark.slow)], ids=["text", "json"]
)
def test_a_reader_who_has_left(more: list[str]) -> None:
    """`emoomni respond CLIP | head -0`: the pipe is closed before the first word."""
    with started("respond", CLIPS / "columbia.mkv", *more) as process:
        assert process.stdout is not None
        process.stdout.close()
        process.stdout = None
        ending = ended(process)
    assert ending.err.strip() in (
        "",
        "The reply was spoken but not kept: give -o REPLY.wav, or --play.",
    )
    assert ending.code == 1


def test_a_reader_who_leaves_after_a_line(tmp_path: Path) -> None:
    """`emoomni respond CLIP | head -1`."""
    with started("respond", CLIPS / "columbia.mkv", "-o", tmp_path / "reply.wav") as process:
        assert process.stdout is not None
        assert process.stdout.readline().strip()
        workers = family(process.pid)
        process.stdout.close()
        process.stdout = None
        ending = ended(process)
    assert "Traceback" not in ending.err
    assert "Exception" not in ending.err
    assert "Error" not in ending.err
    assert still_alive(workers) == []


def test_no_stdin_no_stdout_no_stderr() -> None:
    """As a daemon is started: the three streams are closed."""
    script = (
        "import os,sys\n"
        "for handle in (0, 1, 2): os.close(handle)\n"
        "os.execv(sys.executable, [sys.executable, '-m', 'emoomni_sdk.cli', *sys.argv[1:]])\n"
    )
    clip = str(CLIPS / "columbia.flac")
    done = subprocess.run([sys.executable, "-c", script, "respond", clip], timeout=60, check=False)
    assert done.returncode in (0, 1)


def test_every_worker_is_gone_after_an_answer(tmp_path: Path) -> None:
    before = {process.pid for process in psutil.process_iter()}
    ending = outside("respond", CLIPS / "columbia.flac", "-o", tmp_path / "reply.wav")
    assert ending.code == 0
    late = [p for p in psutil.process_iter(["cmdline"]) if p.pid not in before]
    workers = [p for p in late if any("emoomni" in word for word in p.info["cmdline"] or ())]
    assert [p for p in workers if p.ppid() == 1] == []


def _held(stage: str, long: Path, folder: Path) -> Any:
    clip = long if stage == "perceive" else CLIPS / "columbia.flac"
    surroundings = {**os.environ, MARK: str(folder / "mark"), "TMPDIR": str(folder)}
    reply = folder / "reply.wav"
    return started("respond", clip, "-o", reply, how=["--hold", stage], env=surroundings)


def _leave(
    stage: str, long: Path, folder: Path, by: int, *, group: bool
) -> tuple[Ended, list[psutil.Process]]:
    """Reach `stage`, send the signal; the ending, and which children are still alive after it."""
    with _held(stage, long, folder) as process:
        wait_for(folder / "mark", process)
        children = family(process.pid)
        if stage == "speak":
            assert children, "the worker should be at work"
        interrupt(process, group=group, by=by)
        ending = ended(process)
        return ending, still_alive(children)


def _assert_quiet_and_clean(ending: Ended, folder: Path) -> None:
    assert ending.err == ""
    assert [path.name for path in folder.iterdir()] == ["mark"]
