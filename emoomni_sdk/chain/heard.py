"""Which words of a reply were heard when it was cut short."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

_WIDE = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\U00020000-\U0003ffff]")
SECONDS_PER_LETTER = 0.065
SECONDS_PER_WIDE = 0.24
"""How long a letter, or a Han, kana or hangul character, takes at an ordinary pace. Used only for
a clause whose speech is still being made, so that its length is not known yet."""


class SpokenClause(NamedTuple):
    """A clause, the seconds of its speech so far, and whether that is all of it."""

    text: str
    seconds: float
    whole: bool

    @property
    def expected_seconds(self) -> float:
        """Its length, estimated from the text where it is not known."""
        if self.whole:
            return self.seconds
        wide = len(_WIDE.findall(self.text))
        narrow = len(self.text.strip()) - wide
        return max(self.seconds, wide * SECONDS_PER_WIDE + narrow * SECONDS_PER_LETTER)


def heard_words(clauses: Iterable[SpokenClause], played_seconds: float) -> str:
    """The words in the first `played_seconds`: whole words, or characters where none are spaced."""
    left, heard = played_seconds, []
    for clause in clauses:
        if left <= 0:
            break
        length = clause.expected_seconds
        heard.append(_first_part(clause.text, min(1.0, left / length) if length else 1.0))
        left -= clause.seconds
    return "".join(heard).strip()


def _first_part(text: str, share: float) -> str:
    if share >= 1.0:
        return text
    if _WIDE.search(text):
        return text[: int(len(text.rstrip()) * share)]
    words = text.rstrip().split(" ")
    return " ".join(words[: int(len(words) * share)])
