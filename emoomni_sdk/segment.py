"""Cutting a reply into clauses while it is being written, so that speech can start early.

The boundaries follow Unicode Standard Annex 29 (sentence boundaries) in spirit, but decide on a
stream, and shift with the length of what has gathered: the first clause ends at the first stop of
any kind, later ones at the end of a sentence, or at a comma once they have grown long.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Literal, TypeAlias

Stop: TypeAlias = Literal["strong", "weak"]

_SPEAKABLE = re.compile(r"[^\W_]")
_WIDE = re.compile(
    "[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff]"
)
_WIDE_COUNTS = 3
_STOP = re.compile("[.!?;:,\n。！？；：，、…—～｡．]")
_STRONG = frozenset(".!?;。！？；…｡．")
_ASCII_STOPS = frozenset(".!?;:,")
_AFTER_STOP = re.compile("[.!?;:,。！？；：，、…—～｡．\"'”’»」』）》)\\]*_]*")
_OPENERS = frozenset("“‘「『（([{《〈【«¿¡#@$£€¥+-~/\\*_")
_JOINERS = frozenset("\u200d\ufe0e\ufe0f")

_WORD = re.compile(r"[A-Za-zÀ-ɏ]+(?:\.[A-Za-zÀ-ɏ]+)*\Z")
_LONGEST_WORD = 16
_ABBREVIATIONS = re.compile(
    "mrs?|ms|dr|prof|st|rev|gen|sen|rep|gov|capt|lt|col|sgt|hon|mt|messrs|vs|cf|approx|dept|"
    "jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec"
)
_BEFORE_NUMBERS = re.compile("nos?|fig|vol|pp|ch|sec")
_MAY_END_SENTENCE = re.compile(r"etc|inc|ltd|co|corp|jr|sr|a\.m|p\.m")
_WITH_ENGLISH = ("en", "zh")


class ClauseSegmenter:
    """Cuts text that arrives in pieces into clauses to speak.

    The clauses and `unspoken` joined are the text, whatever its pieces were. Each clause holds
    something that can be said; white space, closing quotes and emoji stay with the clause before.
    The first clause is told at the white space after its stop, later ones, which have time while
    others are spoken, when the next word begins and shows that a sentence does.

    Lengths count letters; a Han, kana or hangul character counts as three, for it takes about as
    long to say. Memory is bounded by `max_chars` and the longest run without a letter or digit.

    Args:
        language: BCP 47. English abbreviations apply to ``en``, to ``zh`` and to None.
        first_chars: The first clause may end at any stop after so many.
        min_chars: Later clauses end with a sentence, after at least so many.
        comma_chars: After so many, a comma will do.
        max_chars: After so many, the next white space will do, or any place.

    Raises:
        ValueError: The lengths are not in ascending order.
    """

    def __init__(
        self,
        language: str | None = None,
        *,
        first_chars: int = 8,
        min_chars: int = 8,
        comma_chars: int = 60,
        max_chars: int = 240,
    ) -> None:
        if not 0 < first_chars <= min_chars <= comma_chars <= max_chars:
            raise ValueError("0 < first_chars <= min_chars <= comma_chars <= max_chars must hold.")
        self._english = language is None or language.lower().split("-")[0] in _WITH_ENGLISH
        self._first_chars = first_chars
        self._min_chars = min_chars
        self._comma_chars = comma_chars
        self._max_chars = max_chars
        self.unspoken = ""
        """What stood at the end of the last text and holds nothing to say."""
        self._reset()

    def _reset(self) -> None:
        self._text = ""
        self._gap: list[str] = []
        self._is_first = True
        self._begin_clause(0)

    def _begin_clause(self, at: int) -> None:
        self._start = self._scan = at
        self._width = 0
        self._pause: int | None = None

    def feed(self, text: str) -> list[str]:
        """Take in more text; the clauses that are certain now."""
        if not _SPEAKABLE.search(text) and not self._may_end_at_space():
            self._gap.append(text)
            return []
        self._text = "".join((self._text, *self._gap, text))
        self._gap = []
        clauses = []
        while (cut := self._next_cut()) is not None:
            clauses.append(self._text[self._start : cut])
            self._begin_clause(cut)
            self._is_first = False
        self._text = self._text[self._start :]
        self._scan -= self._start
        self._pause = None if self._pause is None else self._pause - self._start
        self._start = 0
        return clauses

    def flush(self) -> list[str]:
        """The text is over: the last clause, if any. The segmenter can be used again."""
        rest = "".join((self._text, *self._gap))
        self._reset()
        speaks = _SPEAKABLE.search(rest) is not None
        self.unspoken = "" if speaks else rest
        return [rest] if speaks else []

    def _may_end_at_space(self) -> bool:
        return self._is_first and 0 < len(self._text) < 2 * self._max_chars

    def _next_cut(self) -> int | None:
        """Where the clause that begins at `_start` ends; None when that is not certain yet."""
        first = _SPEAKABLE.search(self._text, self._start)
        if first is None:
            return None
        self._scan = max(self._scan, first.start())
        while self._width <= self._max_chars:
            window = self._scan + self._max_chars - self._width + 1
            stop = _STOP.search(self._text, self._scan, window)
            end = stop.start() if stop else min(window, len(self._text))
            full = self._advance(end)
            if full is not None:
                return self._forced_cut(first.start(), full)
            if stop is None:
                return None
            cut = self._early_cut(end)
            if cut is not None:
                return cut
            following = _SPEAKABLE.search(self._text, end + 1)
            if following is None:
                return None
            cut = self._cut_at(end, following.start())
            if cut is not None:
                return cut
            self._width += following.start() - end
            self._scan = following.start()
        return self._forced_cut(first.start(), self._scan)

    def _advance(self, end: int) -> int | None:
        """Move on to `end`, or tell the index at which the clause is full."""
        piece = self._text[self._scan : end]
        width = self._width + len(piece) + (_WIDE_COUNTS - 1) * len(_WIDE.findall(piece))
        if width <= self._max_chars:
            self._width, self._scan = width, end
            return None
        width = self._width
        for at in range(self._scan, end):
            width += _WIDE_COUNTS if _WIDE.match(self._text, at) else 1
            if width > self._max_chars:
                return at
        raise AssertionError("The width of a piece is the sum of its characters'.")

    def _early_cut(self, stop: int) -> int | None:
        """The cut that ends the first clause, where white space alone shows that it may end."""
        if not self._is_first or self._width < self._first_chars:
            return None
        after = _AFTER_STOP.match(self._text, stop) if self._text[stop] != "\n" else None
        end = after.end() if after else stop
        if not self._text[end : end + 1].isspace():
            return None
        return None if self._abbreviates(stop, following=None) else end + 1

    def _cut_at(self, stop: int, following: int) -> int | None:
        """The cut at this stop, if the clause may end here."""
        kind = self._kind(stop, following)
        if kind is None:
            return None
        cut = self._split(stop, following)
        enough = self._min_chars if kind == "strong" else self._comma_chars
        if self._width >= (self._first_chars if self._is_first else enough):
            return cut
        if self._width >= self._min_chars:
            self._pause = cut
        return None

    def _kind(self, stop: int, following: int) -> Stop | None:
        text = self._text
        run = text[stop:following]
        if "\n" in run:
            return "strong"
        if run[0] in _ASCII_STOPS and not self._stands_free(stop):
            return None
        if self._abbreviates(stop, text[following]):
            return None
        is_strong = not _STRONG.isdisjoint(run) and not text[following].islower()
        return "strong" if is_strong else "weak"

    def _stands_free(self, stop: int) -> bool:
        """Whether a half-width stop is punctuation, not part of a number, address or name."""
        after = _AFTER_STOP.match(self._text, stop + 1)
        assert after is not None
        letter = self._text[after.end()]
        if _WIDE.match(letter):
            return self._text[stop] != "." or not self._text[stop - 1].isdigit()
        return letter.isspace() or (not letter.isascii() and not letter.isalnum())

    def _abbreviates(self, stop: int, following: str | None) -> bool:
        """Whether a full stop belongs to the word before it; None: what follows is not known."""
        if self._text[stop] != "." or self._text.startswith("..", stop):
            return False
        line = max(self._text.rfind("\n", self._start, stop) + 1, self._start)
        if stop - line <= _LONGEST_WORD and self._text[line:stop].strip(" \t*-(").isdecimal():
            return True
        word = _WORD.search(self._text[max(self._start, stop - _LONGEST_WORD) : stop])
        return word is not None and self._is_abbreviation(word[0], following)

    def _is_abbreviation(self, word: str, following: str | None) -> bool:
        if len(word) == 1:
            return word.isupper() and word != "I"
        lowered = word.lower()
        if self._english and _MAY_END_SENTENCE.fullmatch(lowered):
            return following is None or not following.isupper()
        if "." in word:
            return lowered == "ph.d" or all(len(part) == 1 for part in word.split("."))
        if not self._english:
            return False
        counts = following is None or following.isdecimal()
        known = bool(_ABBREVIATIONS.fullmatch(lowered))
        return known or (counts and bool(_BEFORE_NUMBERS.fullmatch(lowered)))

    def _split(self, stop: int, following: int) -> int:
        """Where what stands between two words is shared out between two clauses."""
        run = self._text[stop:following]
        line = run.rfind("\n")
        if line >= 0:
            return stop + line + 1
        space = max((at for at, letter in enumerate(run) if letter.isspace()), default=-1)
        if space >= 0:
            return stop + space + 1
        cut = following
        quotes_closed = self._text.count('"', self._start, stop) % 2 == 0
        while cut > stop + 1:
            letter = self._text[cut - 1]
            if letter not in _OPENERS and not (letter == '"' and quotes_closed):
                break
            cut -= 1
        return cut

    def _forced_cut(self, first: int, full: int) -> int | None:
        """Where a clause that is full breaks, once something to say follows."""
        full = max(full, first + 1)
        if full >= len(self._text):
            return None
        cut = self._pause or self._last_space(first, full) or self._whole_character(first, full)
        return cut if _SPEAKABLE.search(self._text, cut) else None

    def _last_space(self, first: int, full: int) -> int | None:
        for at in range(full, first + (full - first) // 2, -1):
            if self._text[at - 1].isspace():
                return at
        return None

    def _whole_character(self, first: int, full: int) -> int:
        text = self._text
        for cut in range(full, first, -1):
            parts = text[cut] in _JOINERS or text[cut - 1] == "\u200d"
            if not parts and not unicodedata.combining(text[cut]):
                return cut
        return full


def split_clauses(text: str, language: str | None = None) -> list[str]:
    """The clauses of a whole text, with the lengths that `ClauseSegmenter` has by default."""
    segmenter = ClauseSegmenter(language)
    return segmenter.feed(text) + segmenter.flush()
