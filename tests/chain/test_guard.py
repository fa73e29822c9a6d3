"""Reply guards: pass, replace, stop, clause by clause or as a whole."""

from __future__ import annotations

from emoomni_sdk.events import AudioReady, ReplyStopped, SectionDelta
from emoomni_sdk.hooks import Replace, Stop, Verdict
from emoomni_sdk.testing import ScriptedSpeaker
from emoomni_sdk.turn import Turn

from .builders import events_of, scripted_chain

TURN = Turn(text="hi")
REPLY = {
    "response_strategy": "Speak softly.",
    "response": "All is well with us here. Only a fool would think so. Good night and sleep well.",
}


async def test_a_clause_is_seen_before_it_is_shown_or_spoken() -> None:
    seen: list[tuple[str, str]] = []
    speaker = ScriptedSpeaker()

    def guard(clause: str, so_far: str) -> Verdict | None:
        seen.append((clause.strip(), so_far.strip()))
        return Replace("My friend. ") if "fool" in clause else None

    chain = scripted_chain(REPLY, speaker=speaker, guard=guard)
    events = await events_of(chain)
    result = events[-1].result  # type: ignore[union-attr]
    assert result.reply == "All is well with us here. My friend. Good night and sleep well."
    assert "fool" not in "".join(u.text for u in speaker.spoken)
    assert "fool" not in "".join(e.text for e in events if isinstance(e, SectionDelta))
    assert seen[1] == ("Only a fool would think so.", "All is well with us here.")
    assert not result.partial


async def test_a_stop_ends_the_reply_and_the_thinking() -> None:
    async def guard(clause: str, so_far: str) -> Verdict | None:
        return Stop("insult") if "fool" in clause else None

    speaker = ScriptedSpeaker()
    events = await events_of(scripted_chain(REPLY, speaker=speaker, guard=guard))
    result = events[-1].result  # type: ignore[union-attr]
    assert [e.reason for e in events if isinstance(e, ReplyStopped)] == ["insult"]
    assert result.reply == "All is well with us here."
    assert result.stopped == "insult"
    assert result.partial
    assert [u.text.strip() for u in speaker.spoken] == ["All is well with us here."]


async def test_the_whole_reply_can_be_reviewed_before_any_of_it_goes_out() -> None:
    seen: list[str] = []

    def guard(text: str, so_far: str) -> Verdict | None:
        seen.append(text)
        return None

    chain = scripted_chain(REPLY, guard=guard, whole_reply=True)
    events = await events_of(chain)
    assert seen == [REPLY["response"]]
    assert max(e.clause for e in events if isinstance(e, AudioReady)) == 2


async def test_what_cannot_be_spoken_is_still_shown() -> None:
    script = {**REPLY, "response": "All is well with us here. \U0001f600"}
    result = await scripted_chain(script, guard=lambda clause, so_far: None).run(TURN)
    assert result.reply == script["response"]


async def test_a_whole_reply_can_be_stopped() -> None:
    speaker = ScriptedSpeaker()
    chain = scripted_chain(
        REPLY, speaker=speaker, guard=lambda text, so_far: Stop("no"), whole_reply=True
    )
    result = await chain.run(TURN)
    assert speaker.spoken == []
    assert result.audio is None
    assert result.reply == ""
