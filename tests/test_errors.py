from __future__ import annotations

import inspect
import json
import pickle
import re

import pytest

from emoomni_sdk import errors
from emoomni_sdk.errors import (
    EmoOmniError,
    FormatError,
    RateLimitError,
    ServiceError,
    SpeechError,
    StageTimeoutError,
    TurnError,
    error_from_dict,
)

KINDS = [
    kind
    for kind in vars(errors).values()
    if inspect.isclass(kind) and issubclass(kind, EmoOmniError)
]
DETAILS = {
    "stage": "speak",
    "component": "espeak",
    "remedy": "Install the voice.",
    "retryable": True,
    "retry_after": 2.5,
}


def test_the_printed_tree_is_the_real_tree() -> None:
    printed: dict[str, str | None] = {}
    path: list[str] = []
    for line in (errors.__doc__ or "").splitlines():
        found = re.match(r"    ([│ ├└─]*)([A-Z]\w+Error)\b", line)
        if found:
            depth = len(found[1]) // 4
            path = [*path[:depth], found[2]]
            printed[found[2]] = path[-2] if depth else None
    real = {kind.__name__: kind.__bases__[0].__name__ for kind in KINDS}
    assert printed == {**real, "EmoOmniError": None}


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_an_error_crosses_a_process_boundary(kind: type[EmoOmniError]) -> None:
    error = kind("It broke.", **DETAILS, partial=object())
    plain = json.loads(json.dumps(error.to_dict()))
    for copy in (error_from_dict(plain), EmoOmniError.from_dict(plain), _pickled(error)):
        assert type(copy) is kind
        assert copy.to_dict() == error.to_dict()
        assert copy.partial is None
        assert str(copy) == str(error) == "[espeak] It broke. Install the voice."


def _pickled(error: EmoOmniError) -> EmoOmniError:
    copy = pickle.loads(pickle.dumps(error))
    assert isinstance(copy, EmoOmniError)
    return copy


def test_a_turn_error_carries_its_cause() -> None:
    error = TurnError("The turn failed.", turn_id="t1")
    error.__cause__ = SpeechError("No voice.", stage="speak")
    copy = _pickled(error)
    assert isinstance(copy, TurnError)
    assert copy.turn_id == "t1"
    assert isinstance(copy.__cause__, SpeechError)
    assert copy.__cause__.stage == "speak"
    assert copy.to_dict() == error.to_dict()


def test_a_foreign_cause_stays_behind() -> None:
    error = TurnError("The turn failed.")
    error.__cause__ = ValueError("secret")
    assert error.to_dict()["cause"] is None


def test_an_unknown_kind_is_still_an_error() -> None:
    copy = error_from_dict({"error": "FromTheFutureError", "message": "Later."})
    assert type(copy) is EmoOmniError
    assert copy.message == "Later."


def test_a_plugin_s_own_kind_comes_back() -> None:
    class VoiceLostError(SpeechError):
        """A plugin's own."""

    assert type(error_from_dict(VoiceLostError("Gone.").to_dict())) is VoiceLostError


@pytest.mark.parametrize("data", [{}, {"error": "SpeechError"}, [], "SpeechError", None])
def test_what_is_no_error_is_refused(data: object) -> None:
    with pytest.raises(FormatError):
        error_from_dict(data)  # type: ignore[arg-type]


def test_only_patience_helps_by_default() -> None:
    patient = {kind for kind in KINDS if kind("x").retryable}
    assert patient == {StageTimeoutError, RateLimitError, ServiceError}
    assert not RateLimitError("x", retryable=False).retryable


def test_place_is_filled_in_once() -> None:
    error = SpeechError("No voice.", stage="speak")
    assert error.at(stage="think", component="espeak") is error
    assert (error.stage, error.component) == ("speak", "espeak")
