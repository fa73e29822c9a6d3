"""Writing results so that nobody ever meets half of one."""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path

from emoomni_sdk.errors import OutputError


def write_aside(path: str | os.PathLike[str], data: bytes) -> Path:
    """Write `data` beside `path`, then rename it into place.

    Raises:
        OutputError: The folder is missing, read-only or full; nothing is left behind.
    """
    target = Path(path)
    if target.is_dir():
        raise OutputError(f"'{target}' is a folder.", remedy="Name a file to write.")
    if target.exists() and not target.is_file():
        return _write_through(target, data)
    spare: str | None = None
    try:
        handle, spare = tempfile.mkstemp(prefix=f".{target.name[:40]}.", dir=target.parent)
        with os.fdopen(handle, "wb") as out:
            out.write(data)
        Path(spare).chmod(_mode(target))
        Path(spare).replace(target)
    except BaseException as error:
        if spare is not None:
            with contextlib.suppress(OSError):
                Path(spare).unlink()
        if isinstance(error, OSError):
            raise _cannot_write(target, error) from error
        raise
    return target


def check_writable(path: str | os.PathLike[str]) -> None:
    """Fail now rather than after the work.

    Raises:
        OutputError: `path` is a folder, or its folder is missing or cannot be written.
    """
    target = Path(path)
    if target.is_dir():
        raise OutputError(f"'{target}' is a folder.", remedy="Name a file to write.")
    if target.exists() and not target.is_file():
        return
    try:
        handle, spare = tempfile.mkstemp(prefix=f".{target.name[:40]}.", dir=target.parent)
        os.close(handle)
        Path(spare).unlink()
    except OSError as error:
        raise _cannot_write(target, error) from error


def _write_through(target: Path, data: bytes) -> Path:
    try:
        target.write_bytes(data)
    except OSError as error:
        raise _cannot_write(target, error) from error
    return target


def _mode(target: Path) -> int:
    if target.exists():
        return target.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _cannot_write(target: Path, error: OSError) -> OutputError:
    if isinstance(error, FileNotFoundError) and not target.parent.exists():
        return OutputError(
            f"Cannot write '{target}': the folder '{target.parent}' does not exist.",
            remedy="Choose another place, or create it.",
        )
    return OutputError(
        f"Cannot write '{target}': {error.strerror or error}.",
        remedy="Choose another place, or free this one.",
    )
