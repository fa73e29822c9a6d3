"""The speaking instruction, and how plain words become one.

The word lists behind `from_prose` and `to_prose` are loaded when these are first used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from emoomni_sdk.instruction.model import (
    DIMENSIONS,
    NEUTRAL,
    Dropped,
    Lowering,
    SpeakingInstruction,
)

if TYPE_CHECKING:
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

_LATER = {
    "from_prose": "emoomni_sdk.instruction.prose",
    "to_prose": "emoomni_sdk.instruction.wording",
}


def __getattr__(name: str) -> Any:
    if name not in _LATER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_LATER[name]), name)
