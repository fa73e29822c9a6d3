from __future__ import annotations

import string

import pytest
from emoomni_lite.reasoner import content_en, content_zh
from emoomni_lite.reasoner.choice import Chooser, needed
from emoomni_lite.reasoner.composer import Composer
from emoomni_lite.reasoner.forms import FORMS
from emoomni_lite.reasoner.lexicon.events import EVENTS
from emoomni_lite.reasoner.memo import Memo
from emoomni_lite.reasoner.wording import COPY_LIMIT, COPY_LIMIT_HAN, Source, units, windows
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

SLOTS = {"clause", "topic", "person", "feeling", "keyword", "echo", "event", "earlier", "name",
         "s", "is", "es"}  # fmt: skip
VOCABULARY = """
    i my lost job boss mother dog really so and but because the a of we feel sad angry happy tired
    yesterday never with about school love you are your told me that it was not 我 妈妈 工作 丢了
    难过 开心 你 不 想 老板 今天 考试 朋友 分手
"""
WORDS = st.sampled_from(sorted(set(str.split(VOCABULARY))))
FORM_SENTENCES = st.sampled_from(
    [template for move in FORMS["en"].values() for group in move.values() for template in group]
)


def _copied(reply: str, said: str) -> bool:
    words, own = units(reply), units(said)
    latin = set(windows(own, COPY_LIMIT + 1))
    if any(run in latin and run[0].isascii() for run in windows(words, COPY_LIMIT + 1)):
        return True
    return bool(set(windows(own, COPY_LIMIT_HAN + 1)) & set(windows(words, COPY_LIMIT_HAN + 1)))


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    text=st.one_of(
        st.lists(WORDS, max_size=40).map(" ".join),
        st.lists(FORM_SENTENCES, min_size=1, max_size=3).map(" ".join),
        st.text(alphabet=string.printable + "我你他的，。？！难过工作", max_size=120),
        st.text(max_size=80),
    )
)
async def test_no_text_breaks_it_and_no_long_run_is_copied(ask, text: str) -> None:
    out = await ask(text)
    assert all(out[section].strip() for section in ("user_intent", "response_strategy", "response"))
    assert not _copied(out["response"], text)
    assert "{" not in out["response"].replace(text, "") or "{" in text
    assert "[" not in out["response"] or "[" in text


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_form_is_well_made(language: str) -> None:
    moves = FORMS[language]
    assert moves.keys() == FORMS["en"].keys()
    fill = dict.fromkeys(SLOTS, "x")
    for move, situations in moves.items():
        for situation, templates in situations.items():
            assert isinstance(templates, tuple), (move, situation)
            assert templates, (move, situation)
            for template in templates:
                assert needed(template) <= SLOTS, template
                text = Chooser("k").expand(move, template, fill)
                assert not set("[]{}|") & set(text), template
                assert text[-1] in ".?!。？！", template


@pytest.mark.parametrize("language", ["en", "zh"])
def test_no_form_names_a_hotline_an_organisation_or_a_number(language: str) -> None:
    for situations in FORMS[language].values():
        for templates in situations.values():
            for template in templates:
                assert not any(letter.isdigit() for letter in template)
                assert "hotline" not in template.lower()
                assert "热线" not in template
                assert "samaritan" not in template.lower()


def test_every_kind_of_event_has_a_name_in_both_languages() -> None:
    for kind in EVENTS.values():
        assert kind.en.strip()
        assert any("\u4e00" <= letter <= "\u9fff" for letter in kind.zh)
        assert -1 <= kind.desirability <= 1
        assert 0 <= kind.certainty <= 1


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        ("Well, I lost my job last month.", "you lost your job last month"),
        ("My sister hates me, and I was crying.", "your sister hates you"),
        ("so I was really angry about it", "you were really angry about it"),
        ("We're moving to our new flat", "you're moving to your new flat"),
        ("Do you like it?", None),
    ],
)
def test_clauses_are_turned_to_the_user(text: str, clause: str | None) -> None:
    assert content_en.clause(text) == clause


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("I miss my old guitar teacher", "your old guitar teacher"),
        ("Kids are talking by the door", "kids"),
        ("I found a possible burial record", "the possible burial record"),
        ("It is what it is", None),
    ],
)
def test_topics_are_found_where_word_classes_mark_them(text: str, topic: str | None) -> None:
    assert content_en.topic(text) == topic


def test_chinese_is_turned_to_the_user() -> None:
    assert content_zh.clause("其实我丢了工作，很难过") == "你丢了工作"
    assert content_zh.topic("我和男朋友吵架了") == "男朋友"
    assert content_zh.person("我妈妈不理解我") == "你妈妈"


def test_a_composer_repeats_neither_itself_nor_earlier_replies() -> None:
    first = Composer("en", Chooser("a"), {"topic": "your job"}, Source(""))
    assert first.say("question", ("job_loss",))
    second = Composer("en", Chooser("a"), {"topic": "your job"}, Source(""), first.said)
    assert second.say("question", ("job_loss",))
    assert first.said != second.said
    third = Composer("en", Chooser("a"), {}, Source(""), first.said + second.said)
    assert not third.say("question", ("job_loss",))


def test_choices_depend_on_the_key_alone() -> None:
    options = list(range(50))
    assert Chooser("a", 1).pick("slot", options) == Chooser("a", 1).pick("slot", options)
    assert sorted(Chooser("a").order("slot", options)) == options
    assert len({Chooser(key).pick("slot", options) for key in range(60)}) > 20


def test_a_plural_topic_agrees_with_its_verb() -> None:
    said = []
    for key in range(60):
        composer = Composer("en", Chooser(key), {"topic": "your parents"}, Source(""))
        composer.say("reflect", ("happy",), content=True)
        said += composer.said
    assert said
    assert not any("parents means" in text or "parents matters" in text for text in said)


def test_a_memo_works_once_per_text_keeps_no_words_and_stays_small() -> None:
    seen: list[str] = []

    def work(text: str) -> int:
        seen.append(text)
        return len(text)

    memo = Memo(work)
    assert [memo("secret"), memo("secret")] == [6, 6]
    assert seen == ["secret"]
    assert "secret" not in repr(vars(memo)["_results"])
    for number in range(1500):
        memo(str(number))
    assert len(vars(memo)["_results"]) <= 1024
