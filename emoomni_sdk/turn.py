"""`Turn`: what the user did now; `Exchange`: what became of an earlier one."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING, ClassVar

from pydantic import BaseModel, ConfigDict, Field, SkipValidation

from emoomni_sdk.documents import Document
from emoomni_sdk.perception import VoiceBaseline

if TYPE_CHECKING:
    from emoomni_sdk.media import Clip
else:
    Clip = object


class Exchange(Document):
    """One earlier turn of the conversation: what was heard, felt and answered."""

    kind: ClassVar[str] = "exchange"

    said: str | None = None
    emotion: str | None = None
    valence: float | None = None
    arousal: float | None = None
    intent: str | None = None
    strategy: str | None = None
    answer: str | None = None
    """The words of the reply that were heard."""
    interrupted: bool = False
    """The user cut the reply short."""


class Turn(BaseModel):
    """What the user did now.

    `text` is what they said or wrote. Beside a clip it is the clip's transcript, and is believed.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)

    clip: SkipValidation[Clip | None] = Field(default=None, exclude=True)
    text: str | None = None
    history: tuple[Exchange, ...] = ()
    reply_language: str | None = None
    """BCP 47; None: the user's own language."""
    reasoning_language: str | None = None
    """Language of the sections before the reply; None: the Thinker's choice."""
    persona: str | None = None
    """Who answers, in the developer's words."""
    baseline: VoiceBaseline | None = None
    """How this speaker sounded in earlier turns."""
    turn_id: str = Field(default_factory=lambda: uuid.uuid4().hex)
    seed: int | None = None
