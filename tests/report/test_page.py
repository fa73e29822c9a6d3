"""What stands on the page, in which order, and that nothing in it can become code."""

from __future__ import annotations

import base64
import hashlib
import re
from typing import Any

import pytest

from emoomni_sdk.ecot import ECoT
from emoomni_sdk.errors import SpeechError
from emoomni_sdk.instruction import Dropped, SpeakingInstruction
from emoomni_sdk.perception import Conflict, Cue, Perception, Transcript
from emoomni_sdk.report import render
from emoomni_sdk.result import StageTiming, Timings, TokenUsage, TurnResult
from emoomni_sdk.turn import Turn
from tests.report.making import Page, perceived, sound, turned, video

ALL = ["clip", "felt", "thought", "reply", "voice", "time"]
EVIL = "</script><img src=x onerror=alert(1)>\"'><svg onload=alert(1)>&lt;"


def page_of(result: TurnResult, source: Any = None, **more: Any) -> Page:
    page = Page(render(result, source, **more))
    assert page.misnested == []
    assert page.open == []
    return page


@pytest.fixture(scope="module")
def whole() -> Page:
    with video() as clip:
        return page_of(turned(), clip)


def test_every_section_in_order(whole: Page) -> None:
    assert whole.sections == ALL
    assert [link["href"] for link in whole.all("a")] == ["#top", *(f"#{name}" for name in ALL)]
    headings = [name for name, _ in whole.elements if name in ("h1", "h2")]
    assert headings == ["h1", *["h2"] * 6]


def test_the_language_and_the_title(whole: Page) -> None:
    assert whole.all("html") == [{"lang": "en"}]
    assert "<title>Seems sad · arrays</title>" in whole.source
    assert whole.has("Seems sad.", "Answered aloud.")


def test_the_clip_and_the_reply_are_in_it_and_can_be_played(whole: Page) -> None:
    (seen,), (heard,) = whole.all("video"), whole.all("audio")
    assert str(seen["src"]).startswith("data:video/webm;base64,")
    assert str(heard["src"]).startswith("data:audio/mpeg;base64,")
    assert "controls" in seen
    assert "controls" in heard
    assert [slider["aria-label"] for slider in whole.all("div", role="slider")] == [
        "Place in the clip",
        "Place in the reply",
    ]


def test_curves_of_both(whole: Page) -> None:
    for lane in ("wave", "pitch", "level"):
        assert len(whole.classed(lane)) == 2
    assert len(whole.all("script", type="application/json")) == 2


def test_marks_say_what_they_mean(whole: Page) -> None:
    marks = whole.classed("mark")
    assert [mark["data-title"] for mark in marks] == ["Pause", "Brow knit"]
    assert whole.has("Pause, 0:00.5–0:01.2. 0.7 s. A silent stretch between words.")
    assert whole.has("Brow knit, 0:01.0–0:01.3. briefly.")
    assert {mark["type"] for mark in marks} == {"button"}


def test_what_was_perceived(whole: Page) -> None:
    assert whole.has("sad81 %", "calm12 %", "Very sure: 81 % confidence")
    assert whole.has("Valence−0.60", "Arousal−0.40")
    (plane,) = whole.classed("plane")
    assert plane["aria-label"] == "Valence −0.60, unpleasant; arousal −0.40, low."
    assert whole.has("Not perceived", "nobody can", "97.3 Hz", "All 3 cues")


def test_the_thought_in_order_and_who_answered(whole: Page) -> None:
    titles = ["Emotion analysis", "User intent", "Response strategy", "Response"]
    places = [whole.text.index(title) for title in titles]
    assert places == sorted(places)
    assert whole.has("I am with you.", "Perceiversignal", "Speakerespeakespeak-ng/en")


def test_asked_achieved_and_dropped(whole: Page) -> None:
    assert whole.has("Softly", "Pitch−2.0 st−1.9 st", "Rate×0.80×0.85", "Loudness−6.0 dB−5.1 dB")
    assert whole.has("Timbrewarmnot measured", "Dropped it has one voice only")
    assert len(whole.classed("got")) - 1 == 3
    assert whole.has("Median pitch120 Hz")


def test_times_and_tokens(whole: Page) -> None:
    assert whole.has("Perceive0.4 s", "Speak0.25 s", "first sound after 0.5 s", "0.75 s in all")
    assert whole.has("gemini1,23456", "turn-1")


def test_whom_it_shows_is_said(whole: Page) -> None:
    assert whole.has("This file holds a person’s voice, and face")


