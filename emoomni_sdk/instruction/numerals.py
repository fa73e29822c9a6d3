"""Numbers as they are written: digits, English number words, Chinese numerals (一点五, 二十)."""

from __future__ import annotations

import re

_WORDS = {
    "a": 1.0, "an": 1.0, "one": 1.0, "two": 2.0, "three": 3.0, "four": 4.0, "five": 5.0,
    "six": 6.0, "seven": 7.0, "eight": 8.0, "nine": 9.0, "ten": 10.0, "eleven": 11.0,
    "twelve": 12.0, "fifteen": 15.0, "twenty": 20.0, "twenty five": 25.0, "thirty": 30.0,
    "forty": 40.0, "fifty": 50.0, "half": 0.5, "half a": 0.5, "half an": 0.5, "a couple of": 2.0,
    "one and a half": 1.5, "twice": 2.0, "double": 2.0, "triple": 3.0, "quarter": 0.25,
    "three quarters": 0.75, "three quarter": 0.75, "a third": 1 / 3,
    "半": 0.5, "一半": 0.5, "一倍半": 1.5,
}  # fmt: skip
_ZH_DIGITS = {digit: float(value) for value, digit in enumerate("零一二三四五六七八九")}
_ZH_DIGITS |= {"〇": 0.0, "两": 2.0}
_ZH_UNITS = {"十": 10.0, "百": 100.0}

# Bounded, so that a long run of digits is not tried from every place.
DIGITS = r"[+\-]?(?<!\d)\d{1,6}(?:\.\d{1,4})?(?!\d)"
CHINESE = r"[零〇一二两三四五六七八九十百]{1,7}(?:点[零〇一二两三四五六七八九]{1,4})?"
NUMBER = (
    f"(?P<n>{DIGITS}|一倍半|一半|半|{CHINESE}|"
    + "|".join(sorted((re.escape(w) for w in _WORDS if w.isascii()), key=len, reverse=True))
    + ")"
)
"""The group `n` around any of them."""


def value_of(word: str) -> float:
    """What a number that `NUMBER` matched is worth; 1 for a word that is none."""
    try:
        return float(word)
    except ValueError:
        pass
    known = _WORDS.get(" ".join(word.replace("-", " ").split()))
    if known is not None:
        return known
    return _chinese(word) if re.fullmatch(CHINESE, word) else 1.0


def _chinese(word: str) -> float:
    whole, _, decimals = word.partition("点")
    digits = "".join(str(int(_ZH_DIGITS[digit])) for digit in decimals)
    return _whole(whole) + (float(f"0.{digits}") if digits else 0.0)


def _whole(word: str) -> float:
    total = digit = 0.0
    for place, sign in enumerate(word):
        if sign in _ZH_UNITS:
            # 十五 and 百二 leave out the one.
            total += (digit or 1.0) * _ZH_UNITS[sign]
            digit = 0.0
        else:
            digit = _ZH_DIGITS[sign]
            if place and word[place - 1] == "百" and place + 1 == len(word):
                digit *= 10.0
    return total + digit
