"""`Turn`: what the user did now; `Exchange`: what became of an earlier one."""

from __future__ import annotations

import os
import uuid
from typing import TYPE_CHECKING, Annotated, Any, ClassVar

from pydantic import BaseModel, ConfigDict, Field, PlainValidator, ValidationError

from emoomni_sdk.documents import Document, first_problem
from emoomni_sdk.errors import ConfigError
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


def _as_clip(clip: Any) -> Any:
    from emoomni_sdk.media import Clip

    if clip is None or isinstance(clip, Clip):
        return clip
    if isinstance(clip, str | os.PathLike):
        return Clip.open(clip)
    raise ConfigError(
        f"`clip` is a {type(clip).__name__}.", remedy="Give a path, or Clip.open(…) of anything."
    )


class Turn(BaseModel):
    """What the user did now.

    `text` is what they said or wrote. Beside a clip it is the clip's transcript, and is believed.

    Raises:
        ConfigError: A field is unknown or does not fit.
        MediaError: `clip` is a path at which there is no clip.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)

    clip: Annotated[Clip | None, PlainValidator(_as_clip)] = Field(default=None, exclude=True)
    """A `Clip`, or the path of one."""
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

    def __init__(self, **fields: Any) -> None:
        try:
            super().__init__(**fields)
        except ValidationError as error:
            known = ", ".join(type(self).model_fields)
            raise ConfigError(
                f"Not a turn: {first_problem(error)}.", remedy=f"Its fields are {known}."
            ) from None
