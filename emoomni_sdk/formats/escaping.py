"""Keeping a text apart from the delimiters around it.

Plain-text formats have no quotes, so a text that itself holds a delimiter, or begins or ends with
white space, is guarded by WORD JOINER (U+2060), which nobody sees or hears. A doubled one stands
for itself; a single one vanishes on reading.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

GUARD = "\u2060"
_GUARDS = re.compile(f"{GUARD}({GUARD}?)")


def escape(text: str, breaks: Iterable[int], *, close: bool = False) -> str:
    """`text` with a guard before each index in `breaks`, and around outer white space.

    Args:
        text: What a section holds.
        breaks: Indices inside delimiters that must not be read as such.
        close: Guard the end in any case.
    """
    pieces: list[str] = []
    begin = 0
    for index in sorted(breaks):
        pieces.append(text[begin:index].replace(GUARD, GUARD * 2))
        begin = index
    pieces.append(text[begin:].replace(GUARD, GUARD * 2))
    body = GUARD.join(pieces)
    before = GUARD if text[:1].isspace() else ""
    after = GUARD if close or text[-1:].isspace() else ""
    return before + body + after


class SectionReader:
    """Undoes `escape` piece by piece, and trims white space that is not guarded."""

    def __init__(self) -> None:
        self._started = False
        self._spaces: list[str] = []
        self._guard = ""

    def feed(self, raw: str) -> str:
        """The part of the text that is certain now."""
        if not raw:
            return ""
        if raw.isspace():
            if self._started:
                self._spaces.append(raw)
            return ""
        data = "".join((self._guard, *self._spaces, raw))
        if not self._started:
            data = data.lstrip()
            self._started = True
        body = data.rstrip()
        self._spaces = [data[len(body) :]] if len(body) < len(data) else []
        self._guard = GUARD if not self._spaces and _ends_odd(body) else ""
        if self._guard:
            body = body[:-1]
        return _GUARDS.sub(r"\1", body) if GUARD in body else body


def _ends_odd(text: str) -> bool:
    return (len(text) - len(text.rstrip(GUARD))) % 2 == 1
