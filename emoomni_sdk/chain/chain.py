"""`Chain`: what an application holds.

What drives a turn is loaded when a chain is made: importing `Chain` costs little more than
pydantic, and the first turn does not wait for it.
"""

from __future__ import annotations

import os
from collections.abc import AsyncIterable, AsyncIterator, Iterable, Sequence
from types import EllipsisType
from typing import TYPE_CHECKING, Self, TypeAlias

from emoomni_sdk.chain.background import BACKGROUND
from emoomni_sdk.chain.parts import Parts, ReplyGuard, check, one_thinker
from emoomni_sdk.ecot import RESPONSE, ECoTSpec
from emoomni_sdk.errors import ClosedError, ConfigError, TurnError
from emoomni_sdk.interfaces import Perceiver, Reasoner, Speaker, Strategist, Thinker
from emoomni_sdk.observe import Observer
from emoomni_sdk.turn import Turn

if TYPE_CHECKING:
    from emoomni_sdk.audio import AudioChunk
    from emoomni_sdk.chain.stream import SyncTurnStream, TurnStream
    from emoomni_sdk.listener import Listener
    from emoomni_sdk.media import Clip
    from emoomni_sdk.result import TurnResult

TurnLike: TypeAlias = "Turn | Clip | str | os.PathLike[str]"
"""A `Turn`, or a clip: opened, or the path of one."""


