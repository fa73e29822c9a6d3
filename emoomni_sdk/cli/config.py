"""``emoomni config``: the merged settings, where each comes from, and no secret."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Any

import typer

from emoomni_sdk.cli.options import AsJson, ConfigFile
from emoomni_sdk.cli.output import chatter_aside, console, print_json, say_aside

if TYPE_CHECKING:
    from emoomni_sdk.compose import Configuration
    from emoomni_sdk.registry import Kind

Row = tuple[str, Any, str]
"""Dotted key, value fit to be shown, origin."""


def command(
    show: Annotated[
        bool, typer.Option("--show", help="Show the merged settings (this is the default).")
    ] = True,
    config: ConfigFile = None,
    as_json: AsJson = False,
) -> None:
    """Show the settings in force and where each comes from. Secrets are masked."""
    del show
    from emoomni_sdk.compose import load_settings

    loaded = load_settings(config)
    with chatter_aside():
        rows = list(setting_rows(loaded))
    if as_json:
        settings = {key: {"value": value, "origin": origin} for key, value, origin in rows}
        print_json({"file": str(loaded.path) if loaded.path else None, "settings": settings})
        return
    say_aside(f"Settings file: {loaded.path or 'none found'}")
    _print_table(rows)


def setting_rows(loaded: Configuration) -> Iterator[Row]:
    """Every setting: roles first, then the tables."""
    from emoomni_sdk.compose.secrets import masked
    from emoomni_sdk.registry import KINDS

    for kind in KINDS:
        yield from _role_rows(loaded, kind)
    for table in ("chain", "turn", "hooks"):
        values = getattr(loaded.settings, table)
        for name in type(values).model_fields:
            value = getattr(values, name)
            if isinstance(value, dict):
                for key, inner in _leaves(value, f"{table}.{name}"):
                    yield key, masked(inner), loaded.origin(key)
            else:
                yield f"{table}.{name}", masked(value), loaded.origin(f"{table}.{name}")


def _role_rows(loaded: Configuration, kind: Kind) -> Iterator[Row]:
    from emoomni_sdk.compose.secrets import masked

    role = loaded.settings.role(kind)
    yield f"{kind}.use", role.use or loaded.settings.chosen(kind), loaded.origin(f"{kind}.use")
    hidden = _hidden_options(loaded, kind) if role.options else set()
    for key, value in _leaves(role.options, f"{kind}.options"):
        option = key.split(".")[2]
        conceal = hidden is None or option in hidden
        yield key, _concealed(value) if conceal else masked(value), loaded.origin(key)
    yield from _environment_rows(loaded, kind)


def _hidden_options(loaded: Configuration, kind: Kind) -> set[str] | None:
    """The options that the component declares secret; None: it cannot be asked."""
    from emoomni_sdk.compose.secrets import secret_fields
    from emoomni_sdk.errors import EmoOmniError
    from emoomni_sdk.registry import load

    use = loaded.settings.chosen(kind)
    if use is None:
        return None
    try:
        return secret_fields(load(kind, use.partition(":")[0]).Options)
    except EmoOmniError:
        return None


def _environment_rows(loaded: Configuration, kind: Kind) -> Iterator[Row]:
    from emoomni_sdk.compose.secrets import MASK, masked_address
    from emoomni_sdk.compose.sources import role_options, role_variable

    for option, value in role_options(kind).items():
        if option not in loaded.settings.role(kind).options:
            shown = masked_address(value) if option == "base_url" else MASK
            yield f"{kind}.options.{option}", shown, f"environment {role_variable(kind, option)}"


def _concealed(value: Any) -> Any:
    """Without its component, any text may be a secret."""
    from emoomni_sdk.compose.secrets import MASK

    return value if value is None or isinstance(value, bool | int | float) else MASK


def _leaves(values: dict[str, Any], prefix: str) -> Iterator[tuple[str, Any]]:
    for name, value in values.items():
        if isinstance(value, dict):
            yield from _leaves(value, f"{prefix}.{name}")
        else:
            yield f"{prefix}.{name}", value


def _print_table(rows: list[Row]) -> None:
    from rich import box
    from rich.table import Table
    from rich.text import Text

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for column in ("key", "value", "origin"):
        table.add_column(column, overflow="fold")
    for key, value, origin in rows:
        shown = (
            "—" if value is None else ", ".join(value) if isinstance(value, list) else str(value)
        )
        table.add_row(Text(key), Text(shown), Text(origin, style="dim"))
    console().print(table)
