"""HTML from values: whatever is text is escaped, and positions are classes, not attributes."""

from __future__ import annotations

import html
from collections.abc import Iterable
from typing import TypeAlias

VOID = frozenset({"img", "meta"})
SHAPES = frozenset({"circle", "line", "path", "rect"})


class Markup(str):
    """HTML that is safe as it stands."""

    __slots__ = ()


Child: TypeAlias = "str | Markup | Iterable[Child] | None"
Attribute: TypeAlias = str | int | float | bool | None


def tag(name: str, /, *children: Child, **attributes: Attribute) -> Markup:
    """An element. Strings are escaped, `Markup` is not, None is left out.

    Args:
        name: Of the element.
        children: What stands in it.
        attributes: `class_` is ``class`` and ``aria_label`` is ``aria-label``; True is an attribute
            without a value, False and None leave it out.
    """
    start = f"<{name}{''.join(_attributes(attributes))}>"
    if name in VOID:
        return Markup(start)
    if name in SHAPES:
        return Markup(f"{start[:-1]}/>")
    return Markup(f"{start}{join(children)}</{name}>")


def join(children: Child) -> Markup:
    """Children one after the other."""
    if children is None:
        return Markup("")
    if isinstance(children, Markup):
        return children
    if isinstance(children, str):
        return Markup(html.escape(children, quote=True))
    return Markup("".join(join(child) for child in children))


def _attributes(given: dict[str, Attribute]) -> Iterable[str]:
    for name, value in given.items():
        if value is None or value is False:
            continue
        shown = name.rstrip("_").replace("_", "-")
        yield f" {shown}" if value is True else f' {shown}="{html.escape(str(value), quote=True)}"'


class Places:
    """One-off positions as classes, because the page's policy forbids style attributes."""

    def __init__(self) -> None:
        self._names: dict[str, str] = {}

    def at(self, *, left: float | None = None, width: float | None = None, **more: float) -> str:
        """The class of an element at these shares (0 to 1) of what it stands in.

        Args:
            left: Of the left edge.
            width: Of the width.
            more: ``top`` and ``height``, or a custom property such as ``row``, a plain number.
        """
        rules = []
        for name, share in {"left": left, "width": width, **more}.items():
            if share is None:
                continue
            size = name in ("left", "width", "top", "height")
            rules.append(f"{name}:{100 * share:.3f}%" if size else f"--{name}:{share:g}")
        return self._names.setdefault(";".join(rules), f"k{len(self._names)}")

    def css(self) -> str:
        """The rules of all classes that were given out."""
        return "".join(f".{name}{{{rules}}}" for rules, name in self._names.items())
