"""What a sentence is about is no manner, and is left out; the manner beside it stays."""

from __future__ import annotations

import pytest

from emoomni_sdk.instruction import from_prose


@pytest.mark.parametrize(
    "sentence",
    [
        "Name the highest mountain in the country.",
        "Tell him that the slow train leaves at nine.",
        "Tell her the fast lane is closed.",
        "Explain where the quiet carriage is.",
        "Explain how high the tower is.",
        "Ask him whether the loud music bothers him.",
        "Ask for the lowest price.",
        "Ask about the soft cheese.",
        "List the fastest animals on earth.",
        "What is the deepest lake in the world?",
        "Which train is the slowest?",
        "How high is the mountain?",
        "How fast does light travel?",
        "Please name the longest river.",
        "Say where the high school is.",
        "In this manner.",
        "Talk about one of your trips.",
        "Enter the details.",
        "Say when the flat will be free.",
        "Remind her of the low tide at six.",
        "Let him know the lift is slow today.",
        "Point out the high fence.",
        "Give him directions to the high street.",
        "Recommend a quiet restaurant near the station.",
        "Identify the lowest note on the score.",
        "Find out when the fast ferry runs.",
        "Describe how the deep sea looks.",
        "Tell them where the loud bang came from.",
        "Confirm that the express parcel has arrived.",
        "Spell the name of the high commissioner.",
        "Tell me the price of the small flat.",
        "Tell them that quick repairs cost more.",
        "告诉他快递下午到。",
        "说明一下高楼里的电梯在哪里。",
        "问一下高铁几点开。",
        "告诉她低价票已经卖完了。",
        "介绍一下慢性病的预防。",
        "说明快餐店的营业时间。",
        "告诉客人轻轨站在哪里。",
        "问他大声公在哪里。",
        "提到高山上的气温。",
        "回答他高血压该怎么治。",
        "提醒他慢车不停这一站。",
        "告诉我最高的山是哪一座。",
        "解释一下低温的原因。",
        "问问她快艇多少钱。",
        "通知大家高速路封了。",
        "列出最快的三种动物。",
        "推荐一家安静的餐厅。",
        "报一下高中的地址。",
        "说出最低的价格。",
        "告诉他小声说话的地方是图书馆。",
        "快递到了。",
        "高楼很多。",
        "他买了高铁票。",
        "这是慢性病。",
        "下午三点开会。",
        "我们去吃快餐。",
        "坐轻轨过去。",
        "低价出售。",
        "快艇停在码头。",
        "软件更新了。",
        "慢跑对身体好。",
        "高血压患者请注意。",
        "平板电脑在桌上。",
        "急诊室在一楼。",
        "重量是三公斤。",
    ],
)
def test_what_is_told_named_or_asked_for_changes_nothing(sentence):
    assert set(from_prose(sentence).given()) == {"style"}


@pytest.mark.parametrize(
    ("sentence", "dimension", "sign"),
    [
        ("Tell him softly.", "volume", -1),
        ("Explain where the high tower is, slowly.", "rate", -1),
        ("Name the quiet village loudly.", "volume", 1),
        ("Could you say that faster?", "rate", 1),
        ("Repeat that more loudly.", "volume", 1),
        ("How slow can you go?", "rate", -1),
        ("轻声告诉他。", "volume", -1),
        ("大声告诉他快递到了。", "volume", 1),
        ("用低沉的声音告诉他快递下午到。", "pitch", -1),
        ("告诉他快递到了，语气轻一点。", "volume", -1),
        ("问他时语速慢一点。", "rate", -1),
        ("像告诉朋友一个秘密一样。", "volume", -1),
    ],
)
def test_the_manner_beside_it_counts(sentence, dimension, sign):
    value = getattr(from_prose(sentence), dimension)
    assert value is not None
    assert (value - (1.0 if dimension == "rate" else 0.0)) * sign > 0
