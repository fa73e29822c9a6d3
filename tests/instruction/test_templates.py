"""Phrases with a choice of words."""

from __future__ import annotations

from emoomni_sdk.instruction.templates import Template
from emoomni_sdk.instruction.vocabulary import Entry, Vocabulary, terms


def test_a_template_stands_for_every_choice():
    template = Template.of("{wait|hold on} {|for} a {moment|little while}")
    assert set(template.starts()) == {"wait", "hold"}
    for phrase in ("wait a moment", "hold on for a little while", "wait for a moment"):
        words = phrase.split()
        assert template.end(words, 0) == len(words)
    assert template.end(["wait", "for", "the", "moment"], 0) == -1


def test_the_longest_choice_is_taken():
    template = Template.of("slow {|down} {|a little}")
    assert template.end(["slow", "down", "a", "little", "more"], 0) == 4


def test_chinese_templates_are_read_by_character():
    template = Template.of("{不带|没有}{一丝|}感情")
    assert template.end(list("没有一丝感情"), 0) == 6
    assert template.end(list("不带感情"), 0) == 4


def test_the_longer_of_template_and_phrase_wins():
    known = Vocabulary(terms({"soft": "{so|very} low", "loud": "so low that it hurts"}))
    assert known.items("so low")[0].entry.parts == (("soft", 1.0),)
    assert known.items("so low that it hurts")[0].entry.parts == (("loud", 1.0),)
    assert known.items("so")[0].entry == Entry("word")
