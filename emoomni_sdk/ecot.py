"""The Emotional Chain-of-Thought: sections in order, and which of them a chain uses."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, ClassVar, Self

from pydantic import ConfigDict, model_serializer, model_validator

from emoomni_sdk.documents import Document
from emoomni_sdk.errors import ConfigError

TRANSCRIPT = "transcript"
EMOTION_ANALYSIS = "emotion_analysis"
USER_INTENT = "user_intent"
RESPONSE_STRATEGY = "response_strategy"
RESPONSE = "response"
SECTIONS = (TRANSCRIPT, EMOTION_ANALYSIS, USER_INTENT, RESPONSE_STRATEGY, RESPONSE)
"""Every section the SDK knows, in the order of the chain (paper, appendix A)."""


class ECoTSpec(Document):
    """Which sections are written, in which order.

    The paper's ablations (table 2, appendix A) are `ECoTSpec.without_analysis` and so on. The
    public checkpoint's merged intent and strategy is `merged`, which names the section that holds
    both.

    Raises:
        ConfigError: A name is unknown or repeated, or `response` is not the last.
    """

    kind: ClassVar[str] = "ecot_spec"

    sections: tuple[str, ...] = (EMOTION_ANALYSIS, USER_INTENT, RESPONSE_STRATEGY, RESPONSE)
    merged: bool = False
    """Intent and strategy stand as one text in `response_strategy`."""

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        unknown = [name for name in self.sections if name not in SECTIONS]
        if unknown:
            known = ", ".join(SECTIONS)
            raise ConfigError(f"Unknown E-CoT section {unknown[0]!r}; known: {known}.")
        if len(set(self.sections)) != len(self.sections):
            raise ConfigError("An E-CoT section is named twice.")
        if not self.sections or self.sections[-1] != RESPONSE:
            raise ConfigError("The last E-CoT section must be `response`.")
        return self

    def __contains__(self, section: object) -> bool:
        return section in self.sections

    def until(self, section: str) -> tuple[str, ...]:
        """The sections before `section`, or all of them when it is not used."""
        if section not in self.sections:
            return self.sections
        return self.sections[: self.sections.index(section)]

    @classmethod
    def full(cls) -> ECoTSpec:
        """Analysis, intent, strategy, response: the paper's E-CoT."""
        return cls()

    @classmethod
    def without_analysis(cls) -> ECoTSpec:
        """Table 2, w/o Emotion Analysis."""
        return cls(sections=(USER_INTENT, RESPONSE_STRATEGY, RESPONSE))

    @classmethod
    def without_intent(cls) -> ECoTSpec:
        """Table 2, w/o User Intent."""
        return cls(sections=(EMOTION_ANALYSIS, RESPONSE_STRATEGY, RESPONSE))

    @classmethod
    def without_strategy(cls) -> ECoTSpec:
        """Table 2, w/o Response Strategy."""
        return cls(sections=(EMOTION_ANALYSIS, USER_INTENT, RESPONSE))

    @classmethod
    def with_transcript(cls) -> ECoTSpec:
        """Table 2, w ASR: the words first."""
        return cls(sections=SECTIONS)

    @classmethod
    def response_only(cls) -> ECoTSpec:
        """Table 2, w/o E-CoT."""
        return cls(sections=(RESPONSE,))

    @classmethod
    def merged_intent(cls) -> ECoTSpec:
        """The public checkpoint's form: analysis, then intent and strategy as one, response."""
        return cls(sections=(EMOTION_ANALYSIS, RESPONSE_STRATEGY, RESPONSE), merged=True)


class ECoT(Document, Mapping[str, str]):
    """An ordered mapping from section to text (paper, equation 5: Z = z_p, z_a, z_s, z_t).

    Its JSON is flat: ``{"emotion_analysis": "…", "user_intent": "…", …}``.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")
    kind: ClassVar[str] = "ecot"

    sections: dict[str, str]

    def __init__(self, sections: Mapping[str, str] | None = None, /, **texts: str) -> None:
        super().__init__(**{"sections": {**(sections or {}), **texts}})

    @model_validator(mode="before")
    @classmethod
    def _flat(cls, data: Any) -> Any:
        if isinstance(data, Mapping) and "sections" not in data:
            return {"sections": dict(data)}
        return data

    @model_serializer
    def _as_flat(self) -> dict[str, str]:
        return dict(self.sections)

    @classmethod
    def __get_pydantic_json_schema__(cls, core_schema: Any, handler: Any) -> dict[str, Any]:
        del core_schema, handler
        texts = {name: {"type": "string"} for name in SECTIONS}
        return {"type": "object", "properties": texts, "additionalProperties": {"type": "string"}}

    def __getitem__(self, section: str) -> str:
        return self.sections[section]

    def __iter__(self) -> Iterator[str]:  # type: ignore[override]
        return iter(self.sections)

    def __len__(self) -> int:
        return len(self.sections)

    def __hash__(self) -> int:
        return hash(frozenset(self.sections.items()))

    @property
    def transcript(self) -> str | None:
        """What was said, where the chain writes it first."""
        return self.sections.get(TRANSCRIPT)

    @property
    def emotion_analysis(self) -> str | None:
        """z_p: what was perceived."""
        return self.sections.get(EMOTION_ANALYSIS)

    @property
    def user_intent(self) -> str | None:
        """z_a: what the user is after."""
        return self.sections.get(USER_INTENT)

    @property
    def response_strategy(self) -> str | None:
        """z_s: how to answer, in words and in voice."""
        return self.sections.get(RESPONSE_STRATEGY)

    @property
    def response(self) -> str | None:
        """z_t: the words of the reply."""
        return self.sections.get(RESPONSE)

    def with_section(self, section: str, text: str) -> ECoT:
        """A copy with one section set."""
        return ECoT({**self.sections, section: text})
