"""`Fallback`: several Thinkers, one after the other, as one."""

from __future__ import annotations

from collections.abc import AsyncIterator

from emoomni_sdk.capabilities import ThinkerCapabilities
from emoomni_sdk.errors import CapabilityError, EmoOmniError
from emoomni_sdk.events import SectionsDiscarded
from emoomni_sdk.handover import Handover, ask
from emoomni_sdk.interfaces import Thinker, ThinkRequest, Thought
from emoomni_sdk.streams import closing


class Fallback(Thinker):
    """Asks the first Thinker; when it fails with a retryable error, the next goes on.

    The next one continues after the last final section where it `continues`, and starts over
    otherwise. `SectionsDiscarded` names what was taken back. Once speech has gone out nothing is
    taken back: the failure is passed on.

    Raises:
        CapabilityError: Fewer than two Thinkers.
    """

    name = "fallback"

    def __init__(self, *thinkers: Thinker, always: bool = False) -> None:
        super().__init__()
        if len(thinkers) < 2:
            raise CapabilityError("A Fallback needs at least two Thinkers.")
        self.thinkers = thinkers
        self.always = always
        """Go on after errors that are not retryable, too (bad key, refusal)."""
        capabilities = [thinker.capabilities for thinker in thinkers]
        self.capabilities = ThinkerCapabilities(
            modalities=capabilities[0].modalities,
            continues=all(one.continues for one in capabilities),
            max_concurrency=10_000,
        )

    async def setup(self) -> None:
        """Warm the first; the others are warmed when they are needed."""
        await self.thinkers[0].warm_up()

    async def teardown(self) -> None:
        """Close all."""
        for thinker in self.thinkers:
            await thinker.aclose()

    async def think(self, request: ThinkRequest) -> AsyncIterator[Thought]:
        """Yield the first Thinker's thought, or what several make of it."""
        handover = Handover(request)
        for place, thinker in enumerate(self.thinkers):
            try:
                async with closing(ask(thinker, handover.request)) as stream:
                    async for item in stream:
                        handover.note(item)
                        yield item
                return
            except EmoOmniError as error:
                last = place == len(self.thinkers) - 1
                if last or request.heard() or not (error.retryable or self.always):
                    raise error.at(stage="think", component=thinker.label) from None
                reason = f"{thinker.label} failed: {type(error).__name__}"
            discarded = handover.to(self.thinkers[place + 1])
            if discarded:
                yield SectionsDiscarded(discarded, reason)
