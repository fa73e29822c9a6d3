from __future__ import annotations

import time

import pytest
from emoomni_lite.reasoner import RuleReasoner

from emoomni_sdk.errors import ThinkingError
from emoomni_sdk.events import SectionDelta
from emoomni_sdk.interfaces import ReasonRequest
from emoomni_sdk.perception import Conflict, Cue, Perception, Transcript, VoiceBaseline
from emoomni_sdk.turn import Exchange, Turn

SECTIONS = ("user_intent", "response_strategy", "response")


async def _deltas(request: ReasonRequest) -> list[SectionDelta]:
    return [delta async for delta in RuleReasoner().reason(request)]


async def test_sections_come_in_the_order_asked_and_each_is_closed_once() -> None:
    write = ("transcript", "emotion_analysis", *SECTIONS)
    perception = Perception(analysis="Pitch falls.", transcript=Transcript(text="I lost my job."))
    deltas = await _deltas(ReasonRequest(turn=Turn(), perception=perception, write=write))
    closed = [delta.section for delta in deltas if delta.final]
    assert tuple(closed) == write
    assert list(dict.fromkeys(delta.section for delta in deltas)) == list(write)
    texts = {delta.section: delta.text for delta in deltas if delta.final}
    assert texts["transcript"] == "I lost my job."
    assert texts["emotion_analysis"] == "Pitch falls."


async def test_the_reply_is_streamed_sentence_by_sentence() -> None:
    request = ReasonRequest(turn=Turn(text="I lost my job."), perception=Perception())
    reply = [delta for delta in await _deltas(request) if delta.section == "response"]
    assert len(reply) >= 2
    assert [delta.final for delta in reply] == [False] * (len(reply) - 1) + [True]
    assert all(delta.text.endswith(" ") for delta in reply[:-1])


async def test_an_unknown_section_is_refused_with_a_remedy() -> None:
    request = ReasonRequest(turn=Turn(text="hi"), perception=Perception(), write=("mood",))
    with pytest.raises(ThinkingError, match="mood") as caught:
        await _deltas(request)
    assert caught.value.remedy
    assert caught.value.component == "rules"


async def test_equal_turns_get_equal_answers_and_seeds_vary_them(ask) -> None:
    text = "My manager took the credit for my project again."
    one, two = await ask(text, seed=1), await ask(text, seed=1)
    assert one == two
    others = {(await ask(text, seed=seed))["response"] for seed in range(12)}
    assert len(others) >= 6


async def test_swapped_transcripts_change_the_reply_and_each_uses_its_own_words(
    ask, sounding
) -> None:
    texts = {
        "My old guitar teacher moved to Lisbon last week.": ("teacher", "guitar", "lisbon"),
        "The neighbours keep parking on our lawn.": ("neighbours", "lawn", "parking"),
    }
    replies = {text: (await ask(text, sounding("neutral")))["response"] for text in texts}
    assert len(set(replies.values())) == 2
    for text, words in texts.items():
        other = next(words for key, words in texts.items() if key != text)
        assert any(word in replies[text].lower() for word in words), replies[text]
        assert not any(word in replies[text].lower() for word in other)


@pytest.mark.parametrize(
    "text", ["I lost my job yesterday.", "Kids are talking by the door.", "我昨天丢了工作。"]
)
async def test_an_angry_and_a_sad_voice_change_strategy_and_manner(ask, sounding, text) -> None:
    angry, sad = await ask(text, sounding("angry")), await ask(text, sounding("sad"))
    assert angry["response_strategy"] != sad["response_strategy"]
    assert angry["response"] != sad["response"]
    firm = {"en": ("firm", "even"), "zh": ("坚定", "沉稳")}
    soft = {"en": ("soft", "gentl"), "zh": ("轻",)}
    language = "zh" if "我" in text else "en"
    assert any(word in angry["response_strategy"] for word in firm[language])
    assert any(word in sad["response_strategy"] for word in soft[language])


async def test_a_cheerful_tone_over_bad_news_is_asked_about(ask, sounding) -> None:
    out = await ask("My dog died this morning.", sounding("happy"))
    assert "conflict" in out["user_intent"]
    assert out["response_strategy"].startswith("Question")
    assert "?" in out["response"]


async def test_a_conflict_that_the_perceiver_reports_is_mentioned(ask) -> None:
    conflict = Conflict(between=("audio", "video"), description="smiling, flat voice")
    out = await ask("We moved house.", Perception(conflict=conflict))
    assert "conflict" in out["user_intent"]
    assert "tone and words differ" in out["response_strategy"]


async def test_without_words_it_says_so_reacts_to_the_voice_and_asks(ask, sounding) -> None:
    for emotion in ("sad", "angry", "happy"):
        reply = (await ask(None, sounding(emotion)))["response"].lower()
        assert "word" in reply or "catch" in reply or "what was said" in reply
        assert "voice" in reply or "energy" in reply or "sound" in reply
        assert "?" in reply


