"""However it is worded: pairs of styles, each told apart in every dimension that is named."""

from __future__ import annotations

from pathlib import Path

import pytest

from emoomni_sdk.instruction import from_prose

PAIRS = Path(__file__).with_name("pairs.txt")
DIMENSIONS = {
    "pitch": ("pitch", 0.0, 0.3),
    "range": ("pitch_range", 1.0, 1.05),
    "rate": ("rate", 1.0, 1.03),
    "level": ("volume", 0.0, 0.5),
    "pauses": ("pause", 1.0, 1.1),
}
"""Field, its neutral value, and the least difference that is heard: st, ratio, ratio, dB, ratio."""


def pairs() -> list[tuple[list[str], list[str], str, str]]:
    """(more in the first, more in the second, first, second), one pair a line."""
    rows = []
    for line in PAIRS.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            up, down, first, second = line.split("|")
            rows.append((up.split(), down.split(), first, second))
    return rows


def heard_above(first: str, second: str, dimension: str) -> bool:
    field, neutral, least = DIMENSIONS[dimension]
    values = [getattr(from_prose(style), field) for style in (first, second)]
    more, less = (neutral if value is None else value for value in values)
    return bool(more - less >= least if neutral == 0 else more / less >= least)


@pytest.mark.parametrize(("up", "down", "first", "second"), pairs())
def test_a_pair_is_told_apart(up, down, first, second):
    assert [name for name in up if not heard_above(first, second, name)] == []
    assert [name for name in down if not heard_above(second, first, name)] == []


@pytest.mark.parametrize(
    "style",
    [
        "See the notes below.",
        "Speak of the high cost of living.",
        "Address the low-income family.",
        "Mention her long day.",
        "Talk about the fast train to London.",
        "Explain the loud noise in the engine.",
        "The price of gold is high this year.",
        "Bear in mind that the meeting is on Monday.",
        "The library closes at five.",
        "Speak to the old man about his mouse.",
        "Give the answer in three bullet points.",
        "As you like.",
        "In your usual voice.",
        "No particular emotion.",
        "Neither loud nor soft, neither high nor low.",
        "Not too fast, not too slow.",
        "Whatever suits you.",
        "随你。",
        "没有特别的情绪。",
        "不快不慢，不高不低。",
        "介绍一下快递的价格。",
        "狮子是什么动物？",
        "谈谈高考。",
    ],
)
def test_content_and_plain_wordings_move_nothing(style):
    found = from_prose(style)
    for field, neutral, _ in DIMENSIONS.values():
        assert getattr(found, field) in {None, neutral}, field


@pytest.mark.parametrize(
    ("likened", "content", "field"),
    [
        ("Like a lion.", "The lion is an endangered animal.", "pitch"),
        ("As if you were in a library.", "The library is closed.", "volume"),
        ("You are an auctioneer.", "Call the auctioneer.", "rate"),
        ("In a giant's voice.", "Ask the giant.", "pitch"),
        ("像火车一样快地说，像火车", "火车几点开？", "rate"),
    ],
)
def test_a_picture_counts_where_the_voice_is_likened_to_it(likened, content, field):
    assert getattr(from_prose(likened), field) is not None
    assert getattr(from_prose(content), field) is None


def test_the_addressee_is_no_model_for_the_voice():
    assert from_prose("Sound like a toddler.").pitch > 2
    assert from_prose("Explain it to a toddler.").pitch is None
