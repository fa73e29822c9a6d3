"""Explicit over file over environment over default, with the origin of every value kept."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError

from emoomni_sdk.compose.settings import DEFAULTS, ONE_WAY, Settings
from emoomni_sdk.compose.sources import (
    FILE_NAME,
    find_file,
    from_environment,
    read_file,
    role_variable,
)
from emoomni_sdk.errors import ConfigError
from emoomni_sdk.registry import KINDS

DEFAULT = "default"
EXPLICIT = "explicit"
ENVIRONMENT = "environment"
_FREE_TABLES = ("options",)


@dataclass(frozen=True, slots=True)
class Configuration:
    """Settings, and where each of them comes from."""

    settings: Settings
    origins: Mapping[str, str]
    """Dotted key → ``explicit``, ``file PATH``, or ``environment NAME``; others are defaults."""
    path: Path | None = None
    """The settings file that was read."""

    def origin(self, key: str) -> str:
        """Where the value of a dotted key, such as ``speaker.use``, comes from."""
        return self.origins.get(key, DEFAULT)


def load_settings(
    path: str | os.PathLike[str] | None = None,
    *,
    explicit: Mapping[str, Any] | None = None,
    environ: Mapping[str, str] | None = None,
) -> Configuration:
    """Read and merge all settings.

    Args:
        path: The settings file; None: ``$EMOOMNI_CONFIG``, ``./emoomni.toml``, the user's own.
        explicit: Tables as in the file, which win over it: ``{"speaker": {"use": "espeak"}}``.
        environ: Instead of the process's environment.

    Raises:
        ConfigError: A file, key or value is wrong; the message names it and the nearest known key.
    """
    file = Path(path) if path is not None else find_file(environ)
    merged = _Merged()
    merged.add(ENVIRONMENT, from_environment(environ))
    if file is not None:
        merged.add(f"file {file}", read_file(file))
    merged.add(EXPLICIT, explicit or {})
    return Configuration(merged.settings(), merged.origins, file)


class _Merged:
    def __init__(self) -> None:
        self.tables: dict[str, Any] = {}
        self.origins: dict[str, str] = {}

    def add(self, origin: str, tables: Mapping[str, Any]) -> None:
        """Lay one source over what is there."""
        _check_keys(tables, Settings, origin)
        named = {kind for kind in KINDS if tables.get(kind, {}).get("use")}
        if "thinker" in named and named & {"perceiver", "reasoner"}:
            raise ConfigError(
                f"{_place(origin)} names both ways to think.", remedy=f"{ONE_WAY.capitalize()}."
            )
        for kind in named:
            self._make_way(kind, str(tables[kind]["use"]))
        if "enable" in tables.get("hooks", {}):
            self._forget("hooks.options")
        _lay_over(self.tables, tables)
        for key in _leaves(tables):
            variable = key.removesuffix(".use")
            self.origins[key] = (
                f"{origin} {role_variable(variable)}" if origin == ENVIRONMENT else origin
            )

    def settings(self) -> Settings:
        try:
            return Settings.model_validate(self.tables)
        except ValidationError as error:
            raise self._wrong_value(error) from None

    def _make_way(self, kind: str, use: str) -> None:
        """Options belong to the component they were written for, and one way to think excludes
        the other."""
        before = self.tables.get(kind, {}).get("use") or DEFAULTS.get(kind)  # type: ignore[call-overload]
        if before is None or before.partition(":")[0] != use.partition(":")[0]:
            self._forget(f"{kind}.options")
        for other in ("perceiver", "reasoner") if kind == "thinker" else ("thinker",):
            if kind in ("thinker", "perceiver", "reasoner"):
                self._forget(other)

    def _forget(self, key: str) -> None:
        table, _, inner = key.partition(".")
        if inner:
            self.tables.get(table, {}).pop(inner, None)
        else:
            self.tables.pop(table, None)
        for known in [k for k in self.origins if k == key or k.startswith(f"{key}.")]:
            del self.origins[known]

    def _wrong_value(self, error: ValidationError) -> ConfigError:
        problem = error.errors(include_url=False, include_input=False, include_context=False)[0]
        key = ".".join(str(step) for step in problem["loc"])
        said = problem["msg"].removeprefix("Value error, ").replace("valid tuple", "list")
        origin = next((o for k, o in self.origins.items() if k == key or key.startswith(k)), "")
        where = f"{_place(origin)}: " if origin else ""
        message = f"{where}`{key}`: {said}." if key else f"{where}{said}."
        return ConfigError(message, remedy="docs/configuration.md lists every key.")


def _check_keys(tables: Mapping[str, Any], model: type[BaseModel], origin: str) -> None:
    """Refuse unknown keys and values that should be tables."""
    for key, value, known in _walk(tables, model, ""):
        name = key.rpartition(".")[2]
        if name not in known:
            close = get_close_matches(name, known, n=1, cutoff=0.5)
            raise ConfigError(
                f"{_place(origin)}: there is no setting `{key}`.",
                remedy=f"Did you mean `{key.removesuffix(name)}{close[0]}`?"
                if close
                else f"Known here: {', '.join(known)}.",
            )
        if known[name] and not isinstance(value, Mapping):
            raise ConfigError(
                f"{_place(origin)}: `{key}` is a table.", remedy=_as_table(key, value)
            )


def _walk(
    tables: Mapping[str, Any], model: type[BaseModel], prefix: str
) -> Iterator[tuple[str, Any, dict[str, bool]]]:
    """Every key with its value and its known siblings (name → is it a table)."""
    inner: dict[str, Any] = {name: f.annotation for name, f in model.model_fields.items()}
    known = {name: _is_model(kind) or name in _FREE_TABLES for name, kind in inner.items()}
    for name, value in tables.items():
        yield f"{prefix}{name}", value, known
        kind = inner.get(name)
        if _is_model(kind) and isinstance(value, Mapping):
            yield from _walk(value, inner[name], f"{prefix}{name}.")


def _is_model(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, BaseModel)


def _as_table(key: str, value: Any) -> str:
    if key in KINDS and isinstance(value, str):
        return f'Write it as [{key}] with `use = "{value}"` below.'
    return f"Write it as [{key}] with its keys below."


def _lay_over(below: dict[str, Any], above: Mapping[str, Any]) -> None:
    for key, value in above.items():
        if isinstance(value, Mapping):
            _lay_over(below.setdefault(key, {}), value)
        else:
            below[key] = value


def _leaves(tables: Mapping[str, Any], prefix: str = "") -> Iterator[str]:
    for key, value in tables.items():
        if isinstance(value, Mapping):
            yield from _leaves(value, f"{prefix}{key}.")
        else:
            yield f"{prefix}{key}"


def _place(origin: str) -> str:
    if origin.startswith("file "):
        return origin.removeprefix("file ")
    return {ENVIRONMENT: "The environment", EXPLICIT: "The call"}.get(origin, origin or FILE_NAME)
