"""Reasoning by rule: appraisal, intent, helping skill, reply. A baseline that needs no model."""

from emoomni_lite.reasoner.rule import VERSION, RuleReasoner

__all__ = ["VERSION", "RuleReasoner"]
