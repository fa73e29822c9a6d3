"""What a reply guard says of a clause."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Pass:
    """The clause may be spoken as it is. Returning None means the same."""


@dataclass(frozen=True, slots=True)
class Replace:
    """Speak `text` instead; empty text leaves the clause out."""

    text: str


@dataclass(frozen=True, slots=True)
class Stop:
    """Speak neither this clause nor any after it; `reason` is shown to the developer."""

    reason: str


Verdict: TypeAlias = Pass | Replace | Stop
"""What a reply guard returns, or None to pass."""