class Chain:
    """Perception, reasoning, expression (paper, equation 5), driven by exactly one Thinker.

    Args:
        first: A Thinker, or a Perceiver when `reasoner` follows.
        reasoner: Goes on from the Perceiver's words. The same object as `first`, or None, means
            that one Thinker does both.
        speaker: Speaks the reply; None: text and instruction only.
        strategist: Turns the strategy into a speaking instruction; None: rules.
        spec: Which sections the E-CoT has.
        instruction_deadline: Seconds that the first clause waits at most for the Strategist, from
            the moment the strategy is written.
        guard: Sees each clause before it is shown or spoken, and may replace or stop it.
        whole_reply: The guard sees the whole reply at once, before any of it goes out.
        observers: Told of every event of every turn.
        listener: Measures each reply once it is spoken, which no audio waits for; None: nothing is
            measured. Left out: it listens where NumPy is installed.

    Raises:
        CapabilityError: The parts do not fit together.
        ConfigError: A setting is out of range.
    """

    def __init__(
        self,
        first: Thinker | Perceiver,
        reasoner: Reasoner | Thinker | None = None,
        speaker: Speaker | None = None,
        *,
        strategist: Strategist | None = None,
        spec: ECoTSpec | None = None,
        instruction_deadline: float = 0.3,
        guard: ReplyGuard | None = None,
        whole_reply: bool = False,
        observers: Sequence[Observer] = (),
        listener: Listener | EllipsisType | None = ...,
    ) -> None:
        import emoomni_sdk.chain.express
        import emoomni_sdk.chain.stream  # noqa: F401  # ready for the first turn
        from emoomni_sdk.strategist import RuleStrategist

        rules = strategist if isinstance(strategist, RuleStrategist) else RuleStrategist()
        self._closed = False
        self._parts = check(
            Parts(
                thinker=one_thinker(first, reasoner),
                speaker=speaker,
                strategist=strategist or rules,
                rules=rules,
                spec=spec or ECoTSpec(),
                instruction_deadline=instruction_deadline,
                guard=guard,
                whole_reply=whole_reply,
                observers=tuple(observers),
                listener=_default_listener(speaker) if listener is ... else listener,
            )
        )

    @property
    def thinker(self) -> Thinker:
        """The one Thinker it drives."""
        return self._parts.thinker

    @property
    def speaker(self) -> Speaker | None:
        """Its Speaker."""
        return self._parts.speaker

    @property
    def strategist(self) -> Strategist:
        """Its Strategist."""
        return self._parts.strategist

    @property
    def spec(self) -> ECoTSpec:
        """The sections of its E-CoT."""
        return self._parts.spec

    def stream(self, turn: TurnLike) -> TurnStream:
        """One turn, event by event: ``async with chain.stream(turn) as events: …``"""
        return self._stream(turn)

    async def run(self, turn: TurnLike) -> TurnResult:
        """One turn from beginning to end.

        Raises:
            MediaError: The clip is missing.
            TurnError: A stage failed; `partial` holds the result so far.
        """
        return await finish(self.stream(turn))

    async def understand(self, turn: TurnLike) -> TurnResult:
        """Perception and reasoning only: every section but the response.

        Bring your own LLM: hand it the sections, then give its words to `express`.

        Raises:
            TurnError: A stage failed.
        """
        write = self._parts.spec.until(RESPONSE)
        if not write:
            raise ConfigError("This chain's E-CoT has no section before the response.")
        return await finish(self._stream(turn, write))

    def express(
        self,
        text: AsyncIterable[str] | Iterable[str] | str,
        thought: TurnResult | None = None,
        *,
        language: str | None = None,
    ) -> AsyncIterator[AudioChunk]:
        """Expression only: speak `text`, as it comes, in the voice that `thought` asks for.

        Raises:
            CapabilityError: The chain has no Speaker.
            SpeechError: The Speaker failed.
        """
        from emoomni_sdk.chain.express import speak_text

        self._check_open()
        return speak_text(self._parts, text, thought, language)

    def run_many(
        self, turns: Iterable[TurnLike] | AsyncIterable[TurnLike], *, concurrency: int = 8
    ) -> AsyncIterator[TurnResult | TurnError]:
        """Many turns at once, each as it is done; one that fails comes as its `TurnError`.

        A turn is told by its `turn_id`.
        """
        from emoomni_sdk.chain.many import run_many

        return run_many(self.run, turns, as_turn, concurrency)

    def run_sync(self, turn: TurnLike) -> TurnResult:
        """As `run`, for code without an event loop; also inside Jupyter."""
        BACKGROUND.at_exit(self, self.aclose)
        return BACKGROUND.run(self.run(turn))

    def stream_sync(self, turn: TurnLike) -> SyncTurnStream:
        """As `stream`: ``with chain.stream_sync(turn) as events: for event in events: …``"""
        from emoomni_sdk.chain.stream import SyncTurnStream

        BACKGROUND.at_exit(self, self.aclose)
        return SyncTurnStream(self.stream(turn), BACKGROUND)

    async def warm_up(self) -> None:
        """Make every part ready, so that the first turn does not wait for it.

        Raises:
            ClosedError: The chain was closed.
        """
        self._check_open()
        for component in self._parts.components():
            await component.warm_up()
        if self._parts.listener is not None:
            await self._parts.listener.warm_up()

    async def aclose(self) -> None:
        """Close every part. Does nothing the second time."""
        self._closed = True
        BACKGROUND.forget(self)
        for component in self._parts.components():
            await component.aclose()

    def close_sync(self) -> None:
        """As `aclose`, for a chain used through the `_sync` methods."""
        BACKGROUND.run(self.aclose())

    async def __aenter__(self) -> Self:
        await self.warm_up()
        return self

    async def __aexit__(self, *exc: object) -> None:
        await self.aclose()

    def __enter__(self) -> Self:
        BACKGROUND.at_exit(self, self.aclose)
        BACKGROUND.run(self.warm_up())
        return self

    def __exit__(self, *exc: object) -> None:
        self.close_sync()

    def _stream(self, turn: TurnLike, write: tuple[str, ...] = ()) -> TurnStream:
        from emoomni_sdk.chain.stream import TurnStream

        self._check_open()
        opens = isinstance(turn, str | os.PathLike)
        return TurnStream(self._parts, as_turn(turn), write, owns_clip=opens)

    def _check_open(self) -> None:
        if self._closed:
            raise ClosedError(
                "This chain was closed, and its parts with it.", remedy="Construct a new one."
            )

    def __repr__(self) -> str:
        parts = self._parts
        speaker = parts.speaker.label if parts.speaker else None
        return f"Chain({parts.thinker.label!r}, speaker={speaker!r})"


def as_turn(turn: TurnLike) -> Turn:
    """A `Turn` of whatever the user gave.

    Raises:
        MediaError: There is no such clip.
    """
    if isinstance(turn, Turn):
        return turn
    from emoomni_sdk.media import Clip

    return Turn(clip=Clip.open(turn))


def _default_listener(speaker: Speaker | None) -> Listener | None:
    from emoomni_sdk.listener import Listener

    return Listener() if speaker is not None and Listener.available() else None


async def finish(stream: TurnStream) -> TurnResult:
    """Read a stream to its end."""
    async with stream as events:
        async for _ in events:
            pass
    assert stream.result is not None
    return stream.result
