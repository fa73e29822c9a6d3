"""What the installed distributions declare, read from their metadata alone."""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache
from importlib.metadata import Distribution, EntryPoint, distributions
from typing import Literal, TypeAlias, get_args

Kind: TypeAlias = Literal["thinker", "perceiver", "reasoner", "strategist", "speaker"]
"""The role a component fills."""
KINDS: tuple[Kind, ...] = get_args(Kind)
HOOK = "hook"
CONTRACT = 1
"""Version of the interfaces, as it stands at the end of a group's name."""

State: TypeAlias = Literal[
    "installed",
    "ok",
    "duplicate",
    "incompatible",
    "bad metadata",
    "missing dependency",
    "import failed",
    "exits",
    "hangs",
    "wrong type",
    "needs arguments",
    "construction failed",
]
"""``installed`` means declared and not imported yet; ``ok`` that it was imported and fits."""

_GROUP = re.compile(r"emoomni\.(?P<plural>[\w-]+)\.v(?P<contract>\d+)")
_OBJECT = re.compile(r"\s*[\w.]+\s*:\s*[\w.]+\s*(\[.*\])?\s*")
_PLURALS = {f"{kind}s": kind for kind in (*KINDS, HOOK)}
_GROUPS = tuple(f"emoomni.{plural}.v{CONTRACT}" for plural in _PLURALS)


@dataclass(frozen=True, slots=True)
class Status:
    """Whether a component can be used; where it cannot, why, and what to do, in one line each."""

    state: State = "installed"
    reason: str | None = None
    remedy: str | None = None

    @property
    def usable(self) -> bool:
        """Nothing is known against it."""
        return self.state in ("installed", "ok")


@dataclass(frozen=True, slots=True)
class Entry:
    """One component or hook plugin that a distribution declares."""

    kind: str
    """A `Kind`, or ``hook``."""
    name: str
    distribution: str
    version: str
    licence: str
    group: str
    """Entry-point group, such as ``emoomni.speakers.v1``."""
    value: str
    """Where it is, as ``package.module:Class``."""
    status: Status = field(default=Status())


def list_components(kind: str | None = None) -> tuple[Entry, ...]:
    """Every declared component, by kind and name. Imports none of them.

    Args:
        kind: Only this role; None: all roles.
    """
    wanted = (kind,) if kind else KINDS
    return tuple(entry for entry in _installed() if entry.kind in wanted)


def list_hooks() -> tuple[Entry, ...]:
    """Every declared hook plugin. Imports none of them."""
    return tuple(entry for entry in _installed() if entry.kind == HOOK)


def refresh() -> None:
    """Look again at what is installed; needed after an installation into a running process."""
    _scan.cache_clear()


def _installed() -> tuple[Entry, ...]:
    return _scan(tuple(sys.path))


@lru_cache(maxsize=4)
def _scan(path: tuple[str, ...]) -> tuple[Entry, ...]:
    found = [entry for dist in _declaring(path) for entry in _entries_of(dist)]
    order = {kind: place for place, kind in enumerate((*KINDS, HOOK))}
    found.sort(key=lambda e: (order.get(e.kind, len(order)), e.name, e.distribution))
    return tuple(_mark_duplicates(found))


def _declaring(path: tuple[str, ...]) -> Iterator[Distribution]:
    """The distributions that declare anything for us; of two of one name the first on the path."""
    seen: set[str] = set()
    for dist in distributions(path=list(path)):
        try:
            declared = dist.read_text("entry_points.txt") or ""
        except (OSError, ValueError):
            continue
        if "emoomni." not in declared:
            continue
        name = _distribution_name(dist)
        if name not in seen:
            seen.add(name)
            yield dist


def _entries_of(dist: Distribution) -> Iterator[Entry]:
    name = _distribution_name(dist)
    version, licence = _version_and_licence(dist)
    try:
        points = [point for point in dist.entry_points if point.group.startswith("emoomni.")]
    except Exception:
        # Files that others wrote, or half removed: parsing them may raise anything, and one
        # broken distribution must not hide the rest.
        yield Entry(
            kind="unknown",
            name="?",
            distribution=name,
            version=version,
            licence=licence,
            group="",
            value="",
            status=Status(
                "bad metadata",
                "its entry_points.txt cannot be read",
                _reinstall(name, update=False),
            ),
        )
        return
    for point in points:
        kind, status = _first_look(point, name)
        yield Entry(kind, point.name, name, version, licence, point.group, point.value, status)


def _first_look(point: EntryPoint, distribution: str) -> tuple[str, Status]:
    """Kind, and what the declaration alone already tells."""
    group = _GROUP.fullmatch(point.group)
    kind = _PLURALS.get(group["plural"]) if group else None
    if group is None or kind is None:
        return "unknown", Status(
            "bad metadata",
            f"{point.group!r} is no group that emoomni-sdk knows",
            f"Its author should use one of: {', '.join(_GROUPS)}",
        )
    contract = int(group["contract"])
    if contract != CONTRACT:
        behind = distribution if contract < CONTRACT else "emoomni-sdk"
        return kind, Status(
            "incompatible",
            f"made for version {contract} of the interfaces; this emoomni-sdk has {CONTRACT}",
            _reinstall(behind, update=True),
        )
    if kind != HOOK and not _OBJECT.fullmatch(point.value):
        return kind, Status(
            "bad metadata",
            f"{point.value!r} does not name a class as `module:Class`",
            _reinstall(distribution, update=True),
        )
    if ":" in point.name or point.name == "none":
        return kind, Status(
            "bad metadata", f"the name {point.name!r} is reserved", "Its author should rename it."
        )
    return kind, Status()


def _mark_duplicates(entries: Iterable[Entry]) -> Iterator[Entry]:
    listed = list(entries)
    counts = Counter((e.kind, e.name) for e in listed if e.status.usable)
    for entry in listed:
        if not entry.status.usable or counts[entry.kind, entry.name] < 2:
            yield entry
            continue
        owners = [
            e.distribution
            for e in listed
            if (e.kind, e.name) == (entry.kind, entry.name) and e.status.usable
        ]
        status = Status(
            "duplicate",
            f"provided by {' and '.join(owners)}",
            f"Uninstall one of them, for instance: pip uninstall {owners[-1]}",
        )
        yield replace(entry, status=status)


def _distribution_name(dist: Distribution) -> str:
    try:
        name = dist.metadata["Name"]
    except Exception:  # as above: the metadata may be missing or unreadable in any way
        name = None
    return re.sub(r"[-_.]+", "-", name).lower() if name else "unknown"


def _version_and_licence(dist: Distribution) -> tuple[str, str]:
    try:
        metadata = dist.metadata
        version = metadata["Version"] or "unknown"
        classifiers = metadata.get_all("Classifier") or []
        declared = metadata["License-Expression"] or metadata["License"] or ""
    except Exception:  # as above
        return "unknown", "unknown"
    if declared and len(declared) <= 80 and "\n" not in declared:
        return version, declared
    named = [c.rsplit(" :: ", 1)[-1] for c in classifiers if c.startswith("License ::")]
    return version, ", ".join(named) or "unknown"


def _reinstall(distribution: str, *, update: bool) -> str:
    return f"pip install {'--upgrade' if update else '--force-reinstall'} {distribution}"
