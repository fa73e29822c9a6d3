"""The page, put together from its sections."""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass
from datetime import datetime
from importlib.resources import files
from typing import TYPE_CHECKING

import emoomni_sdk
from emoomni_sdk.ecot import RESPONSE
from emoomni_sdk.errors import EmoOmniError
from emoomni_sdk.report import sections
from emoomni_sdk.report.markup import Markup, Places, join, tag
from emoomni_sdk.report.wording import clock, seeming

if TYPE_CHECKING:
    from emoomni_sdk.media import Subtitle
    from emoomni_sdk.report.media import Playable
    from emoomni_sdk.result import TurnResult


@dataclass(frozen=True, slots=True)
class Material:
    """What is known of the clip beside the result."""

    name: str | None = None
    playable: Playable | None = None
    subtitles: tuple[Subtitle, ...] = ()
    problem: str | None = None
    """Why it cannot be played."""


def page(
    result: TurnResult,
    material: Material,
    said: str | None,
    error: EmoOmniError | None,
    made: datetime,
) -> str:
    """The whole document."""
    places = Places()
    parts = [
        part
        for part in (
            sections.came_in(result, material, said, places),
            sections.felt(result, places),
            sections.thought(result),
            sections.reply(result, places),
            sections.voice(result, places),
            sections.time(result, places),
        )
        if part is not None
    ]
    body = join(
        [
            _top(parts),
            tag(
                "main",
                _head(result, material, made),
                sections.notices(result, error),
                [part.markup for part in parts],
                id="top",
            ),
            _foot(made, shown=material.playable is not None),
        ]
    )
    style = _piece("style.css") + places.css()
    script = _piece("script.js")
    title = f"{_title(result)} · {material.name}" if material.name else _title(result)
    head = join(
        [
            tag("meta", charset="utf-8"),
            tag("meta", http_equiv="Content-Security-Policy", content=_policy(style, script)),
            tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
            tag("meta", name="color-scheme", content="light dark"),
            tag("meta", name="referrer", content="no-referrer"),
            tag("meta", name="generator", content=f"emoomni_sdk {emoomni_sdk.__version__}"),
            tag("title", title),
            Markup(f"<style>{style}</style>"),
        ]
    )
    document = join([tag("head", head), tag("body", body, Markup(f"<script>{script}</script>"))])
    return f"<!DOCTYPE html>\n{tag('html', document, lang='en')}\n"


def _policy(style: str, script: str) -> str:
    return "; ".join(
        [
            "default-src 'none'",
            f"style-src '{_digest(style)}'",
            f"script-src '{_digest(script)}'",
            "img-src data:",
            "media-src data: blob:",
            "base-uri 'none'",
            "form-action 'none'",
        ]
    )


def _digest(text: str) -> str:
    found = hashlib.sha256(text.encode("utf-8")).digest()
    return f"sha256-{base64.b64encode(found).decode('ascii')}"


def _piece(name: str) -> str:
    return (files("emoomni_sdk.report") / name).read_text(encoding="utf-8")


def _top(parts: list[sections.Section]) -> Markup:
    links = [tag("a", part.short, href=f"#{part.name}") for part in parts]
    return tag(
        "header",
        tag("a", tag("span", class_="logo", aria_hidden="true"), "emoomni", href="#top"),
        tag("nav", links, aria_label="Sections"),
        tag(
            "button",
            tag("span", class_="moon", aria_hidden="true"),
            tag("span", "Dark", class_="unseen"),
            type="button",
            class_="theme",
            aria_pressed="false",
            hidden=True,
        ),
        class_="top",
    )


def _head(result: TurnResult, material: Material, made: datetime) -> Markup:
    seen = result.perception
    facts = [material.name]
    if seen is not None and seen.seconds:
        facts.append(clock(seen.seconds))
    if result.timings.total:
        facts.append(f"answered in {sections.length(result.timings.total)}")
    facts.append(f"{made.day} {made:%B %Y}")
    return tag(
        "div",
        tag("p", join(_dotted(facts)), class_="facts"),
        tag(
            "h1",
            tag("span", f"{_title(result)}.", class_=sections.hue(seen.emotion if seen else None)),
            " ",
            tag("span", _answer(result), class_="then"),
        ),
        class_="head",
    )


def _title(result: TurnResult) -> str:
    seen = result.perception
    if seen is None or not seen.emotions:
        return "A turn"
    return seeming(seen.emotion, seen.confidence)


def _answer(result: TurnResult) -> str:
    if not result.ecot.get(RESPONSE):
        return "Not answered."
    if result.audio is None:
        return "Answered in words."
    asked = result.instruction.emotion if result.instruction else None
    return f"Answered in a {asked} voice." if asked else "Answered aloud."


def _dotted(facts: list[str | None]) -> list[Markup]:
    return [tag("span", fact) for fact in facts if fact]


def _foot(made: datetime, *, shown: bool) -> Markup:
    held = "voice, and face where there is video" if shown else "words"
    return tag(
        "footer",
        tag(
            "p",
            tag("strong", f"This file holds a person’s {held}"),
            ", and what was inferred of how they feel. Emotions here are estimates, not facts. "
            "The page loads nothing and sends nothing; whoever has the file has all of it.",
        ),
        tag(
            "p",
            f"Made with emoomni_sdk {emoomni_sdk.__version__} on {made:%Y-%m-%d %H:%M}. "
            "Pitch and loudness curves are measured on the sound itself.",
        ),
    )
