"""Which words of a strategy say how to speak.

A strategy z_s mixes three things: how to sound, what to say, and how the user feels ("a slow, soft
voice to counteract his panic, and I will ask about the exam"). Only the first may reach the voice.
The other two are cut by their grammar: purposes, clauses about the user, what is said or asked.
"""

from __future__ import annotations

import re

_PERSON = (
    r"(?:the (?:user|speaker|caller|person|man|woman|boy|girl|customer|child|listener|patient|"
    r"student|other person)|user)"
)
_PRONOUN = r"(?:he|she|they|you)"
_UNTIL = (
    r"(?=[,;:.!?\n]|\bbut\b|\bwhile (?:speaking|keeping|sounding|staying)\b|"
    r"\b(?:with|in|using|through|by) (?:a|an|my|speaking|using|keeping)\b|"
    r"\band (?:i|i'll|my|speak|keep|use|in|with|stay|sound|remain|a|slow|lower|raise|deliver)\b|$)"
)
_VOICE_VERBS = (
    r"sound|speak|be|keep|use|respond|talk|whisper|slow|raise|lower|stay|remain|adopt|reply|answer|"
    r"maintain|say|convey|express|deliver|speed|soften|make my|let my|bring my|have|project|smile|"
    r"come across|pause|murmur|take|tone|quieten|hush|modulate|radiate|"
    r"the|a|an|him|her|them|you|my|your|his|their|this|that|it|me|us|someone|normal|myself"
)

_CUTS_EN = tuple(
    re.compile(pattern)
    for pattern in (
        # why: purposes and reasons
        r"\b(?:in order to|so as to|so that|so (?:he|she|they|you|the|it|her|his|that)\b|because|"
        rf"since|as {_PRONOUN} |in response to|"
        r"(?:given|seeing|knowing|noticing) (?:that|how|his|her|their|your|the)|considering|"
        rf"despite|which (?:will|should|would|may|might|can)|the goal is|my goal is)"
        rf".*?{_UNTIL}",
        rf"\bto (?!(?:{_VOICE_VERBS})\b)[a-z]+.*?{_UNTIL}",
        r"\b(?:help|let|make|allow|encourage|get|want|invite|enable|make sure|ensure|see)"
        rf"(?:s|ing)? (?:him|her|them|you|{_PERSON})\b.*?{_UNTIL}",
        # what: content
        r"\b(?:acknowledg|validat|recogni[sz]|suggest|mention|explain|point|highlight|address|remind|"
        r"normali[sz]|celebrat|prais|congratulat|thank|apologi[sz]|discuss|describ|affirm)"
        rf"(?:e|es|ing|s|ting)? (?!quickly|slowly|softly)(?:out )?.*?{_UNTIL}",
        rf"\b(?:ask|asking|tell|telling|reassure|reassuring) (?:him|her|them|you|{_PERSON}|about|"
        rf"that|if|whether|what|how|why)\b(?! (?:in|with|\w+ly)\b).*?{_UNTIL}",
        rf"\b(?:about|regarding|concerning) (?!\d).*?{_UNTIL}",
        # who else: clauses with the user as their subject
        rf"(?:^|(?<=[,;:])|\b(?:and|but|while|when|if|as|that|although|though|how|what|why|where)\b)"
        rf" *(?:{_PRONOUN}|{_PERSON})(?:'s|'re|'ve|'ll| [a-z]+)\b(?<!were to).*?(?=[,;:.!?\n]|$)",
        # the user's own feelings and voice
        rf"\b(?:his|her|their|{_PERSON}'s)(?! (?:\w+ly|in|with|a|at|and|that)\b) "
        rf"[a-z]+.*?{_UNTIL}",
        r"\byour (?!(?:own )?(?:voice|tone|pace|delivery|volume|pitch|speech|time|breath)\b)"
        rf"[a-z]+.*?{_UNTIL}",
    )
)
_STRONG_EN = re.compile(
    r"\b(?:tone|tones|voice|vocal|vocally|pace|pacing|speak|speaking|speech|sound|sounding|"
    r"whisper\w*|volume|pitch|delivery|deliver\w*|tempo|cadence|rhythm|intonation|inflection|"
    r"smil\w+|murmur\w*|pauses?|slowly|softly|quietly|loudly|speed|register|timbre|manner|style)\b"
)
_WEAK_EN = re.compile(
    r"\b(?:respond|responding|reply|replying|answer|answering|say|talk|talking|response|"
    r"come across|"
    r"remain|stay|keep|be|approach|react|greet|comfort|engage)\b"
)

_THEM = "(?:她|他|对方|用户|说话人|来电者|你|您|ta|孩子|患者|客户)"
_CUTS_ZH = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?:以便|为了|从而|好让|使得?|帮助?|以使|以帮助|让){_THEM}.*$",
        r"(?:为了|以便|从而|以达到).*$",
        rf"[来以去]?(?:缓解|安抚|平复|化解|抵消|舒缓|减轻|消除|承接|回应|接住|肯定|认可|理解|体谅|尊重|"
        rf"分担|安慰|询问|关心|鼓励|认同|接纳|共情|缓和|降低){_THEM}的.*$",
        rf"^(?:但|而|并且|因为|由于|既然|当|如果|虽然|尽管|看到|听到|感到|知道|考虑到|针对)*{_THEM}(?!说).*$",
        r"(?:询问|问问|告诉|建议|提醒|说明|解释|指出|提到|提出|表示).*$",
        rf"{_THEM}的[^用以]*",
    )
)
_STRONG_ZH = re.compile(
    "语气|语调|语速|声音|嗓音|音量|音调|口吻|声线|说话|轻声|柔声|低声|大声|小声|节奏|口气|腔调|微笑|"
    "笑着|地说|耳语|停顿|语声|放慢|加快|声调|吐字"
)
_WEAK_ZH = re.compile("回应|回复|回答|表达|态度|方式|说|保持")
_SENTENCE = re.compile(r"(?:[^.!?。！？\n]|(?<=\d)\.(?=\d))+[.!?。！？\n]?")
"""The point of "1.2 semitones" ends none."""
_CLAUSE_ZH = re.compile(r"[,，、]")
_HAN = re.compile(r"[\u3400-\u9fff]")


def manner(text: str) -> tuple[str, bool]:
    """The words of a normalised strategy that say how to speak, and whether they surely do.

    Sentences that name the voice come first. Without any, those that name the act of answering
    ("respond gently"); without these, all that is left after the cuts.
    """
    kept = [_kept(sentence) for sentence in _SENTENCE.findall(text)]
    for anchors in ((_STRONG_EN, _STRONG_ZH), (_WEAK_EN, _WEAK_ZH)):
        chosen = [rest for rest in kept if any(anchor.search(rest) for anchor in anchors)]
        if chosen:
            return ". ".join(chosen), True
    return ". ".join(kept), False


def _kept(sentence: str) -> str:
    if _HAN.search(sentence):
        clauses = [_cut(clause.strip(), _CUTS_ZH) for clause in _CLAUSE_ZH.split(sentence)]
        return ", ".join(clause for clause in clauses if clause)
    return _cut(sentence.strip(), _CUTS_EN)


def _cut(text: str, cuts: tuple[re.Pattern[str], ...]) -> str:
    for pattern in cuts:
        text = pattern.sub(" ", text)
    return " ".join(text.split())
