"""Perception by signal processing and reasoning by rule: nothing to download, no account."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from emoomni_lite.perceiver import SignalPerceiver
    from emoomni_lite.reasoner import RuleReasoner

__all__ = ["RuleReasoner", "SignalPerceiver"]


def __getattr__(name: str) -> Any:
    if name == "SignalPerceiver":
        from emoomni_lite.perceiver import SignalPerceiver

        return SignalPerceiver
    if name == "RuleReasoner":
        from emoomni_lite.reasoner import RuleReasoner

        return RuleReasoner
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])
