"""Compose: `emoomni.toml` and names in, a `Chain` out. The only room that knows both."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from emoomni_sdk.compose.building import build, build_component, build_role
    from emoomni_sdk.compose.merging import Configuration, load_settings
    from emoomni_sdk.compose.settings import (
        ChainSettings,
        HookSettings,
        RoleSettings,
        Settings,
        TurnSettings,
    )

__all__ = [
    "ChainSettings",
    "Configuration",
    "HookSettings",
    "RoleSettings",
    "Settings",
    "TurnSettings",
    "build",
    "build_component",
    "build_role",
    "load_settings",
]

_LATER = {
    "Configuration": "merging",
    "build": "building",
    "build_component": "building",
    "build_role": "building",
    "load_settings": "merging",
}


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"{__name__}.{_LATER.get(name, 'settings')}"), name)
