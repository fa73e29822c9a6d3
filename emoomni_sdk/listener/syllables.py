"""Syllables of a text, counted by rules: good for rates and ratios, not for verse.

English: groups of vowel letters, less those that are silent at a word's end. Chinese: characters.
Japanese: kana, and one and a half for a character. Korean: blocks. Other languages: vowel groups,
in French less the mute e, in Spanish, Italian and Portuguese with an accented i or u by itself.
Numbers are counted as they are read aloud in English, one and a half syllables a digit elsewhere.
"""

from __future__ import annotations

import re
import unicodedata

from emoomni_sdk.language import guess_language

_HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0002a6df]")
_KANA = re.compile(r"[\u3041-\u3096\u30a1-\u30fa\u30fc]")
_SMALL_KANA = re.compile(r"[ぁぃぅぇぉゃゅょァィゥェォャュョ]")
_HANGUL = re.compile(r"[\uac00-\ud7a3]")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_DIGITS = re.compile(r"\d+")
_VOWELS = re.compile(r"[aeiouyæœøаеёиоуыэюяіїєαεηιουω]+")
_ENGLISH_VOWELS = re.compile(r"[aeiouy]+")
_LEADING_Y = re.compile(r"^y(?=[aeiou])")
_SEPARATE = re.compile(
    r"i(?:a|o(?!u|n)|um|us)|eo(?!us|n\b|p)|ua(?!r[dn]|y)|[ou]ing|[aeiou]ying|(?<=[^aeiou])[ei]ety"
    r"|(?<![qg])uou|ying"
)
_JOINED = re.compile(r"(?:ti|ci|si|gi|xi)(?:a|o)|[qg]ua|ie[rn]?ce|lia[rm]|niam")
_SILENT_ENDING = re.compile(r"[^aeiouyl](?:e|es|ed|ely|eful|eless|ement)$|[aeiouyrl]le(?:s|d)?$")
_SPOKEN_ENDING = re.compile(r"(?:[td]ed|[sxz]es|[cs]hes|[cg]es|[^aeiourlyw]le[sd]?)$")
_SYLLABIC_M = re.compile(r"(?:[st]hm|sm)s?$")
_CONTRACTIONS = re.compile(r"[sdt]n't$")
_MUTE_E = re.compile(r"(?<=[^aeiouyàâéèêëîïôùûœ])es?$|(?<=[iuéï])es?$")
_AFTER_Q = re.compile(r"(?<=q)u['’]?")
_HIATUS = re.compile(r"[aeoáéó][íú]|[íú][aeoáéó]")
_PER_DIGIT = 1.5
_PER_KANJI = 1.5
_ENGLISH_NUMBERS = (1, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 3, 1, 2, 2, 2, 2, 3, 2, 2)
_ENGLISH_TENS = (0, 0, 2, 2, 2, 2, 2, 3, 2, 2)


def count_syllables(text: str, language: str | None = None) -> int:
    """How many syllables it takes to say `text`.

    Args:
        text: What is said.
        language: BCP 47; None: guessed from the text.

    Returns:
        0 where there is nothing to say.
    """
    tag = (language or guess_language(text) or "en").split("-")[0].lower()
    plain = unicodedata.normalize("NFC", text).lower().replace("’", "'")
    han = _PER_KANJI if tag == "ja" else 1.0
    count = han * len(_HAN.findall(plain))
    count += len(_KANA.findall(plain)) - len(_SMALL_KANA.findall(plain))
    count += len(_HANGUL.findall(plain))
    for number in _DIGITS.findall(plain):
        count += _number(number, tag)
    for word in _WORD.findall(plain):
        count += english(word) if tag in {"en", "zh", "cmn", "ja", "ko"} else _groups(word, tag)
    return round(count)


def english(word: str) -> int:
    """Syllables of one English word in lower case; 0 for what holds no Latin letter."""
    letters = re.sub(r"[^a-z']", "", unicodedata.normalize("NFKD", word))
    if not letters.strip("'"):
        return 0
    bare = _LEADING_Y.sub("j", letters.replace("'", ""))
    count = len(_ENGLISH_VOWELS.findall(bare))
    joined = _JOINED.sub("x", bare)
    count += len(_SEPARATE.findall(joined))
    if _SILENT_ENDING.search(bare) and not _SPOKEN_ENDING.search(bare):
        count -= 1
    if _SYLLABIC_M.search(bare) or _CONTRACTIONS.search(letters):
        count += 1
    return max(1, count)


def _groups(word: str, tag: str) -> int:
    """Vowel groups, with what a language's spelling adds and leaves unsaid."""
    if _HAN.search(word) or _KANA.search(word) or _HANGUL.search(word):
        return 0
    more = 0
    if tag == "fr":
        word = _AFTER_Q.sub("", word)
        word = _MUTE_E.sub("", word) if len(word) > 3 else word
    elif tag in {"es", "it", "pt"}:
        more = len(_HIATUS.findall(word))
    base = "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))
    return max(1, len(_VOWELS.findall(base)) + more)


def _number(digits: str, tag: str) -> float:
    if tag in {"zh", "cmn", "yue"}:
        return 2 * len(digits) - 1 if len(digits) < 5 else len(digits)
    if tag != "en" or len(digits) > 6:
        return _PER_DIGIT * len(digits)
    return _english_number(int(digits))


def _english_number(value: int) -> int:
    if value < 20:
        return _ENGLISH_NUMBERS[value] + (1 if value == 0 else 0)
    if value < 100:
        ones = value % 10
        return _ENGLISH_TENS[value // 10] + (_ENGLISH_NUMBERS[ones] if ones else 0)
    for size, name in ((1000, 2), (100, 2)):
        if value >= size:
            rest = value % size
            return _english_number(value // size) + name + (_english_number(rest) if rest else 0)
    return 0
