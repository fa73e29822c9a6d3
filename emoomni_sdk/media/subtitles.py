"""Words that travel with a clip: embedded text tracks and SubRip (.srt) files."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from itertools import zip_longest
from pathlib import Path

from emoomni_sdk.errors import ClipNotFoundError, FormatError
from emoomni_sdk.media.container import opened, packets, pyav
from emoomni_sdk.media.probe import Contents, stamp
from emoomni_sdk.media.problems import Problems
from emoomni_sdk.media.source import Source
from emoomni_sdk.media.streams import Subtitle

_STYLE = re.compile(r"\{[^{}]*\}|<[^<>]*>")
_BREAK = re.compile(r"\\[Nn]")
_TIMES = re.compile(
    r"(?:(\d+):)?(\d{1,2}):(\d{1,2})[,.](\d{1,3})\s*-->\s*(?:(\d+):)?(\d{1,2}):(\d{1,2})[,.](\d{1,3})"
)
_MOST_BYTES = 2**24
_ENCODINGS = ("utf-8-sig", "cp1252", "latin-1")


def embedded(source: Source, contents: Contents, problems: Problems) -> tuple[Subtitle, ...]:
    """The first text track, in clip seconds."""
    if contents.subtitle is None:
        return ()
    av = pyav()
    found = []
    with opened(source) as container:
        for packet in packets(container, [contents.subtitle], problems):
            at = stamp(packet)
            if not packet.size or at is None:
                continue
            try:
                lines = [getattr(shown, "dialogue", b"") for shown in packet.decode()]
            except (av.error.FFmpegError, ValueError):
                problems.add("some of the subtitles are damaged", kind="subtitle")
                continue
            text = _plain(b"\n".join(line for line in lines if line).decode("utf-8", "replace"))
            start = at - contents.origin
            if text:
                lasts = float((packet.duration or 0) * (packet.time_base or 0))
                found.append(Subtitle(start, start + lasts, text))
    return tuple(_closed(found))


def within(subtitles: Iterable[Subtitle], start: float, end: float | None) -> tuple[Subtitle, ...]:
    """Those shown during [`start`, `end`), trimmed to it, their times counted from `start`."""
    until = float("inf") if end is None else end
    return tuple(
        Subtitle(max(line.start, start) - start, min(line.end, until) - start, line.text)
        for line in subtitles
        if line.end > start and line.start < until
    )


def read_srt(path: str | os.PathLike[str]) -> tuple[Subtitle, ...]:
    """The lines of a SubRip file.

    Raises:
        ClipNotFoundError: The file cannot be read.
        FormatError: It holds no subtitle.
    """
    try:
        with Path(path).open("rb") as reading:
            data = reading.read(_MOST_BYTES)
    except (OSError, ValueError) as error:
        raise ClipNotFoundError(
            f"The subtitles {path} cannot be read.", remedy="Check the path."
        ) from error
    found = parse_srt(_text(data))
    if not found:
        raise FormatError(f"{path} holds no subtitles.", remedy="Give a SubRip (.srt) file.")
    return found


def parse_srt(text: str) -> tuple[Subtitle, ...]:
    """The lines of SubRip text; blocks without times are passed over."""
    found = []
    for block in re.split(r"\n\s*\n", text.replace("\r\n", "\n").replace("\r", "\n")):
        times = _TIMES.search(block)
        if times is None:
            continue
        words = _plain(block[times.end() :].partition("\n")[2])
        start, end = _seconds(times.groups()[:4]), _seconds(times.groups()[4:])
        if words and end > start:
            found.append(Subtitle(start, end, words))
    return tuple(found)


def _closed(lines: list[Subtitle]) -> Iterator[Subtitle]:
    """Lines without a duration last until the next begins."""
    for line, following in zip_longest(lines, lines[1:]):
        if line.end > line.start:
            yield line
        else:
            end = following.start if following is not None else line.start + 5.0
            yield Subtitle(line.start, max(end, line.start + 0.1), line.text)


def _plain(text: str) -> str:
    lines = (" ".join(line.split()) for line in _BREAK.sub("\n", _STYLE.sub("", text)).split("\n"))
    return "\n".join(line for line in lines if line)


def _seconds(parts: tuple[str | None, ...]) -> float:
    hours, minutes, seconds, fraction = parts
    whole = int(hours or 0) * 3600 + int(minutes or 0) * 60 + int(seconds or 0)
    return whole + int((fraction or "0").ljust(3, "0")) / 1000


def _text(data: bytes) -> str:
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16", "replace")
    for encoding in _ENCODINGS:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return data.decode("latin-1")
