"""Words as the rules see them: splitting, counting and comparing text in English and Chinese."""

from __future__ import annotations

import re
from collections.abc import Iterator

COPY_LIMIT = 5
"""The longest run of the user's words that a reply may repeat; six would be copying."""
COPY_LIMIT_HAN = 9
"""The same for Chinese, in characters (about six words)."""

_HAN = re.compile(r"[\u3400-\u9fff]")
_UNIT = re.compile(r"[\u3400-\u9fff]|[^\W_]+(?:['’\-*][^\W_]+)*", re.UNICODE)
_SENTENCE = re.compile(r"[^.!?。！？;；\n]+[.!?。！？;；\n]*")
_QUOTES = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "`": "'"})


def plain(text: str) -> str:
    """`text` with straight quotes and single spaces."""
    return " ".join(text.translate(_QUOTES).split())


def is_han(text: str) -> bool:
    """Whether `text` holds Chinese characters."""
    return bool(_HAN.search(text))


def units(text: str) -> list[str]:
    """Lower-case words, and single Chinese characters."""
    return [unit.lower() for unit in _UNIT.findall(text.translate(_QUOTES))]


def sentences(text: str) -> list[str]:
    """The sentences of `text`, with their punctuation."""
    return [found for match in _SENTENCE.finditer(text) if (found := match.group().strip())]


def windows(words: list[str], size: int) -> Iterator[tuple[str, ...]]:
    """Every run of `size` words."""
    return (tuple(words[i : i + size]) for i in range(len(words) - size + 1))


class Source:
    """The user's words, to check replies against."""

    def __init__(self, text: str) -> None:
        words = units(text)
        self._latin = set(windows(words, COPY_LIMIT + 1))
        self._han = set(windows(words, COPY_LIMIT_HAN + 1))

    def copied(self, reply: str) -> bool:
        """Whether `reply` holds a run of six of the user's words (ten characters in Chinese)."""
        words = units(reply)
        runs = (run for run in windows(words, COPY_LIMIT + 1) if run in self._latin)
        if any(not all(_HAN.match(word) for word in run) for run in runs):
            return True
        return any(run in self._han for run in windows(words, COPY_LIMIT_HAN + 1))


def likeness(one: str, other: str) -> float:
    """How alike two sentences are: the share of words they have in common, 0 to 1."""
    return overlap(frozenset(units(one)), frozenset(units(other)))


def overlap(one: frozenset[str], other: frozenset[str]) -> float:
    """`likeness` of two sets of words."""
    return len(one & other) / len(one | other) if one and other else 0.0
