"""The speaking instruction, and how plain words become one."""

from emoomni_sdk.instruction.model import (
    DIMENSIONS,
    NEUTRAL,
    Dropped,
    Lowering,
    SpeakingInstruction,
)
from emoomni_sdk.instruction.prose import from_prose
from emoomni_sdk.instruction.wording import to_prose

__all__ = [
    "DIMENSIONS",
    "NEUTRAL",
    "Dropped",
    "Lowering",
    "SpeakingInstruction",
    "from_prose",
    "to_prose",
]
