"""`Session`: one conversation with one person, saved and resumed as JSON."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any, ClassVar, Self

from emoomni_sdk.documents import Document
from emoomni_sdk.errors import ConfigError, FormatError
from emoomni_sdk.files import write_aside
from emoomni_sdk.media import Clip
from emoomni_sdk.perception import Perception, VoiceBaseline
from emoomni_sdk.result import TurnResult
from emoomni_sdk.turn import Exchange, Turn

_MEASURES = {
    "pitch_hz": "pitch_median",
    "pitch_range_semitones": "pitch_range",
    "level_dbfs": "loudness",
    "rate_syllables": "speaking_rate",
}
"""Field of `VoiceBaseline` → name of the cue it is averaged from."""


class Conversation(Document):
    """The saved form of a `Session`."""

    kind: ClassVar[str] = "session"

    history: tuple[Exchange, ...] = ()
    baseline: VoiceBaseline = VoiceBaseline()
    persona: str | None = None
    reply_language: str | None = None
    reasoning_language: str | None = None


class Session:
    """What is remembered from turn to turn: the history, and how the speaker usually sounds.

    ``turn = session.turn("clip.mp4"); result = await chain.run(turn); session.add(result)``

    Args:
        persona: Who answers, in the developer's words.
        reply_language: BCP 47; None: the user's own.
        reasoning_language: Language of the sections before the reply.
        keep: How many exchanges a turn is given.
    """

    def __init__(
        self,
        *,
        persona: str | None = None,
        reply_language: str | None = None,
        reasoning_language: str | None = None,
        keep: int = 20,
    ) -> None:
        if keep < 0:
            raise ConfigError("`keep` is a number of exchanges, 0 or more.")
        self.keep = keep
        self.conversation = Conversation(
            persona=persona, reply_language=reply_language, reasoning_language=reasoning_language
        )

    @property
    def history(self) -> tuple[Exchange, ...]:
        """Every exchange so far."""
        return self.conversation.history

    @property
    def baseline(self) -> VoiceBaseline | None:
        """How this speaker usually sounds; None before the first measured turn."""
        known = self.conversation.baseline
        return known if known.seconds > 0 else None

    def turn(
        self,
        clip: Clip | str | os.PathLike[str] | bytes | None = None,
        text: str | None = None,
        **more: Any,
    ) -> Turn:
        """The next turn of this conversation; `more` are further fields of `Turn`."""
        known = self.conversation
        return Turn(
            clip=None if clip is None else Clip.open(clip),
            text=text,
            history=known.history[-self.keep :] if self.keep else (),
            baseline=self.baseline,
            **{
                "persona": known.persona,
                "reply_language": known.reply_language,
                "reasoning_language": known.reasoning_language,
                **more,
            },
        )

    def add(self, result: TurnResult, *, said: str | None = None) -> Exchange:
        """Remember a turn: its exchange, and its share in the speaker's baseline."""
        exchange = result.exchange(said)
        baseline = _blend(self.conversation.baseline, result.perception)
        self.conversation = self.conversation.model_copy(
            update={"history": (*self.history, exchange), "baseline": baseline}
        )
        return exchange

    def save(self, path: str | os.PathLike[str]) -> Path:
        """Write the conversation as JSON; an old file is replaced only by a whole new one.

        Raises:
            OutputError: The place cannot be written.
        """
        return write_aside(path, self.conversation.to_json(indent=2).encode())

    @classmethod
    def load(cls, path: str | os.PathLike[str], *, keep: int = 20) -> Self:
        """Resume a saved conversation.

        Raises:
            FormatError: There is no such file, or it is no saved session.
        """
        try:
            text = Path(path).read_bytes()
        except OSError as error:
            raise FormatError(
                f"Cannot read {path}: {error.strerror}.",
                remedy="Start a new Session() and save it there.",
            ) from error
        session = cls(keep=keep)
        session.conversation = Conversation.from_json(text)
        return session


def _blend(known: VoiceBaseline, perception: Perception | None) -> VoiceBaseline:
    """The mean of all turns, weighted by their seconds of speech."""
    fresh = perception.value("speech_seconds") if perception else None
    if perception is None or not fresh:
        return known
    total = known.seconds + fresh
    blended: dict[str, float | None] = {"seconds": total}
    for field, cue in _MEASURES.items():
        before, now = getattr(known, field), perception.value(cue)
        if before is None or now is None:
            blended[field] = before if now is None else now
        else:
            blended[field] = (before * known.seconds + now * fresh) / total
    return VoiceBaseline.model_validate(blended)
