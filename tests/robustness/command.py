"""Running ``emoomni``: inside this process for speed, or outside where its end matters."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psutil

from emoomni_sdk.cli import main

PATIENCE = 60.0
"""Seconds after which a command counts as hanging."""
SECTIONS = ("emotion_analysis", "user_intent", "response_strategy", "response")
CHILD = Path(__file__).with_name("child.py")
MARK = "EMOOMNI_ROBUSTNESS_MARK"


@dataclass(frozen=True)
class Ended:
    """How a command ended."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


def inside(capfd: Any, *arguments: str | os.PathLike[str]) -> Ended:
    """Run the command in this process."""
    capfd.readouterr()
    code = main([os.fspath(argument) for argument in arguments])
    out, err = capfd.readouterr()
    return Ended(code, out, err)


def outside(*arguments: str | os.PathLike[str], how: Sequence[str] = (), **more: Any) -> Ended:
    """Run the command in a process of its own; `how` is for child.py."""
    with started(*arguments, how=how, **more) as process:
        return ended(process)


@contextmanager
def started(
    *arguments: str | os.PathLike[str], how: Sequence[str] = (), **more: Any
) -> Iterator[subprocess.Popen[str]]:
    """The command under way, in a group of its own as a shell starts it; nothing is left of it."""
    command = [sys.executable, str(CHILD), *how, "--", *map(os.fspath, arguments)]
    process = subprocess.Popen(
        command,
        **{"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "stdin": subprocess.DEVNULL}
        | more,
        encoding="utf-8",
        start_new_session=True,
    )
    try:
        yield process
    finally:
        for one in [*family(process.pid), *_itself(process.pid)]:
            one.kill()
        process.communicate()


def ended(process: subprocess.Popen[str]) -> Ended:
    """Wait for the end."""
    out, err = process.communicate(timeout=PATIENCE)
    return Ended(process.returncode, out or "", err or "")


def family(pid: int) -> list[psutil.Process]:
    """The processes that `pid` started, and theirs."""
    try:
        return psutil.Process(pid).children(recursive=True)
    except psutil.NoSuchProcess:
        return []


def still_alive(processes: Sequence[psutil.Process]) -> list[psutil.Process]:
    """Those that did not end soon after their parent."""
    _, alive = psutil.wait_procs(processes, timeout=10)
    return alive


def wait_for(path: Path, process: subprocess.Popen[str]) -> None:
    """Until the command has reached what makes it write `path`."""
    began = time.monotonic()
    while not path.exists():
        assert process.poll() is None, process.communicate()
        assert time.monotonic() - began < PATIENCE, "the stage was never reached"
        time.sleep(0.01)


def interrupt(process: subprocess.Popen[str], *, group: bool, by: int = signal.SIGINT) -> None:
    """As Ctrl-C does, to the whole group; or to the process alone."""
    if group:
        os.killpg(process.pid, by)
    else:
        process.send_signal(by)


def one_line(ending: Ended) -> str:
    """The only line on standard error. It is for people: no traceback, no unexpected error."""
    lines = ending.err.splitlines()
    assert len(lines) == 1, ending.err
    assert lines[0].startswith("Error: "), lines[0]
    assert "Unexpected" not in lines[0]
    assert "Traceback" not in ending.out
    return lines[0]


def assert_answered(ending: Ended, reply: Path) -> dict[str, Any]:
    """A whole answer: four sections that say something, and a reply that can be heard."""
    assert ending.code == 0, ending.err
    result: dict[str, Any] = ending.json
    assert [name for name in SECTIONS if not result["ecot"][name].strip()] == []
    # Where names are not UTF-8 their bytes are kept as surrogates.
    assert result["reply_audio"].encode("utf-8", "surrogateescape") == os.fsencode(reply)
    assert result["reply_seconds"] >= 0.5
    assert reply.stat().st_size > 16000
    return result


def _itself(pid: int) -> list[psutil.Process]:
    try:
        return [psutil.Process(pid)]
    except psutil.NoSuchProcess:
        return []
