"""`Composer`: sentences from forms, the user's words in them, none copied and none said twice."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from emoomni_lite.reasoner.choice import Chooser, needed
from emoomni_lite.reasoner.forms import FORMS
from emoomni_lite.reasoner.wording import Source, overlap, sentences, units

_CONTENT = ("clause", "topic", "person", "feeling", "keyword", "echo")
_GRAMMAR = ("s", "is", "es")
_SAME = 0.6
"""From this likeness on, two sentences count as the same."""
_SPECIFIC_FIRST = 0.6
_START = re.compile(r"(^|[.!?] )([a-zà-þ])")
_PLURAL = frozenset({"people", "children", "kids", "parents", "finances"})
_SINGULAR = frozenset({"news", "mathematics", "maths", "covid", "boss", "business", "illness"})


class Composer:
    """Composes one reply, sentence by sentence.

    Args:
        language: ``en`` or ``zh``.
        chooser: Decides between equals.
        slots: The user's words and other fillings, by slot name.
        source: The user's text, so that no long run of it is copied.
        earlier: Sentences of earlier replies, not to be said again.
    """

    def __init__(
        self,
        language: str,
        chooser: Chooser,
        slots: Mapping[str, str],
        source: Source,
        earlier: Sequence[str] = (),
    ) -> None:
        self._language = language
        self._chooser = chooser
        self._slots = {**slots, **_agreement(slots.get("topic", ""))}
        self._source = source
        self._earlier = [frozenset(units(sentence)) for sentence in earlier]
        self._used: set[str] = set()
        self.said: list[str] = []

    @property
    def used_content(self) -> bool:
        """Whether a sentence so far uses the user's own words."""
        return bool(self._used.intersection(_CONTENT))

    def chance(self, slot: str) -> float:
        """A number in [0, 1) that is this turn's own."""
        return self._chooser.share(slot)

    def say(
        self,
        move: str,
        keys: Iterable[str] = ("any",),
        *,
        content: bool = False,
        critical: bool = False,
        first: bool = False,
    ) -> bool:
        """Add a sentence of `move`; whether one could be found.

        Args:
            move: A key of the forms.
            keys: Situations, the most specific first.
            content: Only sentences that use the user's own words.
            critical: Say it even where it repeats an earlier reply.
            first: Put it before what was said so far.
        """
        candidates = self._candidates(move, tuple(keys))
        for repeat in (False, True) if critical else (False,):
            for template in candidates:
                if content and not needed(template).intersection(_CONTENT):
                    continue
                text = self._fill(move, template)
                if text and self._fits(text, repeat):
                    self._used |= needed(template)
                    self.said.insert(0 if first else len(self.said), text)
                    return True
        return False

    def _candidates(self, move: str, keys: tuple[str, ...]) -> list[str]:
        table = FORMS[self._language][move]
        groups = [
            self._chooser.order(f"{move}/{key}", table[key])
            for key in dict.fromkeys(keys)
            if key in table
        ]
        specific = self._chooser.share(f"{move}/specific") < _SPECIFIC_FIRST
        if specific or len(groups) < 2:
            return [template for group in groups for template in group]
        return self._chooser.order(f"{move}/mixed", [t for group in groups for t in group])

    def _fill(self, move: str, template: str) -> str | None:
        slots = needed(template)
        free = {
            name: text
            for name, text in self._slots.items()
            if name not in self._used and not self._named(name)
        }
        if not slots <= free.keys() | set(_GRAMMAR):
            return None
        text = self._chooser.expand(move, template, {**self._slots})
        if self._language == "zh":
            return text
        return _START.sub(lambda found: found.group(1) + found.group(2).upper(), text.strip())

    def _named(self, name: str) -> bool:
        """Whether the topic has been named already, as the keyword, or the other way round."""
        other = {"topic": "keyword", "keyword": "topic"}.get(name)
        if other is None or other not in self._used or other not in self._slots:
            return False
        one, two = units(self._slots[name]), units(self._slots[other])
        return one[-1] in two or two[-1] in one

    def _fits(self, text: str, repeat: bool) -> bool:
        joiner = "" if self._language == "zh" else " "
        whole = joiner.join([*self.said, text])
        if self._source.copied(whole) or self._source.copied(joiner.join([text, *self.said])):
            return False
        parts = [frozenset(units(part)) for part in sentences(text)]
        here = [frozenset(units(said)) for said in self.said]
        known = here if repeat else [*here, *self._earlier]
        return not any(overlap(part, said) >= _SAME for part in parts for said in known)


def _agreement(topic: str) -> dict[str, str]:
    last = topic.rsplit(" ", 1)[-1]
    plural = last in _PLURAL or (
        last.endswith("s") and not last.endswith(("ss", "'s")) and last not in _SINGULAR
    )
    return {"s": "", "is": "are", "es": ""} if plural else {"s": "s", "is": "is", "es": "es"}
