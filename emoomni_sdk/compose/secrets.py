"""Keeping keys out of everything that is printed."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, TypeVar
from urllib.parse import urlsplit, urlunsplit

from pydantic import BaseModel, SecretStr

MASK = "**********"

T = TypeVar("T")

_SECRET_NAME = re.compile(
    r"(^|_)(api_?key|key|token|secret|password|passwd|auth|authorization|credentials?|cookie)s?$"
)


def is_secret_name(name: str) -> bool:
    """Whether an option of this name holds a secret, as far as its name tells."""
    return bool(_SECRET_NAME.search(name.replace("-", "_").lower()))


def hide_likely_secrets(value: T) -> T:
    """The same mapping, at any depth, with `SecretStr` for each string under a secret's name and
    each address that carries a user or a query."""
    hidden: Any = _hide(value, secret=False)
    return hidden  # type: ignore[no-any-return]


def secret_fields(options: type[BaseModel]) -> set[str]:
    """The options that their component declares as secret."""
    return {
        name for name, field in options.model_fields.items() if "Secret" in repr(field.annotation)
    }


def reveal(value: Any) -> Any:
    """The plain values again, for the component that needs them."""
    if isinstance(value, SecretStr):
        return value.get_secret_value()
    if isinstance(value, Mapping):
        return {name: reveal(inner) for name, inner in value.items()}
    if isinstance(value, list | tuple):
        return [reveal(inner) for inner in value]
    return value


def masked(value: Any) -> Any:
    """JSON-ready and fit to be shown: no secret, and no user or query in an address."""
    if isinstance(value, SecretStr):
        return MASK
    if isinstance(value, Mapping):
        return {str(name): masked(inner) for name, inner in value.items()}
    if isinstance(value, list | tuple):
        return [masked(inner) for inner in value]
    if isinstance(value, str):
        return masked_address(value)
    if value is None or isinstance(value, bool | int | float):
        return value
    return str(value)


def masked_address(text: str) -> str:
    """`text`; when it is a URL, without the user, password and query that it may carry."""
    if "://" not in text:
        return text
    try:
        parts = urlsplit(text)
    except ValueError:
        return MASK
    host = parts.netloc.rpartition("@")[2]
    place = f"{MASK}@{host}" if "@" in parts.netloc else host
    query = MASK if parts.query else ""
    return urlunsplit((parts.scheme, place, parts.path, query, ""))


def _hide(value: Any, *, secret: bool) -> Any:
    if isinstance(value, Mapping):
        return {
            name: _hide(inner, secret=secret or is_secret_name(str(name)))
            for name, inner in value.items()
        }
    if isinstance(value, list | tuple):
        return [_hide(inner, secret=secret) for inner in value]
    if isinstance(value, str) and (secret or masked_address(value) != value):
        return SecretStr(value)
    return value
