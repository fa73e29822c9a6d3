from __future__ import annotations

import json
from typing import ClassVar

import pytest
from pydantic import Field, ValidationError

from emoomni_sdk.documents import Document, first_problem
from emoomni_sdk.errors import FormatError


class Note(Document):
    kind: ClassVar[str] = "note"
    version: ClassVar[int] = 2

    words: str
    weight: float = Field(1.0, ge=0)


def test_written_json_says_what_it_is_and_comes_back() -> None:
    note = Note(words="你好 😀", weight=0.5)
    for indent in (None, 2):
        text = note.to_json(indent=indent)
        assert json.loads(text) == {"schema": "emoomni.note/2", "words": "你好 😀", "weight": 0.5}
        assert "你好" in text
        for form in (text, text.encode(), json.loads(text)):
            assert Note.from_json(form) == note


def test_fields_of_a_newer_writer_are_passed_over() -> None:
    assert Note.from_json('{"words": "a", "colour": "red"}') == Note(words="a")


def test_reading_leaves_the_caller_s_dict_alone() -> None:
    data = json.loads(Note(words="a").to_json())
    Note.from_json(data)
    assert data["schema"] == "emoomni.note/2"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("{", "Not JSON"),
        (b"\xff\xfe\xfa", "Not JSON"),
        ("[1]", "not list"),
        ("null", "not NoneType"),
        ('{"schema": "emoomni.note/3", "words": "a"}', "emoomni.note/3"),
        ('{"schema": "emoomni.turn/2", "words": "a"}', "emoomni.turn/2"),
        ("{}", "`words`"),
        ('{"words": "a", "weight": -1}', "`weight`"),
    ],
)
def test_what_does_not_fit_is_refused(text: str | bytes, says: str) -> None:
    with pytest.raises(FormatError, match=says):
        Note.from_json(text)


def test_a_complaint_holds_none_of_the_content() -> None:
    with pytest.raises(FormatError) as caught:
        Note.from_json('{"words": ["secret"]}')
    assert "secret" not in str(caught.value)


def test_a_document_cannot_be_changed() -> None:
    with pytest.raises(ValidationError):
        Note(words="a").words = "b"  # type: ignore[misc]


def test_the_schema_describes_what_is_written() -> None:
    schema = Note.json_schema()
    assert schema["$id"] == "emoomni.note/2"
    assert schema["properties"]["schema"] == {"const": "emoomni.note/2"}
    assert set(schema["properties"]) == set(json.loads(Note(words="a").to_json()))
    json.dumps(schema)


def test_the_first_problem_is_one_line() -> None:
    with pytest.raises(ValidationError) as caught:
        Note.model_validate({"weight": "x"})
    assert "\n" not in first_problem(caught.value)
