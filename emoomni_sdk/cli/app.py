"""The frame around the commands: which there are, and how each ends."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Annotated, Any

import typer

from emoomni_sdk.cli import output
from emoomni_sdk.cli.signals import INTERRUPTED, PoliteEnd

COMMANDS = ("respond", "perceive", "chat", "say", "plugins", "config", "doctor")
"""Each is a module beside this one whose function `command` is the command."""


def run(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code. Nothing but Ctrl-C is raised."""
    with PoliteEnd() as end:
        return _run(argv, end)


def _run(argv: Sequence[str] | None, end: PoliteEnd) -> int:
    arguments = list(sys.argv[1:] if argv is None else argv)
    output.forgive_encodings()
    debug = output.debug_wanted() or "--debug" in arguments[:1]
    try:
        app = make_app()
        _add_hook_commands(app, arguments)
        code = app(args=arguments, prog_name="emoomni", standalone_mode=False)
        sys.stdout.flush()
        # typer turns an interrupt into its own exit code.
        if code == INTERRUPTED:
            return end.code
        return code if isinstance(code, int) else 0
    except (KeyboardInterrupt, typer.Abort):
        return end.code
    except BrokenPipeError:
        output.abandon_stdout()
        return output.FAILED
    except SystemExit as error:
        output.abandon_stdout()
        return error.code if isinstance(error.code, int) else output.FAILED
    except Exception as error:
        if output.is_stream_full(error):
            output.abandon_stdout()
            return output.report(output.stream_error(error), debug=debug)
        if hasattr(error, "format_message"):
            return _report_usage(error, arguments)
        return output.report(error, debug=debug)


def make_app() -> typer.Typer:
    """The command line without hook plugins."""
    app = typer.Typer(
        name="emoomni",
        help="Hear how a person feels, reason about it in the open, answer in a fitting voice.",
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback(invoke_without_command=True)(_root)
    for name in COMMANDS:
        app.command(name)(import_module(f"emoomni_sdk.cli.{name}").command)
    return app


def version() -> str:
    """The installed version of emoomni-sdk."""
    from importlib import metadata

    try:
        return metadata.version("emoomni-sdk")
    except metadata.PackageNotFoundError:
        return "0+unknown"


def _show_version(wanted: bool) -> None:
    if wanted:
        sys.stdout.write(f"emoomni-sdk {version()}\n")
        raise typer.Exit


def _root(
    context: typer.Context,
    version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_show_version, is_eager=True, help="Show the version and exit."
        ),
    ] = False,
    debug: Annotated[bool, typer.Option("--debug", help="Show where an error came from.")] = False,
) -> None:
    del version, debug
    if context.invoked_subcommand is None:
        sys.stderr.write(context.get_help() + "\n")
        raise typer.Exit(output.USAGE)


def _report_usage(error: Any, arguments: Sequence[str]) -> int:
    context = getattr(error, "ctx", None)
    command = context.command_path if context else _named_command(arguments)
    message = str(error.format_message()).rstrip(".")
    end = "" if message.endswith(("?", "!")) else "."
    output.say_aside(f"Error: {message}{end} Try `{command} --help`.")
    return int(getattr(error, "exit_code", output.USAGE))


def _named_command(arguments: Sequence[str]) -> str:
    """The command that was asked, where the error itself does not tell."""
    first = next((argument for argument in arguments if not argument.startswith("-")), None)
    return f"emoomni {first}" if first in COMMANDS else "emoomni"


def _add_hook_commands(app: typer.Typer, arguments: Sequence[str]) -> None:
    """Let enabled hook plugins add theirs; one that fails costs a warning, not the command line."""
    from emoomni_sdk.compose.sources import enabled_hooks, find_file

    path = _named_file(arguments) or find_file()
    if path is None or not enabled_hooks(path):
        return
    from emoomni_sdk.cli.hook_commands import add_hook_commands

    add_hook_commands(app, os.fspath(path))


def _named_file(arguments: Sequence[str]) -> str | None:
    """The value of ``--config``, read before the commands that define it are known."""
    for place, argument in enumerate(arguments):
        if argument == "--":
            return None
        if argument == "--config" and place + 1 < len(arguments):
            return arguments[place + 1]
        if argument.startswith("--config="):
            return argument.partition("=")[2]
    return None
