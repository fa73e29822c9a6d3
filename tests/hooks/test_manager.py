"""Hook plugins: only the enabled ones, in order, each kept apart from the next."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest

from emoomni_sdk.errors import (
    ComponentLoadError,
    DuplicateComponentError,
    OptionsError,
    RefusalError,
    SpeechError,
    UnknownComponentError,
)
from emoomni_sdk.events import SectionDelta
from emoomni_sdk.hooks import HookManager, Pass, Replace, Stop, hookimpl, load_hooks
from emoomni_sdk.observe import notify
from tests.fake_site import FakeSite

EAR = """
    from emoomni_sdk.hooks import hookimpl

    class Ear:
        def __init__(self, level: int = 1):
            if level > 9:
                raise ValueError("too high")
            self.level = level

        @hookimpl
        def emoomni_observe(self, event, turn_id):
            pass
"""


def guard(verdict: Callable[[str, str], Any]) -> object:
    class Guard:
        @hookimpl
        def emoomni_review_reply(self, clause: str, so_far: str) -> Any:
            return verdict(clause, so_far)

    return Guard()


def install_ear(site: FakeSite) -> None:
    site.install("emoomni-ear", {"emoomni.hooks.v1": {"ear": "ear:Ear"}}, {"ear": EAR})


async def review(manager: HookManager, clause: str, so_far: str = "") -> Any:
    ask = manager.guard()
    assert ask is not None
    return await ask(clause, so_far)


def test_nothing_enabled_imports_nothing(site: FakeSite) -> None:
    install_ear(site)
    manager = load_hooks([])
    assert manager.observers() == ()
    assert manager.guard() is None
    assert "ear" not in sys.modules


def test_an_enabled_class_is_made_with_its_options(site: FakeSite) -> None:
    install_ear(site)
    manager = load_hooks(["ear"], {"ear": {"level": 3}})
    assert manager.names == ("ear",)
    assert len(manager.observers()) == 1


def test_a_module_can_be_a_plugin(site: FakeSite) -> None:
    source = """
        from emoomni_sdk.hooks import Stop, hookimpl

        @hookimpl
        def emoomni_review_reply(clause):
            return Stop("not this") if "this" in clause else None
    """
    site.install("emoomni-m", {"emoomni.hooks.v1": {"m": "guard_module"}}, {"guard_module": source})
    manager = load_hooks(["m"])
    assert asyncio.run(review(manager, "say this")) == Stop("not this")
    with pytest.raises(OptionsError, match="takes no options"):
        load_hooks(["m"], {"m": {"level": 1}})


@pytest.mark.parametrize(
    ("options", "error"),
    [({"volume": 3}, OptionsError), ({"level": 11}, ComponentLoadError)],
)
def test_options_that_do_not_fit(
    site: FakeSite, options: dict[str, int], error: type[Exception]
) -> None:
    install_ear(site)
    with pytest.raises(error, match=r"hooks\.options\.ear"):
        load_hooks(["ear"], {"ear": options})


def test_an_unknown_name(site: FakeSite) -> None:
    install_ear(site)
    with pytest.raises(UnknownComponentError, match="Did you mean 'ear'"):
        load_hooks(["era"])


def test_a_name_provided_twice(site: FakeSite) -> None:
    install_ear(site)
    site.install("emoomni-ear2", {"emoomni.hooks.v1": {"ear": "ear:Ear"}})
    with pytest.raises(DuplicateComponentError, match="emoomni-ear and emoomni-ear2"):
        load_hooks(["ear"])


@pytest.mark.parametrize(
    "source", ["raise RuntimeError('no')", "raise SystemExit", "import nosuch"]
)
def test_one_that_does_not_import(site: FakeSite, source: str) -> None:
    site.install("emoomni-b", {"emoomni.hooks.v1": {"b": "broken_hook"}}, {"broken_hook": source})
    with pytest.raises(ComponentLoadError, match="emoomni-b"):
        load_hooks(["b"])


def test_every_observer_hears_every_event_in_order() -> None:
    heard: list[tuple[str, str, str]] = []

    def ear(name: str) -> object:
        class Ear:
            @hookimpl
            def emoomni_observe(self, event: SectionDelta, turn_id: str) -> None:
                heard.append((name, event.section, turn_id))
                if name == "second":
                    raise ValueError("I am broken")

        return Ear()

    manager = HookManager({name: ear(name) for name in ("first", "second", "third")})
    notify(manager.observers(), SectionDelta("response", "Hello."), "t1")
    assert heard == [(name, "response", "t1") for name in ("first", "second", "third")]


def test_an_implementation_takes_only_what_it_wants() -> None:
    seen: list[str] = []

    class Ear:
        @hookimpl
        def emoomni_observe(self, turn_id: str) -> None:
            seen.append(turn_id)

    notify(HookManager({"ear": Ear()}).observers(), SectionDelta("response", "x"), "t1")
    assert seen == ["t1"]


@pytest.mark.parametrize("verdict", [None, Pass()])
async def test_a_guard_that_passes(verdict: Pass | None) -> None:
    manager = HookManager({"g": guard(lambda clause, so_far: verdict)})
    assert await review(manager, "Hello.") is None


async def test_a_guard_sees_what_the_one_before_left() -> None:
    def second(clause: str, so_far: str) -> Replace:
        return Replace(f"{so_far}|{clause.upper()}")

    manager = HookManager(
        {"first": guard(lambda clause, so_far: Replace(f"{clause}!")), "second": guard(second)}
    )
    assert manager.names == ("first", "second")
    assert await review(manager, "hello", "Hi.") == Replace("Hi.|HELLO!")


async def test_the_first_stop_ends_it() -> None:
    asked: list[str] = []
    manager = HookManager(
        {
            "first": guard(lambda clause, so_far: Stop("enough")),
            "second": guard(lambda clause, so_far: asked.append(clause)),
        }
    )
    assert await review(manager, "hello") == Stop("enough")
    assert asked == []


async def test_a_guard_may_wait() -> None:
    async def slow(clause: str, so_far: str) -> Replace:
        await asyncio.sleep(0)
        return Replace("later")

    assert await review(HookManager({"g": guard(slow)}), "now") == Replace("later")


async def test_a_guard_that_fails_lets_nothing_through() -> None:
    def broken(clause: str, so_far: str) -> None:
        raise KeyError(clause)

    with pytest.raises(SpeechError, match="KeyError") as caught:
        await review(HookManager({"strict": guard(broken)}), "a private word")
    assert caught.value.component == "strict"
    assert "private" not in str(caught.value)


async def test_a_guard_may_refuse_with_an_error_of_its_own() -> None:
    def refuse(clause: str, so_far: str) -> None:
        raise RefusalError("Not in this house.")

    with pytest.raises(RefusalError, match="Not in this house") as caught:
        await review(HookManager({"strict": guard(refuse)}), "x")
    assert caught.value.component == "strict"


async def test_anything_else_is_no_verdict() -> None:
    with pytest.raises(SpeechError, match="bool, which is no verdict"):
        await review(HookManager({"g": guard(lambda clause, so_far: True)}), "x")


def misspelt() -> object:
    class Misspelt:
        @hookimpl
        def emoomni_observ(self, event: object) -> None: ...

    return Misspelt()


def other_arguments() -> object:
    class Other:
        @hookimpl
        def emoomni_observe(self, happening: object) -> None: ...

    return Other()


def wrapper() -> object:
    class Wrapper:
        @hookimpl(wrapper=True)
        def emoomni_review_reply(self, clause: str) -> Any:
            return (yield)

    return Wrapper()


@pytest.mark.parametrize(
    ("plugin", "said"),
    [
        (misspelt(), "emoomni_observ"),
        (other_arguments(), "happening"),
        (SimpleNamespace(), "implements no hook"),
        (wrapper(), "wraps other plugins"),
    ],
)
def test_a_plugin_that_does_not_fit(plugin: object, said: str) -> None:
    with pytest.raises(ComponentLoadError, match=said) as caught:
        HookManager({"odd": plugin})
    assert "'odd'" in caught.value.message
    assert "\n" not in str(caught.value)


def test_commands_of_one_that_fails_do_not_hide_the_next() -> None:
    added: list[object] = []

    class Good:
        @hookimpl
        def emoomni_commands(self, app: object) -> None:
            added.append(app)

    class Bad:
        @hookimpl
        def emoomni_commands(self, app: object) -> None:
            raise RuntimeError("no")

    app: Any = object()
    failed = HookManager({"bad": Bad(), "good": Good()}).add_commands(app)
    assert added == [app]
    assert list(failed) == ["bad"]
