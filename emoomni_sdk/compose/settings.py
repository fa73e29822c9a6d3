"""The settings of a chain, as `emoomni.toml` writes them."""

from __future__ import annotations

from typing import Any, Self

from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator

from emoomni_sdk.compose.secrets import hide_likely_secrets
from emoomni_sdk.ecot import ECoTSpec
from emoomni_sdk.registry import KINDS, Kind

DEFAULTS: dict[Kind, str] = {
    "perceiver": "signal",
    "reasoner": "rules",
    "strategist": "rules",
    "speaker": "espeak",
}
"""What fills a role that nobody named."""
NO_SPEAKER = "none"
"""``[speaker] use = "none"``: text and instruction only."""

ONE_WAY = "name a thinker, or a perceiver and a reasoner"


class _Table(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class RoleSettings(_Table):
    """``[thinker]``, ``[perceiver]``, ``[reasoner]``, ``[strategist]``, ``[speaker]``."""

    use: str | None = Field(default=None, min_length=1)
    """``name`` or ``name:preset``."""
    options: dict[str, Any] = Field(default_factory=dict)
    """The component's own options. Those whose name says so are kept as `SecretStr`."""

    @field_validator("options")
    @classmethod
    def _hide(cls, options: dict[str, Any]) -> dict[str, Any]:
        return hide_likely_secrets(options)

    @property
    def name(self) -> str | None:
        """The component's name without its preset."""
        return self.use.partition(":")[0] if self.use else None


class ChainSettings(_Table):
    """``[chain]``: what `emoomni_sdk.chain.Chain` is given beside its parts."""

    sections: tuple[str, ...] = ECoTSpec.full().sections
    """Which sections the E-CoT has; the paper's ablations leave some out."""
    instruction_deadline: float = Field(default=0.3, ge=0)
    """Seconds that the first clause waits at most for the Strategist."""
    whole_reply: bool = False
    """Reply guards see the whole reply at once, before any of it is spoken."""

    @field_validator("sections")
    @classmethod
    def _known(cls, sections: tuple[str, ...]) -> tuple[str, ...]:
        return ECoTSpec(sections=sections).sections

    @property
    def spec(self) -> ECoTSpec:
        """The sections as an `ECoTSpec`."""
        return ECoTSpec(sections=self.sections)


class TurnSettings(_Table):
    """``[turn]``: what every turn is given unless it says otherwise."""

    reply_language: str | None = None
    """BCP 47; unset: the user's own language."""
    reasoning_language: str | None = None
    """BCP 47, of the sections before the reply; unset: the Thinker's choice."""
    persona: str | None = None
    """Who answers, in your words."""
    seed: int | None = None


class HookSettings(_Table):
    """``[hooks]``: which hook plugins may listen in. Installing one does not enable it."""

    enable: tuple[str, ...] = ()
    """Names, in the order in which guards are asked."""
    options: dict[str, dict[str, Any]] = Field(default_factory=dict)
    """Name → keyword arguments of the plugin's class."""

    @field_validator("options")
    @classmethod
    def _hide(cls, options: dict[str, dict[str, Any]]) -> dict[str, dict[str, Any]]:
        return hide_likely_secrets(options)

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        twice = {name for name in self.enable if self.enable.count(name) > 1}
        if twice:
            raise ValueError(f"{sorted(twice)[0]!r} is enabled twice")
        idle = sorted(set(self.options) - set(self.enable))
        if idle:
            raise ValueError(f"[hooks.options.{idle[0]}] is set, but {idle[0]!r} is not enabled")
        return self


class Settings(_Table):
    """Everything that `build` needs. Its repr shows no secret."""

    thinker: RoleSettings = RoleSettings()
    perceiver: RoleSettings = RoleSettings()
    reasoner: RoleSettings = RoleSettings()
    strategist: RoleSettings = RoleSettings()
    speaker: RoleSettings = RoleSettings()
    chain: ChainSettings = ChainSettings()
    turn: TurnSettings = TurnSettings()
    hooks: HookSettings = HookSettings()

    @model_validator(mode="after")
    def _one_way_to_think(self) -> Self:
        stages = [kind for kind in ("perceiver", "reasoner") if self.role(kind).use]
        if self.thinker.use and stages:
            raise ValueError(f"a thinker and a {stages[0]} are both named; {ONE_WAY}")
        return self

    def role(self, kind: str) -> RoleSettings:
        """The settings of one role."""
        role = getattr(self, kind)
        assert isinstance(role, RoleSettings)
        return role

    def chosen(self, kind: Kind) -> str | None:
        """``name[:preset]`` that fills the role, defaults included; None: nothing does."""
        if kind == "thinker" or (self.thinker.use and kind in ("perceiver", "reasoner")):
            return self.role(kind).use
        use = self.role(kind).use or DEFAULTS[kind]
        return None if kind == "speaker" and use == NO_SPEAKER else use

    def in_use(self) -> dict[Kind, str]:
        """Role → ``name[:preset]`` of every component that a chain of these settings has."""
        return {kind: use for kind in KINDS if (use := self.chosen(kind))}
