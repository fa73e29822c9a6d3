"""The public checkpoint's delimiters, in both variants."""

from __future__ import annotations

import pytest

from emoomni_sdk.ecot import ECoT, ECoTSpec
from emoomni_sdk.errors import FormatError
from emoomni_sdk.formats import RESPONSE_PATH, Decoded, DelimitedCodec

CODEC = DelimitedCodec()
MERGED = ECoTSpec.merged_intent()
THOUGHT = ECoT(
    emotion_analysis="她的声音很低。",
    response_strategy="她想被安慰, 语气要轻。",
    response="我在这儿。",
)
WITH_PATH = ECoT({**THOUGHT, RESPONSE_PATH: "先听, 再问。"})
LONGER = (
    "情感分析结果为{c}她的声音很低。{s}回复策略分析{c}她想被安慰, 语气要轻。{s}"
    "因此我的回复路径可以是{c}先听, 再问。{s}所以我的回复应该是{c}我在这儿。"
)
SHORTER = (
    "情感分析结果为{c}她的声音很低。{s}意图策略及回复路径{c}她想被安慰, 语气要轻。{s}"
    "所以我的回复应该是{c}我在这儿。"
)


@pytest.mark.parametrize("colon", [":", "：", " : ", "：\n"])
@pytest.mark.parametrize("space", ["", "\n", " "])
@pytest.mark.parametrize("echo", ["", "system\nYou are Qwen, made up.\nuser\n看\nassistant\n"])
def test_both_variants_read(colon: str, space: str, echo: str) -> None:
    longer = echo + LONGER.format(c=colon, s=space)
    shorter = echo + SHORTER.format(c=colon, s=space)
    assert CODEC.decode(longer, MERGED) == Decoded(WITH_PATH)
    assert CODEC.decode(shorter, MERGED) == Decoded(THOUGHT)


def test_the_path_decides_which_variant_is_written() -> None:
    assert CODEC.encode(WITH_PATH, MERGED) == LONGER.format(c=":", s="")
    assert CODEC.encode(THOUGHT, MERGED) == SHORTER.format(c=":", s="")
    assert list(CODEC.decode(CODEC.encode(WITH_PATH, MERGED), MERGED).ecot) == [
        "emotion_analysis",
        "response_strategy",
        RESPONSE_PATH,
        "response",
    ]


def test_the_transcript_stands_first() -> None:
    spec = ECoTSpec(sections=("transcript", *MERGED.sections), merged=True)
    thought = ECoT({"transcript": "我没事", **THOUGHT})
    text = CODEC.encode(thought, spec)
    assert text.startswith("输入的音视频识别文本为:我没事情感分析结果为:")
    assert CODEC.decode(text, spec) == Decoded(thought)


def test_intent_on_its_own_is_refused_and_missed() -> None:
    full = ECoTSpec.full()
    with pytest.raises(FormatError, match="merged_intent"):
        CODEC.encode(ECoT({**THOUGHT, "user_intent": "安慰"}), full)
    decoded = CODEC.decode(CODEC.encode(THOUGHT, MERGED), full)
    assert [(p.kind, p.section) for p in decoded.problems] == [("missing", "user_intent")]


def test_without_strategy_there_is_no_path() -> None:
    spec = ECoTSpec(sections=("emotion_analysis", "response"))
    assert RESPONSE_PATH not in CODEC.decode(CODEC.encode(WITH_PATH, spec), spec).ecot
    decoded = CODEC.decode(CODEC.encode(WITH_PATH, MERGED), spec)
    assert {(p.kind, p.section) for p in decoded.problems} == {
        ("unknown", "response_strategy"),
        ("unknown", RESPONSE_PATH),
    }


def test_an_echo_without_an_answer_leaves_nothing() -> None:
    decoded = CODEC.decode("system\nYou are Qwen.\nuser\n所以我的回复应该是:假的", MERGED)
    assert decoded.ecot == ECoT()
    assert not decoded.complete


def test_a_beginning_that_only_looks_like_an_echo_is_kept() -> None:
    spec = ECoTSpec.response_only()
    assert CODEC.decode("system\nYou are", spec).ecot == ECoT(response="system\nYou are")
    assert CODEC.decode("system\nYou were", spec).ecot == ECoT(response="system\nYou were")
