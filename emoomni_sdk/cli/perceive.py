"""``emoomni perceive``: what is in each of many clips, one line per clip."""

from __future__ import annotations

import sys
from collections.abc import AsyncIterator, Sequence
from typing import TYPE_CHECKING, Annotated, Any

import typer

from emoomni_sdk.cli.chains import End, PerceiverName, Start, chosen_settings, open_clip
from emoomni_sdk.cli.loop import run_async
from emoomni_sdk.cli.options import AsJson, ConfigFile
from emoomni_sdk.cli.output import FAILED, chatter_aside, line_of, placed, print_json, say_aside
from emoomni_sdk.errors import ConfigError, EmoOmniError, PerceptionError

if TYPE_CHECKING:
    from emoomni_sdk.interfaces import Perceiver
    from emoomni_sdk.perception import Perception


def command(
    clips: Annotated[
        list[str], typer.Argument(metavar="CLIP", help="Audio or video; - reads standard input.")
    ],
    perceiver: PerceiverName = None,
    text: Annotated[
        str | None,
        typer.Option("--text", metavar="WORDS", help="What is said in the one clip."),
    ] = None,
    start: Start = None,
    end: End = None,
    config: ConfigFile = None,
    as_json: AsJson = False,
) -> None:
    """Tell what is heard and seen in each CLIP, without answering."""
    if text is not None and len(clips) > 1:
        raise ConfigError("--text says what is said in one clip.", remedy="Give one CLIP with it.")
    if clips.count("-") > 1:
        raise ConfigError("Standard input can be read once.", remedy="Give - once.")
    out = sys.stdout
    with chatter_aside():
        chosen = _build_perceiver(perceiver, config)
        rows = _rows(chosen, clips, text, start, end)
        failed = run_async(_print_all(rows, as_json, out))
    if failed:
        if len(clips) > 1:
            say_aside(f"{failed} of {len(clips)} clips could not be perceived.")
        raise typer.Exit(FAILED)


def _build_perceiver(name: str | None, config: Any) -> Perceiver:
    from emoomni_sdk.compose import build_role
    from emoomni_sdk.interfaces import Perceiver

    settings = chosen_settings(config, {}, perceiver=name)
    built = build_role(settings, "perceiver")
    if built is None:
        raise ConfigError("The settings name a thinker.", remedy="Give --perceiver NAME.")
    assert isinstance(built, Perceiver)
    return built


async def _print_all(rows: AsyncIterator[dict[str, Any]], as_json: bool, out: Any) -> int:
    from contextlib import redirect_stdout

    failed = 0
    async for row in rows:
        failed += "error" in row
        if "error" in row:
            say_aside(f"Error: {placed(row['path'], row['error'])}")
        with redirect_stdout(out):
            if as_json:
                print_json(row, indent=None)
            elif "error" not in row:
                print(_line(row), flush=True)
    return failed


async def _rows(
    perceiver: Perceiver,
    clips: Sequence[str],
    text: str | None,
    start: str | None,
    end: str | None,
) -> AsyncIterator[dict[str, Any]]:
    """One row per clip, in the order given, several clips at work at once."""
    import asyncio

    at_once = max(1, perceiver.capabilities.max_concurrency)
    async with perceiver:
        waiting: list[asyncio.Task[dict[str, Any]]] = []
        try:
            for clip in clips:
                waiting.append(asyncio.create_task(_row(perceiver, clip, text, start, end)))
                if len(waiting) >= at_once:
                    yield await waiting.pop(0)
            while waiting:
                yield await waiting.pop(0)
        finally:
            for task in waiting:
                task.cancel()
            if waiting:
                await asyncio.wait(waiting)


async def _row(
    perceiver: Perceiver, path: str, text: str | None, start: str | None, end: str | None
) -> dict[str, Any]:
    from emoomni_sdk.interfaces import PerceiveRequest
    from emoomni_sdk.turn import Turn

    try:
        with open_clip(path, start, end) as clip:
            async with perceiver.slot():
                request = PerceiveRequest(turn=Turn(clip=clip, text=text))
                found = await perceiver.perceive(request)
    except ConfigError:
        raise
    except EmoOmniError as error:
        return {"path": path, "error": line_of(error), "kind": type(error).__name__}
    except Exception as error:
        wrapped = PerceptionError(f"{type(error).__name__}: {error}", component=perceiver.label)
        return {"path": path, "error": line_of(wrapped), "kind": type(wrapped).__name__}
    return _as_row(path, found)


def _as_row(path: str, found: Perception) -> dict[str, Any]:
    body = found.model_dump(mode="json")
    first = {name: body.pop(name) for name in ("arousal", "valence")}
    return {"path": path, **first, "emotion": found.emotion, **body}


def _line(row: dict[str, Any]) -> str:
    transcript = row["transcript"]
    parts = [
        row["path"],
        f"{row['emotion'] or 'unknown'} ({row['confidence']:.2f})"
        if row["confidence"] is not None
        else str(row["emotion"] or "unknown"),
        f"arousal {_signed(row['arousal'])}",
        f"valence {_signed(row['valence'])}",
        f"{row['seconds']:.1f} s" if row["seconds"] is not None else "",
        f"“{transcript['text']}”" if transcript else "",
    ]
    missing = ", ".join(f"no {what}: {why}" for what, why in row["unperceived"].items())
    return "\t".join(part for part in [*parts, missing] if part)


def _signed(value: float | None) -> str:
    return "?" if value is None else f"{value:+.2f}"
