"""`Handover`: what of a thought is written when a Thinker fails, and what to ask the next one."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace

from emoomni_sdk.ecot import ECoT
from emoomni_sdk.errors import EmoOmniError, ThinkingError
from emoomni_sdk.events import Answered, PerceptionReady, SectionDelta, SectionsDiscarded
from emoomni_sdk.interfaces import Thinker, ThinkRequest, Thought
from emoomni_sdk.perception import Perception
from emoomni_sdk.streams import closing


class Handover:
    """Follows one request through several attempts."""

    def __init__(self, request: ThinkRequest) -> None:
        self.request = request
        self._first = request
        self._texts: dict[str, list[str]] = {}
        self._final: list[str] = []
        self._perception: Perception | None = request.perception

    def note(self, item: Thought) -> None:
        """Take in what a Thinker yields."""
        if isinstance(item, SectionDelta):
            self._texts.setdefault(item.section, []).append(item.text)
            if item.final:
                self._final.append(item.section)
        elif isinstance(item, PerceptionReady):
            self._perception = item.perception
        elif isinstance(item, SectionsDiscarded):
            self._forget(item.sections)

    def to(self, successor: Thinker) -> tuple[str, ...]:
        """Prepare the successor's request; return the sections to take back."""
        keeps = successor.capabilities.continues
        lost = tuple(s for s in self._texts if not keeps or s not in self._final)
        self._forget(lost)
        written = {section: "".join(texts).strip() for section, texts in self._texts.items()}
        rest = tuple(s for s in self._first.sections() if s not in written)
        self.request = replace(
            self._first,
            thought=ECoT({**self._first.thought, **written}),
            write=rest,
            perception=self._perception,
        )
        return lost

    def _forget(self, sections: tuple[str, ...]) -> None:
        for section in sections:
            self._texts.pop(section, None)
        self._final = [section for section in self._final if section not in sections]


async def ask(thinker: Thinker, request: ThinkRequest) -> AsyncIterator[Thought]:
    """What `thinker` yields, introduced by its name.

    Raises:
        EmoOmniError: It failed; a foreign exception becomes a `ThinkingError`.
    """
    if not request.sections():
        return
    announced = False
    try:
        async with thinker.slot(), closing(thinker.think(request)) as stream:
            async for item in stream:
                if not announced and not isinstance(item, Answered):
                    yield Answered("thinker", thinker.label, thinker.model_id)
                announced = True
                yield item
    except EmoOmniError:
        raise
    except Exception as error:
        raise ThinkingError(f"{type(error).__name__}: {error}") from error
