"""How far a reply goes along with a feeling that nobody told it."""

from __future__ import annotations

import pytest
from emoomni_lite.reasoner.appraisal import appraise
from emoomni_lite.reasoner.reading import UNKNOWN, read
from emoomni_lite.reasoner.second_opinion import weighed
from emoomni_lite.reasoner.voice import hear

from emoomni_sdk.ecot import ECoT
from emoomni_sdk.interfaces import InstructRequest, ReasonRequest, VoiceProfile
from emoomni_sdk.perception import Conflict, Perception
from emoomni_sdk.strategist.rules import instruct
from emoomni_sdk.turn import Turn

AROUSALS = (-0.9, -0.5, -0.2, 0.0, 0.2, 0.5, 0.9)
PLAIN = "Kids are talking by the door"
GLAD = ("happy",)
LOW = ("sad",)


def _unsure(arousal: float, **emotions: float) -> Perception:
    odds = emotions or {"happy": 0.3, "angry": 0.25, "sad": 0.2}
    return Perception(emotions=odds, arousal=arousal, valence=0.0, confidence=0.3)


def _instructed(sections: dict[str, str], perception: Perception):
    return instruct(
        InstructRequest(
            turn=Turn(text="x"),
            thought=ECoT(sections),
            perception=perception,
            voice=VoiceProfile(rate_syllables=4.5),
        )
    )


@pytest.mark.parametrize("text", [None, PLAIN, "她在三楼上班。", "Lubię czytać przed snem."])
async def test_an_open_feeling_is_neither_cheered_nor_mourned(ask, text) -> None:
    for arousal in AROUSALS:
        perception = _unsure(arousal)
        found = _instructed(await ask(text, perception), perception)
        assert found.emotion not in (*GLAD, *LOW)
        assert abs(found.pitch or 0.0) < 1.5
        assert 0.85 < (found.rate or 1.0) <= 1.08


@pytest.mark.parametrize("text", [None, PLAIN, "会议改到星期四了。"])
async def test_the_voice_follows_arousal_in_small_steps(ask, text) -> None:
    found = []
    for arousal in AROUSALS:
        perception = _unsure(arousal)
        found.append(_instructed(await ask(text, perception), perception))
    pitches = [each.pitch or 0.0 for each in found]
    rates = [each.rate or 1.0 for each in found]
    assert pitches == sorted(pitches)
    assert rates == sorted(rates)
    assert pitches[-1] - pitches[0] > 2
    assert rates[-1] / rates[0] > 1.15


async def test_a_lively_voice_that_is_rather_hostile_is_steadied(ask) -> None:
    hostile = _unsure(0.8, angry=0.4, fearful=0.15, happy=0.1)
    found = _instructed(await ask(PLAIN, hostile), hostile)
    assert found.emotion == "calm"
    assert found.pitch < 0
    assert found.rate < 1


@pytest.mark.parametrize(("confidence", "cheerful"), [(0.3, False), (0.7, False), (0.9, True)])
async def test_a_voice_alone_is_cheered_only_where_it_is_certain(ask, confidence, cheerful) -> None:
    heard = Perception(emotions={"happy": 0.9}, valence=0.7, arousal=0.6, confidence=confidence)
    strategy = (await ask(PLAIN, heard))["response_strategy"]
    assert ("smile" in strategy) is cheerful


async def test_told_feelings_are_committed_to_whatever_the_voice(ask) -> None:
    for arousal in AROUSALS:
        perception = _unsure(arousal)
        glad = _instructed(await ask("I won first prize, I'm so happy!", perception), perception)
        grave = _instructed(await ask("My grandmother died last night.", perception), perception)
        assert (glad.pitch or 0.0) - (grave.pitch or 0.0) > 2
        assert (glad.rate or 1.0) / (grave.rate or 1.0) > 1.1


def test_the_perceivers_own_confidence_counts_not_its_odds() -> None:
    odds = {"angry": 0.9}
    doubtful = Perception(emotions=odds, valence=-0.5, arousal=0.7, confidence=0.2)
    assert hear(doubtful, None).family == "stirred"
    assert hear(doubtful.model_copy(update={"confidence": None}), None).family == "angry"


@pytest.mark.parametrize(
    ("text", "family"),
    [
        ("The doctor told me the tumour is gone.", "happy"),
        ("She works on the third floor of an office.", "neutral"),
        ("I'm sick of cleaning up after everybody.", "angry"),
        ("I found a dead rat in the cellar.", "neutral"),
        ("医生说肿瘤没有了，我完全好了。", "happy"),
        ("她在三楼上班。", "neutral"),
    ],
)
def test_words_are_not_taken_for_the_opposite(text, family) -> None:
    reading = read(ReasonRequest(turn=Turn(text=text), perception=Perception()))
    assert reading.family == family


