"""The chain: one Thinker, an optional Speaker, and the scheduler between them."""

from emoomni_sdk.chain.chain import Chain
from emoomni_sdk.chain.stream import SyncTurnStream, TurnStream

__all__ = ["Chain", "SyncTurnStream", "TurnStream"]
