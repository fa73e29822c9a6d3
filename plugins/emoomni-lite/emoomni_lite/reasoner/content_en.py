"""What an English utterance is about: a clause turned around, a noun phrase, a feeling, a person.

There is no parser here. A phrase is only taken where closed word classes mark both its ends;
otherwise it is left alone, because a mangled echo is worse than none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from emoomni_lite.reasoner.lexicon.feelings import ADJECTIVE_FAMILY, NOUN_FAMILY, UNINFLECTED
from emoomni_lite.reasoner.lexicon.topics import (
    BARE,
    DANGLING,
    FUNCTION,
    LEADING,
    NOUNS,
    PERSONS,
    PROFANE,
    VERBS,
    WEAK,
    words,
)
from emoomni_lite.reasoner.wording import plain

_WORD = re.compile(r"[A-Za-z0-9][A-Za-z0-9'*\-]*")
_NAME = re.compile(r"(?<=[a-z,;] )[A-Z][A-Za-z]+")
"""A capital that no sentence begins with."""
_CLAUSE = re.compile(
    r"[,.!?;:()\"\n]+|\s-+\s|\b(?:and|but|because|so|since|though|although|while|until|which|"
    r"then|if|when|that's why)\b",
    re.IGNORECASE,
)
_FLIP = {
    "i": "you", "me": "you", "my": "your", "mine": "yours", "myself": "yourself", "we": "you",
    "us": "you", "our": "your", "ours": "yours", "ourselves": "yourselves", "i'm": "you're",
    "im": "you're", "i've": "you've", "ive": "you've", "i'd": "you'd", "i'll": "you'll",
    "we're": "you're", "we've": "you've", "we'd": "you'd", "we'll": "you'll",
    "dont": "don't", "didnt": "didn't", "cant": "can't", "wont": "won't", "doesnt": "doesn't",
}  # fmt: skip
_ADVERBS = {"also", "just", "really", "always", "never", "still", "only", "finally", "recently"}
_SUBJECTS = words(
    "i i'm i've i'd im ive we we're we've my our he she they he's she's they're they've nobody "
    "everyone"
)
_OWNERS = {"my", "our"}
_ACTORS = ("they", "we", "he", "she", "you", "it", "will", "could", "would", "should")
_COPULAS = {"am", "is", "are", "was", "were", "be", "been", "i'm", "he's", "she's", "it's", "as"}
_DETERMINERS = {"my", "our", "the", "his", "her", "their", "a", "an"}
_FEEL = re.compile(
    r"\b(?:i(?:'m| am|m| feel| felt| was|'ve been| have been)|feel(?:ing)?|makes? me|me feel)\s+"
    r"(?:(?:so|very|really|just|a bit|kind of|kinda|pretty|quite|too|all|feeling|a little|also|"
    r"totally|completely|still|getting|more|like|extremely|super|rather|and)\s+){0,3}([a-z]+)\b"
)
_WHERE = re.compile(r" (?:in|at|on|with) ")
"""After "alone" it tells where somebody is, not how."""
_NEGATED = re.compile(r"\b(?:not|never|n't|isn't|wasn't|don't|didn't|no longer)\s+(?:\w+\s+){0,2}$")
_NOT_NOUN = ("ing", "ly", "ed", "ible", "able", "ful", "ous", "ive", "ic", "est", "less", "n't")
_PREPOSITIONS = {"by", "at", "in", "on", "of", "to", "for", "with", "from", "about", "into", "near"}
_LONGEST = 10
_TELLING = 1.2
"""Score from which a clause says enough to be said back."""


def clauses(text: str) -> list[str]:
    """Stretches between punctuation and conjunctions."""
    return [part.strip() for part in _CLAUSE.split(plain(text)) if part.strip()]


def feelings(text: str) -> list[tuple[str, str, bool]]:
    """(word, family, said of oneself) for each feeling word that is not negated."""
    lower = plain(text).lower()
    own = {match.start(1) for match in _FEEL.finditer(lower)}
    found = []
    for match in _WORD.finditer(lower):
        word = match.group()
        family = ADJECTIVE_FAMILY.get(word) or NOUN_FAMILY.get(word)
        if family is None or (word in UNINFLECTED and match.start() not in own):
            continue
        if word == "alone" and _WHERE.match(lower, match.end()):
            continue
        if _NEGATED.search(lower[max(0, match.start() - 30) : match.start()]):
            family = "sad" if family in ("happy", "calm", "hopeful") else ""
        if family:
            found.append((word, family, match.start() in own))
    return found


def feeling_word(text: str) -> str | None:
    """An adjective the user gave for how they feel, fit for "you feel …"."""
    own = [word for word, _, mine in feelings(text) if mine and word in ADJECTIVE_FAMILY]
    lower = plain(text).lower()
    positive = ("great", "fine", "okay", "better", "happy", "good")
    kept = [word for word in own if not (word in positive and "not " in lower)]
    return kept[0] if kept else None


def clause(text: str, wanted: Sequence[tuple[int, int]] = ()) -> str | None:
    """The most telling clause, turned to the user: "I lost my job" → "you lost your job".

    `wanted` are spans of `text` that show what happened; a clause that holds one is preferred.
    """
    straight = plain(text)
    marks = {straight[start:end].lower() for start, end in wanted if end <= len(straight)}
    best: tuple[float, str] | None = None
    for place, part in enumerate(clauses(straight)):
        tokens = _trim(_WORD.findall(part))
        if not _usable(tokens):
            continue
        score = _score(tokens, part.lower(), marks) - 0.01 * place
        if best is None or score > best[0]:
            best = (score, " ".join(flip(tokens)))
    return best[1] if best and best[0] > _TELLING else None


def flip(tokens: Sequence[str]) -> list[str]:
    """The tokens said back to the one who said them."""
    out: list[str] = []
    for place, token in enumerate(tokens):
        lower = token.lower()
        before = tokens[place - 1].lower() if place else ""
        if before in _ADVERBS and place > 1:
            before = tokens[place - 2].lower()
        if before == "i" and lower in ("am", "was"):
            out.append({"am": "are", "was": "were"}[lower])
        elif before == "i" and lower == "wasn't":
            out.append("weren't")
        else:
            name = token[:1].isupper() and place > 0 and lower not in FUNCTION
            out.append(_FLIP.get(lower, token if name else lower))
    return out


def topic(text: str, wanted: Sequence[tuple[int, int]] = ()) -> str | None:
    """A noun phrase the user used, turned around: "my old guitar teacher" → "your old …".

    One inside `wanted`, the spans that show what happened, is preferred.
    """
    straight = plain(text)
    telling = {word for start, end in wanted for word in straight[start:end].lower().split()}
    best: tuple[float, list[str]] | None = None
    for part in clauses(text):
        tokens = [token.lower() for token in _WORD.findall(part)]
        for start, token in enumerate(tokens):
            found = _phrase(tokens, start) if token in _DETERMINERS else _bare(tokens, start)
            if not found or PROFANE.intersection(found[1]):
                continue
            if token in ("a", "an") and start and tokens[start - 1] in _COPULAS:
                continue
            score = found[0] - 1.2 * (start > 0 and tokens[start - 1] in _PREPOSITIONS)
            score += 0.8 * (start == 0) + 1.5 * (found[1][-1] in telling)
            if best is None or score > best[0]:
                best = (score, found[1])
    return _as_written(text, " ".join(flip(best[1]))) if best else None


def _as_written(text: str, phrase: str) -> str:
    """`phrase` with the capitals that names have inside the sentences of `text`."""
    names = {word.lower(): word for word in _NAME.findall(plain(text)) if word != "I"}
    return " ".join(names.get(word, word) for word in phrase.split(" "))


def person(text: str) -> str | None:
    """Somebody close whom the user named by their role: "your sister"."""
    tokens = [token.lower() for token in _WORD.findall(plain(text))]
    for one, two in pairwise(tokens):
        if one in _OWNERS and two in PERSONS:
            return f"your {two}"
    return None


def keyword(text: str) -> str | None:
    """The longest content word, where no phrase can be told."""
    tokens = _WORD.findall(plain(text).lower())
    placed = [
        (word, before)
        for before, word in zip(["", *tokens], tokens, strict=False)
        if word.isalpha() and not _classed(word)
    ]
    known = [word for word, _ in placed if word in NOUNS]
    fit = [
        word
        for word, before in placed
        if before in (_DETERMINERS | _PREPOSITIONS) - {"to"}
        and len(word) > 3
        and not word.endswith(_NOT_NOUN)
    ]
    found = max(known or fit, key=len, default=None)
    if found is None or found in BARE:
        return found
    name = _as_written(text, found)
    is_bare = name != found and f"the {found}" not in plain(text).lower()
    return name if is_bare else f"the {name}"


def _classed(word: str) -> bool:
    """Whether `word` belongs to a class that is no topic."""
    return any(
        word in group for group in (FUNCTION, VERBS, PROFANE, WEAK, LEADING, ADJECTIVE_FAMILY)
    )


def echo(text: str) -> str | None:
    """The whole of a very short answer, turned around."""
    tokens = _trim(_WORD.findall(plain(text)))
    if not 1 <= len(tokens) <= 4 or PROFANE.intersection(word.lower() for word in tokens):
        return None
    lowers = [token.lower() for token in tokens]
    if lowers[-1] in DANGLING or "you" in lowers or all(word in FUNCTION for word in lowers):
        return None
    if lowers[0] in VERBS or len(lowers[-1]) < 3:
        return None
    return " ".join(flip(tokens))


def _trim(tokens: list[str]) -> list[str]:
    start = 0
    while start < len(tokens) and tokens[start].lower() in LEADING:
        start += 1
    tokens = tokens[start:]
    while len(tokens) > _LONGEST:
        tokens = _shortened(tokens)
    while tokens and tokens[-1].lower() in DANGLING:
        tokens = tokens[:-1]
    return tokens


def _shortened(tokens: list[str]) -> list[str]:
    cuts = {"for", "at", "with", "after", "before", "from", "during", "about", "through", "in"}
    places = [i for i in range(4, _LONGEST + 1) if i < len(tokens) and tokens[i].lower() in cuts]
    return tokens[: places[-1]] if places else []


def _usable(tokens: list[str]) -> bool:
    lowers = [token.lower() for token in tokens]
    if not 3 <= len(tokens) <= _LONGEST or PROFANE.intersection(lowers):
        return False
    if {"you", "your", "you're", "u", "yours"}.intersection(lowers):
        return False
    if lowers[0] not in _SUBJECTS and lowers[0] not in ("the", "it", "it's", "his", "her"):
        return False
    if lowers[-2] == "to" and lowers[-1] in ("up", "out", "off"):
        return False
    if len(lowers[-1]) < 2 or lowers.count("i") > 2 or "i" in lowers[-2:]:
        return False
    return any(
        word in VERBS or word.endswith(("ed", "'s", "'re", "'ve", "'m", "'d", "'ll"))
        for word in lowers[:5]
    )


def _score(tokens: list[str], part: str, marks: set[str]) -> float:
    lowers = [token.lower() for token in tokens]
    score = 1.4 if lowers[0].startswith(("i", "my", "we", "our")) else 0.6
    score += 2.0 if any(mark in part or part in mark for mark in marks) else 0.0
    score += 0.8 if any(w in ADJECTIVE_FAMILY or w in NOUN_FAMILY for w in lowers) else 0.0
    score += 0.6 if any(word in NOUNS for word in lowers) else 0.0
    score -= 2.0 if lowers[0] in ("it", "it's") else 0.0
    score -= 1.2 if lowers[1] in ("think", "guess", "know", "mean", "just", "hope") else 0.0
    return score - 0.15 * abs(len(tokens) - 6)


def _phrase(tokens: list[str], start: int) -> tuple[float, list[str]] | None:
    end = start + 1
    while end < len(tokens) and end - start < 4 and _nominal(tokens[end]):
        end += 1
    phrase = tokens[start:end]
    while len(phrase) > 1 and phrase[-1] not in NOUNS and len(phrase) > 2:
        phrase = phrase[:-1]
    if len(phrase) < 2 or len(phrase[-1]) < 3 or phrase[-1] in ADJECTIVE_FAMILY:
        return None
    if phrase[-1] in WEAK or phrase[1] in ("own", "whole", "entire", "same", "last", "next"):
        return None
    known = phrase[-1] in NOUNS
    followed = end >= len(tokens) or tokens[end] in FUNCTION or tokens[end] in VERBS
    if not known and not (followed and end == start + 2):
        return None
    if not known and phrase[-1].endswith(("ly", "est", "ed")):
        return None
    score = 2.0 * known + (2.0 if phrase[0] in _OWNERS else 0.0) + 0.3 * len(phrase)
    if phrase[0] in ("a", "an"):
        phrase = ["the", *phrase[1:]]
    return score, phrase


def _bare(tokens: list[str], start: int) -> tuple[float, list[str]] | None:
    word = tokens[start]
    after = tokens[start + 1] if start + 1 < len(tokens) else ""
    if word in NOUNS and word not in WEAK:
        if start and tokens[start - 1] in ("to", "not", "can't", "i", "don't", *_ACTORS):
            return None
        return 1.5, [word] if word in BARE or word.endswith("s") else ["the", word]
    starts = start == 0 and after in ("is", "are", "was", "were", "has", "have", "had", "will")
    if (
        starts
        and word not in FUNCTION
        and word not in VERBS
        and word.isalpha()
        and len(word) > 2
        and word not in WEAK
    ):
        return 1.0, ["the", word] if word.endswith("s") else [word]
    return None


def _nominal(token: str) -> bool:
    return token not in FUNCTION and token not in VERBS and token.isascii() and len(token) > 1
