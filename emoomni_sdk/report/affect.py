"""What was felt: emotions with their probabilities, valence and arousal on a plane, measures."""

from __future__ import annotations

from collections.abc import Iterable

from emoomni_sdk.perception import EMOTIONS, Cue, Perception
from emoomni_sdk.report import cue_words
from emoomni_sdk.report.markup import Markup, Places, join, tag
from emoomni_sdk.report.wording import clock, percent, share, sureness

MOST_EMOTIONS = 6
LEAST_SHOWN = 0.005
PLANE = 220
"""Side of the plane in its own units."""
CORNERS = (
    ("tense", 16, 24, "start"),
    ("lively", PLANE - 16, 24, "end"),
    ("gloomy", 16, PLANE - 16, "start"),
    ("calm", PLANE - 16, PLANE - 16, "end"),
)
"""A word for each quarter; it gives way to the dot."""


def hue(emotion: str | None) -> str:
    """The class that colours an emotion."""
    return f"hue-{emotion}" if emotion in EMOTIONS else "hue-other"


def emotions(perception: Perception, places: Places) -> Markup | None:
    """The likeliest emotions as bars, and in words how sure that is."""
    ranked = sorted(perception.emotions.items(), key=lambda item: -item[1])
    shown = [item for item in ranked if item[1] >= LEAST_SHOWN][:MOST_EMOTIONS] or ranked[:1]
    if not shown:
        return None
    rest = ranked[len(shown) :]
    bars = [
        tag(
            "li",
            tag("span", emotion, class_="who", dir="auto"),
            tag(
                "span",
                tag("span", class_=f"fill {places.at(width=min(1.0, max(0.0, likely)))}"),
                class_="rail",
            ),
            tag("span", percent(likely), class_="much"),
            class_=hue(emotion),
        )
        for emotion, likely in shown
    ]
    sure = sureness(perception.confidence)
    return join(
        [
            tag("h3", "Emotion"),
            tag("ul", bars, class_="bars"),
            tag("p", f"{', '.join(name for name, _ in rest)}: {_together(rest)}.", class_="quiet")
            if rest
            else None,
            tag(
                "p",
                tag("strong", sure),
                f": {percent(perception.confidence or 0)} confidence.",
                class_="sure",
            )
            if sure
            else None,
        ]
    )


def plane(perception: Perception) -> Markup | None:
    """Valence to the right, arousal upwards, both from -1 to 1 (Russell, 1980)."""
    valence, arousal = perception.valence, perception.arousal
    if valence is None or arousal is None:
        return _one_number(perception)
    middle = PLANE / 2
    reach = middle - 14
    x, y = middle + valence * reach, middle - arousal * reach
    told = (
        f"Valence {share(valence)}, {_side(valence, 'unpleasant', 'pleasant')}; "
        f"arousal {share(arousal)}, {_side(arousal, 'low', 'high')}."
    )
    drawing = tag(
        "svg",
        tag("rect", x=1, y=1, width=PLANE - 2, height=PLANE - 2, rx=12, class_="area"),
        *[
            tag("circle", cx=middle, cy=middle, r=reach * part, class_="ring")
            for part in (0.5, 1.0)
        ],
        tag("line", x1=middle, y1=10, x2=middle, y2=PLANE - 10, class_="cross"),
        tag("line", x1=10, y1=middle, x2=PLANE - 10, y2=middle, class_="cross"),
        *[
            tag("text", word, x=at_x, y=at_y, text_anchor=anchor)
            for word, at_x, at_y, anchor in CORNERS
            if abs(at_x - x) > 62 or abs(at_y - y) > 24
        ],
        tag("line", x1=middle, y1=middle, x2=f"{x:.1f}", y2=f"{y:.1f}", class_="lead"),
        tag("circle", cx=f"{x:.1f}", cy=f"{y:.1f}", r=15, class_="halo"),
        tag("circle", cx=f"{x:.1f}", cy=f"{y:.1f}", r=6.5, class_="dot"),
        viewBox=f"0 0 {PLANE} {PLANE}",
        role="img",
        aria_label=told,
        class_=f"plane {hue(perception.emotion)}",
    )
    return join(
        [
            tag("h3", "Valence and arousal"),
            tag(
                "div",
                tag("span", "aroused", class_="north", aria_hidden="true"),
                tag("span", "unpleasant", class_="west", aria_hidden="true"),
                drawing,
                tag("span", "pleasant", class_="east", aria_hidden="true"),
                tag("span", "still", class_="south", aria_hidden="true"),
                class_="compass",
            ),
            tag(
                "dl",
                _pair("Valence", share(valence)),
                _pair("Arousal", share(arousal)),
                class_="pairs",
            ),
        ]
    )


def tiles(measures: Iterable[Cue]) -> Markup | None:
    """The measures that matter most, large."""
    by_name = {cue.name: cue for cue in reversed(list(measures)) if cue.value is not None}
    shown = [by_name[name] for name in cue_words.TILES if name in by_name]
    if not shown:
        return None
    return tag("dl", [_tile(cue) for cue in shown], class_="tiles")


def all_cues(marks: Iterable[Cue], measures: Iterable[Cue]) -> Markup | None:
    """Every cue with its value and meaning, folded away."""
    rows = [
        tag(
            "tr",
            tag("th", cue_words.title(cue), scope="row"),
            tag("td", cue_words.shown_value(cue), class_="figure"),
            tag("td", _when(cue), class_="figure"),
            tag("td", cue_words.meaning(cue), dir="auto"),
        )
        for cue in [*marks, *measures]
    ]
    if not rows:
        return None
    head = tag("tr", [tag("th", name, scope="col") for name in ("Cue", "Value", "When", "Meaning")])
    table = tag("table", tag("thead", head), tag("tbody", rows), class_="cues")
    return tag(
        "details",
        tag("summary", f"All {len(rows)} cues"),
        tag("div", table, class_="wide", tabindex=0, role="region", aria_label="All cues"),
    )


def _tile(cue: Cue) -> Markup:
    value, _, unit = cue_words.shown_value(cue).partition(" ")
    return tag(
        "div",
        tag("dt", cue_words.title(cue)),
        tag("dd", tag("b", value), f" {unit}" if unit else None),
    )


def _when(cue: Cue) -> str:
    if cue.start is None:
        return ""
    return clock(cue.start) if cue.end is None else f"{clock(cue.start)}–{clock(cue.end)}"


def _one_number(perception: Perception) -> Markup | None:
    known = [
        (name, value)
        for name, value in (("Valence", perception.valence), ("Arousal", perception.arousal))
        if value is not None
    ]
    if not known:
        return None
    rows = [_pair(name, share(value)) for name, value in known]
    return join([tag("h3", "Valence and arousal"), tag("dl", rows, class_="pairs")])


def _pair(name: str, value: str) -> Markup:
    return tag("div", tag("dt", name), tag("dd", value))


def _side(value: float, low: str, high: str) -> str:
    return "neutral" if abs(value) < 0.1 else high if value > 0 else low


def _together(rest: list[tuple[str, float]]) -> str:
    return f"together {percent(sum(likely for _, likely in rest))}"
