"""``emoomni plugins``."""

from __future__ import annotations

import sys

from tests.cli.running import Line
from tests.fake_site import FakeSite

FIELDS = ["kind", "name", "distribution", "version", "licence", "status", "reason", "remedy"]


def install(site: FakeSite) -> None:
    site.install_tone()
    site.install("emoomni-bad", {"emoomni.thinkers.v1": {"bad": "bad_mind:X"}}, {"bad_mind": "1/0"})
    site.install("emoomni-old", {"emoomni.reasoners.v0": {"old": "old:X"}})
    site.install("emoomni-ear", {"emoomni.hooks.v1": {"ear": "tone"}})


def test_the_list_imports_nothing(emoomni: Line, site: FakeSite) -> None:
    install(site)
    ended = emoomni("plugins", "--json")
    assert ended.code == 0
    assert [list(row) for row in ended.json] == [FIELDS] * 4
    assert [(row["kind"], row["name"], row["status"]) for row in ended.json] == [
        ("thinker", "bad", "installed"),
        ("reasoner", "old", "incompatible"),
        ("speaker", "tone", "installed"),
        ("hook", "ear", "installed"),
    ]
    assert not {"tone", "bad_mind"} & set(sys.modules)


def test_check_tries_each_and_fails_if_one_does(emoomni: Line, site: FakeSite) -> None:
    install(site)
    ended = emoomni("plugins", "--check", "--json")
    assert ended.code == 1
    rows = {row["name"]: row for row in ended.json}
    assert {name: row["status"] for name, row in rows.items()} == {
        "bad": "import failed",
        "old": "incompatible",
        "tone": "ok",
        "ear": "ok",
    }
    assert "ZeroDivisionError" in rows["bad"]["reason"]
    assert rows["bad"]["remedy"]


def test_check_of_good_ones(emoomni: Line, site: FakeSite) -> None:
    site.install_tone()
    assert emoomni("plugins", "--check").code == 0


def test_the_table_has_a_row_for_each(emoomni: Line, site: FakeSite) -> None:
    install(site)
    lines = emoomni("plugins").out.splitlines()
    for name in ("bad", "old", "tone", "ear"):
        (line,) = (line for line in lines if f" {name} " in line)
        assert f"emoomni-{name}" in line
        assert "MIT" in line


def test_none_installed(emoomni: Line, site: FakeSite) -> None:
    ended = emoomni("plugins")
    assert ended.code == 0
    assert 'pip install "emoomni-sdk[lite]"' in ended.err
    assert emoomni("plugins", "--json").json == []
