"""Thoughts that were really written, through every codec and the segmenter."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from emoomni_sdk.ecot import ECoT, ECoTSpec
from emoomni_sdk.formats import CODECS, Decoded, HeadedCodec
from emoomni_sdk.segment import split_clauses

DATA = os.environ.get("EMOOMNI_TEST_DATA", "")
pytestmark = [
    pytest.mark.acceptance,
    pytest.mark.skipif(not DATA, reason="EMOOMNI_TEST_DATA is not set"),
]
THOUGHTS = sorted(Path(DATA, "video", "emoomni_demo").glob("*.ecot.json")) if DATA else []


@pytest.mark.parametrize("path", THOUGHTS, ids=lambda path: path.name)
def test_every_codec_carries_it(path: Path) -> None:
    demo = json.loads(path.read_text(encoding="utf-8"))
    thought = ECoT(
        emotion_analysis=demo["emotion_analysis"],
        user_intent=demo["user_intent"],
        response_strategy=demo["response_strategy"],
        response=demo["response_text"],
    )
    for codec in (*CODECS.values(), HeadedCodec("zh")):
        merged = codec.name == "delimited"
        spec = ECoTSpec.merged_intent() if merged else ECoTSpec.full()
        kept = ECoT({name: thought[name] for name in spec.sections})
        assert codec.decode(codec.encode(kept, spec), spec) == Decoded(kept)
    assert "".join(split_clauses(demo["response_text"])) == demo["response_text"]
    assert len(split_clauses(demo["response_strategy"])) > 2
