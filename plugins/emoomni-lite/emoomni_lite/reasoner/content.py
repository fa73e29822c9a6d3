"""`Content`: the user's own words, turned around so that a reply can use them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from emoomni_lite.reasoner import content_en, content_zh
from emoomni_lite.reasoner.lexicon.topics import PERSONS, PERSONS_ZH
from emoomni_lite.words import emoji


class _Extractor(Protocol):
    def clauses(self, text: str) -> list[str]: ...
    def feelings(self, text: str) -> list[tuple[str, str, bool]]: ...
    def feeling_word(self, text: str) -> str | None: ...
    def clause(self, text: str, wanted: Sequence[tuple[int, int]] = ()) -> str | None: ...
    def topic(self, text: str, wanted: Sequence[tuple[int, int]] = ()) -> str | None: ...
    def person(self, text: str) -> str | None: ...
    def keyword(self, text: str) -> str | None: ...
    def echo(self, text: str) -> str | None: ...


_EXTRACTORS: dict[str, _Extractor] = {"en": content_en, "zh": content_zh}
TOO_LONG = 6_000
"""Characters read for content; the rest of a long monologue is not needed for three sentences."""


@dataclass(frozen=True, slots=True)
class Content:
    """Phrases in the user's language; None where none could be told safely."""

    clause: str | None = None
    topic: str | None = None
    person: str | None = None
    feeling: str | None = None
    keyword: str | None = None
    echo: str | None = None

    def slots(self) -> dict[str, str]:
        """The phrases that are there, by name."""
        names = ("clause", "topic", "person", "feeling", "keyword", "echo")
        return {name: value for name in names if (value := getattr(self, name))}


def extract(text: str, language: str, marks: Sequence[tuple[int, int]] = ()) -> Content:
    """The content of `text`; empty for a language without an extractor."""
    extractor = _EXTRACTORS.get(language)
    if extractor is None or not text.strip():
        return Content()
    text = text[:TOO_LONG]
    return Content(
        clause=extractor.clause(text, marks),
        topic=extractor.topic(text, marks),
        person=extractor.person(text),
        feeling=extractor.feeling_word(text),
        keyword=extractor.keyword(text),
        echo=extractor.echo(text),
    )


def mourned(content: Content, language: str) -> Content:
    """`content` beside a death: it is about whom was lost, not about what else was named."""
    topic = content.topic or ""
    close = topic.startswith(("your ", "their ", "his ", "her "))
    someone = topic.rsplit(" ", 1)[-1] in PERSONS
    if language == "zh":
        close = someone = any(person in topic for person in (*PERSONS_ZH, "狗", "猫", "宠物"))
    return content if close or someone else replace(content, topic=None, keyword=None)


def topic_of(text: str, language: str) -> str | None:
    """The topic alone."""
    extractor = _EXTRACTORS.get(language)
    return extractor.topic(text[:TOO_LONG]) if extractor else None


def feelings(text: str, language: str) -> list[tuple[str, str, bool]]:
    """(word, family, said of oneself) for each feeling word, else for each emoji that is one."""
    extractor = _EXTRACTORS.get(language)
    said = extractor.feelings(text[:TOO_LONG]) if extractor else []
    if any(family for _, family, _ in said):
        return said
    return [(sign, family, True) for sign, (_, family) in emoji.feelings(text).items()]
