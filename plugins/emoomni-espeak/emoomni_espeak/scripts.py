"""Which language a text is written in, as far as its script tells."""

from __future__ import annotations

from types import MappingProxyType

_SCRIPTS = MappingProxyType(
    {
        "ja": ((0x3040, 0x30FF), (0x31F0, 0x31FF)),
        "ko": ((0xAC00, 0xD7AF), (0x1100, 0x11FF)),
        "zh": ((0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0x20000, 0x323AF)),
        "ru": ((0x0400, 0x052F),),
        "el": ((0x0370, 0x03FF),),
        "he": ((0x0590, 0x05FF),),
        "ar": ((0x0600, 0x06FF), (0x0750, 0x077F)),
        "hi": ((0x0900, 0x097F),),
        "bn": ((0x0980, 0x09FF),),
        "ta": ((0x0B80, 0x0BFF),),
        "te": ((0x0C00, 0x0C7F),),
        "th": ((0x0E00, 0x0E7F),),
        "ka": ((0x10A0, 0x10FF),),
        "hy": ((0x0530, 0x058F),),
    }
)
"""The language meant when nothing else is known, for scripts that are not Latin."""

_WRITTEN_IN = MappingProxyType(
    {
        "zh": {"cmn", "yue", "hak", "ja"},
        "ru": {"ru", "uk", "be", "bg", "mk", "sr", "kk", "ky", "tt", "ba", "cv", "nog"},
        "ar": {"ar", "fa", "ur", "sd", "ug", "ku"},
        "hi": {"hi", "mr", "ne", "kok"},
        "bn": {"bn", "as", "bpy"},
        "el": {"el", "grc"},
        "hy": {"hy"},
    }
)
UNSPACED = frozenset({"cmn", "yue", "hak", "ja", "th", "my", "shn"})
"""Primary tags of languages written without spaces between words."""


def foreign_language(text: str, primary: str) -> str | None:
    """The language of `text` when most of it is in a script that `primary` is not written in.

    A Chinese character stands for about a syllable, so it counts as three letters. None: the voice
    of `primary` can go on.
    """
    counts: dict[str, int] = {}
    letters = 0
    for char in text:
        if not char.isalpha():
            continue
        language = _script_language(ord(char))
        weight = 3 if language in ("zh", "ja") else 1
        letters += weight
        if language:
            counts[language] = counts.get(language, 0) + weight
    if counts.get("ja"):
        counts["ja"] += counts.pop("zh", 0)
    if not counts:
        return None
    best = max(counts, key=lambda name: counts[name])
    if 2 * counts[best] <= letters or primary in _WRITTEN_IN.get(best, {best}):
        return None
    return best


def _script_language(code: int) -> str | None:
    if code < 0x0370:
        return None
    for language, spans in _SCRIPTS.items():
        if any(first <= code <= last for first, last in spans):
            return language
    return None
