"""``emoomni`` in a process of its own that can be held at a stage, or given too little.

    python child.py [--hold STAGE] [--limit BYTES] [--no-privileges] -- ARGUMENTS

``--hold``: at STAGE (import, perceive, think, speak, write) the file named by the environment's
``EMOOMNI_ROBUSTNESS_MARK`` is written; the stage then goes on, slowly enough to be met there.
``--limit``: no file may grow beyond BYTES. ``--no-privileges``: the superuser's right to read and
write everything is given up, so that permissions count.
"""

from __future__ import annotations

import ctypes
import os
import sys
import time
from importlib.abc import MetaPathFinder
from pathlib import Path
from typing import Any

LONG = 30.0
CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH = 1, 2
PR_CAPBSET_DROP = 24


def mark() -> None:
    Path(os.environ["EMOOMNI_ROBUSTNESS_MARK"]).touch()


class HeldImport(MetaPathFinder):
    """Importing typer takes long."""

    def find_spec(self, name: str, path: Any, target: Any = None) -> None:
        if name == "typer":
            mark()
            time.sleep(LONG)


def hold_perceiving() -> None:
    """The first block of sound is marked; a long clip has many more."""
    from emoomni_lite.voice.tracks import TrackBuilder

    push = TrackBuilder.push

    def marked(self: Any, *args: Any) -> None:
        mark()
        time.sleep(0.2)
        push(self, *args)

    TrackBuilder.push = marked  # type: ignore[method-assign]


def hold_thinking() -> None:
    import asyncio

    from emoomni_lite import RuleReasoner

    reason = RuleReasoner.reason

    async def marked(self: Any, request: Any) -> Any:
        async for item in reason(self, request):
            yield item
            mark()
            await asyncio.sleep(LONG)

    RuleReasoner.reason = marked  # type: ignore[method-assign]


def hold_speaking() -> None:
    import asyncio

    from emoomni_espeak import EspeakSpeaker

    speak = EspeakSpeaker.speak

    async def marked(self: Any, utterance: Any) -> Any:
        async for chunk in speak(self, utterance):
            yield chunk
            mark()
            await asyncio.sleep(LONG)

    EspeakSpeaker.speak = marked  # type: ignore[method-assign]


def hold_writing() -> None:
    """The reply is on the disk under its spare name, and not yet in its place."""
    replace = Path.replace

    def marked(self: Path, target: Any) -> Path:
        mark()
        time.sleep(LONG)
        return replace(self, target)

    Path.replace = marked  # type: ignore[method-assign]


HOLDS = {
    "import": lambda: sys.meta_path.insert(0, HeldImport()),
    "perceive": hold_perceiving,
    "think": hold_thinking,
    "speak": hold_speaking,
    "write": hold_writing,
}


def drop_privileges() -> None:
    libc = ctypes.CDLL(None)
    for capability in (CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH):
        libc.prctl(PR_CAPBSET_DROP, capability, 0, 0, 0)


def run() -> int:
    split = sys.argv.index("--")
    how, arguments = sys.argv[1:split], sys.argv[split + 1 :]
    if "--no-privileges" in how:
        drop_privileges()
        how.remove("--no-privileges")
        os.execv(sys.executable, [sys.executable, __file__, *how, "--", *arguments])
    if "--limit" in how:
        import resource

        most = int(how[how.index("--limit") + 1])
        resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
    if "--hold" in how:
        HOLDS[how[how.index("--hold") + 1]]()
    from emoomni_sdk.cli import main

    return main(arguments)


if __name__ == "__main__":
    sys.exit(run())
