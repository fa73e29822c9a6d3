from __future__ import annotations

import pytest

from emoomni_sdk.formats import strip_thinking


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("<think>hm</think>\n\nHello.", "Hello."),
        ("so, hm\n</think>\nHello.", "Hello."),
        ("\n<think>never ends", ""),
        (" Hello. ", " Hello. "),
        ("a </think> b </think> c", "b </think> c"),
        ("", ""),
    ],
)
def test_only_the_answer_is_left(text: str, answer: str) -> None:
    assert strip_thinking(text) == answer