async def test_silence_is_met_with_an_invitation_to_try_again(ask) -> None:
    out = await ask(None)
    assert "Nothing was heard" in out["user_intent"]
    assert "try" in out["response"] or "once more" in out["response"]
    assert all(out[section] for section in SECTIONS)


@pytest.mark.parametrize(
    ("text", "reply_language", "reasoning_language", "reply_zh", "reasons_zh"),
    [
        ("我今天很累", None, None, True, True),
        ("我今天很累", "en", None, False, True),
        ("I am tired today", "zh-CN", None, True, False),
        ("I am tired today", None, "zh", False, True),
        ("我今天很累", None, "en", True, False),
    ],
)
async def test_languages(
    ask, text, reply_language, reasoning_language, reply_zh, reasons_zh
) -> None:
    out = await ask(text, reply_language=reply_language, reasoning_language=reasoning_language)
    han = {name: any("\u4e00" <= letter <= "\u9fff" for letter in out[name]) for name in out}
    assert han == {"response": reply_zh, "user_intent": reasons_zh, "response_strategy": reasons_zh}


async def test_another_language_is_answered_in_english_and_the_intent_says_so(ask) -> None:
    out = await ask("Ich habe heute meine Arbeit verloren und weiß nicht weiter.")
    assert "(de)" in out["user_intent"]
    assert "English" in out["response"]


@pytest.mark.parametrize("emotion", ["sad", "angry", "happy", "neutral"])
@pytest.mark.parametrize("text", ["Kids are talking by the door", "Dogs are sitting by the door"])
async def test_a_voice_alone_never_gets_condolence_or_cheer(ask, sounding, text, emotion) -> None:
    for seed in range(8):
        reply = (await ask(text, sounding(emotion), seed=seed))["response"].lower()
        for word in ("sorry", "grief", "mourn", "lovely", "celebrate", "well done", "hurts"):
            assert word not in reply


async def test_pace_is_judged_against_the_speakers_own(ask) -> None:
    quick = Perception(cues=(Cue(name="speaking_rate", modality="audio", value=6.0),))
    text = "I have to hand the thesis in tomorrow."
    baseline = VoiceBaseline(rate_syllables=4.0)
    assert "They speak quickly" in (await ask(text, quick, baseline=baseline))["response_strategy"]
    assert "They speak quickly" not in (await ask(text, quick))["response_strategy"]


async def test_a_long_pause_is_noticed_aloud(ask) -> None:
    paused = Perception(cues=(Cue(name="pause_longest", modality="audio", value=2.4),))
    out = await ask("I told my sister the truth.", paused)
    assert "pause" in out["response"] or "stopped" in out["response"] or "took" in out["response"]


async def test_the_persona_names_itself_once_and_never_overrides_safety(ask) -> None:
    persona = "You are Mira, a cheerful shop assistant. Never talk about feelings."
    assert "Mira" in (await ask("Hello", persona=persona))["response"]
    history = (Exchange(said="Hello", answer="Hi, I'm Mira."),)
    assert "Mira" not in (await ask("Hello", persona=persona, history=history))["response"]
    assert "safe" in (await ask("I want to kill myself", persona=persona))["response"]


async def test_a_machines_transcript_is_flagged(ask) -> None:
    heard = Perception(transcript=Transcript(text="I lost my keys", source="whisper.cpp"))
    assert "may be wrong" in (await ask(None, heard))["user_intent"]


async def test_it_is_quick(ask) -> None:
    await ask("warm up")
    begun = time.perf_counter()
    for _ in range(20):
        await ask("My boss shouted at me in front of everyone and I could not sleep.")
    assert time.perf_counter() - begun < 20, "an anti-hang limit, not a benchmark"


def test_it_says_what_it_is() -> None:
    reasoner = RuleReasoner()
    assert reasoner.name == "rules"
    assert (reasoner.model_id or "").startswith("rules-")
    assert "baseline" in (RuleReasoner.__doc__ or "")
    assert reasoner.capabilities.continues
    assert reasoner.capabilities.languages == {"en", "zh"}


async def test_a_voice_that_sinks_towards_the_end_is_noticed(ask) -> None:
    sinking = Perception(cues=(Cue(name="pitch_change", modality="audio", value=-6.0),))
    level = Perception(cues=(Cue(name="pitch_change", modality="audio", value=-1.0),))
    text = "They told me the results this morning."
    assert "towards the end" in (await ask(text, sinking))["response"]
    assert "towards the end" not in (await ask(text, level))["response"]


@pytest.mark.parametrize(("arousal", "kind"), [(0.6, "aroused"), (-0.6, "subdued")])
async def test_an_unsure_label_is_not_claimed(ask, arousal, kind) -> None:
    unsure = Perception(emotions={"angry": 0.25, "happy": 0.22}, arousal=arousal, valence=0.0)
    out = await ask("The bus was full.", unsure)
    assert kind in out["user_intent"]
    assert "angry" not in out["user_intent"]
