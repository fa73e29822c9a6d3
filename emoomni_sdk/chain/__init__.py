"""The chain: one Thinker, an optional Speaker, and the scheduler between them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from emoomni_sdk.chain.chain import Chain

if TYPE_CHECKING:
    from emoomni_sdk.chain.stream import SyncTurnStream, TurnStream

__all__ = ["Chain", "SyncTurnStream", "TurnStream"]


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from emoomni_sdk.chain import stream

    return getattr(stream, name)
