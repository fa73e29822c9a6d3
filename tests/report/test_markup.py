"""Text stays text."""

from __future__ import annotations

import pytest

from emoomni_sdk.report.markup import Markup, Places, join, tag


def test_text_is_escaped_and_markup_is_not() -> None:
    inner = tag("b", "<i>&\"'")
    assert inner == "<b>&lt;i&gt;&amp;&quot;&#x27;</b>"
    assert tag("p", inner, " <") == f"<p>{inner} &lt;</p>"


def test_attributes_are_escaped() -> None:
    assert tag("a", title='"><script>') == '<a title="&quot;&gt;&lt;script&gt;"></a>'


def test_names_and_kinds_of_attributes() -> None:
    shown = tag("div", class_="x", aria_label="y", hidden=True, id=None, open=False, tabindex=0)
    assert shown == '<div class="x" aria-label="y" hidden tabindex="0"></div>'


def test_children_may_be_nested_or_missing() -> None:
    assert tag("ul", None, [tag("li", "a"), [tag("li", "b")]]) == "<ul><li>a</li><li>b</li></ul>"
    assert join([]) == ""
    assert isinstance(join(["a"]), Markup)


@pytest.mark.parametrize(
    ("name", "shown"), [("img", "<img>"), ("path", "<path/>"), ("p", "<p></p>")]
)
def test_elements_end_as_their_language_wants(name: str, shown: str) -> None:
    assert tag(name) == shown


def test_equal_places_share_a_class() -> None:
    places = Places()
    assert places.at(left=0.5) == places.at(left=0.5) != places.at(left=0.25, width=0.1)
    assert places.at(row=2) in places.css()
    assert "left:50.000%" in places.css()
    assert "left:25.000%;width:10.000%" in places.css()
    assert "--row:2" in places.css()
