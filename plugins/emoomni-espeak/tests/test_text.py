"""Text for the engine: no command, no markup, no picture gets through, and no word is lost."""

from __future__ import annotations

import unicodedata
from xml.etree import ElementTree

import pytest
from emoomni_espeak.text import closing_mark, contoured, speakable
from hypothesis import given, settings
from hypothesis import strategies as st


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hello.", "Hello."),
        ("  much \t space\n here ", "much space here"),
        ("One.\n\n\nTwo.", "One.\n\nTwo."),
        ("# Title\n- first\n- second", "Title first second"),
        ("It is **very** `good`, _really_.", "It is very good, really."),
        ("5 * 3 is 15, snake_case stays.", "5 * 3 is 15, snake_case stays."),
        ("<p>One.</p><p>Two.</p>", "One. Two."),
        ("Say <b>this</b>, <laugh/> now.", "Say this, now."),
        ("x < y and y > z", "x < y and y > z"),
        ("Great 👍🏽!", "Great !"),
        ("20 °C, ½ & €5 ™", "20 °C, ½ & €5 ™"),
        ("a\x01b\x00c\x7f", "a b c"),
        ("\ud800half", "half"),
        ("e\u0301te\u0301", "été"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("→ ★ ♥", ""),
        ("?!", ""),
    ],
)
def test_speakable(text, expected):
    assert speakable(text) == expected


@settings(deadline=None, derandomize=True)
@given(st.text(max_size=200))
def test_speakable_never_lets_a_command_through(text):
    clean = speakable(text)
    controls = [c for c in clean if unicodedata.category(c) in ("Cc", "Cs") and c != "\n"]
    assert controls == []
    clean.encode("utf-8")
    assert clean == clean.strip()


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("Yes.", "sentence"),
        ("He said “yes.”", "sentence"),
        ("真的吗？", "sentence"),
        ("Well, ", "clause"),
        ("好，", "clause"),
        ("Well", "none"),
        ("", "none"),
    ],
)
def test_closing_mark(text, mark):
    assert closing_mark(text) == mark


def places(ssml):
    root = ElementTree.fromstring(ssml)
    return [(node.text, int(node.get("pitch"))) for node in root]


def test_contour_runs_through_each_sentence():
    ssml = contoured("One two three. Four five.", lambda place, _: round(10 * place), spaced=True)
    assert places(ssml) == [("One", 0), ("two", 5), ("three.", 10), ("Four", 0), ("five.", 10)]


def test_numbers_are_not_torn():
    words = [word for word, _ in places(contoured("It is 3.14.", lambda *_: 50, spaced=True))]
    assert words == ["It", "is", "3.14."]


def test_chinese_is_cut_beside_particles_only():
    groups = [
        w for w, _ in places(contoured("我的朋友来了，你好吗？", lambda *_: 50, spaced=False))
    ]
    assert "".join(groups) == "我的朋友来了，你好吗？"
    assert groups[:2] == ["我的", "朋友来了，"]


@settings(deadline=None, derandomize=True)
@given(st.text(max_size=120), st.booleans())
def test_contour_is_well_formed_and_whole(text, spaced):
    clean = speakable(text)
    ssml = contoured(clean, lambda *_: 50, spaced=spaced)
    words = "".join(word or "" for word, _ in places(ssml))
    assert "".join(words.split()) == "".join(clean.split())
