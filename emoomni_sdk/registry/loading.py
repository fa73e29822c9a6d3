"""From a name to a class, and from whatever goes wrong on the way to a clear error."""

from __future__ import annotations

import inspect
from importlib.metadata import EntryPoint
from typing import TYPE_CHECKING, Any, Literal, overload

from emoomni_sdk.errors import (
    ComponentLoadError,
    DuplicateComponentError,
    EmoOmniError,
    MissingDependencyError,
    UnknownComponentError,
)
from emoomni_sdk.registry.entries import (
    HOOK,
    KINDS,
    Entry,
    Kind,
    Status,
    list_components,
    list_hooks,
)
from emoomni_sdk.registry.hints import remedy_for_module, remedy_for_name

if TYPE_CHECKING:
    from emoomni_sdk.interfaces import (
        Component,
        Perceiver,
        Reasoner,
        Speaker,
        Strategist,
        Thinker,
    )

_LONGEST_REASON = 240


@overload
def load(kind: Literal["thinker"], name: str) -> type[Thinker]: ...
@overload
def load(kind: Literal["perceiver"], name: str) -> type[Perceiver]: ...
@overload
def load(kind: Literal["reasoner"], name: str) -> type[Reasoner]: ...
@overload
def load(kind: Literal["strategist"], name: str) -> type[Strategist]: ...
@overload
def load(kind: Literal["speaker"], name: str) -> type[Speaker]: ...
@overload
def load(kind: Kind, name: str) -> type[Component]: ...
def load(kind: Kind, name: str) -> type[Component]:
    """The class that provides `name` in the role `kind`. Only now is its plugin imported.

    Raises:
        UnknownComponentError: Nobody provides it; the remedy names near matches.
        DuplicateComponentError: Two distributions provide it.
        ComponentLoadError: Its plugin fails to import, exits, misses a dependency, is made for
            another version of the interfaces, or gives no class of that role.
    """
    entry = find(kind, name)
    component = import_entry(entry)
    status = fit(entry, component)
    if not status.usable:
        raise _load_error(entry, status)
    assert isinstance(component, type)
    return component


def find(kind: str, name: str) -> Entry:
    """The one usable entry of that kind and name.

    Raises:
        UnknownComponentError: There is none.
        DuplicateComponentError: There are two.
        ComponentLoadError: There is one, and its declaration cannot be used.
    """
    if kind not in (*KINDS, HOOK):
        raise UnknownComponentError(
            f"There is no role {kind!r}.", remedy=f"Roles: {', '.join(KINDS)}."
        )
    listed = list_hooks() if kind == HOOK else list_components(kind)
    named = [entry for entry in listed if entry.name == name]
    if not named:
        raise UnknownComponentError(
            f"No {kind} is called {name!r}.", remedy=remedy_for_name(kind, name)
        )
    duplicates = [entry for entry in named if entry.status.state == "duplicate"]
    if duplicates:
        raise DuplicateComponentError(
            f"The {kind} {name!r} is {duplicates[0].status.reason}.",
            remedy=duplicates[0].status.remedy,
        )
    usable = [entry for entry in named if entry.status.usable]
    if not usable:
        raise _load_error(named[0], named[0].status)
    return usable[0]


def import_entry(entry: Entry) -> Any:
    """Import what the entry names.

    Raises:
        ComponentLoadError: The import raised anything, `SystemExit` included.
    """
    try:
        return EntryPoint(entry.name, entry.value, entry.group).load()
    except KeyboardInterrupt:
        raise
    except BaseException as error:
        raise _load_error(entry, diagnose(error, entry)) from error


def diagnose(error: BaseException, entry: Entry) -> Status:
    """What the failure of an import means."""
    if isinstance(error, MissingDependencyError):
        return Status("missing dependency", error.message, error.remedy)
    if isinstance(error, EmoOmniError):
        return Status("import failed", error.message, error.remedy)
    if isinstance(error, ModuleNotFoundError) and error.name:
        return _missing_module(error.name, entry)
    if isinstance(error, SystemExit):
        return Status("exits", f"importing it exits with code {error.code}", _tell_author(entry))
    reason = one_line(f"{type(error).__name__}: {error}")
    return Status("import failed", reason, f"pip install --upgrade {entry.distribution}")


def fit(entry: Entry, component: object) -> Status:
    """Whether what was imported is a complete class of the entry's role."""
    from emoomni_sdk import interfaces

    wanted = getattr(interfaces, entry.kind.capitalize())
    if not isinstance(component, type) or not issubclass(component, wanted):
        reason = f"`{entry.value}` is not a subclass of `{wanted.__name__}`"
        return Status("wrong type", reason, _tell_author(entry))
    if inspect.isabstract(component):
        missing = ", ".join(sorted(getattr(component, "__abstractmethods__", ())))
        return Status("wrong type", f"it does not implement: {missing}", _tell_author(entry))
    return Status("ok")


def one_line(text: str) -> str:
    """`text` without line breaks, cut to what fits a table."""
    flat = " ".join(text.split())
    return flat if len(flat) <= _LONGEST_REASON else f"{flat[: _LONGEST_REASON - 1]}…"


def _missing_module(module: str, entry: Entry) -> Status:
    own = entry.value.split(":")[0].strip().split(".")[0]
    if module.split(".")[0] == own:
        reason = f"its own module `{module}` is missing"
        return Status(
            "import failed", reason, f"pip install --force-reinstall {entry.distribution}"
        )
    reason = f"it needs the module `{module}`, which is not installed"
    return Status("missing dependency", reason, remedy_for_module(module, entry.distribution))


def _load_error(entry: Entry, status: Status) -> ComponentLoadError:
    return ComponentLoadError(
        f"The {entry.kind} {entry.name!r} of {entry.distribution} {entry.version} cannot be used: "
        f"{status.reason}.",
        remedy=status.remedy,
    )


def _tell_author(entry: Entry) -> str:
    return f"Tell the author of {entry.distribution}, or uninstall it."
