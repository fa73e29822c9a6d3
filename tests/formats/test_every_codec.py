"""What holds for every codec, whatever it is given."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from emoomni_sdk.ecot import ECoT, ECoTSpec
from emoomni_sdk.errors import ClosedError, ConfigError
from emoomni_sdk.formats import (
    CODECS,
    HEADS,
    RESPONSE_PATH,
    Codec,
    Decoded,
    DelimitedCodec,
    HeadedCodec,
    JsonCodec,
    SectionText,
    get_codec,
)

ALL = [JsonCodec(), HeadedCodec(), HeadedCodec("zh"), DelimitedCodec()]
SPECS = [
    ECoTSpec.full(),
    ECoTSpec.without_analysis(),
    ECoTSpec.without_intent(),
    ECoTSpec.without_strategy(),
    ECoTSpec.with_transcript(),
    ECoTSpec.response_only(),
    ECoTSpec.merged_intent(),
]
DELIMITERS = [
    "输入的音视频识别文本为:",
    "情感分析结果为：",
    "回复策略分析 :",
    "意图策略及回复路径:",
    "因此我的回复路径可以是:",
    "所以我的回复应该是：",
]
HARD = [
    *DELIMITERS,
    *(delimiter[:-1] for delimiter in DELIMITERS),
    *(head for heads in HEADS.values() for head in heads.values()),
    *("User Intent", "ASR", "Step 2: ", "1. ", "**", "## ", "---", "\n", "\n\n", "\r\n", " ", "\t"),
    *(":", "：", "(", ")", "_", "=", "\u2060", "\u2060\u2060", "\u3000", "\ufeff"),
    *(
        "{",
        "}",
        "[",
        "]",
        '"',
        "'",
        "\\",
        "\\u",
        "\\ud83d",
        "\\ude00",
        "\\n",
        ",",
        "null",
        "```json",
    ),
    *('{"response": "', '", "user_intent": ', "system\nYou are Qwen", "\nassistant\n", "</think>"),
    *("😀", "你好。", "e\u0301", "word", "\x00", "\ud800"),
]
hard_text = st.lists(st.sampled_from(HARD) | st.text(max_size=8), max_size=14).map("".join)
plain_text = hard_text.map(lambda text: text.replace("\ud800", ""))
codecs = st.sampled_from(ALL)
specs = st.sampled_from(SPECS)


@st.composite
def thoughts(draw: st.DrawFn, codec: Codec, spec: ECoTSpec) -> ECoT:
    names = [name for name in spec.sections if codec.name != "delimited" or name != "user_intent"]
    names = [name for name in names if name == "response" or draw(st.integers(0, 9))]
    if codec.name == "delimited" and "response_strategy" in names and draw(st.booleans()):
        names.append(RESPONSE_PATH)
    return ECoT({name: draw(plain_text) for name in names})


@st.composite
def pieces(draw: st.DrawFn, text: str) -> list[str]:
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), max_size=12)))
    return [text[a:b] for a, b in zip([0, *cuts], [*cuts, len(text)], strict=True)]


def stream(codec: Codec, spec: ECoTSpec, chunks: list[str]) -> tuple[list[SectionText], Decoded]:
    decoder = codec.decoder(spec)
    told = [piece for chunk in chunks for piece in decoder.feed(chunk)]
    decoded = decoder.finish()
    return [*told, *decoded.tail], decoded


def gathered(told: list[SectionText]) -> dict[str, str]:
    texts: dict[str, str] = {}
    for piece in told:
        texts[piece.section] = texts.get(piece.section, "") + piece.text
    return texts


@given(st.data(), codecs, specs)
def test_reads_what_it_writes(data: st.DataObject, codec: Codec, spec: ECoTSpec) -> None:
    thought = data.draw(thoughts(codec, spec))
    decoded = codec.decode(codec.encode(thought, spec), spec)
    assert decoded.ecot == thought
    assert list(decoded.ecot) == [name for name in _order(codec, spec) if name in thought]
    named = {(problem.kind, problem.section) for problem in decoded.problems}
    missing = {("missing", name) for name in spec.sections if name not in thought}
    empty = {("empty", name) for name in thought if not thought[name].strip()}
    assert named == missing | empty


def _order(codec: Codec, spec: ECoTSpec) -> list[str]:
    order = list(spec.sections)
    if codec.name == "delimited" and "response_strategy" in order:
        order.insert(order.index("response_strategy") + 1, RESPONSE_PATH)
    return order


@given(st.data(), codecs, specs)
def test_any_chunking_gives_the_same(data: st.DataObject, codec: Codec, spec: ECoTSpec) -> None:
    thought = data.draw(thoughts(codec, spec))
    text = data.draw(hard_text) + codec.encode(thought, spec) + data.draw(hard_text)
    whole = codec.decode(text, spec)
    for chunks in ([*text], data.draw(pieces(text))):
        told, decoded = stream(codec, spec, chunks)
        assert decoded == whole
        assert gathered(told) == dict(whole.ecot)


@given(codecs, specs, hard_text, st.booleans())
@example(JsonCodec(), SPECS[0], '{"user_intent": "\\ud83d', False)
@example(HeadedCodec(), SPECS[0], "**User Intent:", True)
@example(DelimitedCodec(), SPECS[6], "system\nYou are Qwe", False)
def test_garbage_is_named_and_never_crashes(
    codec: Codec, spec: ECoTSpec, text: str, cut: bool
) -> None:
    decoded = codec.decode(text, spec, cut=cut)
    named = {(problem.kind, problem.section) for problem in decoded.problems}
    assert set(decoded.ecot) <= set(_order(codec, spec))
    for name in spec.sections:
        assert name in decoded.ecot or ("missing", name) in named
    told, streamed = stream(codec, spec, [*text])
    assert streamed.ecot == decoded.ecot
    _assert_well_formed(told)


@given(st.data(), codecs, specs)
def test_each_section_is_closed_once_and_nothing_follows(
    data: st.DataObject, codec: Codec, spec: ECoTSpec
) -> None:
    text = codec.encode(data.draw(thoughts(codec, spec)), spec) + data.draw(hard_text)
    told, decoded = stream(codec, spec, data.draw(pieces(text)))
    _assert_well_formed(told)
    assert {piece.section for piece in told if piece.final} == set(decoded.ecot)


def _assert_well_formed(told: list[SectionText]) -> None:
    closed: set[str] = set()
    open_section: str | None = None
    for piece in told:
        assert piece.section not in closed
        assert open_section in (None, piece.section)
        assert piece.text or piece.final
        open_section = None if piece.final else piece.section
        if piece.final:
            closed.add(piece.section)
    assert open_section is None


SAMPLE = {
    "emotion_analysis": 'Her voice drops to 92 Hz; "I am fine" does not fit it.\nShe looks away.',
    "user_intent": "She wants to be asked again. 😀",
    "response_strategy": "Speak softly, slower than her.",
    "response": "You don't have to be fine. 我在听。",
}


@pytest.mark.parametrize("codec", ALL, ids=lambda codec: codec.name)
def test_every_truncation_is_flagged(codec: Codec) -> None:
    spec = ECoTSpec.merged_intent() if codec.name == "delimited" else ECoTSpec.full()
    thought = ECoT({name: SAMPLE[name] for name in spec.sections})
    text = codec.encode(thought, spec)
    for length in range(len(text)):
        decoded = codec.decode(text[:length], spec, cut=True)
        kinds = {problem.kind for problem in decoded.problems}
        assert not decoded.complete
        assert "truncated" in kinds
        for name, part in decoded.ecot.items():
            assert thought[name].startswith(part) or codec.name != "json"
        if not decoded.ecot.get("response"):
            assert not codec.decode(text[:length], spec).complete


@pytest.mark.parametrize("codec", ALL, ids=lambda codec: codec.name)
def test_text_flows_as_it_is_written(codec: Codec) -> None:
    """A letter is told when it comes, and a section is final before the next one's first letter."""
    spec = ECoTSpec.merged_intent() if codec.name == "delimited" else ECoTSpec.full()
    thought = ECoT({name: f"kind<{name}>words" for name in spec.sections})
    text = codec.encode(thought, spec)
    begins = {name: text.index(thought[name]) for name in spec.sections}
    decoder = codec.decoder(spec)
    heard = dict.fromkeys(spec.sections, "")
    final: list[str] = []
    for place, letter in enumerate(text):
        for piece in decoder.feed(letter):
            heard[piece.section] += piece.text
            final += [piece.section] if piece.final else []
        for name, begin in begins.items():
            assert heard[name] == text[begin : place + 1][: len(thought[name])]
        if place in begins.values():
            assert final == [name for name in spec.sections if begins[name] < place]


