"""Numbers as they are written."""

from __future__ import annotations

import re

import pytest

from emoomni_sdk.instruction.numerals import NUMBER, value_of


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("1.5", 1.5),
        ("-3", -3.0),
        ("twenty five", 25.0),
        ("three-quarters", 0.75),
        ("一点五", 1.5),
        ("零点七", 0.7),
        ("一点二五", 1.25),
        ("十五", 15.0),
        ("八十", 80.0),
        ("二十五", 25.0),
        ("一百二十", 120.0),
        ("一百二", 120.0),
        ("一百零五", 105.0),
        ("半", 0.5),
    ],
)
def test_a_number_is_read(word, value):
    assert re.fullmatch(NUMBER, word.replace("three-quarters", "three quarters"))
    assert value_of(word) == pytest.approx(value)
