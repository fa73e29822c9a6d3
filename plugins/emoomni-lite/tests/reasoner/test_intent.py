from __future__ import annotations

import pytest
from emoomni_lite.reasoner.appraisal import appraise
from emoomni_lite.reasoner.intent import INTENTS, intend
from emoomni_lite.reasoner.reading import read

from emoomni_sdk.interfaces import ReasonRequest
from emoomni_sdk.perception import Perception
from emoomni_sdk.turn import Exchange, Turn

CASES = [
    ("Hello there!", "greet"),
    ("Thank you so much", "thank"),
    ("Bye, see you tomorrow", "farewell"),
    ("Are you a robot?", "about_you"),
    ("You're not listening to me", "complain"),
    ("What should I do about my landlord?", "advice"),
    ("Where is the nearest library?", "information"),
    ("I passed my driving test!", "share_joy"),
    ("My boss took all the credit and I'm furious", "vent"),
    ("My grandmother died on Sunday", "comfort"),
    ("I'm worried about the results", "reassurance"),
    ("I went to the market", "talk"),
    ("I want to die", "safety"),
    ("Just kidding, lol", "tease"),
    ("你好", "greet"),
    ("谢谢你", "thank"),
    ("再见", "farewell"),
    ("你是机器人吗？", "about_you"),
    ("你根本没听懂", "complain"),
    ("我该怎么办？", "advice"),
    ("我考上大学了！", "share_joy"),
    ("同事抢了我的功劳，气死我了", "vent"),
    ("我奶奶去世了", "comfort"),
    ("下周考试，我好紧张", "reassurance"),
    ("我去了趟菜市场", "talk"),
    ("我不想活了", "safety"),
    ("哈哈，逗你的", "tease"),
]
EVENTS = [
    ("My dad passed away last year", "bereavement", "past"),
    ("I got laid off on Monday", "job_loss", "present"),
    ("She cheated on me with my friend", "betrayal", "past"),
    ("I failed the exam again", "failure", "past"),
    ("I didn't pass the bar exam", "failure", "present"),
    ("I can't sleep, I lie awake every night", "insomnia", "enduring"),
    ("I feel so lonely in this city", "loneliness", "present"),
    ("Somebody stole my bike", "mishap", "present"),
    ("We're having a baby!", "good_news", "present"),
    ("I can't wait for the concert next week", "anticipation", "future"),
    ("我被裁员了", "job_loss", "past"),
    ("她和我分手了", "breakup", "past"),
    ("我升职了", "achievement", "past"),
    ("我失眠好久了", "insomnia", "enduring"),
]


def _read(text: str, **turn: object):
    return read(ReasonRequest(turn=Turn(text=text, **turn), perception=Perception()))


@pytest.mark.parametrize(("text", "intent"), CASES)
def test_intent(text: str, intent: str) -> None:
    assert intend(_read(text)) == intent
    assert intent in INTENTS


@pytest.mark.parametrize(("text", "event", "when"), EVENTS)
def test_event_and_time(text: str, event: str, when: str) -> None:
    found = appraise(text, "zh" if ord(text[0]) > 0x3000 else "en")
    assert found.event == event
    assert found.when == when


def test_a_negated_feeling_is_not_taken_for_the_feeling() -> None:
    assert appraise("I'm not happy with it", "en").family == "sad"
    assert appraise("我一点也不开心", "zh").family == "sad"
    assert appraise("I'm not angry about it", "en").family != "angry"


def test_what_is_said_outranks_what_is_concluded() -> None:
    assert appraise("I lost my job and I'm relieved", "en").felt
    assert appraise("My boss yelled at me and I feel ashamed", "en").family == "ashamed"


def test_a_short_answer_keeps_the_conversations_event() -> None:
    history = (Exchange(said="My girlfriend dumped me.", answer="How long were you together?"),)
    reading = _read("Two years", history=history)
    assert reading.event == "breakup"
    assert intend(reading) == "answer"
    assert reading.content.echo == "Two years".lower() or reading.content.echo == "two years"
