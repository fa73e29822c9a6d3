"""The public names: each is there, each is named once, in order."""

from __future__ import annotations

import ast
from pathlib import Path
from types import ModuleType

import emoomni_sdk

PUBLIC: list[str] = list(getattr(emoomni_sdk, "__all__", []))


def test_public_names_are_sorted_and_unique() -> None:
    assert sorted(set(PUBLIC)) == PUBLIC


def test_public_names_are_exactly_the_module_s_names() -> None:
    found = {
        name
        for name, value in vars(emoomni_sdk).items()
        if not name.startswith("_") and not isinstance(value, ModuleType) and name != "annotations"
    }
    assert found <= set(PUBLIC)
    assert all(hasattr(emoomni_sdk, name) for name in PUBLIC)


def test_public_names_have_a_docstring() -> None:
    values = [getattr(emoomni_sdk, name) for name in PUBLIC]
    assert all(value.__doc__ for value in values if isinstance(value, type) or callable(value))


def test_the_stub_names_the_same_from_the_same_homes() -> None:
    stub = Path(emoomni_sdk.__file__).with_suffix(".pyi").read_text(encoding="utf-8")
    homes = {
        alias.name: node.module
        for node in ast.parse(stub).body
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }
    assert homes == emoomni_sdk._HOME_OF
    assert sorted([*homes, "__version__"]) == PUBLIC
