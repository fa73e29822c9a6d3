"""Fifty supporter turns of ESConv, read from EMOOMNI_TEST_DATA and never kept."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from emoomni_lite.reasoner.lexicon.topics import FUNCTION
from emoomni_lite.reasoner.skills import named
from emoomni_lite.reasoner.wording import units, windows

from emoomni_sdk.turn import Exchange

FILE = "text/esconv/devWithStrategy_short.dialogues.json"
TURNS = 50


def _turns(path: Path) -> Iterator[tuple[str, tuple[Exchange, ...]]]:
    for dialogue in json.loads(path.read_text(encoding="utf-8")):
        history: tuple[Exchange, ...] = ()
        said, answer = "", ""
        for line in dialogue:
            if line["role"] == "seeker":
                if answer:
                    history += (Exchange(said=said or None, answer=answer),)
                    said, answer = "", ""
                said = f"{said} {line['text']}".strip()
            else:
                if said and not answer:
                    yield said, history
                answer = f"{answer} {line['text']}".strip()


@pytest.mark.acceptance
@pytest.mark.skipif("EMOOMNI_TEST_DATA" not in os.environ, reason="EMOOMNI_TEST_DATA is unset")
async def test_replies_vary_copy_nothing_and_use_many_skills(ask) -> None:
    turns = list(_turns(Path(os.environ["EMOOMNI_TEST_DATA"]) / FILE))
    chosen = turns[:: len(turns) // TURNS][:TURNS]
    skeletons, skills = set(), set()
    for said, history in chosen:
        out = await ask(said, history=history)
        runs = set(windows(units(said), 6))
        assert not any(run in runs for run in windows(units(out["response"]), 6))
        skeletons.add(tuple(word for word in units(out["response"]) if word in FUNCTION))
        skills.add(named(out["response_strategy"])[0])
    assert len(chosen) == TURNS
    assert len(skeletons) >= 40
    assert len(skills) >= 5
