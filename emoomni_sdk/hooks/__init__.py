"""Hooks: the few places where many plugins may listen in, and only when asked to.

A hook plugin is a module or object whose functions carry the marker `hookimpl`; `HookSpecs` lists
what it may implement. Nothing is imported until ``[hooks] enable`` names it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from emoomni_sdk.hooks.verdicts import Pass, Replace, Stop, Verdict

if TYPE_CHECKING:
    from emoomni_sdk.hooks.manager import HookManager, load_hooks
    from emoomni_sdk.hooks.specs import HookSpecs, hookimpl

__all__ = [
    "HookManager",
    "HookSpecs",
    "Pass",
    "Replace",
    "Stop",
    "Verdict",
    "hookimpl",
    "load_hooks",
]

_LATER = {
    "HookManager": "emoomni_sdk.hooks.manager",
    "HookSpecs": "emoomni_sdk.hooks.specs",
    "hookimpl": "emoomni_sdk.hooks.specs",
    "load_hooks": "emoomni_sdk.hooks.manager",
}


def __getattr__(name: str) -> Any:
    if name not in _LATER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_LATER[name]), name)
