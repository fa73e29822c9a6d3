"""Which noun a direction belongs to: "low volume, high pitch", 音调高, "raise your voice"."""

from __future__ import annotations

from dataclasses import replace

from emoomni_sdk.instruction.directions import (
    BOUND,
    HELD,
    UNBOUND,
    VERB_BOUND,
    ZH_VOICE_VOLUME,
)
from emoomni_sdk.instruction.figures import NOTHING, about_content, is_thing, likened
from emoomni_sdk.instruction.vocabulary import Entry, Item, Parts

_REACH = 3
_FENCES = frozenset({"stop", "comma", "contrast", "phase"})
_LIGHT = frozenset({"filler", "predicate", "degree"})
_NEUTRAL = Entry("term", (("neutral", 1.0),))
_WISHED = frozenset({"volume", "energy", "range"})
_PLACES = frozenset({"above", "below", "well above", "well below", "just above", "just below"})
_EVEN = frozenset(["steady", "stable", "even", "consistent", "constant", "comfortable", "natural"])
_OWNERS = frozenset({"your", "my", "the", "its"})
_VOICE_SIZE = frozenset("大小强弱足") | {"偏大", "偏小", "较大", "较小"}


def bound(items: list[Item]) -> list[Item]:
    """The items with every direction, "more" and "normal" turned into what it asks for."""
    result = []
    for place, item in enumerate(items):
        entry = item.entry
        if entry.role in {"figure", "character"}:
            entry = Entry("term", entry.parts) if likened(items, place) else NOTHING
        elif entry.role == "term" and about_content(items, place):
            entry = NOTHING
        elif entry.role == "more":
            entry = _more(items, place)
        elif entry.role == "negation" and _no_such(items, place):
            entry = Entry("direction", weight=-1.0)
        elif entry.role == "degree" and entry.weight > 1 and _no_such(items, place):
            entry = Entry("direction", weight=1.0)
        elif entry.role == "degree" and entry.parts and not _before_adjective(items, place):
            entry = Entry("term", entry.parts)
        elif entry.role == "noun" and entry.noun in _WISHED and _wished(items, place):
            entry = Entry("term", BOUND[entry.noun, True])
        elif entry.role == "noun" and entry.noun == "pause" and _alone(items, place):
            entry = Entry("term", BOUND["pause", True])
        if entry.role == "direction":
            entry = _direction(items, place, entry)
        elif entry.role == "middle":
            entry = _middle(items, place)
        result.append(item if entry is item.entry else replace(item, entry=entry))
    return result


def _next(items: list[Item], place: int) -> Item | None:
    return items[place + 1] if place + 1 < len(items) else None


def _before_adjective(items: list[Item], place: int) -> bool:
    following = _next(items, place)
    return following is not None and following.entry.role in {"term", "direction"}


def _no_such(items: list[Item], place: int) -> bool:
    """ "No variation", "lots of pauses": the next word is a noun of which there can be more."""
    following = _next(items, place)
    return (
        following is not None
        and following.entry.role == "noun"
        and following.entry.noun in {"range", "energy", "pause"}
    )


def _alone(items: list[Item], place: int) -> bool:
    """ "Pause between phrases": the noun asks for itself, where nothing says more or less of it."""
    near = items[max(0, place - _REACH) : place + _REACH + 1]
    return not any(item.entry.role in {"direction", "more", "negation", "middle"} for item in near)


def _wished(items: list[Item], place: int) -> bool:
    """ "With energy and volume": the noun alone asks for much of itself."""
    before = [item.text for item in items[max(0, place - 3) : place]]
    return (
        bool(before)
        and _alone(items, place)
        and (before[-1] == "with" or (before[-1] == "and" and "with" in before))
    )


def _more(items: list[Item], place: int) -> Entry:
    """ "More" of a noun is a direction; of an adjective a degree, and "less" a negation."""
    weight = items[place].entry.weight
    for item in items[place + 1 : place + 3]:
        if item.entry.role == "noun" and item.entry.noun not in {"voice", "pitch"}:
            return Entry("direction", weight=weight)
        if item.entry.role != "middle":
            break
    return Entry("degree", weight=1.1) if weight > 0 else Entry("negation", weight=0.9)


