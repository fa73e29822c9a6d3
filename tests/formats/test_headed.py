"""The paper's heads, as models really write them."""

from __future__ import annotations

import pytest

from emoomni_sdk.ecot import ECoT, ECoTSpec
from emoomni_sdk.formats import HEADS, Decoded, HeadedCodec

FULL = ECoTSpec.full()
THOUGHT = ECoT(
    emotion_analysis="He smiles, *briefly*.",
    user_intent="To share good news.",
    response_strategy="Match his excitement.",
    response="That is great!",
)
CODEC = HeadedCodec()


@pytest.mark.parametrize(
    ("opens", "closes"),
    [
        ("", ":\n"),
        ("", ": "),
        ("", "：\n\n"),
        ("", "\n"),
        ("## ", "\n"),
        ("### ", ":\n"),
        ("## ", " ##\n"),
        ("**", "**: "),
        ("**", ":** "),
        ("**", "**\n"),
        ("__", ":__\n"),
        ("> *", "*: "),
        ("1. ", ": "),
        ("**2) ", "**\n"),
        ("12、", "："),
        ("三、", "："),
        ("(3) ", ": "),
        ("- ", ": "),
        ("• ", ": "),
        ("【", "】"),
        ("【", "】："),
        ("Step 1: ", ": "),
        ("STEP 2. **", "**: "),
        ("---\n\n## ", "\n"),
        ("***\n1. **", ":**\n"),
        ("  ", " : "),
        ("", " (用户): "),
        ("**", " （user）**：\n"),
    ],
)
@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_markdown_numbering_and_colons(
    opens: str, closes: str, language: str, newline: str
) -> None:
    if closes == "】":
        closes = "】\n"
    text = "\n\n".join(
        f"{opens}{HEADS[language][name]}{closes}{THOUGHT[name]}" for name in FULL.sections
    ).replace("\n", newline)
    assert CODEC.decode(text, FULL) == Decoded(THOUGHT)


@pytest.mark.parametrize(
    ("head", "section"),
    [
        ("emotion analysis", "emotion_analysis"),
        ("USER INTENT", "user_intent"),
        ("Response Strategy", "response_strategy"),
        ("Response Content", "response"),
        ("Textual Response", "response"),
        ("ASR", "transcript"),
        ("情感分析", "emotion_analysis"),
        ("用户意图", "user_intent"),
        ("回复策略", "response_strategy"),
        ("回复内容", "response"),
        ("语音识别", "transcript"),
    ],
)
def test_other_names_of_the_heads(head: str, section: str) -> None:
    decoded = CODEC.decode(f"{head}: some words", ECoTSpec.with_transcript())
    assert decoded.ecot == ECoT({section: "some words"})


@pytest.mark.parametrize(
    "line",
    [
        "User intent is plain here.",
        "The User Intent Recognition: not at the line's beginning",
        "User Intent Recognitions: plural",
        "用户意图识别得很清楚",
        "- - - - - - - - - - - - - - - - - - - User Intent: too many marks",
        "1.5 times User Intent:",
        "Response: bare",
    ],
)
def test_lines_that_are_no_heads_stay_text(line: str) -> None:
    text = f"Multimodal Emotion Analysis:\nCalm.\n{line}"
    assert CODEC.decode(text, FULL).ecot == ECoT(emotion_analysis=f"Calm.\n{line}")


def test_text_before_the_first_head_is_named() -> None:
    text = "Sure, here it is:\n\n" + CODEC.encode(THOUGHT, FULL)
    decoded = CODEC.decode(text, FULL)
    assert decoded.ecot == THOUGHT
    assert decoded.complete
    assert [(p.kind, p.section) for p in decoded.problems] == [("stray", None)]


def test_a_lone_section_needs_no_head() -> None:
    spec = ECoTSpec.response_only()
    assert CODEC.decode("Come here.", spec) == Decoded(ECoT(response="Come here."))
    assert CODEC.decode("Response Content: Come here.", spec) == Decoded(
        ECoT(response="Come here.")
    )
    assert [p.kind for p in CODEC.decode("", spec).problems] == ["truncated", "missing"]


def test_a_line_that_can_be_no_head_flows_at_once() -> None:
    decoder = CODEC.decoder(FULL)
    decoder.feed("Multimodal Emotion Analysis:\nCalm.\nU")
    assert [piece.text for piece in decoder.feed("n")] == ["\nUn"]


def test_both_languages_write_heads_for_every_section() -> None:
    spec = ECoTSpec.with_transcript()
    thought = ECoT(dict.fromkeys(spec.sections, "words"))
    for language, heads in HEADS.items():
        text = HeadedCodec(language).encode(thought, spec)
        assert [line for line in text.splitlines() if "words" not in line and line] == [
            heads[name] + ("：" if language == "zh" else ":") for name in spec.sections
        ]
