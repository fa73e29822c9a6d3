"""The two things a clip can be: a recording that is decoded, or arrays the caller already has."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Iterator
from typing import TYPE_CHECKING, Protocol

from emoomni_sdk.media.picture import pictures
from emoomni_sdk.media.probe import Contents, probe
from emoomni_sdk.media.problems import Problems
from emoomni_sdk.media.sound import sound
from emoomni_sdk.media.source import Source
from emoomni_sdk.media.streams import ClipInfo, Frame, Subtitle
from emoomni_sdk.media.subtitles import embedded

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

Span = tuple[float, float | None]
"""From, to in clip seconds; None: to the end."""


class Media(Protocol):
    """What a `Clip` needs of either. All times are seconds of the whole, not of a span."""

    def info(self, problems: Problems) -> ClipInfo:
        """What is in it."""

    def sound(self, span: Span, rate: int, problems: Problems) -> Iterator[NDArray[np.float32]]:
        """Mono float32 in pieces of any length, without holes."""

    def pictures(
        self, span: Span, fps: float, max_pixels: int, problems: Problems
    ) -> Iterator[Frame]:
        """Pictures, their time counted from the start of the span."""

    def subtitles(self, problems: Problems) -> tuple[Subtitle, ...]:
        """All embedded words."""

    def content_hash(self) -> hashlib._Hash:
        """SHA-256 of the content, ready to be extended."""

    def hold(self) -> None:
        """One more clip uses it."""

    def release(self) -> None:
        """A clip that used it has closed."""


class Recording:
    """A source and, once something was asked of it, what probing found in it."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._contents: Contents | None = None
        self._noted = Problems()
        self._probing = threading.Lock()

    def contents(self, problems: Problems) -> Contents:
        """What is in the recording; looked up once."""
        with self._probing:
            if self._contents is None:
                self._contents = probe(self._source, self._noted)
        for remark in self._noted.listed():
            problems.add(remark)
        return self._contents

    def info(self, problems: Problems) -> ClipInfo:
        """See `Media`."""
        return self.contents(problems).info

    def sound(self, span: Span, rate: int, problems: Problems) -> Iterator[NDArray[np.float32]]:
        """See `Media`."""
        return sound(self._source, self.contents(problems), span, rate, problems)

    def pictures(
        self, span: Span, fps: float, max_pixels: int, problems: Problems
    ) -> Iterator[Frame]:
        """See `Media`."""
        return pictures(self._source, self.contents(problems), span, fps, max_pixels, problems)

    def subtitles(self, problems: Problems) -> tuple[Subtitle, ...]:
        """See `Media`."""
        return embedded(self._source, self.contents(problems), problems)

    def content_hash(self) -> hashlib._Hash:
        """See `Media`."""
        return self._source.sha256()

    def hold(self) -> None:
        """See `Media`."""
        self._source.hold()

    def release(self) -> None:
        """See `Media`."""
        self._source.release()
