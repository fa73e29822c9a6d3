"""`Reply`: the words of the answer on their way from the Thinker to the Speaker."""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import AsyncIterator
from dataclasses import dataclass

from emoomni_sdk.chain.direction import Emit
from emoomni_sdk.chain.parts import ReplyGuard
from emoomni_sdk.ecot import RESPONSE
from emoomni_sdk.errors import EmoOmniError, SpeechError
from emoomni_sdk.events import ReplyStopped, SectionDelta
from emoomni_sdk.hooks import Replace, Stop, Verdict
from emoomni_sdk.segment import ClauseSegmenter

CLAUSES_AHEAD = 64


@dataclass(frozen=True, slots=True)
class Clause:
    """One speakable piece of the reply; `final` when it is known to be the last."""

    text: str
    final: bool = False


class Reply:
    """Cuts the reply into clauses, has each reviewed, and queues them for the Speaker.

    Without a guard, text is shown as it comes. With one, only what has passed is shown.
    """

    def __init__(self, emit: Emit, guard: ReplyGuard | None, whole_reply: bool) -> None:
        self._emit = emit
        self._guard = guard
        self._whole = whole_reply and guard is not None
        self._segmenter = ClauseSegmenter()
        self._clauses: asyncio.Queue[Clause | None] = asyncio.Queue(CLAUSES_AHEAD)
        self._passed: list[str] = []
        self._held: list[str] = []
        self.ended = False
        self.stopped = False

    async def feed(self, delta: SectionDelta) -> None:
        """Take in more of the reply."""
        if self.stopped:
            return
        if self._guard is None:
            await self._emit(delta)
        self._held.append(delta.text)
        if self._whole and not delta.final:
            return
        text = "".join(self._held)
        self._held.clear()
        pieces = self._cut(text, delta.final)
        for index, piece in enumerate(pieces):
            await self._pass_on(piece, final=delta.final and index == len(pieces) - 1)
        if delta.final:
            await self._show_unspoken()
            await self.end()

    async def end(self) -> None:
        """No more clauses will come."""
        if self.ended:
            return
        self.ended = True
        if self._guard is not None:
            await self._emit(SectionDelta(RESPONSE, "", final=True))
        await self._clauses.put(None)

    async def clauses(self) -> AsyncIterator[Clause]:
        """The reviewed clauses, as they come."""
        while (clause := await self._clauses.get()) is not None:
            yield clause

    def _cut(self, text: str, final: bool) -> list[str]:
        if self._whole:
            return [text] if text.strip() else []
        pieces = self._segmenter.feed(text)
        return pieces + self._segmenter.flush() if final else pieces

    async def _show_unspoken(self) -> None:
        """A closing emoji holds nothing to say or to review, and is part of the reply."""
        if self._guard is not None and not self.stopped and self._segmenter.unspoken:
            await self._emit(SectionDelta(RESPONSE, self._segmenter.unspoken))

    async def _pass_on(self, piece: str, *, final: bool) -> None:
        if self.stopped:
            return
        text = await self._review(piece)
        if text is None:
            return
        self._passed.append(text)
        if self._guard is not None:
            await self._emit(SectionDelta(RESPONSE, text))
        parts = self._recut(text) if self._whole else [text]
        for index, part in enumerate(parts):
            await self._clauses.put(Clause(part, final and index == len(parts) - 1))

    def _recut(self, text: str) -> list[str]:
        return self._segmenter.feed(text) + self._segmenter.flush()

    async def _verdict(self, guard: ReplyGuard, piece: str) -> Verdict | None:
        try:
            verdict = guard(piece, "".join(self._passed))
            return await verdict if inspect.isawaitable(verdict) else verdict
        except EmoOmniError:
            raise
        except Exception as error:
            raise SpeechError(
                f"The reply guard failed: {type(error).__name__}.",
                stage="review",
                remedy="Nothing that was not reviewed is spoken. Mend the guard.",
            ) from error

    async def _review(self, piece: str) -> str | None:
        """The text to speak; None when nothing of this clause may be."""
        if self._guard is None:
            return piece
        verdict = await self._verdict(self._guard, piece)
        if isinstance(verdict, Stop):
            self.stopped = True
            await self._emit(ReplyStopped(verdict.reason))
            await self.end()
            return None
        if isinstance(verdict, Replace):
            return verdict.text if verdict.text.strip() else None
        return piece
