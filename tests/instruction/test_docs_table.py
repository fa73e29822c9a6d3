"""docs/instruction.md says what the concepts are worth."""

from __future__ import annotations

import math
from pathlib import Path

import pytest

from emoomni_sdk.instruction.reading import CONCEPTS
from emoomni_sdk.instruction.shift import NUMERIC, RATIOS

PAGE = Path(__file__).parents[2] / "docs" / "instruction.md"


def rows() -> dict[str, list[str]]:
    lines = [line for line in PAGE.read_text(encoding="utf-8").splitlines() if line[:2] == "| "]
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    return {row[0]: row for row in cells if len(row) == 8}


@pytest.mark.skipif(not PAGE.exists(), reason="the documentation is not beside the package")
def test_every_concept_stands_in_the_table_with_its_worth():
    table = rows()
    for concept in CONCEPTS.values():
        if concept.kind in {"neutral", "hold"}:
            continue
        said = table[concept.name][2:7]
        for name, cell in zip(NUMERIC, said, strict=True):
            change = concept.change.get(name)
            if change is None:
                assert not cell, concept.name
            elif name in RATIOS:
                assert float(cell.lstrip("×")) == pytest.approx(math.exp(change), abs=0.006)
            else:
                assert float(cell) == pytest.approx(change, abs=0.06), concept.name
