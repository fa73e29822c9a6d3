"""What a command may write, and where: results to standard output, words to standard error."""

from __future__ import annotations

import contextlib
import errno
import json
import os
import sys
import traceback
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from emoomni_sdk.errors import (
    ConfigError,
    CredentialError,
    EmoOmniError,
    OutputError,
    UnknownComponentError,
)

if TYPE_CHECKING:
    from rich.console import Console

FAILED = 1
USAGE = 2
DEBUG_VARIABLE = "EMOOMNI_DEBUG"
PIPED_WIDTH = 160
_FULL = {errno.ENOSPC, errno.EFBIG, errno.EDQUOT, errno.EIO}


def print_json(value: Any, *, indent: int | None = 2) -> None:
    """One JSON document on standard output; `indent` None puts it on one line."""
    plain = (sys.stdout.encoding or "").lower().replace("-", "") != "utf8"
    sys.stdout.write(json.dumps(value, ensure_ascii=plain, indent=indent) + "\n")
    sys.stdout.flush()


def say_aside(text: str) -> None:
    """One line for people, on standard error."""
    with contextlib.suppress(OSError):
        sys.stderr.write(" ".join(text.split()) + "\n")
        sys.stderr.flush()


def console(*, aside: bool = False) -> Console:
    """A rich console on standard output, or on standard error when `aside`."""
    from rich.console import Console

    stream = sys.stderr if aside else sys.stdout
    width = None if stream.isatty() else PIPED_WIDTH
    return Console(file=stream, width=width, highlight=False, soft_wrap=False)


@contextlib.contextmanager
def chatter_aside() -> Iterator[None]:
    """Whatever plugins print meanwhile goes to standard error, so that results stay readable."""
    with contextlib.redirect_stdout(sys.stderr):
        yield


def report(error: BaseException, *, debug: bool = False) -> int:
    """Tell of an error in one line on standard error; returns the exit code."""
    if debug:
        traceback.print_exception(error)
    say_aside(f"Error: {line_of(error)}")
    return exit_code(error)


def line_of(error: BaseException) -> str:
    """The error and its remedy as one line."""
    if isinstance(error, EmoOmniError):
        return str(error)
    return (
        f"Unexpected {type(error).__name__}: {error} "
        f"(run `emoomni --debug …` or set {DEBUG_VARIABLE}=1 to see where)."
    )


def placed(place: str, message: str) -> str:
    """`message` with what it is about in front, unless it names that itself."""
    return message if f"'{place}'" in message else f"{place}: {message}"


def exit_code(error: BaseException) -> int:
    """2 for what was asked wrongly, 1 for what failed."""
    if isinstance(error, CredentialError):
        return FAILED
    return USAGE if isinstance(error, ConfigError | UnknownComponentError) else FAILED


def forgive_encodings() -> None:
    """Never fail on a character that the terminal cannot show."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="backslashreplace")


def abandon_stdout() -> None:
    """Nobody reads on: let the interpreter's last flush go nowhere, quietly."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def is_stream_full(error: BaseException) -> bool:
    """Whether standard output goes to where nothing more can be written.

    Every error about a file that was named is typed by then; a bare one is the stream's.
    """
    return isinstance(error, OSError) and error.filename is None and error.errno in _FULL


def stream_error(error: BaseException) -> OutputError:
    """That failure, for people."""
    reason = getattr(error, "strerror", None) or error
    return OutputError(
        f"Standard output cannot be written: {reason}.",
        remedy="Free some space, or send it elsewhere.",
    )


def debug_wanted() -> bool:
    """Whether the environment asks for tracebacks."""
    return os.environ.get(DEBUG_VARIABLE, "") not in ("", "0")
