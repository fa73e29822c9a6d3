"""Which language a text is in."""

from __future__ import annotations

import pytest

from emoomni_sdk.language import guess_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("I lost my keys and I do not know what to do.", "en"),
        ("我昨天晚上没有睡好。", "zh"),
        ("昨日はあまり眠れませんでした。", "ja"),
        ("어제 잠을 잘 못 잤어요.", "ko"),
        ("Я плохо спал прошлой ночью.", "ru"),
        ("Ich habe heute nicht gut geschlafen und bin müde.", "de"),
        ("Je ne sais pas ce que je dois faire.", "fr"),
        ("No sé qué hacer con este problema.", "es"),
        ("Nie wiem co się ze mną dzieje.", "pl"),
        ("我的 phone 坏了，怎么办？", "zh"),
    ],
)
def test_plain_sentences(text: str, language: str) -> None:
    assert guess_language(text) == language


def test_a_text_that_does_not_tell_takes_the_hint() -> None:
    assert guess_language("!!! 123", "de") == "de"
    assert guess_language("Hmm", "pl") == "pl"
    assert guess_language("", None) is None