@pytest.mark.parametrize(
    "text",
    [
        "He parks in front of my gate and laughs at me.",
        "The pain isn't gone.",
        "They accepted my resignation.",
        "My colleague got picked on all day.",
        "We lost our first child.",
        "The cancer is back again.",
        "I lost the best job I ever had.",
        "They proposed that we split up the team.",
        "I'll never walk again.",
        "求婚被拒绝了。",
        "我没拿到录取通知书。",
    ],
)
def test_bad_news_with_a_glad_word_in_it_is_not_glad(text) -> None:
    reading = read(ReasonRequest(turn=Turn(text=text), perception=_unsure(0.3)))
    assert reading.register != "up"


@pytest.mark.parametrize(
    "text",
    [
        "The doctor told me the tumour is gone.",
        "I paid off the last of the mortgage today.",
        "The sun is rising over the sea.",
        "I just put the kids to sleep.",
        "I can't believe it, I got the job!",
        "She calls me every single day.",
        "You should have been here, the show was fantastic!",
        "We are closing the shop early today to celebrate!",
        "房贷今天终于还清了。",
    ],
)
def test_good_news_with_a_grave_word_in_it_is_not_grave(text) -> None:
    reading = read(ReasonRequest(turn=Turn(text=text), perception=_unsure(0.3)))
    assert reading.register in ("up", "even")


def test_a_label_that_owes_to_words_is_no_evidence_of_the_voice() -> None:
    fused = Perception(emotions={"happy": 0.75}, valence=0.6, arousal=0.5, confidence=0.75)
    laughed_at = read(ReasonRequest(turn=Turn(text="He laughs at me"), perception=fused))
    assert laughed_at.voice.family == "stirred"
    plain = read(ReasonRequest(turn=Turn(text="He parks at my gate"), perception=fused))
    assert plain.voice.family == "happy"


def test_two_opinions_on_the_words_that_differ_leave_it_open() -> None:
    text = "My boss threw a wonderful, amazing party, I loved it"
    assert appraise(text, "en").family != "neutral"
    assert weighed(appraise(text, "en"), text).valence >= 0
    plain = "My grandmother died, she had a wonderful life"
    assert weighed(appraise(plain, "en"), plain).event == "bereavement"


def test_a_negated_word_is_no_opinion() -> None:
    text = "Nobody came to the party"
    assert weighed(appraise(text, "en"), text).family != "happy"


@pytest.mark.parametrize("text", ["Przestań go judzić.", "Piłka nożna to moja pasja."])
async def test_a_language_that_cannot_be_told_is_not_taken_for_english(ask, text) -> None:
    assert read(ReasonRequest(turn=Turn(text=text), perception=Perception())).language == UNKNOWN
    assert "English" in (await ask(text))["response"]


@pytest.mark.parametrize("text", ["Same meeting as every Monday, same jokes.", "We go on a trip"])
def test_a_word_shared_with_another_language_is_still_english(text) -> None:
    assert read(ReasonRequest(turn=Turn(text=text), perception=Perception())).language == "en"


@pytest.mark.parametrize(
    ("text", "language"),
    [("Das will sie am Mittwoch abgeben.", "de"), ("Eu não sei o que fazer com isso", "pt")],
)
def test_other_languages_stay_what_they_are(text, language) -> None:
    assert read(ReasonRequest(turn=Turn(text=text), perception=Perception())).language == language


def test_guess_who_is_no_question_for_a_fact() -> None:
    request = ReasonRequest(turn=Turn(text="你猜我在车站碰到谁了？"), perception=Perception())
    assert read(request).appraisal.act != "information"


def test_a_borrowed_letter_is_still_english() -> None:
    request = ReasonRequest(turn=Turn(text="Café Zoë"), perception=Perception())
    assert read(request).language == "en"


async def test_condolence_comes_first_where_somebody_died(ask) -> None:
    for seed in range(8):
        reply = (await ask("My grandmother died last night.", seed=seed))["response"]
        assert "sorry" in reply or "loss" in reply
        assert "going on with" not in reply
        assert "When did it start" not in reply


async def test_glad_words_in_a_quiet_voice_are_not_mourned(ask) -> None:
    quiet = Perception(
        emotions={"calm": 0.4},
        arousal=-0.6,
        valence=0.0,
        confidence=0.4,
        conflict=Conflict(between=("audio", "text"), description="glad words, a low voice"),
    )
    for seed in range(6):
        out = await ask("I got the job!", quiet, seed=seed)
        assert "clash" not in out["response"]
        assert _instructed(out, quiet).pitch > -1
        assert "?" in out["response"]


async def test_an_angry_voice_does_not_contradict_angry_words(ask) -> None:
    lively = Perception(
        emotions={"angry": 0.5},
        arousal=0.8,
        valence=-0.3,
        confidence=0.5,
        conflict=Conflict(between=("audio", "text"), description="bad news in a lively voice"),
    )
    out = await ask("He lied to my face again!", lively)
    assert "conflict" not in out["user_intent"]
    assert "firm" in out["response_strategy"]
