from __future__ import annotations

import pytest
from emoomni_lite.words.valence import read


def _leading(text: str) -> str:
    emotions = read(text).emotions
    return max(emotions, key=lambda name: emotions[name])


@pytest.mark.parametrize(
    "text",
    [
        "你们的客服太差了，等了三个小时没人理我！",
        "你们的服务太差了！",
        "这家店的态度真是特别差",
        "你们太过分了，我要投诉！",
        "气死我了",
        "You are useless!",
    ],
)
def test_complaints_are_anger(text) -> None:
    assert _leading(text) == "angry"


@pytest.mark.parametrize(
    "text",
    [
        "我的狗昨天走了，家里突然变得好安静。",
        "我奶奶上个月走了",
        "我昨天丢了工作",
        "公司裁员，我被开除了",
    ],
)
def test_losses_are_sadness(text) -> None:
    assert _leading(text) == "sad"
    assert read(text).valence < -0.3


@pytest.mark.parametrize("text", ["我和妈妈出去走了走", "朋友走了一条新路", "屋里很安静"])
def test_walking_and_a_quiet_room_are_no_feeling(text) -> None:
    assert "calm" not in read(text).emotions
    assert "sad" not in read(text).emotions


@pytest.mark.parametrize(
    "text", ["I have surgery on Monday and I can't sleep.", "周一手术，睡不着"]
)
def test_surgery_and_lying_awake_are_worry(text) -> None:
    assert _leading(text) == "fearful"


def test_dying_to_see_somebody_is_joy() -> None:
    assert _leading("I'm dying to see you.") == "happy"