@pytest.mark.parametrize("codec", ALL, ids=lambda codec: codec.name)
def test_a_subset_of_sections_can_be_asked_for(codec: Codec) -> None:
    spec = ECoTSpec.merged_intent()
    thought = ECoT({name: SAMPLE[name] for name in spec.sections})
    text = codec.encode(thought, spec, write=("emotion_analysis",))
    decoded = codec.decode(text, spec, write=("emotion_analysis",))
    assert decoded == Decoded(ECoT(emotion_analysis=SAMPLE["emotion_analysis"]))
    restated = codec.decode(codec.encode(thought, spec), spec, write=("response",))
    assert restated.ecot.response == SAMPLE["response"]


@pytest.mark.parametrize("codec", ALL, ids=lambda codec: codec.name)
def test_order_and_repetition_are_named(codec: Codec) -> None:
    spec = ECoTSpec.merged_intent()
    thought = ECoT({name: SAMPLE[name] for name in spec.sections})
    swapped = ECoTSpec(sections=("response_strategy", "emotion_analysis", "response"), merged=True)
    decoded = codec.decode(codec.encode(thought, swapped), spec)
    assert decoded.ecot == thought
    assert [(p.kind, p.section) for p in decoded.problems] == [("reordered", "emotion_analysis")]
    if codec.name != "json":
        twice = codec.encode(thought, spec) + "\n" + codec.encode(thought, swapped)
        decoded = codec.decode(twice, spec)
        assert decoded.ecot == thought
        assert {p.section for p in decoded.problems if p.kind == "repeated"} == set(spec.sections)


