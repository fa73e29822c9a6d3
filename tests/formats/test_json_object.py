"""JSON: what is told at every letter, tolerance, and what is named."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import from_json

from emoomni_sdk.ecot import ECoT, ECoTSpec
from emoomni_sdk.formats import Decoded, JsonCodec, json_stream

FULL = ECoTSpec.full()
WHOLE = ECoT(
    emotion_analysis="He smiles.",
    user_intent="To share.",
    response_strategy="Warm.",
    response="Oh!",
)
HALVES = "".join(map(chr, range(0xD800, 0xE000)))


def kinds(decoded: Decoded) -> set[tuple[str, str | None]]:
    return {(problem.kind, problem.section) for problem in decoded.problems}


@given(st.lists(st.text(), min_size=4, max_size=4), st.booleans(), st.sampled_from([None, 2]))
def test_every_prefix_tells_all_that_is_certain(
    texts: list[str], ascii_only: bool, indent: int | None
) -> None:
    """The yardstick: what the standard library reads once the prefix is closed by hand."""
    thought = dict(zip(FULL.sections, texts, strict=True))
    text = json.dumps(thought, ensure_ascii=ascii_only, indent=indent)
    decoder = JsonCodec().decoder(FULL)
    heard: dict[str, str] = {}
    for length in range(1, len(text) + 1):
        for piece in decoder.feed(text[length - 1]):
            heard[piece.section] = heard.get(piece.section, "") + piece.text
        closed = _closed(text[:length])
        if closed is not None:
            assert said(heard) == said(closed)
    assert heard == thought


def _closed(prefix: str) -> dict[str, str] | None:
    for end in ("", "}", '"}'):
        try:
            members: dict[str, str] = json.loads(prefix + end)
        except ValueError:
            continue
        return {name: text.rstrip(HALVES) for name, text in members.items()}
    return None


def said(sections: dict[str, str]) -> dict[str, str]:
    return {name: text for name, text in sections.items() if text}


@pytest.mark.parametrize("letter", ["a", "\\n", "\\u4f60", "你", "\n"])
def test_the_cost_of_a_long_text_grows_with_its_length(
    letter: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    parsed = 0

    def counted(text: str, **options: Any) -> Any:
        nonlocal parsed
        parsed += len(text)
        return from_json(text, **options)

    monkeypatch.setattr(json_stream, "from_json", counted)
    costs = []
    for letters in (60_000, 120_000):
        parsed = 0
        decoder = JsonCodec().decoder(ECoTSpec.response_only())
        pieces = ['{"response": "', *[letter * (4 // len(letter) or 1)] * (letters // 4), '"}']
        told = "".join(piece.text for text in pieces for piece in decoder.feed(text))
        assert told == json.loads("".join(pieces), strict=False)["response"]
        costs.append(parsed)
    assert costs[1] < 2.5 * costs[0]


def test_a_section_after_a_long_one_begins_at_once() -> None:
    decoder = JsonCodec().decoder(FULL)
    decoder.feed('{"emotion_analysis": "' + "a" * 200_000)
    decoder.feed("b")
    (piece,) = decoder.feed('"')
    assert (piece.text[-1:], piece.final) == ("b", True)
    decoder.feed(', "user_intent": "')
    assert [piece.text for piece in decoder.feed("T")] == ["T"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("```json\n", "\n```"),
        ("Here is {what} you asked for: ", " Anything else? {}"),
        ('[ "thought", ', "]"),
        ("\ufeff", "\n\n"),
        ("{ {{", "}}"),
    ],
)
def test_text_around_the_object_is_passed_over(before: str, after: str) -> None:
    text = before + JsonCodec().encode(WHOLE, FULL) + after
    assert JsonCodec().decode(text, FULL) == Decoded(WHOLE)


def test_raw_line_breaks_and_trailing_commas_are_taken() -> None:
    text = '{"response": "One\nTwo\tThree",\n}'
    assert JsonCodec().decode(text, ECoTSpec.response_only()) == Decoded(
        ECoT(response="One\nTwo\tThree")
    )


@pytest.mark.parametrize("cut", range(1, 12))
def test_a_surrogate_pair_split_between_chunks(cut: int) -> None:
    escape = "\\ud83d\\ude00"
    decoder = JsonCodec().decoder(ECoTSpec.response_only())
    told = decoder.feed('{"response": "' + escape[:cut])
    assert "".join(piece.text for piece in told) == ""
    assert [piece.text for piece in decoder.feed(escape[cut:])] == ["😀"]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ('"\\ud83d!"', "\ufffd!"),
        ('"\\udc00"', "\ufffd"),
        ('"a\\qb"', "a\\qb"),
        ('"\\ud83d\\u0041"', "\ufffdA"),
        ("12", "12"),
        ("true", "true"),
        ('["a", {"b": "]\\"}"}]', '["a", {"b": "]\\"}"}]'),
        ('{"tone": "soft"}', '{"tone": "soft"}'),
    ],
)
def test_values_that_are_not_sound_strings_are_kept_and_named(value: str, text: str) -> None:
    decoded = JsonCodec().decode(f'{{"response": {value}}}', ECoTSpec.response_only())
    assert decoded.ecot == ECoT(response=text)
    assert kinds(decoded) == {("malformed", "response")}


def test_null_and_empty_are_named() -> None:
    decoded = JsonCodec().decode('{"user_intent": null, "response": ""}', FULL)
    assert kinds(decoded) == {
        ("empty", "user_intent"),
        ("empty", "response"),
        ("missing", "emotion_analysis"),
        ("missing", "response_strategy"),
    }


def test_unknown_and_repeated_keys_are_named_and_left_out() -> None:
    text = '{"mood": "x", "response": "first", "response": "second", "deep": {"response": "third"}}'
    decoded = JsonCodec().decode(text, ECoTSpec.response_only())
    assert decoded.ecot == ECoT(response="first")
    assert kinds(decoded) == {("unknown", "mood"), ("repeated", "response"), ("unknown", "deep")}


@pytest.mark.parametrize(
    "text",
    [
        '{"response" "a"}',
        '{"user_intent": "a" "response": "b"}',
        '{"response": "He said "hi" to me"}',
        '{response: "a"}',
        '{"response": }',
    ],
)
def test_broken_syntax_is_named(text: str) -> None:
    decoded = JsonCodec().decode(text, FULL)
    assert "malformed" in {problem.kind for problem in decoded.problems}


def test_a_missing_comma_loses_nothing() -> None:
    decoded = JsonCodec().decode('{"user_intent": "a" "response": "b"}', FULL)
    assert decoded.ecot == ECoT(user_intent="a", response="b")


def test_prose_holds_no_object() -> None:
    decoded = JsonCodec().decode("I am so sorry to hear that.", ECoTSpec.response_only())
    assert kinds(decoded) == {("malformed", None), ("truncated", None), ("missing", "response")}


def test_the_schema_describes_what_is_written() -> None:
    schema = JsonCodec().json_schema(FULL)
    written = json.loads(JsonCodec().encode(WHOLE, FULL))
    assert list(written) == list(schema["properties"]) == schema["required"]
    assert JsonCodec().json_schema(FULL, write=("response",))["required"] == ["response"]
