"""Which language a text is in: by script, then by its most common small words."""

from __future__ import annotations

import re

_SCRIPTS = (
    ("ja", re.compile(r"[\u3040-\u30ff]")),
    ("ko", re.compile(r"[\uac00-\ud7af\u1100-\u11ff]")),
    ("zh", re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0002a6df]")),
    ("ru", re.compile(r"[\u0400-\u04ff]")),
    ("ar", re.compile(r"[\u0600-\u06ff]")),
    ("he", re.compile(r"[\u0590-\u05ff]")),
    ("el", re.compile(r"[\u0370-\u03ff]")),
    ("hi", re.compile(r"[\u0900-\u097f]")),
    ("th", re.compile(r"[\u0e00-\u0e7f]")),
)
_SMALL_WORDS = {
    "en": "the a an and or but is are was were i you he she it we they my your this that to of in "
    "on for with not do don't it's i'm what how have has can will be me so just there",
    "de": "der die das und oder aber ist sind war ich du er sie es wir ihr nicht ein eine zu auf "
    "mit für im den dem was wie habe hat kann wird mich so auch",
    "fr": "le la les et ou mais est sont je tu il elle nous vous ne pas un une de des du à dans "
    "pour avec ce cette que qui quoi c'est j'ai",
    "es": "el la los las y o pero es son yo tú él ella nosotros no un una de del en por para con "
    "que qué este esta lo muy está",
    "pl": "i w na z do że nie się to jest są ja ty on ona my wy był była jak co ale czy dla po od",
    "it": "il lo la gli le e o ma è sono io tu lui lei noi voi non un una di del in per con che "
    "questo questa cosa ho",
    "pt": "o a os as e ou mas é são eu tu ele ela nós não um uma de do da em por para com que isso",
    "nl": "de het een en of maar is zijn ik jij hij zij wij niet in op voor met dat dit wat hoe",
}
GUESSED = frozenset({tag for tag, _ in _SCRIPTS} | set(_SMALL_WORDS))
"""Primary BCP 47 tags that `guess_language` can give."""
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_LISTS = {language: frozenset(words.split()) for language, words in _SMALL_WORDS.items()}


def guess_language(text: str, hint: str | None = None) -> str | None:
    """The primary BCP 47 tag of `text`; `hint` when the text does not tell.

    A script that one language owns decides at once. Latin text counts small words.
    """
    letters = sum(character.isalpha() for character in text)
    if not letters:
        return hint
    for language, script in _SCRIPTS:
        found = len(script.findall(text))
        enough = 0.05 if language == "ja" else 0.25
        if found / letters > enough:
            return language
    words = [word.lower().replace("’", "'") for word in _WORD.findall(text)]
    counts = {tag: sum(word in known for word in words) for tag, known in _LISTS.items()}
    best = max(counts, key=lambda tag: counts[tag])
    tied = [tag for tag, count in counts.items() if count == counts[best]]
    if counts[best] == 0 or (hint and hint.split("-")[0] in tied):
        return hint
    return best if len(tied) == 1 or "en" not in tied else "en"
