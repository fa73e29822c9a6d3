"""What produced speech sounds like, measured, and held against what was asked for.

Measuring needs NumPy (extra ``media``), which is loaded when something is measured.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from emoomni_sdk.listener.listener import Listener

if TYPE_CHECKING:
    from emoomni_sdk.listener.comparison import asked_of, compare
    from emoomni_sdk.listener.heard import Heard
    from emoomni_sdk.listener.listening import listen
    from emoomni_sdk.listener.syllables import count_syllables

__all__ = ["Heard", "Listener", "asked_of", "compare", "count_syllables", "listen"]

_LATER = {
    "Heard": "emoomni_sdk.listener.heard",
    "asked_of": "emoomni_sdk.listener.comparison",
    "compare": "emoomni_sdk.listener.comparison",
    "count_syllables": "emoomni_sdk.listener.syllables",
    "listen": "emoomni_sdk.listener.listening",
}


def __getattr__(name: str) -> Any:
    if name not in _LATER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_LATER[name]), name)
