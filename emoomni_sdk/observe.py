"""Observers: callables that are told of every event of every turn."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from typing import Protocol

from emoomni_sdk.events import Event

logger = logging.getLogger("emoomni_sdk")


class Observer(Protocol):
    """Called in the chain's event loop, so it must be quick.

    What it raises is logged by type and goes no further.
    """

    def __call__(self, event: Event, turn_id: str) -> None:
        """Take note of `event` of the turn `turn_id`."""


def notify(observers: Iterable[Observer], event: Event, turn_id: str) -> None:
    """Tell every observer; one that fails disturbs nobody."""
    for observer in observers:
        try:
            observer(event, turn_id)
        except Exception as error:
            # The message may quote what the user said, so only the type is written.
            logger.warning("An observer failed on %s: %s", event.type, type(error).__name__)
