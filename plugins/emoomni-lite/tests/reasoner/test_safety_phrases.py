"""Our own phrases for the signs of danger: what is said, and whether it should raise the alarm.

The phrases stand in danger_phrases.toml. Its `missed` lists, in full, those the rules get wrong.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from emoomni_lite.reasoner.safety import assess

PHRASES: dict[str, Any] = tomllib.loads(
    Path(__file__).with_name("danger_phrases.toml").read_text(encoding="utf-8")
)
DANGER: dict[str, dict[str, list[str]]] = PHRASES["danger"]
HARMLESS: dict[str, list[str]] = PHRASES["harmless"]
SECOND_ROUND: dict[str, list[str]] = PHRASES["second_round"]
THIRD_ROUND: dict[str, list[str]] = PHRASES["third_round"]
HELD_OUT: dict[str, list[str]] = PHRASES["held_out"]
MISSED = frozenset(PHRASES["missed"])

GUARDED: tuple[tuple[str, str], ...] = (
    ("I would never kill myself, don't worry", "mention"),
    ("I don't want to die", "mention"),
    ("in the movie the hero wants to kill himself", "mention"),
    ("my uncle died by suicide ten years ago", "mention"),
    ("I lost my mom to suicide", "mention"),
    ("我不会自杀的，你放心", "mention"),
    ("小说里的主角最后自杀了", "mention"),
)
"""Negated, told of fiction, or long past: asked about plainly, not treated as acute."""

DOCUMENT = Path(__file__).parents[4] / "docs" / "safety.md"


def _dangerous() -> Iterator[tuple[str, str, str]]:
    for language, kinds in DANGER.items():
        for kind, phrases in kinds.items():
            yield from ((language, kind, phrase) for phrase in phrases)


def _all() -> list[str]:
    rounds = (SECOND_ROUND, THIRD_ROUND, HELD_OUT)
    later = [phrase for table in rounds for group in table.values() for phrase in group]
    return [*later, *(phrase for _, _, phrase in _dangerous())]


@pytest.mark.parametrize(("language", "kind", "phrase"), list(_dangerous()))
def test_danger_is_noticed_and_named(language: str, kind: str, phrase: str) -> None:
    found = assess(phrase)
    assert found.now, language
    assert found.kind == kind


def test_the_phrases_it_misses_are_exactly_those_it_owns_up_to() -> None:
    assert {phrase for phrase in _all() if not assess(phrase).now} == MISSED


@pytest.mark.parametrize("phrase", [phrase for group in HARMLESS.values() for phrase in group])
def test_idioms_raise_no_alarm(phrase: str) -> None:
    assert not assess(phrase).any


@pytest.mark.parametrize(("phrase", "level"), GUARDED)
def test_negation_and_fiction_are_asked_about_rather_than_ignored(phrase: str, level: str) -> None:
    assert assess(phrase).level == level


@pytest.mark.parametrize(
    "phrase",
    ["My friend said she wants to kill herself", "我朋友说她想自杀", "my son wants to die"],
)
def test_danger_to_somebody_else_is_told_apart(phrase: str) -> None:
    assert assess(phrase).about == "other"


@pytest.mark.parametrize("phrase", ["He left and now I want to die", "我朋友走了，我想死"])
def test_a_person_mentioned_before_does_not_hide_the_speaker(phrase: str) -> None:
    assert assess(phrase).about == "self"


def test_the_documented_figures_are_the_measured_ones() -> None:
    if not DOCUMENT.is_file():
        pytest.skip("docs/safety.md is not beside this checkout")
    text = DOCUMENT.read_text(encoding="utf-8")
    for language, name in (("en", "English"), ("zh", "Chinese")):
        row = re.search(rf"\| {name}, written afterwards \| (\d+) \| (\d+) \|", text)
        assert row, name
        phrases = HELD_OUT[language]
        missed = sum(phrase in MISSED for phrase in phrases)
        assert (int(row[1]), int(row[2])) == (len(phrases), missed)
