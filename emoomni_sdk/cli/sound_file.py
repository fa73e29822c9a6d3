"""Where ``-o`` sends speech: a WAV file, or standard output."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from emoomni_sdk.errors import ConfigError

if TYPE_CHECKING:
    from emoomni_sdk.audio import Audio

STANDARD_OUTPUT = "-"


def refuse_both(out: str | None, as_json: bool) -> None:
    """Standard output holds either sound or JSON.

    Raises:
        ConfigError: Both are wanted.
    """
    if out == STANDARD_OUTPUT and as_json:
        raise ConfigError("-o - and --json both want standard output.", remedy="Write to a file.")


def spare_the_clip(clip: str | None, out: str, what: str) -> None:
    """What is written never replaces what is read.

    Raises:
        ConfigError: `out` is the file `clip`.
    """
    same = clip and Path(clip).exists() and Path(out).exists() and Path(out).samefile(clip)
    if same:
        raise ConfigError(f"{out} is the clip itself.", remedy=f"Write {what} elsewhere.")


def check_wav(out: str) -> None:
    """Fail now rather than after the work.

    Raises:
        ConfigError: The name is that of another format.
        OutputError: The place cannot be written.
    """
    from emoomni_sdk.files import check_writable

    if out == STANDARD_OUTPUT:
        return
    path = Path(out)
    special = path.exists() and not path.is_file()
    if path.suffix and path.suffix.lower() != ".wav" and not special:
        raise ConfigError(
            f"'{out}' would not be what its name says: only WAV is written.",
            remedy=f"Name it {path.with_suffix('.wav').name}, and convert that.",
        )
    check_writable(path)


def write_wav(audio: Audio, out: str) -> None:
    """Write `audio` to the file, or to standard output.

    Raises:
        OutputError: The file cannot be written.
    """
    if out == STANDARD_OUTPUT:
        sys.stdout.buffer.write(audio.wav())
        sys.stdout.buffer.flush()
    else:
        audio.save(out)
