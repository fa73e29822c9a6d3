"""From the names in ``[hooks] enable`` to observers, a reply guard and commands."""

from __future__ import annotations

import inspect
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import pluggy

from emoomni_sdk.errors import ComponentLoadError, EmoOmniError, OptionsError, SpeechError
from emoomni_sdk.hooks.specs import PROJECT, HookSpecs
from emoomni_sdk.hooks.verdicts import Pass, Replace, Stop, Verdict
from emoomni_sdk.registry import HOOK, Entry, find, import_entry

if TYPE_CHECKING:
    import typer

    from emoomni_sdk.events import Event
    from emoomni_sdk.observe import Observer


class HookManager:
    """The enabled hook plugins, in the order in which they are asked.

    Args:
        plugins: Name → module or object with functions marked `hookimpl`.

    Raises:
        ComponentLoadError: A plugin implements no hook, an unknown one, or with other arguments.
    """

    def __init__(self, plugins: Mapping[str, object] | None = None) -> None:
        self._manager = pluggy.PluginManager(PROJECT)
        self._manager.add_hookspecs(HookSpecs)
        # pluggy asks the last registered first.
        for name, plugin in reversed(list((plugins or {}).items())):
            self._register(name, plugin)

    @property
    def names(self) -> tuple[str, ...]:
        """The plugins' names, first asked first."""
        return tuple(name for name, _ in reversed(self._manager.list_name_plugin()))

    def observers(self) -> tuple[Observer, ...]:
        """One observer per plugin that implements `emoomni_observe`."""
        return tuple(
            _observer(_call(implementation)) for _, implementation in self._asked("emoomni_observe")
        )

    def guard(self) -> Callable[[str, str], Awaitable[Verdict | None]] | None:
        """All plugins' `emoomni_review_reply` as one reply guard; None when there is none."""
        guards = [(name, _call(found)) for name, found in self._asked("emoomni_review_reply")]
        if not guards:
            return None

        async def review(clause: str, so_far: str) -> Verdict | None:
            text = clause
            for name, ask in guards:
                verdict = await _ask(name, ask, text, so_far)
                if isinstance(verdict, Stop):
                    return verdict
                if isinstance(verdict, Replace):
                    text = verdict.text
            return None if text == clause else Replace(text)

        return review

    def add_commands(self, app: typer.Typer) -> dict[str, BaseException]:
        """Let every plugin add its commands; returns plugin name → what it raised."""
        failed: dict[str, BaseException] = {}
        for name, implementation in self._asked("emoomni_commands"):
            try:
                _call(implementation)(app=app)
            except Exception as error:
                failed[name] = error
        return failed

    def _asked(self, hook: str) -> list[tuple[str, pluggy.HookImpl]]:
        found = reversed(getattr(self._manager.hook, hook).get_hookimpls())
        return [(implementation.plugin_name, implementation) for implementation in found]

    def _register(self, name: str, plugin: object) -> None:
        try:
            self._manager.register(plugin, name)
            self._manager.check_pending()
        except (pluggy.PluginValidationError, ValueError) as error:
            message = " ".join(str(error).splitlines()[-1:]) or type(error).__name__
            raise ComponentLoadError(
                f"The hook plugin {name!r} does not fit: {message}.",
                component=name,
                remedy="The hooks and their arguments are those of emoomni_sdk.hooks.HookSpecs.",
            ) from error
        implementations = self._manager.get_hookcallers(plugin) or []
        if not implementations:
            raise ComponentLoadError(
                f"The hook plugin {name!r} implements no hook.",
                component=name,
                remedy="Mark its functions with @emoomni_sdk.hooks.hookimpl.",
            )
        if any(map(_is_wrapper, (i for caller in implementations for i in caller.get_hookimpls()))):
            raise ComponentLoadError(
                f"The hook plugin {name!r} wraps other plugins, which is not supported.",
                component=name,
                remedy="Use @hookimpl without `wrapper` or `hookwrapper`.",
            )


def load_hooks(
    enable: Sequence[str], options: Mapping[str, Mapping[str, Any]] | None = None
) -> HookManager:
    """Import and set up the hook plugins of these names, and no others.

    Args:
        enable: Names of entry points in ``emoomni.hooks.v1``, in the order to ask them.
        options: Name → keyword arguments of the plugin's class.

    Raises:
        RegistryError: A plugin is unknown, provided twice, or fails to load.
        OptionsError: Options are given to a plugin that is not a class, or refused by it.
    """
    given = options or {}
    return HookManager({name: load_hook(name, given.get(name)) for name in enable})


def load_hook(name: str, options: Mapping[str, Any] | None = None) -> object:
    """One hook plugin: its module or object, or an instance of its class.

    Raises:
        RegistryError: It is unknown, provided twice, or fails to load.
        OptionsError: It takes no such options.
    """
    entry = find(HOOK, name)
    plugin = import_entry(entry)
    if isinstance(plugin, type):
        return _instance(entry, plugin, dict(options or {}))
    if options:
        raise OptionsError(
            f"The hook plugin {name!r} takes no options.", remedy=f"Remove [hooks.options.{name}]."
        )
    return plugin


def _instance(entry: Entry, plugin: type, options: dict[str, Any]) -> object:
    try:
        inspect.signature(plugin).bind(**options)
    except (TypeError, ValueError) as error:
        raise OptionsError(
            f"The hook plugin {entry.name!r} was given wrong options: {error}.",
            remedy=f"Set them in [hooks.options.{entry.name}].",
        ) from error
    try:
        return plugin(**options)
    except EmoOmniError as error:
        error.at(component=entry.name)
        raise
    except Exception as error:
        raise ComponentLoadError(
            f"The hook plugin {entry.name!r} cannot be set up: {type(error).__name__}.",
            component=entry.name,
            remedy=f"Look at [hooks.options.{entry.name}], or disable it.",
        ) from error


def _call(implementation: pluggy.HookImpl) -> Callable[..., Any]:
    """The implementation, given only the arguments that it names."""
    function, wanted = implementation.function, implementation.argnames

    def call(**arguments: Any) -> Any:
        return function(**{name: arguments[name] for name in wanted})

    return call


def _observer(tell: Callable[..., Any]) -> Observer:
    def observe(event: Event, turn_id: str) -> None:
        tell(event=event, turn_id=turn_id)

    return observe


async def _ask(name: str, ask: Callable[..., Any], clause: str, so_far: str) -> Verdict | None:
    try:
        verdict = ask(clause=clause, so_far=so_far)
        if inspect.isawaitable(verdict):
            verdict = await verdict
    except EmoOmniError as error:
        error.at(component=name)
        raise
    except Exception as error:
        raise SpeechError(
            f"The reply guard failed with {type(error).__name__}, so the clause is not spoken.",
            component=name,
            remedy="Repair the guard, or take it out of `[hooks] enable`.",
        ) from error
    if verdict is not None and not isinstance(verdict, Pass | Replace | Stop):
        raise SpeechError(
            f"The reply guard returned a {type(verdict).__name__}, which is no verdict.",
            component=name,
            remedy="Return None, Pass(), Replace(text) or Stop(reason).",
        )
    return verdict


def _is_wrapper(implementation: pluggy.HookImpl) -> bool:
    return bool(implementation.hookwrapper or implementation.wrapper)
