from __future__ import annotations

import json
import pickle
from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from emoomni_sdk.ecot import RESPONSE, SECTIONS, ECoT, ECoTSpec
from emoomni_sdk.errors import ConfigError, FormatError

THOUGHT = ECoT(user_intent="To be heard.", response="I am listening.")


def test_it_is_an_ordered_mapping() -> None:
    assert isinstance(THOUGHT, Mapping)
    assert list(THOUGHT.items()) == [
        ("user_intent", "To be heard."),
        ("response", "I am listening."),
    ]
    assert len(THOUGHT) == 2
    assert "response" in THOUGHT
    assert "transcript" not in THOUGHT
    assert dict(THOUGHT) == THOUGHT.sections
    with pytest.raises(KeyError):
        THOUGHT["transcript"]


def test_each_section_has_a_property_and_absence_is_none() -> None:
    whole = ECoT({name: name.upper() for name in SECTIONS})
    for name in SECTIONS:
        assert getattr(whole, name) == name.upper()
        assert getattr(ECoT(), name) is None


def test_mapping_and_names_can_be_given_together() -> None:
    assert ECoT({"user_intent": "a"}, response="b") == ECoT(user_intent="a", response="b")


@given(st.dictionaries(st.sampled_from(SECTIONS), st.text()))
def test_it_comes_back_from_json_and_pickle(texts: dict[str, str]) -> None:
    thought = ECoT(texts)
    assert json.loads(thought.to_json()) == {"schema": "emoomni.ecot/1", **texts}
    again = ECoT.from_json(thought.to_json())
    assert again == thought
    assert list(again) == list(thought)
    assert pickle.loads(pickle.dumps(thought)) == thought


def test_equal_thoughts_hash_alike() -> None:
    turned = ECoT(response="I am listening.", user_intent="To be heard.")
    assert turned == THOUGHT
    assert hash(turned) == hash(THOUGHT)


def test_it_cannot_be_changed_but_copied() -> None:
    with pytest.raises(ValidationError):
        THOUGHT.sections = {}  # type: ignore[misc]
    longer = THOUGHT.with_section("response_strategy", "Softly.")
    assert longer["response_strategy"] == "Softly."
    assert "response_strategy" not in THOUGHT


def test_sections_hold_text() -> None:
    with pytest.raises(FormatError, match="response"):
        ECoT.from_json('{"response": 3}')


def test_its_schema_is_flat() -> None:
    properties = ECoT.json_schema()["properties"]
    assert list(properties) == ["schema", *SECTIONS]


@pytest.mark.parametrize(
    ("spec", "sections"),
    [
        (ECoTSpec.full(), SECTIONS[1:]),
        (ECoTSpec.without_analysis(), SECTIONS[2:]),
        (ECoTSpec.without_intent(), (SECTIONS[1], *SECTIONS[3:])),
        (ECoTSpec.without_strategy(), (*SECTIONS[1:3], RESPONSE)),
        (ECoTSpec.with_transcript(), SECTIONS),
        (ECoTSpec.response_only(), (RESPONSE,)),
        (ECoTSpec.merged_intent(), (SECTIONS[1], *SECTIONS[3:])),
    ],
)
def test_the_ablations_of_the_paper(spec: ECoTSpec, sections: tuple[str, ...]) -> None:
    assert spec.sections == sections
    assert all(name in spec for name in sections)
    assert ECoTSpec.from_json(spec.to_json()) == spec


def test_sections_until_one() -> None:
    spec = ECoTSpec.full()
    assert spec.until("response_strategy") == ("emotion_analysis", "user_intent")
    assert spec.until("emotion_analysis") == ()
    assert spec.until("transcript") == spec.sections


@pytest.mark.parametrize(
    ("sections", "says"),
    [
        (("mood", "response"), "Unknown"),
        (("response", "response"), "twice"),
        (("response", "user_intent"), "last"),
        ((), "last"),
    ],
)
def test_a_chain_that_makes_no_sense_is_refused(sections: tuple[str, ...], says: str) -> None:
    with pytest.raises(ConfigError, match=says):
        ECoTSpec(sections=sections)
