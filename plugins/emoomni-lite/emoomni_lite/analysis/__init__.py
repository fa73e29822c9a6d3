"""The evidence in prose, English or Chinese: the text of z_p."""

from __future__ import annotations

from emoomni_lite.analysis import chinese, english
from emoomni_lite.analysis.findings import Findings

__all__ = ["Findings", "write"]


def write(findings: Findings, language: str | None) -> str:
    """The analysis in `language` (BCP 47); English unless it is Chinese."""
    if (language or "en").lower().startswith("zh"):
        return chinese.write(findings)
    return english.write(findings)
