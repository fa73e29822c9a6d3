"""Playing a reply through whatever the system has."""

from __future__ import annotations

import asyncio
import contextlib
import shutil
import sys
import tempfile
from pathlib import Path

from emoomni_sdk.audio import Audio
from emoomni_sdk.errors import MissingDependencyError, OutputError

PLAYERS: tuple[tuple[str, ...], ...] = (
    ("pw-play",),
    ("paplay",),
    ("aplay", "-q"),
    ("afplay",),
    ("ffplay", "-nodisp", "-autoexit", "-loglevel", "error"),
)
"""Commands that play the WAV file named after them, best first."""


def find_player() -> tuple[str, ...] | None:
    """The command that plays a WAV file here; ``("winsound",)`` on Windows; None: there is none."""
    if sys.platform == "win32":
        return ("winsound",)
    return next((player for player in PLAYERS if shutil.which(player[0])), None)


def require_player() -> tuple[str, ...]:
    """As `find_player`, before any work is done.

    Raises:
        MissingDependencyError: There is none.
    """
    player = find_player()
    if player is None:
        raise MissingDependencyError(
            "No audio player was found.",
            remedy="Install one of pw-play, paplay, aplay (alsa-utils) or ffplay (ffmpeg), "
            "or write a file with -o.",
        )
    return player


async def play(audio: Audio, player: tuple[str, ...] | None = None) -> None:
    """Play `audio` to its end. Cancelling stops the sound at once.

    Raises:
        MissingDependencyError: There is no player.
        OutputError: The player failed, for instance because there is no sound device.
    """
    command = player or require_player()
    with tempfile.TemporaryDirectory(prefix="emoomni-") as folder:
        path = audio.save(Path(folder) / "reply.wav")
        if command == ("winsound",):
            await _play_on_windows(path)
        else:
            await _play_with(command, path)


async def _play_with(command: tuple[str, ...], path: Path) -> None:
    process = await asyncio.create_subprocess_exec(
        *command,
        str(path),
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.DEVNULL,
        stderr=asyncio.subprocess.PIPE,
    )
    try:
        _, complaint = await process.communicate()
    except BaseException:
        with contextlib.suppress(ProcessLookupError):
            process.kill()
        await process.wait()
        raise
    if process.returncode:
        said = complaint.decode(errors="replace").strip().splitlines()
        raise OutputError(
            f"{command[0]} could not play: {said[0] if said else f'exit {process.returncode}'}.",
            remedy="Check the sound device, or write a file with -o.",
        )


async def _play_on_windows(path: Path) -> None:
    if sys.platform != "win32":
        raise OutputError("winsound plays on Windows only.")
    import winsound

    try:
        await asyncio.to_thread(winsound.PlaySound, str(path), winsound.SND_FILENAME)
    except RuntimeError as error:
        raise OutputError(f"Windows could not play: {error}.") from error
    finally:
        winsound.PlaySound(None, winsound.SND_PURGE)
