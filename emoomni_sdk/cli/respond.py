"""``emoomni respond``: a clip in, its E-CoT as it forms, a spoken reply out."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated, Any

import typer

from emoomni_sdk.cli.chains import (
    End,
    PerceiverName,
    Persona,
    ReasonerName,
    ReasoningLanguage,
    ReplyLanguage,
    ReplySpeakerName,
    Start,
    StrategistName,
    ThinkerName,
    chosen_settings,
    open_clip,
)
from emoomni_sdk.cli.loop import run_async
from emoomni_sdk.cli.options import AsJson, ConfigFile
from emoomni_sdk.cli.output import chatter_aside, print_json, say_aside
from emoomni_sdk.cli.report_file import Page
from emoomni_sdk.cli.sound_file import (
    STANDARD_OUTPUT,
    check_wav,
    refuse_both,
    spare_the_clip,
    write_wav,
)
from emoomni_sdk.errors import ConfigError, EmoOmniError, TurnError

if TYPE_CHECKING:
    from emoomni_sdk.chain import Chain
    from emoomni_sdk.cli.turn_view import TurnView
    from emoomni_sdk.result import TurnResult
    from emoomni_sdk.turn import Turn


def command(
    clip: Annotated[
        str | None,
        typer.Argument(metavar="CLIP", help="Audio or video; - reads standard input."),
    ] = None,
    text: Annotated[
        str | None,
        typer.Option("--text", metavar="WORDS", help="What is said in it, if you know."),
    ] = None,
    thinker: ThinkerName = None,
    perceiver: PerceiverName = None,
    reasoner: ReasonerName = None,
    strategist: StrategistName = None,
    speaker: ReplySpeakerName = None,
    out: Annotated[
        str | None,
        typer.Option("-o", "--output", metavar="REPLY.wav", help="Where to write; - is stdout."),
    ] = None,
    report: Annotated[
        str | None,
        typer.Option("--report", metavar="REPORT.html", help="Where to write it all as a page."),
    ] = None,
    play: Annotated[bool, typer.Option("--play", help="Play the reply.")] = False,
    start: Start = None,
    end: End = None,
    reply_language: ReplyLanguage = None,
    reasoning_language: ReasoningLanguage = None,
    persona: Persona = None,
    seed: Annotated[int | None, typer.Option("--seed", help="For components that draw.")] = None,
    config: ConfigFile = None,
    as_json: AsJson = False,
) -> None:
    """Answer a person: perceive, reason in the open, speak."""
    from emoomni_sdk.cli.playback import play as play_audio
    from emoomni_sdk.cli.playback import require_player
    from emoomni_sdk.cli.turn_view import TurnView
    from emoomni_sdk.cli.turn_view import as_json as result_json
    from emoomni_sdk.cli.warnings import warnings_of
    from emoomni_sdk.compose import build

    text = text if text and text.strip() else None
    if clip is None and text is None:
        raise ConfigError("There is nothing to answer.", remedy="Give a CLIP, --text, or both.")
    refuse_both(out, as_json)
    player = require_player() if play else None
    if out is not None:
        spare_the_clip(clip, out, "the reply")
        check_wav(out)
    page = Page(report, clip, out) if report is not None else None
    settings = chosen_settings(
        config,
        {
            "reply_language": reply_language,
            "reasoning_language": reasoning_language,
            "persona": persona,
            "seed": seed,
        },
        thinker=thinker,
        perceiver=perceiver,
        reasoner=reasoner,
        strategist=strategist,
        speaker=speaker,
    )
    turn = _turn(clip, text, start, end, settings.turn.model_dump())
    view = TurnView(None if as_json else sys.stderr if out == STANDARD_OUTPUT else sys.stdout)
    with chatter_aside():
        chain = build(settings)
        result = _answered(chain, turn, view, as_json, page)
    if result.audio is not None and out is not None:
        write_wav(result.audio, out)
    if page is not None:
        page.write(result)
    warnings = warnings_of(result, turn.reply_language, out)
    for warning in warnings:
        say_aside(warning)
    if as_json:
        shown = result_json(result, out if result.audio else None)
        print_json({**shown, "report": report, "warnings": warnings})
    else:
        view.summary(result)
        _tell_where(result, out, kept=play or report is not None)
        if page is not None:
            page.tell()
    if player is not None and result.audio is not None:
        run_async(play_audio(result.audio, player))


def _turn(
    clip: str | None,
    text: str | None,
    start: str | None,
    end: str | None,
    settings: dict[str, Any],
) -> Turn:
    from emoomni_sdk.turn import Turn

    if clip is None and (start or end):
        raise ConfigError("--from and --to select a span of a CLIP.")
    return Turn(clip=open_clip(clip, start, end) if clip else None, text=text, **settings)


def _answered(
    chain: Chain, turn: Turn, view: TurnView, as_json: bool, page: Page | None
) -> TurnResult:
    if page is not None:
        page.show(turn)
    try:
        return run_async(answer(chain, turn, view))
    except TurnError as error:
        told = page is not None and page.write_what_was_done(error)
        _keep_what_was_done(error, as_json, page.path if page is not None and told else None)
        raise _cause(error) from None


async def answer(chain: Chain, turn: Turn, view: TurnView) -> TurnResult:
    """One turn on a chain of its own, shown as it forms."""
    try:
        async with chain, chain.stream(turn) as events:
            async for event in events:
                view.show(event)
    finally:
        view.close()
        if turn.clip is not None:
            turn.clip.close()
    assert events.result is not None
    return events.result


def _keep_what_was_done(error: TurnError, as_json: bool, report: str | None) -> None:
    from emoomni_sdk.cli.turn_view import as_json as result_json

    result = error.partial
    if as_json and result is not None and result.ecot:
        sys.stdout = sys.__stdout__ or sys.stdout
        found = {**result_json(result, None), "report": report}
        print_json({**found, "error": _cause(error).to_dict()})


def _cause(error: TurnError) -> EmoOmniError:
    return error.__cause__ if isinstance(error.__cause__, EmoOmniError) else error


def _tell_where(result: TurnResult, out: str | None, *, kept: bool) -> None:
    if result.audio is None:
        return
    if out == STANDARD_OUTPUT:
        return
    if out is not None:
        say_aside(f"{out}: {result.audio.seconds:.2f} s")
    elif not kept:
        say_aside("The reply was spoken but not kept: give -o REPLY.wav, or --play.")
