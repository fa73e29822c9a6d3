"""How words are looked up: tokens, entries, and the longest phrase that is known."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from emoomni_sdk.instruction.templates import Template
from emoomni_sdk.instruction.traditional import SIMPLER

Role = Literal[
    "term",  # asks for something: "slow", "cheerful", 温柔
    "degree",  # how much: "very", 稍微
    "negation",  # "not", "without", 不要
    "affirmation",  # looks like a negation and is none: "not only"
    "direction",  # needs a noun: "high", 提高
    "noun",  # what a direction is said of: "pitch", 语速
    "middle",  # "normal", "moderate": neutral, or holds the noun's dimension
    "more",  # "more", "less": of a noun a direction, else a degree or a negation
    "and",
    "or",
    "comma",
    "stop",
    "contrast",  # "but", 但
    "phase",  # the delivery changes here: "then", 逐渐
    "from",  # "from": a later "to" starts a phase
    "to",
    "predicate",  # a new verb: "keep", "stay", 保持
    "figure",  # a term where the voice is likened to it: "mouse", "stadium"
    "character",  # a figure that is a person: the one spoken to is no model for the voice
    "filler",  # known, and says nothing
    "word",  # unknown
]
Parts: TypeAlias = tuple[tuple[str, float], ...]
"""Concept → strength."""

_TOKEN = re.compile(r"[a-zà-öø-ÿ]+(?:'[a-z]+)?|[\u3400-\u9fff]|[^\s\w]|\d+")
_STOPS = frozenset(".;!?。；！？\n…()[]{}—–")
_COMMAS = frozenset(",，、")
_LATIN = re.compile(r"[a-z]")
_STRAIGHT = str.maketrans("’‘−", "''-")


@dataclass(frozen=True, slots=True)
class Entry:
    """What a word or phrase does to the reading."""

    role: Role
    parts: Parts = ()
    weight: float = 0.0
    noun: str = ""
    verb: bool = False
    after: bool = False
    """It may stand after what it modifies."""
    looks_back: bool = False
    """A direction that, undecided, belongs to the noun before it."""


@dataclass(frozen=True, slots=True)
class Item:
    """One stretch of the text with what it does."""

    entry: Entry
    start: int
    end: int
    """Token positions, end exclusive."""
    text: str


WORD = Entry("word")
_STOP = Entry("stop")
_COMMA = Entry("comma")


def normalised(text: str) -> str:
    """Lower case, one form per character, straight apostrophes, simplified characters."""
    plain = unicodedata.normalize("NFKC", text).lower()
    straight = plain.translate(_STRAIGHT)
    return straight if straight.isascii() else straight.translate(SIMPLER)


def tokens(text: str) -> list[str]:
    """Latin words and single Chinese characters of a normalised text, with punctuation."""
    return _TOKEN.findall(text.replace("-", " "))


class Vocabulary:
    """Phrases of one or more languages, looked up longest first."""

    def __init__(self, *lexicons: Mapping[str, Entry]) -> None:
        self._entries: dict[str, Entry] = {}
        # What a lexicon says first stands, so that a later, broader list cannot override it.
        for lexicon in reversed(lexicons):
            self._entries.update(lexicon)
        self._longest: dict[str, int] = {}
        self._templates: dict[str, list[tuple[Template, Entry]]] = {}
        longest = self._longest
        for phrase, entry in self._entries.items():
            if "{" in phrase:
                self._add(Template.of(phrase), entry)
                continue
            first, _, rest = phrase.partition(" ")
            size = rest.count(" ") + 2 if rest else 1
            if size > longest.get(first, 0):
                longest[first] = size

    def _add(self, template: Template, entry: Entry) -> None:
        for first in set(template.starts()):
            self._templates.setdefault(first, []).append((template, entry))

    def items(self, text: str) -> list[Item]:
        """Every token of a normalised text, as part of one item."""
        found = []
        words = tokens(text)
        place = 0
        while place < len(words):
            item = self._item(words, place)
            found.append(item)
            place = item.end
        return found

    def _item(self, words: list[str], start: int) -> Item:
        first = words[start]
        if first in _STOPS or first in _COMMAS:
            return Item(_STOP if first in _STOPS else _COMMA, start, start + 1, first)
        best, end = None, start
        for template, entry in self._templates.get(first, ()):
            if (stop := template.end(words, start)) > end:
                best, end = entry, stop
        for size in range(min(self._longest.get(first, 0), len(words) - start), 0, -1):
            if start + size < end:
                break
            phrase = " ".join(words[start : start + size])
            if (known := self._entries.get(phrase)) is not None:
                return Item(known, start, start + size, phrase)
        if best is not None:
            return Item(best, start, end, " ".join(words[start:end]))
        return Item(self._inflected(first) or WORD, start, start + 1, first)

    def _inflected(self, word: str) -> Entry | None:
        if not _LATIN.match(word):
            return None
        for base, factor in _bases(word):
            entry = self._entries.get(base)
            if entry is None:
                continue
            if entry.role in {"term", "figure", "character"}:
                said = tuple((name, strength * factor) for name, strength in entry.parts)
                return Entry(entry.role, said)
            if entry.role == "direction":
                return entry
        return None


def listed(words: str) -> Iterator[str]:
    """The phrases of a comma-separated list, as their tokens joined by spaces."""
    for phrase in words.replace("-", " ").split(","):
        if cleaned := " ".join(phrase.split() if phrase.isascii() else tokens(phrase)):
            yield cleaned


def terms(lists: Mapping[str, str]) -> dict[str, Entry]:
    """Entries from ``{"sad*1.4": "mournful, grieving", "soft + low*0.4": "…"}``."""
    return {
        phrase: entry
        for spec, words in lists.items()
        for entry in [Entry("term", parts(spec))]
        for phrase in listed(words)
    }


def entries(words: str, entry: Entry) -> dict[str, Entry]:
    """The same entry for each phrase of a comma-separated list."""
    return dict.fromkeys(listed(words), entry)


def parts(spec: str) -> Parts:
    """What ``soft + low*0.4`` says."""
    return tuple(
        (name.strip(), float(strength) if strength else 1.0)
        for name, _, strength in (part.partition("*") for part in spec.split("+"))
    )


_COMPARATIVE = 0.9
_SUPERLATIVE = 1.5
_ENDINGS: tuple[tuple[str, tuple[str, ...], float], ...] = (
    ("iness", ("y",), 1.0),
    ("ness", ("",), 1.0),
    ("ily", ("y",), 1.0),
    ("ally", ("al", "", "ic"), 1.0),
    ("ably", ("able",), 1.0),
    ("ibly", ("ible",), 1.0),
    ("ly", ("", "le", "l"), 1.0),
    ("iest", ("y",), _SUPERLATIVE),
    ("est", ("", "e"), _SUPERLATIVE),
    ("ier", ("y",), _COMPARATIVE),
    ("er", ("", "e"), _COMPARATIVE),
    ("ied", ("y",), 1.0),
    ("ed", ("", "e"), 1.0),
    ("ingly", ("", "e", "ing"), 1.0),
    ("ing", ("", "e"), 1.0),
    ("ies", ("y",), 1.0),
    ("s", ("",), 1.0),
)


_IRREGULAR = {
    "crept": "creep", "sped": "speed", "flew": "fly", "wept": "weep", "sang": "sing",
    "sung": "sing", "swung": "swing", "leapt": "leap", "spat": "spit", "dwelt": "dwell",
    "drew": "draw", "rang": "ring", "sank": "sink", "sunk": "sink", "rose": "rise",
    "fell": "fall", "broke": "break", "spoke": "speak", "shook": "shake", "tore": "tear",
    "threw": "throw", "flung": "fling", "slid": "slide", "strode": "stride",
    "sprang": "spring", "swept": "sweep", "blew": "blow", "dreamt": "dream", "bled": "bleed",
    "slept": "sleep", "swam": "swim", "spun": "spin", "stole": "steal", "clung": "cling",
    "ran": "run",
}  # fmt: skip


def _bases(word: str) -> Iterable[tuple[str, float]]:
    if word.endswith("'s"):
        yield word[:-2], 1.0
    if word in _IRREGULAR:
        yield _IRREGULAR[word], 1.0
    for ending, replacements, factor in _ENDINGS:
        stem = word.removesuffix(ending)
        if stem == word or len(stem) < 3:
            continue
        for replacement in replacements:
            yield stem + replacement, factor
        if len(stem) > 3 and stem[-1] == stem[-2] and ending[0] in "ei":
            yield stem[:-1], factor
    if word.endswith("ly") and len(word) > 5:
        for base, factor in _bases(word.removesuffix("ly")):
            yield base, factor
