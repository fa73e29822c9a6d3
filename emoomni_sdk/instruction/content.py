"""What a style sentence says about the words, not about the voice: "mention her long day"."""

from __future__ import annotations

import re

_MANNER = (
    r"(?=[,;:.!?\n]|\b(?:like|while|but|without|using|as (?:if|though|a|an))\b|"
    r"\bwith\b(?! (?:him|her|them|me|us|the|his|their)\b)|"
    r"\b(?:in|at|by) (?:a|an|your|hushed|\w+ing|[a-z]+ (?:tone|tones|voice|voices|volume|pace))\b|"
    r"\b\w+ly\b(?<!family)|$)"
)
_TOPIC = r"(?:the|a|an|his|her|their|how|why|what|that|this|high|low|any)"
_OWNED = r"(?:the|a|an|his|her|their|your|my|our|this|that)"
_OPENERS = (
    r"(?:speak|talk|speaking|talking) (?:of|about)"
    r"(?! (?:one|two|three|four|half|twice|double|triple|a (?:third|quarter|tenth))\b| \d)|"
    r"tell (?:him|her|them|us|me|people) (?:about|that)|"
    r"(?:mention|discuss|describ|summari[sz]|refer|explain|answer|translat|quot)"
    rf"(?:e|s|es|ing|ed)?(?: to)?(?= {_TOPIC}\b)|"
    rf"about (?={_OWNED}\b(?! (?:third|half|quarter|bit)\b))|"
    r"about (?!(?:to|as|it|you|me|half|twice|double|triple|normal|average|one|two|three|four|"
    r"five|six|seven|eight|nine|ten|an?|the|that|how|\d+)\b)(?=[a-z])|"
    r"(?:regarding|concerning|on the (?:subject|topic) of)"
)
_CONTENT_EN = re.compile(rf"\b(?:{_OPENERS}).*?{_MANNER}")
_CONTENT_ZH = re.compile(
    r"(?:谈谈|谈到|介绍|说说|提到|提及|讲讲|讲一下|说一下|聊聊|讨论|关于|回答|翻译|总结)"
    r"(?!得|的时|时|停|笑|看)[^,，。.;；!！?？、]*?(?=[,，。.;；!！?？、]|用|以|时|$)"
)


# What is told, named or asked for, up to a word of manner; not where the voice is likened to it.
_LEAD_EN = (
    r"(?:^|[.!?;:,]|\b(?:please|and|then|to|just|now|could you|can you|would you|will you))\s*"
)
_WHO = r"(?:him|her|them|us|me|you|people|everyone|everybody|the \w+|your \w+|my \w+)"
_CLAUSE = (
    r"(?:(?:where|when|what|which|how|why|who|whose|whether)\b|if (?!an? |you )|"
    r"that (?=(?:the|an?|he|she|it|they|we|you|his|her|their|there|this|all|our|your|my)\b))"
)
_DELICATE = (
    r"(?!(?:\w+ ){0,3}(?:secrets?|stor(?:y|ies)|tales?|jokes?|news|truth|lies?|best|worst|love)\b)"
)
_THING = r"(?:the|an?|his|her|their|our|its|all|every|some|any|one|two|three|four|five)\b"
_TOLD_EN = re.compile(
    rf"(?P<lead>{_LEAD_EN})(?:"
    rf"(?:name|list|identify|define|recommend|spell|state|suggest|count|compare|order|book|buy|find)"
    rf" {_DELICATE}{_THING}|"
    rf"(?:tell|ask|remind|inform|show|warn|assure|notify) {_WHO} (?:{_CLAUSE}|(?:about|of)\b|"
    rf"{_DELICATE}{_THING})|"
    rf"let {_WHO} know\b|point out\b|ask (?:{_CLAUSE}|about\b|for\b)|"
    rf"(?:explain|say|describe|state|report|repeat|check|confirm|find out|work out) {_CLAUSE}|"
    rf"give {_WHO} {_DELICATE}(?:{_THING}|directions|instructions)(?! (?:voice|tone))"
    rf")(?! (?:way|how|as|like)\b).*?{_MANNER}"
)
_ASKED_EN = re.compile(
    r"(?:^|(?<=[.!?;] ))(?:what|which|where|who|when|whose|how (?:many|much|far|high|old|tall|fast|"
    r"long|deep|big|loud|low|slow))\b(?! (?:can|could|should|would|must|do|are|will) you)"
    r"(?!.*\b(?:voice|tone|pitch)\b)[^.!?;]*\?"
)
_LIKENED_EN = re.compile(r"\b(?:like|as|imagine|imagining|pretend|if|though|sound|sounding)\b")
_ZH_HEARER = (
    r"(?:他|她|它|我|你|您|们|大家|客人|客户|顾客|乘客|对方|用户|观众|听众|孩子|妈妈|爸爸)*"
)
_MANNER_ZH = (
    r"(?=[,，。.;；!！?？、]|使用|采用|声音|语气|语速|语调|音量|嗓|口气|口吻|的声|地说|着说|"
    r"用(?!户|品|餐|途|法|电|水|来)(?<!费用)|以(?!后|前|及|来|上|下|内|外)(?<![可所])|"
    r"时(?!间|刻|段|代|尚|速|候(?!要|请|声|语|慢|快|轻))(?<![小按准及随临平])|$)"
)
_TOLD_ZH = re.compile(
    rf"(?<![悄偷])(?:告诉|告知|转告|通知|提醒|询问|请问|问问|问一下|问|说明|解释|描述|讲解|讲述|列出|列举|"
    rf"念出|报出|说出|指出|汇报|报告|推荐|建议|确认|回复|说清楚|讲清楚|复述){_ZH_HEARER}(?:一下|一声|说)?"
    rf"(?!得|的时|时|的口吻|的语气|的口气|的声音|的方式|书|悄悄话|秘密|式|般|似)"
    rf"(?![^,，。]*(?:秘密|悄悄话|消息|故事))[^,，。.;；!！?？、]*?{_MANNER_ZH}"
)
_LIKENED_ZH = re.compile(r"像|仿|似的|如同|好比|一般|一样|假装|当作|想象|[用以]$")
_CLAUSE_END = re.compile(r"[,，。.;；!！?？、\n]")


def without_content(text: str) -> str:
    """A normalised text without the clauses that say what to talk about."""
    text = _CONTENT_ZH.sub(" ", _CONTENT_EN.sub(" ", text))
    text = _ASKED_EN.sub(" ", text)
    text = _TOLD_EN.sub(lambda match: _kept(match, _LIKENED_EN), text)
    return _TOLD_ZH.sub(lambda match: _kept(match, _LIKENED_ZH), text)


def _kept(match: re.Match[str], likened: re.Pattern[str]) -> str:
    """What is left of an opened clause: all of it where the voice is likened to it."""
    before = _CLAUSE_END.split(match.string[: match.start()])[-1]
    if likened.search(before) or _LIKENED_ZH.match(match.string[match.end() :][:2]):
        return match.group()
    return f"{match.groupdict().get('lead') or ''} "