def test_the_policy_allows_this_style_and_this_script_only(whole: Page) -> None:
    (policy,) = whole.all("meta", **{"http-equiv": "Content-Security-Policy"})
    rules = dict(
        rule.split(" ", 1) for rule in re.split(r";\s*", str(policy["content"])) if " " in rule
    )
    assert rules["default-src"] == "'none'"
    assert "unsafe" not in str(policy["content"])
    assert "http" not in str(policy["content"])
    for kind, pattern in (("style-src", "style"), ("script-src", "script")):
        (text,) = re.findall(rf"<{pattern}>(.*?)</{pattern}>", whole.source, re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        assert rules[kind] == f"'sha256-{digest}'"


def test_nothing_is_fetched_and_nothing_is_styled_or_scripted_in_place(whole: Page) -> None:
    for name, attributes in whole.elements:
        assert "style" not in attributes
        assert [key for key in attributes if key.startswith("on")] == []
        assert name not in ("link", "iframe", "object", "base", "form")
        for key in ("src", "href", "srcset", "action", "poster"):
            address = attributes.get(key)
            assert address is None or address.startswith(("data:", "#"))
    style = re.findall(r"<style>(.*?)</style>", whole.source, re.DOTALL)[0]
    assert "url(" not in style
    assert "@import" not in style


def test_every_text_is_escaped() -> None:
    result = turned(
        turn_id=EVIL,
        ecot=ECoT({"emotion_analysis": EVIL, EVIL: EVIL, "response": EVIL}),
        perception=perceived(
            transcript=Transcript(text=EVIL, language=EVIL, source=EVIL),
            emotions={EVIL: 0.9, "sad": 0.1},
            cues=(
                Cue(name=EVIL, modality="audio", value=1, unit=EVIL, words=EVIL),
                Cue(name=EVIL, modality="video", start=0.2, end=0.4, unit=EVIL, words=EVIL),
            ),
            conflict=Conflict(between=("audio", "text"), description=EVIL),
            unperceived={EVIL: EVIL},
        ),
        instruction=SpeakingInstruction(style=EVIL, emotion=EVIL, timbre=EVIL),
        dropped=(Dropped(dimension=EVIL, value=EVIL, reason=EVIL),),
        measured={"asked": {"pitch": EVIL}, "achieved": {EVIL: EVIL}, "heard": {EVIL: EVIL}},
        timings=Timings(stages={EVIL: StageTiming(start=0, end=1)}, total=1),
        usage={EVIL: TokenUsage(details={EVIL: 3})},
        answered_by={EVIL: EVIL},
        models={EVIL: EVIL},
        prompt_hash=EVIL,
        stopped=EVIL,
        partial=True,
    )
    with sound() as clip:
        page = page_of(result, Turn(clip=clip, text=EVIL), error=SpeechError(EVIL, remedy=EVIL))
    assert page.all("img") == []
    assert len(page.all("svg", onload="alert(1)")) == 0
    # Two of data, one of code.
    assert len(page.all("script")) == 3
    assert page.text.count(EVIL) > 15


@pytest.mark.parametrize(
    ("fields", "missing"),
    [
        ({"perception": None}, {"felt"}),
        ({"ecot": ECoT({})}, {"thought"}),
        ({"audio": None}, {"reply"}),
        ({"instruction": None, "measured": {}, "dropped": ()}, {"voice"}),
    ],
)
def test_what_there_is_nothing_of_is_left_out(fields: dict[str, Any], missing: set[str]) -> None:
    with sound() as clip:
        page = page_of(turned(**fields), clip)
    assert page.sections == [name for name in ALL if name not in missing]


def test_a_turn_of_which_nothing_was_done() -> None:
    empty = TurnResult(turn_id="x", ecot=ECoT({}), partial=True)
    page = page_of(empty, None, error=SpeechError("No luck", stage="speak", remedy="Try again."))
    assert page.sections == ["time"]
    assert page.has("This turn failed while it tried to speak.", "No luck Try again.")
    assert page.has("A turn. Not answered.")


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"stopped": "it promised money"}, ["stopped by a guard", "it promised money"]),
        ({"interrupted": True, "partial": True}, ["The user spoke over the reply", "heard"]),
        ({"partial": True}, ["This turn was cut short"]),
    ],
)
def test_what_is_not_whole_says_so(fields: dict[str, Any], words: list[str]) -> None:
    assert page_of(turned(**fields)).has(*words)


def test_words_alone() -> None:
    turn = Turn(text="我今天通过了考试")
    seen = perceived(
        transcript=Transcript(text="我今天通过了考试", language="zh", verified=True), cues=()
    )
    answer = ECoT(response="太好了!")
    page = page_of(turned(perception=seen, audio=None, ecot=answer), turn)
    assert page.sections == ["clip", "felt", "thought", "voice", "time"]
    assert page.all("video") == page.all("audio") == []
    assert {"lang": "zh", "dir": "auto"} in page.all("p")
    assert {"lang": "zh", "dir": "auto", "class": "text"} in page.all("p")
    assert page.has("我今天通过了考试", "太好了!", "Answered in words.")


def test_words_that_nobody_perceived_are_those_of_the_turn() -> None:
    page = page_of(turned(perception=None, audio=None), Turn(text="Hello there"))
    assert page.has("Hello there")


@pytest.mark.parametrize(("words", "scrolls"), [(3, False), (300, True)])
def test_a_long_transcript_scrolls(words: int, scrolls: bool) -> None:
    page = page_of(turned(perception=None, audio=None), Turn(text="Hello you. " * words))
    assert [one.get("tabindex") for one in page.classed("long")] == (["0"] if scrolls else [])


def test_where_modalities_disagree() -> None:
    conflict = Conflict(between=("audio", "text"), description="Kind words, hard voice.")
    page = page_of(turned(perception=perceived(conflict=conflict)))
    assert page.has("Audio and text tell different stories.", "Kind words, hard voice.")


def test_a_perception_with_almost_nothing_in_it() -> None:
    assert page_of(turned(perception=Perception(arousal=0.5))).has("Arousal+0.50")
    assert page_of(turned(perception=Perception())).sections == [
        "thought",
        "reply",
        "voice",
        "time",
    ]


def test_what_was_left_out_of_a_long_clip_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("emoomni_sdk.report.media.MOST_PICTURE", 1.0)
    with video() as clip:
        page = page_of(turned(), clip)
    assert page.has("The picture of a clip of over 0 minutes is left out.")
    assert page.all("video") == []
