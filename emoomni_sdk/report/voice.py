"""What was asked of the voice, what it did, and what it could not do."""

from __future__ import annotations

import math
from typing import Any

from emoomni_sdk.instruction import DIMENSIONS
from emoomni_sdk.report import wording
from emoomni_sdk.report.markup import Markup, Places, join, tag
from emoomni_sdk.result import TurnResult

SPANS = {"pitch": 8.0, "volume": 15.0, "pitch_range": 1.2, "rate": 1.0, "pause": 1.5}
"""Half the width of a scale: semitones, decibels, or octaves of a ratio."""
RATIOS = frozenset({"pitch_range", "rate", "pause"})


def table(result: TurnResult, places: Places) -> Markup | None:
    """Dimension by dimension: asked, achieved, dropped and why."""
    asked = {
        **result.measured.get("asked", {}),
        **(result.instruction.given() if result.instruction else {}),
    }
    asked.pop("style", None)
    achieved = result.measured.get("achieved", {})
    dropped = {one.dimension: one for one in result.dropped}
    names = [name for name in DIMENSIONS if name in asked or name in achieved or name in dropped]
    names += [name for name in dropped if name not in names]
    if not names:
        return None
    rows = []
    for name in names:
        value = asked.get(name, dropped[name].value if name in dropped else None)
        rows.append(_row(name, value, achieved.get(name), places))
        if name in dropped:
            rows.append(_dropped(dropped[name].reason, partly=name in achieved))
    columns = ("Dimension", "Asked", "Achieved")
    head = tag(
        "tr",
        [tag("th", column, scope="col") for column in columns],
        tag("th", _legend(), scope="col", class_="scale"),
    )
    return tag("table", tag("thead", head), tag("tbody", rows), class_="voice")


def heard(result: TurnResult) -> Markup | None:
    """The listener's own measures of the reply."""
    measures = result.measured.get("heard", {})
    shown = [
        tag("div", tag("dt", title), tag("dd", wording.quantity(value, unit)))
        for name, (title, unit) in wording.HEARD.items()
        if isinstance(value := measures.get(name), int | float)
    ]
    return tag("dl", shown, class_="pairs many") if shown else None


def _row(name: str, asked: Any, achieved: Any, places: Places) -> Markup:
    title = wording.DIMENSIONS.get(name, wording.plain(name))
    return tag(
        "tr",
        tag("th", title, scope="row"),
        tag("td", wording.value_text(name, asked), dir="auto"),
        tag("td", wording.value_text(name, achieved) if name in SPANS else "not measured"),
        tag("td", _scale(name, asked, achieved, places), class_="scale"),
    )


def _dropped(reason: str, *, partly: bool) -> Markup:
    badge = tag("span", "Limited" if partly else "Dropped", class_="badge")
    return tag(
        "tr",
        tag("td", badge, f" {reason}", colspan=4, dir="auto"),
        class_="dropped",
    )


def _scale(name: str, asked: Any, achieved: Any, places: Places) -> Markup | None:
    if name not in SPANS:
        return None
    marks = [
        tag("span", class_=f"{kind} {places.at(left=_share(name, float(value)))}")
        for kind, value in (("wanted", asked), ("got", achieved))
        if isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)
    ]
    return tag("div", marks, class_="rail", aria_hidden="true") if marks else None


def _share(name: str, value: float) -> float:
    change = math.log2(max(value, 1e-3)) if name in RATIOS else value
    return min(0.97, max(0.03, 0.5 + 0.5 * change / SPANS[name]))


def _legend() -> Markup:
    return join(
        [
            tag("span", tag("span", class_="wanted", aria_hidden="true"), "asked", class_="key"),
            tag("span", tag("span", class_="got", aria_hidden="true"), "achieved", class_="key"),
        ]
    )
