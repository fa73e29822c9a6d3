"""Where settings come from: a file, the environment. Nothing is interpreted here."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from emoomni_sdk.errors import ConfigError

FILE_NAME = "emoomni.toml"
FILE_VARIABLE = "EMOOMNI_CONFIG"
ROLES = ("thinker", "perceiver", "reasoner", "strategist", "speaker")
ROLE_OPTIONS = ("base_url", "api_key")
"""The options that ``EMOOMNI_<ROLE>_BASE_URL`` and ``EMOOMNI_<ROLE>_API_KEY`` set."""


def find_file(environ: Mapping[str, str] | None = None) -> Path | None:
    """The settings file: ``$EMOOMNI_CONFIG``, else ``./emoomni.toml``, else the user's own.

    The user's own is ``emoomni/emoomni.toml`` in ``$XDG_CONFIG_HOME`` (``~/.config``), on Windows
    in ``%APPDATA%``.
    """
    variables = os.environ if environ is None else environ
    named = variables.get(FILE_VARIABLE)
    if named:
        return Path(named)
    return next((path for path in (Path(FILE_NAME), user_file(variables)) if path.is_file()), None)


def user_file(environ: Mapping[str, str]) -> Path:
    """Where the user's own settings file would be."""
    folder = environ.get("APPDATA") if os.name == "nt" else environ.get("XDG_CONFIG_HOME")
    home = Path(folder) if folder else Path(environ.get("HOME") or "~").expanduser() / ".config"
    return home / "emoomni" / FILE_NAME


def read_file(path: str | os.PathLike[str]) -> dict[str, Any]:
    """The tables of a settings file.

    Raises:
        ConfigError: It is missing, may not be read, or is not TOML.
    """
    place = Path(path)
    try:
        return tomllib.loads(place.read_text(encoding="utf-8"))
    except OSError as error:
        raise ConfigError(
            f"Cannot read the settings file {place}: {error.strerror or error}.",
            remedy=f"Name another with --config or {FILE_VARIABLE}.",
        ) from error
    except UnicodeDecodeError as error:
        raise ConfigError(
            f"The settings file {place} is not UTF-8.", remedy="Save it so."
        ) from error
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"The settings file {place} is not TOML: {error}.") from error


def enabled_hooks(path: str | os.PathLike[str]) -> bool:
    """Whether the file enables any hook plugin; False also when it cannot be read."""
    try:
        hooks = read_file(path).get("hooks")
    except ConfigError:
        return False
    return bool(isinstance(hooks, dict) and hooks.get("enable"))


def from_environment(environ: Mapping[str, str] | None = None) -> dict[str, Any]:
    """Tables for the roles that ``EMOOMNI_<ROLE>`` names."""
    variables = os.environ if environ is None else environ
    return {
        role: {"use": variables[role_variable(role)]}
        for role in ROLES
        if variables.get(role_variable(role))
    }


def role_options(role: str, environ: Mapping[str, str] | None = None) -> dict[str, str]:
    """The options that the environment holds for whatever component fills `role`."""
    variables = os.environ if environ is None else environ
    found = {option: variables.get(role_variable(role, option)) for option in ROLE_OPTIONS}
    return {option: value for option, value in found.items() if value}


def role_variable(role: str, option: str = "") -> str:
    """``EMOOMNI_SPEAKER``, ``EMOOMNI_SPEAKER_BASE_URL`` and so on."""
    return "_".join(part for part in ("EMOOMNI", role, option) if part).upper()


def known_variables() -> tuple[str, ...]:
    """Every environment variable that the SDK itself reads."""
    roles = [role_variable(role, option) for role in ROLES for option in ("", *ROLE_OPTIONS)]
    return (FILE_VARIABLE, "EMOOMNI_DEBUG", *roles)
