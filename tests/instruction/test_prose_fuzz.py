"""Whatever the words, the result is valid."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from emoomni_sdk.instruction import SpeakingInstruction, from_prose, to_prose

_WORDS = """
not never very extremely a little bit too slow fast loud soft high low pitch volume voice then from
to and or but , . ; 20% faster semitones -3 dB twice half speed whisper shout sad furious happy more
less without rather than 不要 非常 一点 快
慢 大声 小声 音调 语速 高 低 然后 温柔
20% 倍速 半音 older female child normal even deep raise your no variation
"""
_FRAGMENTS = st.sampled_from(_WORDS.split())


@given(st.text(max_size=300))
def test_any_text_is_read(text):
    from_prose(text)


@settings(max_examples=400)
@given(st.lists(_FRAGMENTS, max_size=40).map(" ".join))
def test_any_mix_of_known_words_is_valid(text):
    found = from_prose(text)
    assert SpeakingInstruction.model_validate(found.model_dump()) == found
    assert found.rate is None or 0.05 <= found.rate <= 4
    assert from_prose(text) == found


@given(
    st.builds(
        SpeakingInstruction,
        pitch=st.none() | st.floats(-24, 24),
        pitch_range=st.none() | st.floats(0.01, 4),
        rate=st.none() | st.floats(0.01, 4),
        volume=st.none() | st.floats(-40, 20),
        pause=st.none() | st.floats(0, 8),
        emotion=st.none() | st.text(max_size=12),
        intensity=st.none() | st.floats(0, 1),
        timbre=st.none() | st.text(max_size=12),
        intonation=st.none() | st.text(max_size=12),
    )
)
def test_any_instruction_can_be_said(instruction):
    for language in ("en", "zh"):
        assert to_prose(instruction, language)


def test_a_long_run_of_one_sign_is_read_in_passing():
    for sign in ("1", "not ", "，", "快", "very ", "1.", "-"):
        from_prose(sign * 4000)
