"""Where a speaker who takes time pauses although nothing is written there.

The engine pauses at punctuation alone. People also pause between phrases: before conjunctions,
relative words and prepositions, in the middle of a sentence rather than at its edges
(F. Grosjean, L. Grosjean and H. Lane 1979, "The patterns of silence", Cognitive Psychology 11,
58-81).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

FROM = 1.25
"""Pause ratio from which a phrase boundary is worth a pause."""
LONGEST_PHRASE = 9
"""Words that are spoken in one breath by whoever takes time."""
SHORTEST_SPLIT = 6
SHORTEST_PART = 2

_WORDS: Mapping[str, str] = {
    "en": (
        "and but or nor so yet because that which who whom whose when whenever while where if "
        "unless though although before after since until till with without in on at for from "
        "by about into onto over under through during across behind beyond between among toward "
        "towards around against along inside outside near beside within upon as like than to"
    ),
    "de": (
        "und aber oder denn sondern weil dass ob wenn als bevor nachdem obwohl damit während bis "
        "seit mit ohne in im ins an am ans auf für von vom zu zum zur bei beim nach vor durch über "
        "unter um gegen aus hinter neben zwischen"
    ),
    "fr": (
        "et mais ou donc car parce que qui quand lorsque comme si avec sans dans en sur sous pour "
        "par chez vers entre avant après depuis pendant"
    ),
    "es": (
        "y e pero o porque que quien cuando como si con sin en sobre para por desde hasta hacia "
        "entre antes después durante"
    ),
    "it": (
        "e ma o perché che quando come se con senza in nel nella su per da dal fra tra prima dopo"
    ),
    "nl": (
        "en maar of want omdat dat die als wanneer toen met zonder in op aan voor van bij naar "
        "door over onder"
    ),
    "pl": (
        "i a ale lub bo że który która które kiedy gdy jak jeśli z ze bez w we na do od dla przez "
        "przed po pod nad"
    ),
    "pt": (
        "e mas ou porque que quem quando como se com sem em no na para por desde até entre antes "
        "depois"
    ),
}
_OPENERS = {language: frozenset(words.split()) for language, words in _WORDS.items()}
_CHINESE_BOUNDARY = re.compile(
    r"(?:(?<=今天|明天|昨天|后天|前天|早上|早晨|上午|中午|下午|傍晚|晚上|后来|以后|以前|之后|之前)"
    r"|(?<=的时候)|(?<=其实)|(?<=请问)|(?<=[天年月])(?=[我你您他她它]))(?![的之以十一二两三四五六七八九几\d])"
    r"|(?=但是|可是|不过|因为|所以|如果|虽然|然后|而且|并且|还是|或者|直到|为了)"
    r"|(?<![现正存实自所不会能要想该好就才也都还])(?=在(?!于|乎|意))"
    r"|(?=从(?!来|不|容|事|没))|(?<![是人])(?=把(?!握))|(?<![送交带还留发])(?=给)"
    r"|(?<![温随平暖])(?=和(?!平|谐|气))|(?=就(?!是|算))"
)
_CHINESE_PARTICLE = re.compile(r"(?<=[了着过的到])")
"""A lesser boundary, for stretches that have no other."""
_CHINESE_SHORTEST_SPLIT = 7
_CHINESE_EDGE = 2
_CHINESE_LONGEST = 12
_STRETCH = re.compile(r"[^,.;:!?…—–，。；：！？、\n]+")


def phrased(text: str, language: str) -> str:
    """`text` with a comma at each phrase boundary that somebody who takes time would pause at.

    Args:
        text: As `speakable` returns it.
        language: Its primary tag, such as ``en``. A language whose boundaries are not known, and
            stretches that are short, come back as they are.
    """
    if language in ("cmn", "zh"):
        return _STRETCH.sub(lambda found: "，".join(_parted(found[0])), text)
    openers = _OPENERS.get(language)
    if openers is None:
        return text
    return _STRETCH.sub(lambda found: _spaced(found[0], openers), text)


def _spaced(stretch: str, openers: frozenset[str]) -> str:
    core = stretch.strip()
    begin = stretch.index(core) if core else 0
    parts = ", ".join(" ".join(words) for words in _split(core.split(), openers))
    return stretch[:begin] + parts + stretch[begin + len(core) :]


def _split(words: list[str], openers: frozenset[str]) -> Iterator[list[str]]:
    place = None
    if len(words) >= SHORTEST_SPLIT:
        places = [
            index
            for index in range(SHORTEST_PART, len(words) - SHORTEST_PART + 1)
            if words[index].lower() in openers and words[index - 1].lower() not in openers
        ]
        place = _nearest_the_middle(places, len(words))
    if place is None:
        yield words
        return
    for part in (words[:place], words[place:]):
        if len(part) > LONGEST_PHRASE:
            yield from _split(part, openers)
        else:
            yield part


def _parted(stretch: str) -> list[str]:
    length = len(stretch)
    if length < _CHINESE_SHORTEST_SPLIT:
        return [stretch]
    for boundary in (_CHINESE_BOUNDARY, _CHINESE_PARTICLE):
        found = (match.start() for match in boundary.finditer(stretch))
        inside = [at for at in found if _CHINESE_EDGE <= at <= length - _CHINESE_EDGE]
        if inside:
            break
    place = _nearest_the_middle(inside, length)
    if place is None:
        return [stretch]
    parts = [stretch[:place], stretch[place:]]
    return [
        piece
        for part in parts
        for piece in (_parted(part) if len(part) > _CHINESE_LONGEST else [part])
    ]


def _nearest_the_middle(places: list[int], length: int) -> int | None:
    return min(places, key=lambda place: abs(place - length / 2), default=None)
