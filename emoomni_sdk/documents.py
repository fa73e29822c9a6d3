"""`Document`: a frozen value that can be written down and read back years later."""

from __future__ import annotations

import json
from typing import Any, ClassVar, Self

from pydantic import BaseModel, ConfigDict, ValidationError

from emoomni_sdk.errors import FormatError

SCHEMA_KEY = "schema"


class Document(BaseModel):
    """A frozen pydantic value with versioned JSON.

    Subclasses set `kind` and `version`. Written JSON names both under the key ``schema``
    (``"emoomni.perception/1"``); fields that a newer minor writer added are ignored on reading.
    """

    model_config = ConfigDict(frozen=True, extra="ignore")

    kind: ClassVar[str]
    version: ClassVar[int] = 1

    @classmethod
    def schema_id(cls) -> str:
        """``emoomni.<kind>/<version>``, as written into the JSON."""
        return f"emoomni.{cls.kind}/{cls.version}"

    def to_json(self, *, indent: int | None = None) -> str:
        """The value as versioned JSON text."""
        body = self.model_dump(mode="json")
        return json.dumps({SCHEMA_KEY: self.schema_id(), **body}, ensure_ascii=False, indent=indent)

    @classmethod
    def from_json(cls, text: str | bytes | dict[str, Any]) -> Self:
        """The value that `to_json` wrote.

        Raises:
            FormatError: It is not JSON, of another kind, of a newer version, or misses a field.
        """
        body = dict(text) if isinstance(text, dict) else _load(text, cls.schema_id())
        written = body.pop(SCHEMA_KEY, cls.schema_id())
        if written != cls.schema_id():
            raise FormatError(
                f"This JSON says it is {written!r}, not {cls.schema_id()!r}.",
                remedy="Read it with the matching type, or update emoomni-sdk.",
            )
        try:
            return cls.model_validate(body)
        except ValidationError as error:
            raise FormatError(f"No valid {cls.schema_id()}: {first_problem(error)}.") from error

    @classmethod
    def json_schema(cls) -> dict[str, Any]:
        """The JSON Schema of `to_json`'s output."""
        schema = cls.model_json_schema(mode="serialization")
        properties = schema.setdefault("properties", {})
        schema["properties"] = {SCHEMA_KEY: {"const": cls.schema_id()}, **properties}
        schema["$id"] = cls.schema_id()
        return schema


def first_problem(error: ValidationError) -> str:
    """The first complaint of a pydantic error in one line, without the offending value."""
    problem = error.errors(include_url=False, include_input=False, include_context=False)[0]
    place = ".".join(str(step) for step in problem["loc"])
    return f"`{place}`: {problem['msg']}" if place else str(problem["msg"])


def _load(text: str | bytes, wanted: str) -> dict[str, Any]:
    try:
        body = json.loads(text)
    except ValueError as error:
        raise FormatError(f"Not JSON, so no {wanted}: {error}.") from error
    if not isinstance(body, dict):
        raise FormatError(f"{wanted} is a JSON object, not {type(body).__name__}.")
    return body