@pytest.mark.parametrize("codec", ALL, ids=lambda codec: codec.name)
def test_a_section_not_asked_for_is_named_and_left_out(codec: Codec) -> None:
    written = ECoTSpec(sections=("transcript", "emotion_analysis", "response"))
    thought = ECoT(transcript="Hello.", emotion_analysis="Calm.", response="Hi.")
    spec = ECoTSpec(sections=("emotion_analysis", "response"))
    decoded = codec.decode(codec.encode(thought, written), spec)
    assert decoded.ecot == ECoT(emotion_analysis="Calm.", response="Hi.")
    assert [(p.kind, p.section) for p in decoded.problems] == [("unknown", "transcript")]
    assert decoded.complete


def test_problems_hold_none_of_the_text() -> None:
    secret = "Zebra-9 told me"
    for codec in ALL:
        text = secret + codec.encode(ECoT(response=secret), ECoTSpec.full())
        assert secret not in repr(codec.decode(text, ECoTSpec.full(), cut=True).problems)


@pytest.mark.parametrize("codec", ALL, ids=lambda codec: codec.name)
def test_finish_is_idempotent_and_final(codec: Codec) -> None:
    decoder = codec.decoder(ECoTSpec.full())
    assert decoder.finish() is decoder.finish(cut=True)
    with pytest.raises(ClosedError):
        decoder.feed("more")


def test_codecs_are_found_by_name() -> None:
    assert set(CODECS) == {"json", "headed", "delimited"}
    for name, codec in CODECS.items():
        assert get_codec(name) is codec
        assert isinstance(codec, Codec)
        assert codec.name == name
    with pytest.raises(ConfigError, match="json, headed, delimited"):
        get_codec("yaml")
