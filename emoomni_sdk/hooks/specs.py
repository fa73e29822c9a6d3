"""The hooks and their signatures."""

from __future__ import annotations

from collections.abc import Awaitable
from typing import TYPE_CHECKING

import pluggy

if TYPE_CHECKING:
    import typer

    from emoomni_sdk.events import Event
    from emoomni_sdk.hooks.verdicts import Verdict

PROJECT = "emoomni"

hookspec = pluggy.HookspecMarker(PROJECT)
hookimpl = pluggy.HookimplMarker(PROJECT)
"""Marks a plugin's function as the implementation of the hook of that name."""


class HookSpecs:
    """Every hook. An implementation takes only the arguments it wants, by name."""

    @hookspec
    def emoomni_observe(self, event: Event, turn_id: str) -> None:
        """Take note of one event of one turn.

        Called in the chain's event loop for every event, so it must be quick: hand work to a queue
        or thread. What it raises is logged by type and goes no further.
        """

    @hookspec
    def emoomni_review_reply(
        self, clause: str, so_far: str
    ) -> Verdict | Awaitable[Verdict | None] | None:
        """Judge a clause of the reply before anybody sees or hears it.

        `so_far` is what has passed already. Guards are asked in the order of ``[hooks] enable``;
        each sees what the one before it left. The first `Stop` ends the reply. A guard that raises
        fails the turn: what could not be judged is not spoken.
        """
        return None

    @hookspec
    def emoomni_commands(self, app: typer.Typer) -> None:
        """Add commands to the ``emoomni`` command line, for instance with ``@app.command()``.

        Called once at start. A command whose name is taken already is refused.
        """
