"""From response strategy to speaking instruction, by rules."""

from emoomni_sdk.strategist.rules import RuleStrategist

__all__ = ["RuleStrategist"]
