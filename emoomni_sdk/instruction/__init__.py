"""The speaking instruction, and how plain words become one."""

from emoomni_sdk.instruction.model import (
    DIMENSIONS,
    NEUTRAL,
    Dropped,
    Lowering,
    SpeakingInstruction,
)

__all__ = ["DIMENSIONS", "NEUTRAL", "Dropped", "Lowering", "SpeakingInstruction"]
