"""When each stage worked, when the reply could first be heard, what it cost in tokens."""

from __future__ import annotations

from emoomni_sdk.report.markup import Markup, Places, tag
from emoomni_sdk.report.wording import STAGES, length, plain
from emoomni_sdk.result import TurnResult

THINNEST = 0.004
"""Share of the width that even the shortest stage gets."""


def gantt(result: TurnResult, places: Places) -> Markup | None:
    """A bar for each stage on the clock of the turn."""
    timings = result.timings
    stages = sorted(timings.stages.items(), key=lambda item: (item[1].start, item[1].end))
    whole = max([timings.total, timings.ttfa or 0.0, *(stage.end for _, stage in stages)])
    if not stages or whole <= 0:
        return None
    rows = []
    for name, stage in stages:
        left = min(max(0.0, stage.start / whole), 1 - THINNEST)
        width = max(THINNEST, min(1 - left, stage.seconds / whole))
        bar = tag("span", class_=f"bar-{name} span {places.at(left=left, width=width)}")
        rows.append(
            tag(
                "li",
                tag("span", STAGES.get(name, plain(name)), class_="who"),
                tag("span", bar, class_="rail"),
                tag("span", length(stage.seconds), class_="much"),
            )
        )
    return tag(
        "div",
        _first_sound(timings.ttfa, whole, places),
        tag("ol", rows, class_="stages"),
        tag(
            "p",
            tag("span", "0", class_="from"),
            tag("span", f"{length(whole)} in all", class_="till"),
            class_="scale-ends",
        ),
        class_=f"gantt {places.at(count=len(rows))}",
    )


def usage(result: TurnResult) -> Markup | None:
    """Tokens by component."""
    if not result.usage:
        return None
    details = sorted({name for tokens in result.usage.values() for name in tokens.details})
    columns = ["Component", "Tokens in", "Tokens out", *map(plain, details)]
    rows = [
        tag(
            "tr",
            tag("th", component, scope="row"),
            tag("td", f"{tokens.input_tokens:,}", class_="figure"),
            tag("td", f"{tokens.output_tokens:,}", class_="figure"),
            [tag("td", f"{tokens.details.get(name, 0):,}", class_="figure") for name in details],
        )
        for component, tokens in result.usage.items()
    ]
    head = tag("tr", [tag("th", column, scope="col") for column in columns])
    return tag("table", tag("thead", head), tag("tbody", rows), class_="usage")


def _first_sound(ttfa: float | None, whole: float, places: Places) -> Markup | None:
    if ttfa is None:
        return None
    share = min(1.0, max(0.0, ttfa / whole))
    side = "late" if share > 0.5 else "early"
    place = places.at(width=share) if side == "late" else places.at(left=share)
    return tag(
        "p",
        tag(
            "span",
            tag("span", f"first sound after {length(ttfa)}"),
            class_=f"flag {side} {place}",
        ),
        class_="flags",
    )
