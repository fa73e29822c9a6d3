"""`Listener`: what a chain asks to hear its own reply."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from importlib.util import find_spec
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from emoomni_sdk.audio import Audio
    from emoomni_sdk.events import SpeechMeasured
    from emoomni_sdk.instruction import SpeakingInstruction
    from emoomni_sdk.interfaces import VoiceProfile
    from emoomni_sdk.listener.heard import Heard


class Listener:
    """Measures a reply once it is spoken, in a thread of its own.

    Args:
        neutral: The voice heard without an instruction, which every reply is compared with. None:
            the same words spoken neutrally, where the Speaker declares `speaks_again`; else the
            Speaker's `voice`.
    """

    name = "listener"

    def __init__(self, neutral: Heard | None = None) -> None:
        self.neutral = neutral

    @staticmethod
    def available() -> bool:
        """Whether NumPy is installed. Loads nothing."""
        return find_spec("numpy") is not None

    async def warm_up(self) -> None:
        """Load what listening needs, so that the first reply does not wait for it."""
        if not self.available():
            return
        from emoomni_sdk.blocking import call_blocking

        await call_blocking(lambda flag: _load(), name="emoomni-listener")

    async def measure(
        self,
        audio: Audio,
        text: str | None,
        language: str | None,
        instruction: SpeakingInstruction,
        voice: VoiceProfile | None = None,
        speak_neutrally: Callable[[], Awaitable[Audio | None]] | None = None,
    ) -> SpeechMeasured | None:
        """Asked beside achieved; None where NumPy is not installed.

        A cancelled caller makes the work stop, and waits for that.

        Args:
            audio: The speech.
            text: What was said.
            language: BCP 47 of the text; None: guessed.
            instruction: What was asked.
            voice: The neutral of the voice, as its Speaker declares it.
            speak_neutrally: Says the same text in the same voice, without an instruction. Called
                where the listener has no `neutral` of its own.
        """
        if not self.available():
            return None

        async def reference() -> Heard | None:
            if self.neutral is not None or speak_neutrally is None:
                return self.neutral
            spoken = await speak_neutrally()
            return None if spoken is None else await _heard(spoken, text, language)

        try:
            async with asyncio.TaskGroup() as both:
                other = both.create_task(reference())
                own = both.create_task(_heard(audio, text, language))
        except ExceptionGroup as failures:
            raise failures.exceptions[0] from None
        heard = own.result()
        if heard is None:
            return None
        from emoomni_sdk.listener.comparison import compare

        return compare(instruction, heard, voice, other.result())


async def _heard(audio: Audio, text: str | None, language: str | None) -> Heard | None:
    """The measures, taken in a thread; None when nobody waits for them any more."""
    from emoomni_sdk.blocking import CancelFlag, call_blocking
    from emoomni_sdk.listener.listening import ListeningStoppedError, listen

    def work(flag: CancelFlag) -> Heard | None:
        try:
            return listen(audio, text, language, stopped=lambda: bool(flag))
        except ListeningStoppedError:
            return None

    return await call_blocking(work, name="emoomni-listener")


def _load() -> None:
    """Import everything, and have the transforms prepare their tables."""
    from array import array

    from emoomni_sdk.audio import Audio, AudioFormat
    from emoomni_sdk.instruction import SpeakingInstruction
    from emoomni_sdk.listener.comparison import compare
    from emoomni_sdk.listener.listening import listen

    saw = array("f", [0.2 * (place % 80) / 80 for place in range(4_000)])
    compare(SpeakingInstruction(), listen(Audio(saw.tobytes(), AudioFormat(8_000)), "a", "en"))