def _direction(items: list[Item], place: int, entry: Entry) -> Entry:
    following = _next(items, place)
    if following is not None and following.text in _OWNERS and not entry.verb:
        entry = replace(entry, verb=True)
    noun = _noun(items, place, entry)
    own = UNBOUND.get(entry.noun)
    if noun is None or noun.entry.noun == "voice":
        feeling = following is not None and following.entry.role == "term"
        if feeling and noun is None and items[place].text == "deep":
            return Entry("degree", weight=1.65)
    if noun is None and items[place].text in _VOICE_SIZE and _voice_before(items, place):
        return Entry("term", ZH_VOICE_VOLUME if entry.weight > 0 else (("soft", 1.0),))
    if noun is None:
        thing = (following is not None and is_thing(following)) or _said_of_a_thing(items, place)
        return Entry("term", own) if own and not thing else NOTHING
    return Entry("term", _of(noun, items[place], entry))


def _voice_before(items: list[Item], place: int) -> bool:
    """声音细而小: the first adjective took the noun."""
    near = items[max(0, place - 3) : place]
    return any(item.text[0] in "声嗓" and item.entry.role == "term" for item in near)


def _said_of_a_thing(items: list[Item], place: int) -> bool:
    """ "The price is high": the subject is no voice."""
    if place < 2 or items[place - 1].text not in {"is", "are", "was", "were", "remains"}:
        return False
    return is_thing(items[place - 2])


def _of(noun: Item, said: Item, entry: Entry) -> Parts:
    up = entry.weight > 0
    name = noun.entry.noun
    if entry.noun in {"wide", "narrow"} and name in {"pitch", "voice"}:
        return UNBOUND[entry.noun]
    if name == "voice" and entry.noun == "deep":
        return UNBOUND["deep"]
    if name == "voice" and said.text in _VOICE_SIZE:
        return ZH_VOICE_VOLUME if up else (("soft", 1.0),)
    if name == "voice" and not entry.noun and not entry.verb and said.text.isascii():
        return (("loud", 0.7),) if up else (("soft", 0.8),)
    if entry.verb and (name, up) in VERB_BOUND:
        return VERB_BOUND[name, up]
    return BOUND[name, up]


def _noun(items: list[Item], place: int, entry: Entry) -> Item | None:
    """The nearest noun in reach: after it for adjectives and verbs of English, else before it."""
    after = _scan(items, range(place + 1, len(items)), joined=False)
    if items[place].text in _PLACES:
        return after[0] if after else None
    before = _scan(items, range(place - 1, -1, -1), joined=False)
    if before and before[1] > 0 and _other_between(items, place, before[0]):
        before = None
    if after and before:
        back = before[1] < after[1] or (before[1] == after[1] and entry.looks_back)
        return before[0] if back else after[0]
    found = after or before or _scan(items, range(place + 1, len(items)), joined=True)
    return found[0] if found else None


def _scan(items: list[Item], places: range, *, joined: bool) -> tuple[Item, int] | None:
    fences = _FENCES - {"comma"} if joined else _FENCES | {"and"}
    gap = 0
    for place in places:
        role = items[place].entry.role
        if role == "noun":
            return items[place], gap
        gap += not _light(items[place])
        if role in fences or gap > _REACH:
            return None
    return None


def _light(item: Item) -> bool:
    """A Chinese word between noun and direction that keeps them together: 音调要比平时更高."""
    return item.entry.role in _LIGHT and not item.text.isascii()


def _other_between(items: list[Item], place: int, noun: Item) -> bool:
    """Another direction stands between: the noun is that one's ("low volume and high …")."""
    return any(
        item.entry.role == "direction" and noun.start < item.start < items[place].start
        for item in items[:place]
    )


def _middle(items: list[Item], place: int) -> Entry:
    """ "At a normal pace" holds the rate; "a normal voice" is neutral; "even slower" is nothing."""
    following = _next(items, place)
    if following is not None and following.entry.role in {"term", "direction", "more"}:
        chinese = not items[place].text.isascii()
        return _NEUTRAL if chinese else NOTHING if items[place].text == "even" else _NEUTRAL
    noun = _noun(items, place, items[place].entry)
    if noun is not None and noun.entry.noun in {"rate", "volume"} and items[place].text in _EVEN:
        return NOTHING
    if items[place].text in _EVEN - {"natural", "comfortable"} and _other_term(items, place):
        return NOTHING
    if noun is not None and noun.entry.noun in HELD:
        return Entry("term", ((HELD[noun.entry.noun], 1.0),))
    return _NEUTRAL


def _other_term(items: list[Item], place: int) -> bool:
    return any(item.entry.role == "term" for item in items[max(0, place - 4) : place + 5])
