"""What a component can do, declared as data so that a chain can check it before any work."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field

from emoomni_sdk.perception import Modality

ANY_LANGUAGE: frozenset[str] = frozenset()
"""No restriction is declared."""


class Capabilities(BaseModel):
    """What every component declares."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    languages: frozenset[str] = ANY_LANGUAGE
    """BCP 47 primary tags it handles; empty: no restriction declared."""
    max_concurrency: int = Field(default=1, ge=1)
    """Calls it accepts at once; the chain makes further ones wait."""
    needs_network: bool = False
    needs_gpu: bool = False

    def speaks(self, language: str | None) -> bool:
        """Whether `language` (BCP 47) is covered."""
        if not self.languages or language is None:
            return True
        return language.split("-")[0].lower() in self.languages


class ThinkerCapabilities(Capabilities):
    """Of a Thinker or Reasoner."""

    modalities: frozenset[Modality] = frozenset({"text"})
    """What it perceives by itself."""
    continues: bool = False
    """It can go on from sections that are already written (`ThinkRequest.thought`)."""


class PerceiverCapabilities(Capabilities):
    """Of a Perceiver."""

    modalities: frozenset[Modality] = frozenset({"audio"})
    transcribes: bool = False


class StrategistCapabilities(Capabilities):
    """Of a Strategist."""

    writes_strategy: bool = False
    """It plans z_s itself through `plan`."""


class SpeakerCapabilities(Capabilities):
    """Of a Speaker."""

    dimensions: frozenset[str] = frozenset()
    """The instruction's dimensions it can honour; `lower` reports every other one as dropped."""
    streams: bool = False
    """Chunks arrive while the clause is still being synthesised."""
    keeps_voice: bool = False
    """It overrides `speak_reply` to carry its voice across clauses."""
    speaks_again: bool = False
    """Speaking a reply once more costs next to nothing, under 1 % of its duration. The listener
    then hears the same words without an instruction, and compares with those."""
