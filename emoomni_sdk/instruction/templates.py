"""Phrases with a choice of words: ``{stop|wait} {|for} a second`` is four of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

Words: TypeAlias = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Template:
    """A phrase whose places are each filled by one of several options."""

    slots: tuple[tuple[Words, ...], ...]
    """Per place its options, each a run of tokens; an empty one may be left out."""

    @classmethod
    def of(cls, text: str) -> Template:
        """The template that a word list spells with braces and bars."""
        pieces = re.split(r"[{}]", text)
        return cls(
            tuple(
                tuple(_tokens(option) for option in piece.split("|"))
                for piece in pieces
                if piece.strip()
            )
        )

    def starts(self) -> Iterator[str]:
        """The words that it can begin with."""
        for options in self.slots:
            yield from (option[0] for option in options if option)
            if () not in options:
                return

    def end(self, words: list[str], start: int, slot: int = 0) -> int:
        """Where the longest fit from `start` ends; -1 for none."""
        if slot == len(self.slots):
            return start
        best = -1
        for option in self.slots[slot]:
            stop = start + len(option)
            if tuple(words[start:stop]) == option:
                best = max(best, self.end(words, stop, slot + 1))
        return best


def _tokens(option: str) -> Words:
    return tuple(option.split() if option.isascii() else option.replace(" ", ""))
