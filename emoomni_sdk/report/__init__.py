"""A turn as one HTML page: heard, felt, thought, asked of the voice, spoken, timed.

The page holds its sound and pictures, its style and its script, and asks nothing of any network.
Making one needs NumPy and PyAV (extra ``media``), which are loaded when a page is made.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from emoomni_sdk.report.writing import render, write_report

__all__ = ["render", "write_report"]


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from emoomni_sdk.report import writing

    value = getattr(writing, name)
    globals()[name] = value
    return value
