"""From a name to a class, and each way in which that fails."""

from __future__ import annotations

import pytest

from emoomni_sdk.errors import (
    ComponentLoadError,
    DuplicateComponentError,
    UnknownComponentError,
)
from emoomni_sdk.interfaces import Speaker
from emoomni_sdk.registry import load
from emoomni_sdk.registry.hints import PUBLISHED
from tests.fake_site import FakeSite


def install(site: FakeSite, source: str, *, requires: tuple[str, ...] = ()) -> None:
    """A distribution whose speaker `x` is the class X of `source`."""
    site.install(
        "emoomni-x",
        {"emoomni.speakers.v1": {"x": "fake_x:X"}},
        {"fake_x": source},
        requires=requires,
    )


def refused(name: str = "x") -> ComponentLoadError:
    with pytest.raises(ComponentLoadError) as caught:
        load("speaker", name)
    return caught.value


def test_gives_the_class(site: FakeSite) -> None:
    site.install_tone()
    tone = load("speaker", "tone")
    assert issubclass(tone, Speaker)
    assert tone().label == "tone"


def test_a_name_nearly_right(site: FakeSite) -> None:
    site.install_tone()
    with pytest.raises(UnknownComponentError, match="Did you mean 'tone'"):
        load("speaker", "tune")


def test_a_published_name_says_what_to_install(site: FakeSite) -> None:
    with pytest.raises(UnknownComponentError) as caught:
        load("speaker", "espeak")
    assert caught.value.remedy == "Install it: pip install emoomni-espeak"
    with pytest.raises(UnknownComponentError, match="pip install emoomni-espeak"):
        load("speaker", "espaek")


def test_a_name_of_another_role(site: FakeSite) -> None:
    site.install_tone()
    with pytest.raises(UnknownComponentError, match="There is a speaker of that name"):
        load("thinker", "tone")


def test_an_unknown_role(site: FakeSite) -> None:
    with pytest.raises(UnknownComponentError, match="Roles: thinker"):
        load("singer", "x")  # type: ignore[call-overload]


def test_duplicates_are_refused_by_both_names(site: FakeSite) -> None:
    for name in ("emoomni-a", "emoomni-b"):
        site.install(name, {"emoomni.speakers.v1": {"same": "tone:Tone"}})
    with pytest.raises(DuplicateComponentError, match="emoomni-a and emoomni-b"):
        load("speaker", "same")


def test_another_version_of_the_interfaces_is_refused(site: FakeSite) -> None:
    site.install("emoomni-old", {"emoomni.speakers.v0": {"old": "old:Old"}})
    assert "made for version 0" in str(refused("old"))


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("raise RuntimeError('no\\nway')", "RuntimeError: no way"),
        ("import sys; sys.exit(4)", "exits with code 4"),
        ("class Y: pass", "AttributeError"),
        ("def X(", "SyntaxError"),
        ("import fake_x.part", "`fake_x.part` is missing"),
        ("class X: pass", "not a subclass of `Speaker`"),
        ("X = 3", "not a subclass of `Speaker`"),
        ("from emoomni_sdk.interfaces import Thinker as X", "not a subclass of `Speaker`"),
        ("from emoomni_sdk.interfaces import Speaker as X", "does not implement: lower, speak"),
        ("raise BaseException('odd')", "BaseException: odd"),
    ],
)
def test_a_plugin_that_cannot_be_used(site: FakeSite, source: str, said: str) -> None:
    install(site, source)
    error = refused()
    assert said in error.message
    assert "emoomni-x" in error.message
    assert error.remedy
    assert "\n" not in str(error)


def test_ctrl_c_during_an_import_is_no_load_error(site: FakeSite) -> None:
    install(site, "raise KeyboardInterrupt")
    with pytest.raises(KeyboardInterrupt):
        load("speaker", "x")


@pytest.mark.parametrize(
    ("module", "requires", "remedy"),
    [
        ("nosuch_engine", ("nosuch-engine>=1",), "pip install nosuch-engine"),
        ("nosuch_engine", ('nosuch_engine; extra == "fast"',), 'pip install "emoomni-x[fast]"'),
        ("nosuch.part", (), "pip install nosuch"),
        ("skimage.nosuch", ("scikit-image",), "pip install scikit-image"),
    ],
)
def test_a_missing_dependency_says_what_to_install(
    site: FakeSite,
    monkeypatch: pytest.MonkeyPatch,
    module: str,
    requires: tuple[str, ...],
    remedy: str,
) -> None:
    install(site, f"import {module}", requires=requires)
    error = refused()
    assert "which is not installed" in error.message
    assert error.remedy == remedy


def test_the_plugin_s_own_words_on_what_is_missing(site: FakeSite) -> None:
    source = """
        from emoomni_sdk.errors import MissingDependencyError
        raise MissingDependencyError("No engine here.", remedy="Install the engine.")
    """
    install(site, source)
    error = refused()
    assert "No engine here." in error.message
    assert error.remedy == "Install the engine."


def test_a_torn_installation(site: FakeSite) -> None:
    site.install("emoomni-torn", {"emoomni.speakers.v1": {"x": "torn_away:X"}})
    error = refused()
    assert "`torn_away` is missing" in error.message
    assert error.remedy == "pip install --force-reinstall emoomni-torn"


def test_published_names_have_distributions_of_this_project() -> None:
    named = {dist for names in PUBLISHED.values() for dist in names.values()}
    assert named == {"emoomni-sdk", "emoomni-lite", "emoomni-espeak"}
