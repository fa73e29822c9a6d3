"""Command-line values that several benchmarks take."""

from __future__ import annotations

import argparse
import json
from typing import Any


def names(text: str) -> list[str]:
    """``a, b`` as its parts."""
    return [name.strip() for name in text.split(",") if name.strip()]


def option(text: str) -> tuple[str, Any]:
    """``KEY=VALUE``, where the value is JSON, else plain text."""
    key, equals, value = text.partition("=")
    if not key or not equals:
        raise argparse.ArgumentTypeError(f"{text!r} is not KEY=VALUE")
    try:
        return key, json.loads(value)
    except ValueError:
        return key, value


def add_option(parser: argparse.ArgumentParser, role: str) -> None:
    """``--option``, which may be repeated, of the component in `role`."""
    parser.add_argument(
        "--option",
        action="append",
        default=[],
        type=option,
        metavar="KEY=VALUE",
        help=f"of the {role}; the value is JSON or plain text; may be repeated",
    )
