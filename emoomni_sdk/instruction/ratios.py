"""Chinese ratios and shares: 语速调到一点五倍, 慢三成, 用八成的音量, 停顿缩短一半.

A verb before the number tells a change from a share: 提高百分之二十 is 1.2 times, 提高到百分之八十
is 0.8 times. 快两倍 is read as 两倍的速度, as it is mostly meant.
"""

from __future__ import annotations

import math
import re

from emoomni_sdk.instruction.numerals import CHINESE, DIGITS, value_of

_NOUNS = {
    "rate": "语速|速度|速率|节奏|倍速",
    "pause": "停顿|间隔|间歇",
    "pitch_range": "起伏|音域|抑扬",
    "pitch": "音高|音调|声调|调门|调子|基频",
    "volume": "音量|声音|响度|嗓门|力气|力道",
}
_NOUN = "|".join(_NOUNS.values())
_UP = (
    "提高|加快|升高|增加|加大|提升|放大|增大|调高|调快|调大|变快|变大|上调|抬高|拉高|拔高|加强|加长|"
    "延长|拉长|快|高|响|大|长|多|加|增|升|涨"
)
_DOWN = (
    "降低|放慢|减慢|减小|减少|调低|调慢|调小|变慢|变小|变轻|压低|下调|放低|放轻|减弱|减轻|缩短|减短|"
    "缩小|慢|低|轻|小|短|少|减|降|缩|弱"
)
_OWN = "加快|调快|变快|快|放慢|减慢|调慢|变慢|慢|提速|减速|加速|降速|大声|小声|响|放轻|轻声"
"""Directions that need no noun."""
_ABOUT = r"(?:了|上|出|个|约|大约|大概|将近|差不多|近|至少|足足|整整|掉){0,3}\s*"
_SHARE = r"\s*(?P<unit>倍|成|折|%)(?!半|为|功|绩|立|本|员|长|熟|语|人|都|果)"
_AMOUNT = (
    rf"(?:(?P<whole>减半|翻倍|加倍|翻番|翻一番)|百分之\s*(?P<percent>{DIGITS}|{CHINESE})|"
    rf"(?P<of>[二三四五六七八九十]|[1-9]\d?)分之(?P<part>[一二两三四五六七八九\d]{{1,2}})|"
    rf"(?P<half>一倍半|一半|半)|(?P<n>{DIGITS}|{CHINESE}|半){_SHARE})"
)
_BETWEEN = r"[^,，。.;；!！?？、\n\d零〇一二两三四五六七八九十百半翻]{0,12}?"
_REACHED = re.compile(r"到|至|成|为|是|的|用|以|:|：|设|只有")
_OF_NOUN = re.compile(rf"(?P<noun>{_NOUN})(?P<verb>{_BETWEEN}(?:一般{_BETWEEN})?)\s*{_AMOUNT}")
_BEFORE_NOUN = re.compile(
    rf"{_AMOUNT}(?:的|之)?(?:正常|平时|平常|原来|普通|说话|讲话)?的?(?P<noun>语?速|{_NOUN})"
)
_OF_VERB = re.compile(rf"(?P<verb>{_OWN}){_ABOUT}{_AMOUNT}")
_ANY = re.compile(r"[倍成折%半番]|分之")


def ratios(text: str) -> tuple[dict[str, float], str]:
    """The changes (a `Shift`) that a normalised text gives as ratios, and the rest of it."""
    changes: dict[str, float] = {}
    if not _ANY.search(text):
        return changes, text

    def take(match: re.Match[str]) -> str:
        groups = match.groupdict()
        verb = groups.get("verb") or ""
        name = _dimension(groups.get("noun") or "") or _of_verb(verb)
        factor = _factor(groups, verb)
        if factor is None or not 0.05 <= factor <= 20.0:
            return match.group()
        changes.setdefault(name, _worth(name, factor))
        return " "

    for pattern in (_BEFORE_NOUN, _OF_NOUN, _OF_VERB):
        text = pattern.sub(take, text)
    return changes, text


def _dimension(noun: str) -> str | None:
    if noun in {"速", "语速"}:
        return "rate"
    return next((name for name, nouns in _NOUNS.items() if noun and noun in nouns.split("|")), None)


def _of_verb(verb: str) -> str:
    return "volume" if re.search("声|响|轻", verb) else "rate"


def _factor(groups: dict[str, str | None], verb: str) -> float | None:
    """What the dimension is multiplied by."""
    direction = _direction(verb)
    if groups["whole"]:
        return 0.5 if groups["whole"] == "减半" else 2.0
    if groups["half"]:
        share = value_of(groups["half"])
        return 1.0 + direction * share if direction and share < 1 else share
    if groups["percent"]:
        share = value_of(groups["percent"]) / 100.0
        return 1.0 + direction * share if direction else share
    if groups["of"] and groups["part"]:
        share = value_of(groups["part"]) / value_of(groups["of"])
        return 1.0 + direction * share if direction else share
    assert groups["n"] is not None
    number = abs(value_of(groups["n"]))
    match groups["unit"]:
        case "倍":
            return _times(number, direction)
        case "折":
            return number / (10.0 if number < 10 else 100.0)
        case unit:
            share = number / (100.0 if unit == "%" else 10.0)
            return 1.0 + direction * share if direction else share


def _times(number: float, direction: float) -> float | None:
    if not direction or not number:
        return number or None
    more = number if number > 1 else 1.0 + number
    return more if direction > 0 else 1.0 / more


def _direction(verb: str) -> float:
    """+1 and -1 for a change, 0 where the number is what is reached."""
    if _REACHED.search(verb.replace("成了", "")):
        return 0.0
    if re.search(f"{_DOWN}|减速|降速|小声|轻声", verb):
        return -1.0
    return 1.0 if re.search(f"{_UP}|提速|加速|大声", verb) else 0.0


def _worth(name: str, factor: float) -> float:
    if name == "pitch":
        return 12.0 * math.log2(factor)
    # Twice as loud is 10 dB (Stevens, 1955).
    return 10.0 * math.log2(factor) if name == "volume" else math.log(factor)
