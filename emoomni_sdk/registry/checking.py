"""Trying a plugin out where it can do no harm: in a process of its own, with a time limit."""

from __future__ import annotations

import contextlib
import dataclasses
import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor

from emoomni_sdk.registry.entries import Entry, Status

_PROBE = (
    "import json, sys; given = json.loads(sys.argv[1]); sys.path[:] = given['path']; "
    "from emoomni_sdk.registry.probe import main; main(given)"
)


def check(entry: Entry, timeout: float = 20.0) -> Status:
    """Import the entry in a subprocess and see whether it is a class that can be used.

    What its declaration alone rules out (a duplicate, another version) is not imported.

    Args:
        entry: Of `list_components` or `list_hooks`.
        timeout: Seconds until it counts as hanging.
    """
    return check_all([entry], timeout)[0]


def check_all(
    entries: Iterable[Entry], timeout: float = 20.0, parallel: int = 4
) -> tuple[Status, ...]:
    """As `check` for several, `parallel` at once, in the order given. Interrupting it stops all."""
    listed = list(entries)
    running = _Running()
    with ThreadPoolExecutor(max_workers=max(1, parallel), thread_name_prefix="check") as pool:
        try:
            pending = [pool.submit(_probe, entry, timeout, running) for entry in listed]
            return tuple(future.result() for future in pending)
        except BaseException:
            running.stop()
            pool.shutdown(wait=False, cancel_futures=True)
            raise


class _Running:
    """The subprocesses at work, so that all can be stopped at once."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._processes: set[subprocess.Popen[bytes]] = set()
        self._stopped = False

    def start(self, command: list[str]) -> subprocess.Popen[bytes] | None:
        with self._lock:
            if self._stopped:
                return None
            process = subprocess.Popen(
                command,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                start_new_session=os.name == "posix",
            )
            self._processes.add(process)
            return process

    def forget(self, process: subprocess.Popen[bytes]) -> None:
        with self._lock:
            self._processes.discard(process)

    def stop(self) -> None:
        with self._lock:
            self._stopped = True
            for process in self._processes:
                _kill(process)


def _probe(entry: Entry, timeout: float, running: _Running) -> Status:
    if not entry.status.usable:
        return entry.status
    given = {"path": sys.path, "entry": dataclasses.asdict(entry)}
    process = running.start([sys.executable, "-c", _PROBE, json.dumps(given)])
    if process is None:
        return entry.status
    with process:
        try:
            answer, _ = process.communicate(timeout=timeout)
        except subprocess.TimeoutExpired:
            reason = f"importing it takes more than {timeout:g} s"
            return Status("hangs", reason, _uninstall(entry))
        finally:
            _kill(process)
            running.forget(process)
    return _read_answer(answer, process.returncode, entry)


def _read_answer(answer: bytes, code: int, entry: Entry) -> Status:
    try:
        return Status(**json.loads(answer))
    except (ValueError, TypeError):
        how = f"is killed by signal {-code}" if code < 0 else f"ends with exit code {code}"
        return Status("exits", f"the process that imports it {how}", _uninstall(entry))


def _kill(process: subprocess.Popen[bytes]) -> None:
    """End the process and, where the system has groups, whatever it started."""
    with contextlib.suppress(OSError):
        if os.name == "posix":
            os.killpg(process.pid, signal.SIGKILL)
        elif process.poll() is None:
            process.kill()


def _uninstall(entry: Entry) -> str:
    return f"Update it, or: pip uninstall {entry.distribution}"
