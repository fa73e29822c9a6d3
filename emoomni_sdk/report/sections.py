"""The sections of the page, each left out where there is nothing to show."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from emoomni_sdk.ecot import RESPONSE, TRANSCRIPT
from emoomni_sdk.language import guess_language
from emoomni_sdk.report import affect, marks, timeline
from emoomni_sdk.report import voice as voices
from emoomni_sdk.report.affect import hue
from emoomni_sdk.report.curves import curves_of
from emoomni_sdk.report.markup import Attribute, Markup, Places, join, tag
from emoomni_sdk.report.media import RATE, playable_speech
from emoomni_sdk.report.plot import Player
from emoomni_sdk.report.wording import SECTION_SYMBOLS, SECTION_TITLES, length, plain

if TYPE_CHECKING:
    from emoomni_sdk.errors import EmoOmniError
    from emoomni_sdk.perception import Perception, Transcript
    from emoomni_sdk.report.page import Material
    from emoomni_sdk.result import TurnResult

__all__ = ["came_in", "felt", "hue", "length", "notices", "reply", "thought", "time", "voice"]

LONG_TEXT = 400
"""Characters; a longer transcript is set small, and scrolls."""


@dataclass(frozen=True, slots=True)
class Section:
    """One part of the page, and its place in the menu."""

    name: str
    short: str
    markup: Markup


def notices(result: TurnResult, error: EmoOmniError | None) -> Markup | None:
    """Why this turn is not whole, where it is not."""
    told: list[tuple[str, str, str]] = []
    if error is not None:
        stage = f" while it tried to {error.stage}" if error.stage else ""
        told.append(("bad", f"This turn failed{stage}", str(error)))
    if result.stopped is not None:
        told.append(("warn", "The reply was stopped by a guard", result.stopped))
    if result.interrupted:
        words = "Only what was heard of the reply is kept."
        told.append(("warn", "The user spoke over the reply", words))
    elif result.partial and error is None:
        told.append(("warn", "This turn was cut short", "What had been done by then is shown."))
    shown = [
        tag(
            "div",
            tag("p", tag("strong", f"{title}.")),
            tag("p", words, dir="auto"),
            class_=f"notice {kind}",
        )
        for kind, title, words in told
    ]
    return join(shown) if shown else None


def came_in(
    result: TurnResult, material: Material, said: str | None, places: Places
) -> Section | None:
    """The clip with its curves and marks, and the words."""
    seen = result.perception
    transcript = seen.transcript if seen else None
    words = _words(transcript, said)
    playable = material.playable
    if playable is None:
        if words is None and material.problem is None:
            return None
        problem = tag("p", f"The clip cannot be shown. {material.problem}", class_="note")
        return _section(
            "clip",
            "Words" if material.name is None else "Clip",
            "What came in",
            tag("div", words, problem if material.problem else None, class_="card"),
        )
    curves = curves_of(playable.sound, RATE)
    player = Player(playable, curves, "the clip", places)
    events, _ = marks.split(seen.cues if seen else (), playable.seconds)
    lanes = marks.placed(events, playable.seconds)
    lines = material.subtitles if transcript and transcript.source == "subtitles" else ()
    notes = [tag("p", note, class_="note") for note in playable.notes]
    stage = tag("div", player.media(), class_="stage")
    shape = "seen" if playable.kind == "video" else "sounded"
    return _section(
        "clip",
        "Clip",
        "What came in",
        tag(
            "div",
            tag(
                "div",
                tag("div", stage, words, class_="side"),
                tag("div", player.bar(), player.tracks(lanes, lines), notes, class_="plot"),
                class_=f"player {shape}{' portrait' if playable.portrait else ''}",
            ),
            class_="card",
        ),
    )


def felt(result: TurnResult, places: Places) -> Section | None:
    """Emotions, valence and arousal, measures, conflict, and what could not be perceived."""
    seen = result.perception
    if seen is None:
        return None
    events, measures = marks.split(seen.cues, seen.seconds or 1e9)
    likely, plane = affect.emotions(seen, places), affect.plane(seen)
    pair = [tag("div", part, class_="card") for part in (likely, plane) if part is not None]
    below = join(
        [affect.tiles(measures), _conflict(seen), _missed(seen), affect.all_cues(events, measures)]
    )
    if not pair and not below:
        return None
    return _section(
        "felt",
        "Perceived",
        "What was perceived",
        tag("div", pair, class_="pair") if pair else None,
        tag("div", below, class_="card") if below else None,
    )


def thought(result: TurnResult) -> Section | None:
    """The sections of the E-CoT in their order."""
    if not result.ecot:
        return None
    steps = []
    for name, text in result.ecot.items():
        title, hint = SECTION_TITLES.get(name, (plain(name), ""))
        symbol = SECTION_SYMBOLS.get(name)
        badge = ["z", tag("sub", symbol)] if symbol else ["·"]
        steps.append(
            tag(
                "li",
                tag("span", badge, class_="badge", aria_hidden="true"),
                tag("h3", title, tag("small", hint) if hint else None),
                tag("p", text, lang=guess_language(text), dir="auto", class_="text"),
                class_="answer" if name == RESPONSE else "said" if name == TRANSCRIPT else None,
            )
        )
    return _section(
        "thought",
        "Thought",
        "The chain of thought",
        tag("div", tag("ol", steps, class_="chain"), _answered(result), class_="card"),
    )


def reply(result: TurnResult, places: Places) -> Section | None:
    """The spoken reply with its curves."""
    playable = playable_speech(result.audio) if result.audio is not None else None
    if playable is None:
        return None
    player = Player(playable, curves_of(playable.sound, RATE), "the reply", places)
    return _section(
        "reply",
        "Reply",
        "The reply, spoken",
        tag(
            "div",
            tag(
                "div",
                tag("div", tag("div", player.media(), class_="stage"), class_="side"),
                tag("div", player.bar(), player.tracks(), class_="plot"),
                class_="player sounded spoken",
            ),
            class_="card",
        ),
    )


def voice(result: TurnResult, places: Places) -> Section | None:
    """The instruction: asked, achieved, dropped."""
    table, heard = voices.table(result, places), voices.heard(result)
    style = result.instruction.style if result.instruction else None
    if table is None and heard is None and not style:
        return None
    quote = tag("blockquote", style, lang=guess_language(style or ""), dir="auto", class_="style")
    measured = [tag("h3", "Heard in the reply"), heard] if heard is not None else None
    return _section(
        "voice",
        "Voice",
        "How it was to be said",
        tag("div", quote if style else None, table, measured, class_="card"),
    )


def time(result: TurnResult, places: Places) -> Section | None:
    """Stages on the clock, tokens, and what is needed to do it again."""
    gantt, tokens = timeline.gantt(result, places), timeline.usage(result)
    facts = [
        ("Turn", result.turn_id),
        ("Seed", None if result.seed is None else str(result.seed)),
        ("Prompts", result.prompt_hash),
    ]
    rows = [tag("div", tag("dt", name), tag("dd", value)) for name, value in facts if value]
    return _section(
        "time",
        "Time",
        "Where the time went",
        tag("div", gantt, tokens, tag("dl", rows, class_="pairs ids"), class_="card"),
    )


def _section(name: str, short: str, title: str, *children: Markup | None) -> Section:
    heading = tag("h2", title, id=f"{name}-title")
    markup = tag("section", heading, children, id=name, aria_labelledby=f"{name}-title")
    return Section(name, short, markup)


def _words(transcript: Transcript | None, said: str | None) -> Markup | None:
    text = transcript.text if transcript and transcript.text.strip() else said
    if not text or not text.strip():
        return None
    language = (transcript.language if transcript else None) or guess_language(text)
    source = ""
    if transcript is not None:
        origin = {"caller": "as given", "subtitles": "from the subtitle track"}
        source = origin.get(transcript.source, f"by {transcript.source}")
        source += "" if transcript.verified else ", not verified"
    long = len(text) > LONG_TEXT
    words = tag("p", text.strip(), lang=language, dir="auto")
    scrolled: dict[str, Attribute] = {"tabindex": 0, "role": "region", "aria_label": "Transcript"}
    return tag(
        "figure",
        tag("blockquote", words, class_="long" if long else None, **(scrolled if long else {})),
        tag("figcaption", "Transcript", f", {source}" if source else None),
        class_="words-said",
    )


def _conflict(seen: Perception) -> Markup | None:
    if seen.conflict is None:
        return None
    between = " and ".join(seen.conflict.between)
    return tag(
        "div",
        tag("p", tag("strong", f"{between[:1].upper()}{between[1:]} tell different stories.")),
        tag("p", seen.conflict.description, dir="auto"),
        class_="notice warn",
    )


def _missed(seen: Perception) -> Markup | None:
    rows = [
        tag("div", tag("dt", plain(what)), tag("dd", why, dir="auto"))
        for what, why in seen.unperceived.items()
    ]
    if not rows:
        return None
    return tag("div", tag("h3", "Not perceived"), tag("dl", rows, class_="missed"))


def _answered(result: TurnResult) -> Markup | None:
    chips = [
        tag(
            "li",
            tag("span", plain(role), class_="role"),
            tag("b", component),
            tag("span", result.models[role], class_="model") if role in result.models else None,
        )
        for role, component in result.answered_by.items()
    ]
    return tag("ul", chips, class_="chips", aria_label="Answered by") if chips else None
