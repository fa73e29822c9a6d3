"""``emoomni plugins``: what is installed, and whether it works."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from emoomni_sdk.cli.options import AsJson
from emoomni_sdk.cli.output import FAILED, console, print_json, say_aside

if TYPE_CHECKING:
    from emoomni_sdk.registry import Entry, Status

COLUMNS = ("kind", "name", "distribution", "version", "licence", "status", "reason")


def command(
    as_json: AsJson = False,
    check: Annotated[
        bool,
        typer.Option("--check", help="Import each in a subprocess; exit 1 if any cannot be used."),
    ] = False,
    timeout: Annotated[
        float, typer.Option("--timeout", min=0.1, help="Seconds each may take with --check.")
    ] = 20.0,
) -> None:
    """List the installed components and hook plugins."""
    from emoomni_sdk.registry import check_all, list_components, list_hooks

    entries = (*list_components(), *list_hooks(), *list_components("unknown"))
    statuses = [entry.status for entry in entries]
    if check:
        statuses = list(check_all(entries, timeout))
    rows = [_row(entry, status) for entry, status in zip(entries, statuses, strict=True)]
    if as_json:
        print_json(rows)
    elif rows:
        _print_table(rows)
    else:
        say_aside('No plugin is installed. Try: pip install "emoomni-sdk[lite]"')
    if check and not all(status.usable for status in statuses):
        raise typer.Exit(FAILED)


def _row(entry: Entry, status: Status) -> dict[str, Any]:
    return {
        "kind": entry.kind,
        "name": entry.name,
        "distribution": entry.distribution,
        "version": entry.version,
        "licence": entry.licence,
        "status": status.state,
        "reason": status.reason,
        "remedy": status.remedy,
    }


def _print_table(rows: list[dict[str, Any]]) -> None:
    from rich import box
    from rich.table import Table
    from rich.text import Text

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for column in COLUMNS:
        table.add_column(column, overflow="fold")
    for row in rows:
        why = ". ".join(part for part in (row["reason"], row["remedy"]) if part)
        cells = [*(row[column] for column in COLUMNS[:-1]), why]
        style = "" if row["status"] in ("installed", "ok") else "red"
        table.add_row(*(Text(cell, style=style) for cell in cells))
    console().print(table)
