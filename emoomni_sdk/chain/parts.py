"""The parts of a chain and how it is set, checked once at construction."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from emoomni_sdk.ecot import RESPONSE_STRATEGY, ECoTSpec
from emoomni_sdk.errors import CapabilityError, ConfigError
from emoomni_sdk.hooks import Verdict
from emoomni_sdk.interfaces import Component, Perceiver, Reasoner, Speaker, Strategist, Thinker
from emoomni_sdk.observe import Observer
from emoomni_sdk.two_stage import TwoStage

if TYPE_CHECKING:
    from emoomni_sdk.listener import Listener
    from emoomni_sdk.strategist import RuleStrategist

ReplyGuard: TypeAlias = Callable[[str, str], "Verdict | Awaitable[Verdict | None] | None"]
"""``guard(clause, text_so_far)``: None passes; see `emoomni_sdk.hooks` for the verdicts."""


@dataclass(frozen=True, slots=True)
class Parts:
    """What a chain is made of."""

    thinker: Thinker
    speaker: Speaker | None
    strategist: Strategist
    rules: RuleStrategist
    """Decides when the Strategist is late or fails."""
    spec: ECoTSpec
    instruction_deadline: float
    guard: ReplyGuard | None
    whole_reply: bool
    observers: tuple[Observer, ...]
    listener: Listener | None = None
    """Measures what was spoken."""

    @property
    def plans(self) -> bool:
        """The Strategist writes z_s itself."""
        return self.strategist.capabilities.writes_strategy and RESPONSE_STRATEGY in self.spec

    def components(self) -> Iterator[Component]:
        """Every component once; the rules too, for a deadline is no time to load word lists."""
        yield self.thinker
        yield self.strategist
        if self.strategist is not self.rules:
            yield self.rules
        if self.speaker is not None:
            yield self.speaker


def one_thinker(first: object, reasoner: Reasoner | Thinker | None) -> Thinker:
    """The Thinker that `Chain(first, reasoner, …)` means.

    Raises:
        CapabilityError: The two do not make one.
    """
    if isinstance(first, Thinker) and (reasoner is None or reasoner is first):
        return first
    if isinstance(first, Perceiver) and isinstance(reasoner, Reasoner):
        return TwoStage(first, reasoner)
    raise _misfit(first, reasoner)


def check(parts: Parts) -> Parts:
    """The same parts, when they fit.

    Raises:
        CapabilityError: A Strategist that plans needs a Thinker that continues.
        ConfigError: The deadline is negative.
    """
    if parts.plans and not parts.thinker.capabilities.continues:
        raise CapabilityError(
            f"{parts.strategist.label} writes the strategy, and {parts.thinker.label} cannot go on "
            "from a strategy that somebody else wrote.",
            remedy="Use a Thinker that declares `continues`, or a Strategist that only instructs.",
        )
    if parts.instruction_deadline < 0:
        raise ConfigError("`instruction_deadline` is a number of seconds, 0 or more.")
    return parts


def _misfit(first: object, reasoner: object) -> CapabilityError:
    """Why the two do not make a Thinker, and what to write instead."""
    for part in (first, reasoner):
        if isinstance(part, type):
            name = part.__name__
            return CapabilityError(f"{name} is a class.", remedy=f"Write {name}().")
        if isinstance(part, str):
            return CapabilityError(
                f"{part!r} is a name, not a component.",
                remedy="emoomni_sdk.compose.build makes chains of names.",
            )
    if isinstance(first, Reasoner) and isinstance(reasoner, Perceiver):
        return CapabilityError("The Perceiver comes before the Reasoner.", remedy=_TWO)
    if isinstance(first, Perceiver):
        return CapabilityError("A Perceiver needs a Reasoner beside it.", remedy=_TWO)
    if isinstance(first, Reasoner):
        return CapabilityError("A Reasoner needs a Perceiver before it.", remedy=_TWO)
    if isinstance(reasoner, Speaker):
        return CapabilityError("The second argument is a Speaker.", remedy=_ONE)
    found = type(first).__name__
    return CapabilityError(
        f"A chain starts with a Thinker, or a Perceiver and a Reasoner, not {found}.",
        remedy=f"{_ONE} Or: {_TWO}",
    )


_ONE = "Write Chain(thinker, speaker=speaker)."
_TWO = "Write Chain(perceiver, reasoner, speaker)."
