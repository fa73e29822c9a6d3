from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from emoomni_sdk.formats.escaping import GUARD, SectionReader, escape

texts = st.text(st.sampled_from(["a", "b", " ", "\n", "\u3000", GUARD]), max_size=20)


@given(texts, st.booleans(), st.data())
def test_guarded_text_comes_back(text: str, close: bool, data: st.DataObject) -> None:
    inner = [at for at in range(1, len(text)) if text[at - 1 : at + 1] == "ab"]
    breaks = data.draw(st.sets(st.sampled_from(inner))) if inner else set()
    written = escape(text, breaks, close=close and text[-1:] == "b")
    for chunks in ([written], [*written]):
        reader = SectionReader()
        surrounded = ["\n ", *chunks, " \n"]
        assert "".join(reader.feed(chunk) for chunk in surrounded) == text


def test_plain_text_is_written_as_it_is() -> None:
    assert escape("Nothing to guard: 3 < 4.", []) == "Nothing to guard: 3 < 4."


def test_a_guard_breaks_what_it_stands_in() -> None:
    assert escape("User Intent:", [1]) == f"U{GUARD}ser Intent:"
