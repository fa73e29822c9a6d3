"""Every hook and setting stands on its page."""

from __future__ import annotations

import inspect
import re
from pathlib import Path

import pytest

from emoomni_sdk.hooks import HookSpecs

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "hooks.md").read_text(encoding="utf-8")
HOOKS = [name for name in vars(HookSpecs) if name.startswith("emoomni_")]


def test_there_are_hooks() -> None:
    assert len(HOOKS) >= 3


@pytest.mark.parametrize("name", HOOKS)
def test_a_hook_is_documented_with_all_its_arguments(name: str) -> None:
    found = re.search(rf"^## {name}\((?P<arguments>.*)\)$", PAGE, re.M)
    assert found, f"docs/hooks.md has no section for {name}"
    shown = [argument.strip() for argument in found["arguments"].split(",")]
    wanted = list(inspect.signature(getattr(HookSpecs, name)).parameters)[1:]
    assert shown == wanted


def test_no_section_tells_of_a_hook_that_is_gone() -> None:
    assert set(re.findall(r"^## (emoomni_\w+)", PAGE, re.M)) == set(HOOKS)


@pytest.mark.parametrize("name", HOOKS)
def test_a_hook_has_a_docstring(name: str) -> None:
    assert inspect.getdoc(getattr(HookSpecs, name))
