"""A second opinion on the words, so that cheer and sorrow rest on more than one list of phrases.

The appraisal reads what happened, the perceiver's valence lexicon reads single words. Where both
speak and contradict each other nothing is concluded; where only the lexicon speaks it is followed,
unless a negation stands in the words, which single words do not survive. A trouble that is told of
as past is no trouble, joy in a sentence with a "not" is no joy, and a mere subject (money, an exam,
a boss) tells no feeling where a voice could have told one and does not.
"""

from __future__ import annotations

import re
from dataclasses import replace

from emoomni_lite.reasoner.appraisal import Appraisal
from emoomni_lite.reasoner.lexicon.events import EVENTS
from emoomni_lite.reasoner.lexicon.feelings import VALENCE
from emoomni_lite.words import valence
from emoomni_lite.words.valence import TextAffect

CLEAR = 0.45
"""Size of a valence that speaks."""
_SURE = 3.0
"""Weight from which an event is plain whatever words stand around it."""
_SUBJECTS = ("money", "exam", "workplace", "job_search", "illness", "pandemic", "family", "friend",
             "couple", "anticipation")  # fmt: skip
_MENTIONED = 2.55
"""Weight under which one of these is a subject rather than something that happened."""
_GRAVEST = -0.85
"""Desirability at which nothing makes it past."""
_BAD = -0.1
_COLOUR = 0.1
_STRONG = 0.9
"""Size from which a single glad word is enough: "wonderful", not "laughs"."""
_PAST = re.compile(
    r"\b(?:finally|at last|no longer|paid off|got rid of|is (?:finally |all )?over(?! between)|"
    r"behind (?:me|us)|solved|fixed|healed|recovered|cured|survived|better now|back to normal|"
    r"went well|turned out (?:fine|well))\b"
    r"|终于|总算|还清|解决了|过去了|结束了|康复|好了|没事了",
    re.IGNORECASE,
)
_NO_DENIAL = re.compile(
    r"(?:can(?:'t|not)|could(?:n't| not)) (?:believe|wait|be happier|stop (?:smiling|laughing))|"
    r"(?:have|had)(?:n't| not) laughed|never (?:laughed|been (?:so|this|happier))|not only|why not|"
    r"(?:瘤|癌|病|炎)[^，。]{0,4}没有?了|不敢相信|忍不住|合不拢|差不多|不得了|没想到",
    re.IGNORECASE,
)
"""Negations that deny nothing: "I can't believe it, I won"."""
_NEGATION = re.compile(
    r"n[o'’]t\b|\b(?:no|not|never|nobody|none|nothing|neither|nor|without|hardly|barely|if|wish)\b"
    r"|不|没|别|无|要是|如果|被拒|取消",
    re.IGNORECASE,
)


def weighed(appraisal: Appraisal, text: str, *, heard: bool = False) -> Appraisal:
    """`appraisal` as far as the words around it bear it out; `heard`: a voice came with them."""
    if appraisal.act is not None or appraisal.felt or not text:
        return appraisal
    told = valence.read(text)
    denied = bool(_NEGATION.search(_NO_DENIAL.sub(" ", text)))
    if EVENTS[appraisal.event].desirability > 0 and denied and told.valence < CLEAR:
        return _open(appraisal)
    if _past_trouble(appraisal, text, told.valence) or (
        heard and _mere_subject(appraisal, told.valence)
    ):
        return _open(appraisal)
    if abs(told.valence) < CLEAR or denied:
        return appraisal
    own = appraisal.valence or EVENTS[appraisal.event].desirability
    if own == 0 and not _plain(told):
        return appraisal
    if own == 0:
        family = max(told.emotions, key=lambda name: told.emotions[name], default="neutral")
        fits = VALENCE.get(family, 0.0) * told.valence > 0
        return replace(appraisal, family=family, valence=VALENCE[family]) if fits else appraisal
    if own * told.valence > 0 or appraisal.weight >= _SURE:
        return appraisal
    return _open(appraisal)


def coloured(text: str) -> bool:
    """Whether single words of `text` carry feeling, so that they weigh in a Perceiver's label."""
    return abs(valence.read(text).valence) > _COLOUR


def _plain(told: TextAffect) -> bool:
    """Whether the words say it more than once, or strongly, and none says otherwise."""
    sizes = [
        abs(finding.valence) for finding in told.findings if finding.valence * told.valence > 0
    ]
    alone = len(sizes) == len(told.findings)
    return alone and (told.valence < 0 or len(sizes) > 1 or max(sizes) >= _STRONG)


def _past_trouble(appraisal: Appraisal, text: str, told: float) -> bool:
    trouble = _GRAVEST < EVENTS[appraisal.event].desirability < 0
    return trouble and told > _BAD and bool(_PAST.search(text))


def _mere_subject(appraisal: Appraisal, told: float) -> bool:
    subject = appraisal.event in _SUBJECTS and appraisal.weight < _MENTIONED
    return subject and told * EVENTS[appraisal.event].desirability <= 0


def _open(appraisal: Appraisal) -> Appraisal:
    return replace(appraisal, event="none", family="neutral", valence=0.0, desirability=0.0)
