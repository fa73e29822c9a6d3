"""The registry: names to classes. Listing reads metadata and imports nothing.

A plugin declares its components as entry points in the groups ``emoomni.thinkers.v1``,
``emoomni.perceivers.v1``, ``emoomni.reasoners.v1``, ``emoomni.strategists.v1`` and
``emoomni.speakers.v1`` (name → class), hook plugins in ``emoomni.hooks.v1``.
"""

from emoomni_sdk.registry.checking import check, check_all
from emoomni_sdk.registry.entries import (
    CONTRACT,
    HOOK,
    KINDS,
    Entry,
    Kind,
    State,
    Status,
    list_components,
    list_hooks,
    refresh,
)
from emoomni_sdk.registry.loading import find, import_entry, load

__all__ = [
    "CONTRACT",
    "HOOK",
    "KINDS",
    "Entry",
    "Kind",
    "State",
    "Status",
    "check",
    "check_all",
    "find",
    "import_entry",
    "list_components",
    "list_hooks",
    "load",
    "refresh",
]
