"""``emoomni say``: words and a style in, speech out; only the Speaker works."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from emoomni_sdk.cli.loop import run_async
from emoomni_sdk.cli.options import AsJson, ConfigFile, SpeakerName
from emoomni_sdk.cli.output import chatter_aside, print_json, say_aside
from emoomni_sdk.cli.sound_file import STANDARD_OUTPUT, check_wav, refuse_both, write_wav
from emoomni_sdk.errors import ConfigError, SpeechError

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from emoomni_sdk.audio import Audio
    from emoomni_sdk.instruction import Lowering, SpeakingInstruction
    from emoomni_sdk.interfaces import Speaker, Utterance


def command(
    text: Annotated[
        str, typer.Argument(metavar="TEXT", help="What to say; - reads it from stdin.")
    ],
    style: Annotated[
        str | None,
        typer.Option("--style", metavar="WORDS", help='How, such as "softly, slower than usual".'),
    ] = None,
    speaker: SpeakerName = None,
    language: Annotated[
        str | None,
        typer.Option("--language", metavar="TAG", help="Of the text (BCP 47); else guessed."),
    ] = None,
    out: Annotated[
        str | None,
        typer.Option("-o", "--output", metavar="OUT.wav", help="Where to write; - is stdout."),
    ] = None,
    play: Annotated[bool, typer.Option("--play", help="Play it.")] = False,
    config: ConfigFile = None,
    as_json: AsJson = False,
) -> None:
    """Speak TEXT in a style."""
    from emoomni_sdk.cli.playback import play as play_audio
    from emoomni_sdk.cli.playback import require_player
    from emoomni_sdk.instruction import SpeakingInstruction

    words = _words(text)
    if out is None and not play:
        raise ConfigError("Where should it go?", remedy="Give -o OUT.wav, --play, or both.")
    refuse_both(out, as_json)
    player = require_player() if play else None
    if out is not None:
        check_wav(out)
    instruction = SpeakingInstruction(style=style)
    began = time.perf_counter()
    with chatter_aside():
        voice = _build_speaker(speaker, config)
        audio, lowering = run_async(_speak(voice, words, instruction, language))
    seconds = time.perf_counter() - began
    for dropped in lowering.dropped:
        say_aside(f"{voice.label} drops {dropped.dimension}: {dropped.reason}")
    if out is not None:
        write_wav(audio, out)
    if player is not None:
        run_async(play_audio(audio, player))
    if as_json:
        print_json(_summary(voice, words, instruction, lowering, audio, out, seconds))
    elif out not in (None, STANDARD_OUTPUT):
        say_aside(f"{out}: {audio.seconds:.2f} s by {voice.label} in {seconds:.2f} s")


def _words(text: str) -> str:
    words = sys.stdin.read() if text == "-" else text
    if not words.strip():
        raise ConfigError("There is nothing to say.", remedy="Give some words as TEXT.")
    return words.strip()


def _build_speaker(name: str | None, config: Path | None) -> Speaker:
    from emoomni_sdk.compose import build_role, load_settings
    from emoomni_sdk.interfaces import Speaker

    explicit = {"speaker": {"use": name}} if name else {}
    built = build_role(load_settings(config, explicit=explicit).settings, "speaker")
    if built is None:
        raise ConfigError("No speaker is chosen.", remedy="Give --speaker NAME.")
    assert isinstance(built, Speaker)
    return built


async def _speak(
    speaker: Speaker, text: str, instruction: SpeakingInstruction, language: str | None
) -> tuple[Audio, Lowering]:
    from emoomni_sdk.audio import Audio
    from emoomni_sdk.cli.voice import hear, naming
    from emoomni_sdk.interfaces import LowerRequest, ReplyRequest
    from emoomni_sdk.language import guess_language

    tongue = language or guess_language(text)
    with naming(speaker):
        async with speaker, speaker.slot():
            lowering = speaker.lower(
                LowerRequest(instruction=instruction, language=tongue, text=text)
            )
            utterances = _utterances(text, instruction, tongue)
            request = ReplyRequest(utterances=utterances, instruction=instruction, language=tongue)
            audio = Audio.join(await hear(speaker, lambda: speaker.speak_reply(request)))
    if audio is None or not audio.pcm:
        raise SpeechError("It made no sound of this text.", component=speaker.label, stage="speak")
    return audio, lowering


async def _utterances(
    text: str, instruction: SpeakingInstruction, language: str | None
) -> AsyncIterator[Utterance]:
    from emoomni_sdk.interfaces import Utterance
    from emoomni_sdk.segment import ClauseSegmenter

    segmenter = ClauseSegmenter()
    clauses = [*segmenter.feed(text), *segmenter.flush()]
    for index, clause in enumerate(clauses):
        yield Utterance(
            text=clause,
            instruction=instruction,
            language=language,
            index=index,
            final=index == len(clauses) - 1,
        )


def _summary(
    speaker: Speaker,
    text: str,
    instruction: SpeakingInstruction,
    lowering: Lowering,
    audio: Audio,
    out: str | None,
    seconds: float,
) -> dict[str, Any]:
    return {
        "text": text,
        "speaker": speaker.label,
        "model": speaker.model_id,
        "instruction": instruction.given(),
        "directives": dict(lowering.directives),
        "dropped": [dropped.model_dump(mode="json") for dropped in lowering.dropped],
        "audio": out,
        "sample_rate": audio.sample_rate,
        "seconds": round(audio.seconds, 3),
        "synthesis_seconds": round(seconds, 3),
    }
