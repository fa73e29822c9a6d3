"""The catalogue, and which language a script stands for."""

from __future__ import annotations

from pathlib import Path

import espeakng_loader
import pytest
from emoomni_espeak.scripts import foreign_language
from emoomni_espeak.voices import read_catalogue

DATA = Path(espeakng_loader.get_data_path())
CATALOGUE = read_catalogue(DATA)


@pytest.mark.parametrize(
    ("tag", "file"),
    [
        ("en", "gmw/en"),
        ("EN-us", "gmw/en-US"),
        ("en_GB", "gmw/en"),
        ("en-ZZ", "gmw/en"),
        ("zh", "sit/cmn"),
        ("zh-TW", "sit/cmn"),
        ("yue", "sit/yue"),
        ("fr", "roa/fr"),
        ("iw", "sem/he"),
    ],
)
def test_tags(tag, file):
    language = CATALOGUE.language(tag)
    assert language is not None
    assert language.file == file


@pytest.mark.parametrize("tag", ["", "tlh-none", "e", "-"])
def test_no_such_language(tag):
    assert CATALOGUE.language(tag) is None


def test_pitch_pairs_come_from_the_files():
    assert CATALOGUE.language("cmn").pitch == (80, 118)
    assert CATALOGUE.variant("F3").pitch == (140, 240)
    assert CATALOGUE.variant("f3").gender == "female"
    assert CATALOGUE.variant("nobody") is None


def test_every_language_has_its_dictionary_and_can_be_spoken():
    assert len(CATALOGUE.languages) > 100
    assert {"kaa", "fo"}.isdisjoint(language.tag for language in CATALOGUE.languages)


@pytest.mark.parametrize(
    ("text", "primary", "expected"),
    [
        ("hello", "en", None),
        ("bonjour", "en", None),
        ("你好", "en", "zh"),
        ("你好", "cmn", None),
        ("你好", "ja", None),
        ("これは日本語", "cmn", "ja"),
        ("I said 你好 to her and left the room", "en", None),
        ("我在用Python", "en", "zh"),
        ("Привіт", "uk", None),
        ("123 !?", "en", None),
        ("", "en", None),
    ],
)
def test_foreign_language(text, primary, expected):
    assert foreign_language(text, primary) == expected
