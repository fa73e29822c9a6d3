"""``emoomni doctor``: can the chain run here, and if not, what to do."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated

import typer

from emoomni_sdk.cli.options import AsJson, ConfigFile
from emoomni_sdk.cli.output import FAILED, chatter_aside, console, print_json

if TYPE_CHECKING:
    from pathlib import Path

    from emoomni_sdk.cli.checks import Check
    from emoomni_sdk.compose import Settings

_STYLES = {"ok": "green", "note": "yellow", "fail": "red"}


def command(
    config: ConfigFile = None,
    as_json: AsJson = False,
    timeout: Annotated[
        float, typer.Option("--timeout", min=0.1, help="Seconds each plugin's import may take.")
    ] = 20.0,
) -> None:
    """Check that the chain of these settings can run here.

    Exits with 1 if it cannot, and says what to do.
    """
    with chatter_aside():
        checks = list(examine(config, timeout))
    if as_json:
        print_json({"ok": not _failed(checks), "checks": [asdict(check) for check in checks]})
    else:
        _print(checks)
    if _failed(checks):
        raise typer.Exit(FAILED)


def examine(config: Path | None, timeout: float) -> Iterator[Check]:
    """Every check, cheapest first."""
    from emoomni_sdk.cli import checks

    yield from checks.check_python()
    yield from checks.check_places()
    yield from checks.check_sound()
    settings_check, loaded = checks.check_settings(config)
    yield settings_check
    if loaded is None:
        yield from checks.check_variables(None)
        return
    parts = list(checks.check_components(loaded.settings, timeout))
    sound = [part.name for part in parts if part.outcome != "fail"]
    yield from parts
    if "speaker" in sound:
        yield from _voice(loaded.settings)
    yield from checks.check_variables(loaded.settings if len(sound) == len(parts) else None)
    if not _failed(parts):
        yield _chain(loaded.settings)


def _voice(settings: Settings) -> Iterator[Check]:
    from emoomni_sdk.cli.checks import check_voice
    from emoomni_sdk.compose import build_role
    from emoomni_sdk.interfaces import Speaker

    speaker = build_role(settings, "speaker")
    if isinstance(speaker, Speaker):
        yield check_voice(speaker)


def _chain(settings: Settings) -> Check:
    """Whether the parts fit together, hook plugins included."""
    from emoomni_sdk.cli.checks import Check
    from emoomni_sdk.compose import build
    from emoomni_sdk.errors import EmoOmniError

    try:
        chain = build(settings)
    except EmoOmniError as error:
        return Check("chain", "fail", error.message, error.remedy)
    return Check("chain", "ok", repr(chain))


def _failed(checks: list[Check]) -> bool:
    return any(check.outcome == "fail" for check in checks)


def _print(checks: list[Check]) -> None:
    from rich.text import Text

    page = console()
    width = max(len(check.name) for check in checks)
    for check in checks:
        line = Text(f"{check.outcome:4}", style=_STYLES[check.outcome])
        line.append(f"  {check.name:<{width}}  {check.detail}", style="default")
        page.print(line, soft_wrap=True)
        if check.remedy:
            page.print(Text(f"      {'':<{width}}  → {check.remedy}"), soft_wrap=True)
