"""What a sentence about a voice asks for, word by word: degrees, negations and phases applied."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache

from emoomni_sdk.instruction.binding import bound
from emoomni_sdk.instruction.concepts import (
    DIMENSION_CONCEPTS,
    PERSON_CONCEPTS,
    PLAIN_CONCEPTS,
    TIMBRE_CONCEPTS,
    Concept,
)
from emoomni_sdk.instruction.directions import DIRECTIONS_EN, DIRECTIONS_ZH
from emoomni_sdk.instruction.grammar import GRAMMAR_EN, GRAMMAR_ZH, JOINTS
from emoomni_sdk.instruction.lexicon import lexicons
from emoomni_sdk.instruction.moods import MOODS
from emoomni_sdk.instruction.shift import arousal
from emoomni_sdk.instruction.vocabulary import Entry, Item, Vocabulary

CONCEPTS: dict[str, Concept] = {
    concept.name: concept
    for concept in (
        *DIMENSION_CONCEPTS,
        *TIMBRE_CONCEPTS,
        *PERSON_CONCEPTS,
        *PLAIN_CONCEPTS,
        *MOODS,
    )
}
_NEGATION_REACH = 6
_LIST_REACH = 4
_DEGREE_REACH = 3
_DEGREE_LIMIT = 2.3
_ADDRESSED = frozenset({"to", "for", "with", "at", "about", "the", "of", "对", "跟"})


@dataclass(frozen=True, slots=True)
class Mention:
    """One concept that the text asks for, or asks not to have."""

    concept: Concept
    strength: float
    """1 is an ordinary word; above 0 also where it is negated."""
    degree: float
    """What the words of degree said: 1 for none."""
    negation: float
    """0 for none, 1 for a full "not", less for "not too"."""
    phase: int
    """Which stretch of a delivery that changes, from 0."""


_HAN = re.compile(r"[\u3400-\u9fff]")
_LATIN = re.compile(r"[a-z]")


@cache
def vocabulary(scripts: tuple[str, ...]) -> Vocabulary:
    """The words of the scripts in a text, ``en`` and ``zh``; built on first use."""
    lists: list[Mapping[str, Entry]] = [JOINTS]
    if "en" in scripts:
        lists += [GRAMMAR_EN, DIRECTIONS_EN, *lexicons("en")]
    if "zh" in scripts:
        lists += [GRAMMAR_ZH, DIRECTIONS_ZH, *lexicons("zh")]
    return Vocabulary(*lists)


def prepare() -> None:
    """Build the word lists, which the first reading would otherwise wait for."""
    vocabulary(("en",))
    vocabulary(("zh",))


def read(text: str, language: str | None = None) -> list[Mention]:
    """Every mention in a normalised text; nothing for a language without a vocabulary.

    Mixed prose is common ("用 soft 的声音"), and the scripts keep the languages apart.
    """
    if language is not None and language.split("-")[0].lower() not in {"en", "zh"}:
        return []
    found = (("en", _LATIN), ("zh", _HAN))
    scripts = tuple(name for name, letters in found if letters.search(text))
    return _Reader(bound(vocabulary(scripts).items(text))).mentions() if scripts else []


class _Reader:
    """One pass over the items, left to right."""

    def __init__(self, items: list[Item]) -> None:
        self._items = items
        self._found: list[Mention] = []
        self._phase = 0
        self._from = False
        self._last_size = 1
        self._clear()

    def _clear(self) -> None:
        self._negation = 0.0
        self._negated_at = 0
        self._negated: Concept | None = None
        self._joined: str | None = None
        self._degree: float | None = None
        self._degree_at = 0
        self._shared: float | None = None

    def mentions(self) -> list[Mention]:
        """What the items ask for, in their order."""
        for place, item in enumerate(self._items):
            self._take(place, item)
        return self._found

    def _take(self, place: int, item: Item) -> None:
        match item.entry.role:
            case "term":
                self._term(place, item)
            case "degree":
                self._degree_word(place, item)
            case "negation":
                self._negation_word(item)
            case "comma":
                self._comma(place)
            case "and" | "or":
                self._joined = item.entry.role
            case "predicate" if self._joined in {"and", "comma"}:
                self._negation = 0.0
            case "affirmation":
                self._negation = 0.0
            case "contrast":
                self._clear()
            case "stop":
                self._clear()
                self._from = False
            case "phase":
                self._next_phase()
            case "from":
                self._from = True
            case "to" if self._from and self._found:
                self._next_phase()
                self._from = False
            case _:
                pass

    def _comma(self, place: int) -> None:
        self._degree = self._shared = None
        if self._negation and not self._list_goes_on(place):
            self._negation = 0.0
        self._joined = "comma"

    def _list_goes_on(self, place: int) -> bool:
        """ "Without anger, haste or scorn": an "or" follows within short items."""
        short = 0
        for item in self._items[place + 1 :]:
            role = item.entry.role
            if role == "or":
                return True
            if role in {"stop", "contrast", "predicate", "negation", "phase"}:
                return False
            short = 0 if role == "comma" else short + 1
            if short > 3:
                return False
        return False

    def _negation_word(self, item: Item) -> None:
        weight = item.entry.weight
        near = item.start - self._negated_at <= 2 and self._joined is None
        if self._negation and near and not item.text.startswith("nor"):
            weight = 0.0
        self._negation = weight
        self._negated_at = item.end
        self._negated = None
        self._joined = None
        self._degree = None

    def _next_phase(self) -> None:
        self._clear()
        if self._found and self._found[-1].phase == self._phase:
            self._phase += 1

    def _degree_word(self, place: int, item: Item) -> None:
        weight = item.entry.weight
        before = self._items[place - 1] if place else None
        after = self._items[place + 1] if place + 1 < len(self._items) else None
        trailing = item.entry.after and not (after and after.entry.role == "term")
        if trailing and self._found and before and self._reaches_back(place):
            self._reweigh(weight)
            return
        if self._degree is not None and item.start == self._degree_at:
            weight = min(_DEGREE_LIMIT, weight * self._degree) if weight > 1 else weight
        self._degree = weight
        self._degree_at = item.end

    def _reaches_back(self, place: int) -> bool:
        for item in reversed(self._items[max(0, place - 4) : place]):
            if item.entry.role == "term":
                return True
            if item.entry.role in {"stop", "comma", "and"}:
                return False
        return False

    def _reweigh(self, weight: float) -> None:
        """A degree that trails its word: "slow down a bit", 慢一点."""
        for mention in self._found[-self._last_size :]:
            plain = mention.strength / mention.degree
            index = self._found.index(mention)
            self._found[index] = replace(mention, strength=plain * weight, degree=weight)

    def _term(self, place: int, item: Item) -> None:
        degree = self._degree_for(place, item)
        negation = self._negation_for(item)
        self._last_size = len(item.entry.parts)
        for name, strength in item.entry.parts:
            concept = CONCEPTS[name]
            if concept.kind == "person" and self._is_addressee(place):
                continue
            self._found.append(Mention(concept, strength * degree, degree, negation, self._phase))
        if negation:
            self._negated = CONCEPTS[item.entry.parts[0][0]]
            self._negated_at = item.end
        self._joined = None
        self._shared = degree

    def _degree_for(self, place: int, item: Item) -> float:
        degree = self._degree
        self._degree = None
        if degree is not None and item.start - self._degree_at <= _DEGREE_REACH:
            return degree
        joined = self._items[place - 1].entry.role == "and" if place else False
        if joined and self._shared is not None and place >= 2:
            return self._shared if self._items[place - 2].entry.role == "term" else 1.0
        return 1.0

    def _negation_for(self, item: Item) -> float:
        reach = _NEGATION_REACH if self._negated is None else _LIST_REACH
        if not self._negation or item.start - self._negated_at > reach:
            self._negation = 0.0
            return 0.0
        if self._negated is not None and self._joined == "and" and self._turns(item):
            self._negation = 0.0
        return self._negation

    def _turns(self, item: Item) -> bool:
        """ "Not cheerful and warm": what follows pulls the other way, so it is asked for."""
        assert self._negated is not None
        new = CONCEPTS[item.entry.parts[0][0]]
        return arousal(self._negated.change) * arousal(new.change) < 0

    def _is_addressee(self, place: int) -> bool:
        before = [item.text for item in self._items[max(0, place - 3) : place]]
        return not _ADDRESSED.isdisjoint(before)
