"""What is listed, from metadata alone."""

from __future__ import annotations

import sys
from importlib.metadata import distributions

import pytest

from emoomni_sdk.registry import KINDS, entries, list_components, list_hooks
from tests.fake_site import FakeSite


def test_lists_what_a_distribution_declares(site: FakeSite) -> None:
    site.install(
        "Emoomni_Two.Roles",
        {
            "emoomni.speakers.v1": {"voice": "two:Voice"},
            "emoomni.thinkers.v1": {"mind": "two:Mind"},
            "console_scripts": {"two": "two:main"},
        },
        version="2.3",
    )
    found = [(e.kind, e.name, e.distribution, e.version, e.licence) for e in list_components()]
    assert found == [
        ("thinker", "mind", "emoomni-two-roles", "2.3", "MIT"),
        ("speaker", "voice", "emoomni-two-roles", "2.3", "MIT"),
    ]
    assert [e.name for e in list_components("speaker")] == ["voice"]
    assert {e.status.state for e in list_components()} == {"installed"}


def test_listing_imports_nothing(site: FakeSite) -> None:
    site.install(
        "emoomni-loud",
        {"emoomni.speakers.v1": {"loud": "loud:Loud"}, "emoomni.hooks.v1": {"ear": "loud"}},
        {"loud": "raise SystemExit('imported')"},
    )
    assert [e.name for e in (*list_components(), *list_hooks())] == ["loud", "ear"]
    assert "loud" not in sys.modules


def test_all_distributions_are_read_once(site: FakeSite, monkeypatch: pytest.MonkeyPatch) -> None:
    site.install_tone()
    walks: list[list[str]] = []

    def counted(path: list[str]) -> object:
        walks.append(path)
        return distributions(path=[str(site.folder)])

    monkeypatch.setattr(entries, "distributions", counted)
    for kind in KINDS:
        list_components(kind)
    list_hooks()
    assert len(walks) == 1
    entries.refresh()
    list_components()
    assert len(walks) == 2


def test_a_distribution_found_twice_counts_once(site: FakeSite) -> None:
    point = {"emoomni.speakers.v1": {"tone": "tone:Tone"}}
    site.install("emoomni-tone", point, version="1.0")
    site.install("Emoomni.Tone", point, version="0.9")
    (entry,) = list_components()
    assert entry.status.usable


def test_two_distributions_of_one_name_are_both_named(site: FakeSite) -> None:
    for name in ("emoomni-a", "emoomni-b"):
        site.install(name, {"emoomni.speakers.v1": {"same": f"{name[-1]}:X"}})
    site.install("emoomni-c", {"emoomni.thinkers.v1": {"same": "c:X"}})
    states = {e.distribution: e.status for e in list_components()}
    assert states["emoomni-a"].state == states["emoomni-b"].state == "duplicate"
    assert states["emoomni-a"].reason == "provided by emoomni-a and emoomni-b"
    assert states["emoomni-c"].usable


@pytest.mark.parametrize(
    ("version", "update"), [("v0", "emoomni-other"), ("v2", "emoomni-sdk"), ("v10", "emoomni-sdk")]
)
def test_another_version_of_the_interfaces(site: FakeSite, version: str, update: str) -> None:
    site.install("emoomni-other", {f"emoomni.speakers.{version}": {"old": "old:Old"}})
    (entry,) = list_components("speaker")
    assert entry.status.state == "incompatible"
    assert entry.status.remedy == f"pip install --upgrade {update}"


def test_an_old_and_a_new_declaration_are_no_duplicate(site: FakeSite) -> None:
    site.install(
        "emoomni-both",
        {"emoomni.speakers.v1": {"x": "both:New"}, "emoomni.speakers.v2": {"x": "both:Newer"}},
    )
    assert sorted(e.status.state for e in list_components()) == ["incompatible", "installed"]


@pytest.mark.parametrize(
    ("group", "name", "value"),
    [
        ("emoomni.speaker.v1", "x", "m:X"),
        ("emoomni.speakers", "x", "m:X"),
        ("emoomni.speakers.v1", "x", "module_only"),
        ("emoomni.speakers.v1", "none", "m:X"),
    ],
)
def test_a_wrong_declaration_is_shown_as_such(
    site: FakeSite, group: str, name: str, value: str
) -> None:
    site.install("emoomni-wrong", {group: {name: value}})
    (entry,) = (*list_components(), *list_components("unknown"))
    assert entry.status.state == "bad metadata"
    assert entry.status.reason
    assert entry.status.remedy


def test_one_unreadable_distribution_hides_no_other(site: FakeSite) -> None:
    site.install("emoomni-torn", {}, raw_entry_points="[emoomni.speakers.v1]\njust words\n")
    site.install_tone()
    (site.folder / "nameless-1.0.dist-info").mkdir()
    binary = site.folder / "binary-1.0.dist-info"
    binary.mkdir()
    (binary / "entry_points.txt").write_bytes(b"[emoomni.speakers.v1]\n\xff\xfe = a:b\n")
    assert [e.name for e in list_components()] == ["tone"]
    (torn,) = list_components("unknown")
    assert torn.distribution == "emoomni-torn"
    assert torn.status.state == "bad metadata"


@pytest.mark.parametrize(
    ("lines", "shown"),
    [
        ("License-Expression: Apache-2.0", "Apache-2.0"),
        ("License: BSD", "BSD"),
        ("Classifier: License :: OSI Approved :: MIT License", "MIT License"),
        (f"License: {'a whole licence text ' * 20}", "unknown"),
        ("", "unknown"),
    ],
)
def test_licence(site: FakeSite, lines: str, shown: str) -> None:
    site.install("emoomni-x", {"emoomni.speakers.v1": {"x": "x:X"}}, licence=lines)
    assert list_components()[0].licence == shown


def test_the_core_declares_its_own_strategist() -> None:
    entries.refresh()
    own = [e for e in list_components("strategist") if e.distribution == "emoomni-sdk"]
    if not own:
        pytest.skip("emoomni-sdk is on the path, but not installed")
    assert [(e.name, e.value) for e in own] == [("rules", "emoomni_sdk.strategist:RuleStrategist")]
