"""`Listener`: what a chain asks to hear its own reply."""

from __future__ import annotations

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
        neutral: The voice heard without an instruction; None: the Speaker's `voice` is what
            speech is compared with.
    """

    name = "listener"

    def __init__(self, neutral: Heard | None = None) -> None:
        self.neutral = neutral

    @staticmethod
    def available() -> bool:
        """Whether NumPy is installed. Loads nothing."""
        return find_spec("numpy") is not None

    async def measure(
        self,
        audio: Audio,
        text: str | None,
        language: str | None,
        instruction: SpeakingInstruction,
        voice: VoiceProfile | None = None,
    ) -> SpeechMeasured | None:
        """Asked beside achieved; None where NumPy is not installed.

        A cancelled caller makes the work stop, and waits for that.
        """
        if not self.available():
            return None
        from emoomni_sdk.blocking import CancelFlag, call_blocking
        from emoomni_sdk.listener.listening import ListeningStoppedError, listen

        def work(flag: CancelFlag) -> SpeechMeasured | None:
            from emoomni_sdk.listener.comparison import compare

            try:
                heard = listen(audio, text, language, stopped=lambda: bool(flag))
            except ListeningStoppedError:
                return None
            return compare(instruction, heard, voice, self.neutral)

        return await call_blocking(work, name="emoomni-listener")
