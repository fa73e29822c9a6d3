"""`render` and `write_report`: a turn as one page."""

from __future__ import annotations

import os
from datetime import datetime
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from emoomni_sdk.errors import ConfigError, EmoOmniError, MediaError, MissingDependencyError
from emoomni_sdk.files import check_writable, write_aside
from emoomni_sdk.media import Clip
from emoomni_sdk.result import TurnResult
from emoomni_sdk.turn import Turn

if TYPE_CHECKING:
    from emoomni_sdk.report.page import Material

NEEDED = ("numpy", "av")


def render(
    result: TurnResult,
    source: Turn | Clip | str | os.PathLike[str] | None = None,
    *,
    error: EmoOmniError | None = None,
    made: datetime | None = None,
) -> str:
    """The page of one turn, as HTML that stands alone.

    Blocks while it encodes: about half the duration of a video, a twentieth of that of sound. In
    an asynchronous program call it with `asyncio.to_thread`.

    Args:
        result: What became of the turn; one that was cut short will do.
        source: The turn, its clip, or the clip's path. A turn that was given words shows them, and
            None leaves the clip out. A clip must still be open, and stays so.
        error: What ended the turn, where it failed.
        made: Date on the page; None: now.

    Raises:
        MissingDependencyError: NumPy or PyAV is not installed.
        ClipNotFoundError: There is nothing at the path.
        ClosedError: The clip was closed.
    """
    require_media()
    from emoomni_sdk.report.page import page

    opened = Clip.open(source) if isinstance(source, str | os.PathLike) else None
    clip = source.clip if isinstance(source, Turn) else source
    try:
        material = _material(opened or (clip if isinstance(clip, Clip) else None))
    finally:
        if opened is not None:
            opened.close()
    said = source.text if isinstance(source, Turn) else None
    return page(result, material, said, error, made or datetime.now().astimezone())


def write_report(
    result: TurnResult,
    source: Turn | Clip | str | os.PathLike[str] | None,
    path: str | os.PathLike[str],
    *,
    error: EmoOmniError | None = None,
) -> Path:
    """Write the page of one turn; an existing file is replaced only once the new one is whole.

    Args:
        result: What became of the turn.
        source: As for `render`.
        path: Where to write.
        error: What ended the turn, where it failed.

    Raises:
        OutputError: The place cannot be written.
        MissingDependencyError: NumPy or PyAV is not installed.
        ClipNotFoundError: There is nothing at the path of `source`.
        ClosedError: The clip was closed.
    """
    check_writable(path)
    return write_aside(path, render(result, source, error=error).encode("utf-8"))


def require_media() -> None:
    """See that a page can be made. Loads nothing.

    Raises:
        MissingDependencyError: NumPy or PyAV is not installed.
    """
    missing = [name for name in NEEDED if find_spec(name) is None]
    if missing:
        raise MissingDependencyError(
            f"A report needs {' and '.join(missing)}.",
            remedy="pip install 'emoomni-sdk[media]'",
        )


def _material(clip: Clip | None) -> Material:
    from emoomni_sdk.report.media import playable_clip
    from emoomni_sdk.report.page import Material

    if clip is None:
        return Material()
    try:
        return Material(clip.name, playable_clip(clip), clip.subtitles())
    except (MediaError, ConfigError) as problem:
        # A turn that failed on its clip is told of all the same.
        return Material(clip.name, None, (), str(problem))
