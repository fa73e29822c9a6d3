"""The subprocess of `emoomni_sdk.registry.check`: imports one entry and answers as JSON."""

from __future__ import annotations

import dataclasses
import inspect
import json
import os
import sys
from typing import Any

from emoomni_sdk.errors import ComponentLoadError, ConfigError
from emoomni_sdk.registry.entries import HOOK, Entry, Status
from emoomni_sdk.registry.loading import diagnose, fit, import_entry, one_line
from emoomni_sdk.registry.shapes import misshapen


def main(given: dict[str, Any]) -> None:
    """Answer on the original standard output; what the plugin prints goes nowhere."""
    answer = os.dup(1)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    entry = Entry(**{**given["entry"], "status": Status(**given["entry"]["status"])})
    status = examine(entry)
    os.write(answer, json.dumps(dataclasses.asdict(status)).encode())
    sys.stdout.flush()
    # A plugin's own threads or exit handlers must not hold up the answer.
    os._exit(0)


def examine(entry: Entry) -> Status:
    """Import, compare with the interface, construct without options; nothing is made to work."""
    try:
        component = import_entry(entry)
    except ComponentLoadError as error:
        return diagnose(error.__cause__ or error, entry)
    if entry.kind == HOOK:
        return Status("ok")
    status = fit(entry, component)
    if not status.usable:
        return status
    wrong = misshapen(entry.kind, component)
    if wrong:
        return Status("wrong type", wrong, f"Tell the author of {entry.distribution}.")
    status = _construct(entry, component)
    return status if status != Status("ok") else _named(entry, component)


def _named(entry: Entry, component: type) -> Status:
    """Results and errors name the class, people ask for the entry: tell where these differ."""
    own = getattr(component, "name", None)
    if own == entry.name:
        return Status("ok")
    return Status("ok", f"its class calls itself {own!r}; results and errors show that name")


def _construct(entry: Entry, component: type) -> Status:
    needed = _required_arguments(component)
    if needed:
        reason = f"its constructor requires {', '.join(needed)}; it may take options only"
        return Status("needs arguments", reason, f"Tell the author of {entry.distribution}.")
    try:
        component()
    except ConfigError as error:
        return Status("ok", one_line(error.message), error.remedy)
    except KeyboardInterrupt:
        raise
    except BaseException as error:
        reason = one_line(f"{type(error).__name__}: {error}")
        return Status("construction failed", reason, f"Tell the author of {entry.distribution}.")
    return Status("ok")


def _required_arguments(component: type) -> list[str]:
    parameters = list(inspect.signature(component.__init__).parameters.values())[1:]  # type: ignore[misc]
    starred = (inspect.Parameter.VAR_POSITIONAL, inspect.Parameter.VAR_KEYWORD)
    return [p.name for p in parameters if p.default is p.empty and p.kind not in starred]
