from __future__ import annotations

import pytest
from emoomni_espeak.phrasing import phrased

from emoomni_sdk.audio import Audio
from emoomni_sdk.instruction import SpeakingInstruction
from emoomni_sdk.interfaces import Utterance
from emoomni_sdk.listener import listen


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        (
            "en",
            "The train leaves at seven because of the snow.",
            "The train leaves at seven, because of the snow.",
        ),
        ("en", "I am here.", "I am here."),
        ("en", "The old grey stone house burned down.", "The old grey stone house burned down."),
        (
            "de",
            "Wir sahen den Film und gingen dann nach Hause.",
            "Wir sahen den Film, und gingen dann nach Hause.",
        ),
        ("cmn", "你出门之前给花浇水了吗？", "你出门之前，给花浇水了吗？"),
        ("zh", "他现在住在河边的房子里。", "他现在住，在河边的房子里。"),
        ("fi", "Juna lähtee kello seitsemän aamulla ja palaa.", None),
    ],
)
def test_breaks(language: str, text: str, said: str | None) -> None:
    assert phrased(text, language) == (said or text)


@pytest.mark.parametrize("text", ["“Well,” she said, “come in.”", "", " ", "…", "，。", "a\n\nb"])
def test_keeps_what_needs_no_break(text: str) -> None:
    assert phrased(text, "en") == text
    assert phrased(text, "zh") == text


@pytest.mark.parametrize("language", ["en", "de", "zh"])
def test_adds_nothing_but_commas(language: str) -> None:
    text = (
        "Nobody told me that it had moved to the room behind the stairs und 我在等一个小时的车和她"
    )
    bare = phrased(text, language).replace(", ", " ").replace("，", "")
    assert bare == text


async def test_a_sentence_without_a_comma_gets_longer_pauses(speaker) -> None:
    text = "My mother grew roses along the garden wall of our home."

    async def pauses(ratio: float | None) -> float:
        said = Utterance(text=text, instruction=SpeakingInstruction(pause=ratio), seed=0)
        audio = Audio.join([chunk async for chunk in speaker.speak(said)])
        assert audio is not None
        return listen(audio, text, "en").total_pause

    plain, some, long = await pauses(None), await pauses(1.4), await pauses(2.5)
    assert plain < 0.05 < 0.15 < some < 0.7 * long
