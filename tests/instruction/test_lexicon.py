"""The word lists are broad, and every word of them means something."""

from __future__ import annotations

import pytest

from emoomni_sdk.instruction import from_prose
from emoomni_sdk.instruction.lexicon import FIELDS, lexicon
from emoomni_sdk.instruction.reading import CONCEPTS

MOODS_EN = {**lexicon("bright", "en"), **lexicon("dark", "en")}
MOODS_ZH = lexicon("moods", "zh")
EVERY = {
    (field, language): lexicon(field, language) for language in FIELDS for field in FIELDS[language]
}


def test_every_word_names_a_known_concept():
    for words in EVERY.values():
        for word, entry in words.items():
            assert entry.role in {"term", "figure", "character", "noun", "filler"}
            assert bool(entry.parts) == (entry.role not in {"filler", "noun"}), word
            assert {name for name, _ in entry.parts} <= CONCEPTS.keys(), word


def test_the_vocabulary_is_broad():
    assert sum(" " not in word for word in MOODS_EN) > 500
    assert len(MOODS_ZH) > 350


def test_nearly_every_mood_word_is_heard_by_itself():
    for words in (MOODS_EN, MOODS_ZH):
        deaf = [word for word in words if len(from_prose(word).given()) < 2]
        assert len(deaf) <= len(words) * 0.01, deaf


def test_every_phrase_moves_the_voice():
    phrases = {**lexicon("scenes", "en"), **lexicon("scenes", "zh")}
    asking = [phrase for phrase, entry in phrases.items() if entry.role == "term"]
    assert [phrase for phrase in asking if len(from_prose(phrase).given()) < 2] == []


@pytest.mark.parametrize(
    "prose",
    [
        "She needs to be heard.",
        "He is sleeping badly.",
        "Help him to take it step by step.",
        "坐下来",
    ],
)
def test_what_people_do_is_not_how_to_speak(prose):
    given = from_prose(prose)
    assert given.volume is None
    assert given.rate is None


def test_every_concept_can_be_asked_for():
    named = {
        name
        for (_, language), words in EVERY.items()
        for entry in words.values()
        if language == "en"
        for name, _ in entry.parts
    }
    unnamed = {c.name for c in CONCEPTS.values() if c.kind not in {"hold", "neutral"}} - named
    assert unnamed == set()
