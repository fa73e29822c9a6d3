"""Commands that enabled hook plugins add."""

from __future__ import annotations

import typer

from emoomni_sdk.cli.output import chatter_aside, line_of, say_aside
from emoomni_sdk.compose.merging import load_settings
from emoomni_sdk.compose.secrets import reveal
from emoomni_sdk.errors import EmoOmniError
from emoomni_sdk.hooks.manager import HookManager, load_hook


def add_hook_commands(app: typer.Typer, path: str) -> None:
    """Ask each plugin that the settings file enables.

    A wrong settings file is left to the command, which reports it where that matters.
    """
    try:
        hooks = load_settings(path).settings.hooks
    except EmoOmniError:
        return
    for name in hooks.enable:
        try:
            with chatter_aside():
                plugin = HookManager({name: load_hook(name, reveal(hooks.options.get(name, {})))})
                _add(app, name, plugin)
        except EmoOmniError as error:
            say_aside(f"Warning: {line_of(error)}")


def _add(app: typer.Typer, name: str, plugin: HookManager) -> None:
    taken = {_name(command) for command in app.registered_commands}
    before = len(app.registered_commands)
    failed = plugin.add_commands(app)
    for error in failed.values():
        say_aside(f"Warning: the hook plugin {name!r} could not add its commands: {error}")
    added = app.registered_commands[before:]
    kept = [command for command in added if _name(command) not in taken]
    for command in added:
        if command not in kept:
            say_aside(f"Warning: {name!r} may not replace the command {_name(command)!r}.")
    app.registered_commands[before:] = kept


def _name(command: typer.models.CommandInfo) -> str | None:
    function = command.callback
    return command.name or (function.__name__.replace("_", "-") if function else None)
