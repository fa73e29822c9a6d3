"""A second opinion on the words, so that cheer and sorrow rest on more than one list of phrases.

The appraisal reads what happened, the perceiver's valence lexicon reads single words. Where both
speak and contradict each other nothing is concluded; where only the lexicon speaks it is followed,
unless a negation stands in the words, which single words do not survive.
"""

from __future__ import annotations

import re
from dataclasses import replace

from emoomni_lite.reasoner.appraisal import Appraisal
from emoomni_lite.reasoner.lexicon.events import EVENTS
from emoomni_lite.reasoner.lexicon.feelings import VALENCE
from emoomni_lite.words import valence

CLEAR = 0.45
"""Size of a valence that speaks."""
_SURE = 3.0
"""Weight from which an event is plain whatever words stand around it."""
_NEGATION = re.compile(
    r"n[o'’]t\b|\b(?:no|not|never|nobody|none|nothing|neither|nor|without|hardly|barely|if|wish)\b"
    r"|不|没|别|无|要是|如果",
    re.IGNORECASE,
)


def weighed(appraisal: Appraisal, text: str) -> Appraisal:
    """`appraisal` as far as the words around it bear it out."""
    if appraisal.act is not None or not text or _NEGATION.search(text):
        return appraisal
    told = valence.read(text)
    if abs(told.valence) < CLEAR:
        return appraisal
    own = appraisal.valence or EVENTS[appraisal.event].desirability
    if own == 0:
        family = max(told.emotions, key=lambda name: told.emotions[name], default="neutral")
        fits = VALENCE.get(family, 0.0) * told.valence > 0
        return replace(appraisal, family=family, valence=VALENCE[family]) if fits else appraisal
    if own * told.valence > 0 or appraisal.felt or appraisal.weight >= _SURE:
        return appraisal
    return replace(appraisal, event="none", family="neutral", valence=0.0, desirability=0.0)
