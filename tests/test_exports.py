"""The public names: each is there, each is named once, in order."""

from __future__ import annotations

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
