"""What people say first to a program they do not know yet."""

from __future__ import annotations

import pytest
from emoomni_lite.perceiver import SignalPerceiver
from emoomni_lite.reasoner.choice import Chooser
from emoomni_lite.reasoner.composer import Composer
from emoomni_lite.reasoner.content import extract
from emoomni_lite.reasoner.intent import intend
from emoomni_lite.reasoner.reading import read
from emoomni_lite.reasoner.strategy import stage_of
from emoomni_lite.reasoner.wording import Source

from emoomni_sdk.interfaces import PerceiveRequest, ReasonRequest
from emoomni_sdk.perception import Perception
from emoomni_sdk.turn import Exchange, Turn

SEEDS = range(12)
GRIEF = (
    Exchange(
        said="My whole family is crying. The Columbia crew died.",
        answer="I'm sorry. What do you miss most?",
    ),
)


def _read(text: str, **turn: object):
    return read(ReasonRequest(turn=Turn(text=text, **turn), perception=Perception()))


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("You are useless!", "complain"),
        ("You are no help at all.", "complain"),
        ("你真没用！", "complain"),
        ("Thanks, that's all.", "farewell"),
        ("That's all for today", "farewell"),
        ("谢谢，就这些", "farewell"),
        ("I'm dying to see you.", "share_joy"),
        ("See you tomorrow", "farewell"),
        ("I have surgery on Monday and I can't sleep.", "reassurance"),
        ("I need an operation tomorrow", "reassurance"),
        ("I have an operation manual to write", "talk"),
        ("Good to see you!", "greet"),
        ("明天要做手术，睡不着", "reassurance"),
        ("你们的客服太差了，等了三个小时没人理我！", "vent"),
        ("你们太过分了，我要投诉！", "vent"),
        ("我的狗昨天走了，家里突然变得好安静。", "comfort"),
        ("😭😭😭", "comfort"),
        ("🥳", "share_joy"),
        ("🍕", "talk"),
    ],
)
def test_intent(text, intent) -> None:
    assert intend(_read(text)) == intent


@pytest.mark.parametrize(
    "text", ["My boss said you are useless to the team", "That's all I wanted from them"]
)
def test_words_about_others_are_not_about_us(text) -> None:
    assert intend(_read(text)) not in ("complain", "farewell")


def test_somebody_close_named_after_grief_is_grief() -> None:
    text = "No wait. I mean my brother was on board."
    assert _read(text, history=GRIEF).family == "sad"
    assert _read(text, history=GRIEF).event == "bereavement"
    assert _read(text).family == "neutral"


def test_joy_is_not_comforted() -> None:
    reading = _read("我终于考上研究生了，太开心了！")
    assert stage_of(reading, intend(reading)) == "exploration"


@pytest.mark.parametrize("text", ["你们的客服太差了", "你的服务太差了！", "您的快递太慢了！"])
def test_a_chinese_phrase_is_not_cut_inside_a_word(text) -> None:
    slots = extract(text, "zh").slots().values()
    assert slots
    assert not any(phrase[0] in "的得了着过们" for phrase in slots)


async def test_a_bare_feeling_is_not_taken_for_what_happened(ask) -> None:
    for seed in SEEDS:
        reply = (await ask("我很难过", seed=seed))["response"]
        assert "是你很难过" not in reply
        assert "觉得难。" not in reply


def test_a_topic_is_brought_up_once() -> None:
    slots = {"topic": "your parcel", "keyword": "the parcel"}
    composer = Composer("en", Chooser("x"), slots, Source(""))
    assert composer.say("take_up", ("even",), content=True)
    assert not composer.say("take_up", ("even",), content=True)
    other = Composer("en", Chooser("x"), {**slots, "keyword": "the customs"}, Source(""))
    assert other.say("take_up", ("even",), content=True)
    assert other.say("take_up", ("even",), content=True)


async def test_something_past_is_not_told_as_a_habit(ask) -> None:
    for seed in SEEDS:
        assert "When you got fired" not in (await ask("I got fired today.", seed=seed))["response"]


async def test_anger_is_not_met_with_sympathy_for_endurance(ask) -> None:
    for seed in SEEDS:
        reply = (await ask("你们太过分了，我要投诉！", seed=seed))["response"]
        assert not any(word in reply for word in ("撑过来", "熬过来", "好过一点"))


async def test_a_complaint_about_us_is_owned_and_asked_about(ask) -> None:
    for seed in SEEDS:
        reply = (await ask("You are useless!", seed=seed))["response"]
        assert "?" in reply
        assert "talk about" not in reply


async def test_emoji_are_not_silence(ask) -> None:
    for seed in SEEDS:
        reply = (await ask("😭😭😭", seed=seed))["response"].lower()
        assert not any(word in reply for word in ("quiet", "nothing came", "once more"))


@pytest.mark.parametrize(
    ("text", "says"), [("We moved the table.", "No emotion"), ("今天星期三", "看不出")]
)
async def test_words_without_feeling_are_not_given_odds(text, says) -> None:
    async with SignalPerceiver() as perceiver:
        found = await perceiver.perceive(PerceiveRequest(turn=Turn(text=text)))
    assert says in found.analysis
    assert "%" not in found.analysis


async def test_what_the_analysis_said_was_missed_is_not_said_twice(ask) -> None:
    missed = {"video": "there is no clip"}
    told = Perception(analysis="Not perceived: video.", unperceived=missed)
    assert "Not perceived" not in (await ask("We moved.", told))["user_intent"]
    untold = Perception(unperceived=missed)
    assert "Not perceived: video" in (await ask("We moved.", untold))["user_intent"]
