"""From settings to a chain."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from emoomni_sdk.compose.merging import load_settings
from emoomni_sdk.compose.secrets import reveal
from emoomni_sdk.compose.settings import Settings
from emoomni_sdk.compose.sources import role_options
from emoomni_sdk.errors import (
    ComponentLoadError,
    ConfigError,
    EmoOmniError,
    OptionsError,
    UnknownComponentError,
)
from emoomni_sdk.registry import Kind, load

if TYPE_CHECKING:
    from emoomni_sdk.chain import Chain
    from emoomni_sdk.interfaces import Component

LITE = 'pip install "emoomni-sdk[lite]"'


def build(settings: Settings | None = None) -> Chain:
    """The chain that the settings describe. Nothing heavy happens before its `warm_up`.

    Args:
        settings: Of `load_settings`; None: what `load_settings()` finds.

    Raises:
        ConfigError: A setting or option is wrong, or the parts do not fit together.
        RegistryError: A component or hook plugin cannot be had.
    """
    from emoomni_sdk.chain import Chain
    from emoomni_sdk.hooks import load_hooks

    chosen = load_settings().settings if settings is None else settings
    hooks = load_hooks(chosen.hooks.enable, reveal(chosen.hooks.options))
    parts: dict[Kind, Any] = {kind: build_role(chosen, kind) for kind in chosen.in_use()}
    first, second = (
        (parts["thinker"], None) if chosen.thinker.use else (parts["perceiver"], parts["reasoner"])
    )
    return Chain(
        first,
        second,
        parts.get("speaker"),
        strategist=parts["strategist"],
        spec=chosen.chain.spec,
        instruction_deadline=chosen.chain.instruction_deadline,
        guard=hooks.guard(),
        whole_reply=chosen.chain.whole_reply,
        observers=hooks.observers(),
    )


def build_role(settings: Settings, kind: Kind) -> Component | None:
    """The component that fills one role; None where nothing does.

    Raises:
        ConfigError: An option is wrong.
        RegistryError: The component cannot be had.
    """
    use = settings.chosen(kind)
    if use is None:
        return None
    role = settings.role(kind)
    try:
        return build_component(kind, use, role.options)
    except UnknownComponentError as error:
        if role.use is None and kind != "strategist":
            raise UnknownComponentError(
                f"No {kind} is named, and the default one, {use!r}, is not installed.",
                remedy=f"{LITE}, or name one of `emoomni plugins`.",
            ) from error
        raise


def build_component(kind: Kind, use: str, options: Mapping[str, Any] | None = None) -> Component:
    """One component by ``name`` or ``name:preset``.

    Its options are `options`, over the environment's ``EMOOMNI_<ROLE>_…``, over the preset's.

    Raises:
        OptionsError: There is no such preset, or an option is wrong.
        RegistryError: The component cannot be had.
    """
    name, colon, preset = use.partition(":")
    if not name or (colon and not preset):
        raise ConfigError(f"{use!r} names no {kind}.", remedy="Write `name` or `name:preset`.")
    component = load(kind, name)
    given = {
        **(_preset(component, name, preset) if preset else {}),
        **_environment_options(component, kind),
        **reveal(options or {}),
    }
    try:
        return component(**given)
    except EmoOmniError as error:
        error.at(component=name)
        raise
    except Exception as error:
        raise ComponentLoadError(
            f"The {kind} {name!r} cannot be constructed: {type(error).__name__}: {error}.",
            component=name,
            remedy="`emoomni plugins --check` tells more.",
        ) from error


def _preset(component: type[Component], name: str, preset: str) -> dict[str, Any]:
    resolve = getattr(component, "preset", None)
    if resolve is None:
        raise OptionsError(
            f"It has no presets, so `{name}:{preset}` means nothing.",
            component=name,
            remedy=f"Write `{name}`.",
        )
    try:
        return dict(resolve(preset))
    except EmoOmniError as error:
        error.at(component=name)
        raise
    except Exception as error:
        raise OptionsError(f"It has no preset {preset!r}.", component=name) from error


def _environment_options(component: type[Component], kind: Kind) -> dict[str, str]:
    known = component.Options.model_fields
    return {option: value for option, value in role_options(kind).items() if option in known}
