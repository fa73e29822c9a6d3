"""``emoomni chat``: clip after clip in one conversation."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from emoomni_sdk.cli.chains import (
    PerceiverName,
    Persona,
    ReasonerName,
    ReasoningLanguage,
    ReplyLanguage,
    ReplySpeakerName,
    StrategistName,
    ThinkerName,
    chosen_settings,
)
from emoomni_sdk.cli.loop import run_async
from emoomni_sdk.cli.options import ConfigFile
from emoomni_sdk.cli.output import FAILED, line_of, placed, say_aside
from emoomni_sdk.errors import EmoOmniError, OutputError

if TYPE_CHECKING:
    from emoomni_sdk.chain import Chain
    from emoomni_sdk.result import TurnResult
    from emoomni_sdk.session import Session

HELP = "A path is a clip, anything else is what you say. Ctrl-D or exit ends the conversation."
ENDINGS = frozenset({"exit", "quit", "/exit", "/quit", ":q"})
"""Lines that end the conversation where lines are read."""


def command(
    clips: Annotated[
        list[str] | None,
        typer.Argument(metavar="CLIP", help="Clips; without any, lines of standard input."),
    ] = None,
    session: Annotated[
        Path | None,
        typer.Option("--session", metavar="TALK.json", help="Resume from, and save to, this file."),
    ] = None,
    replies: Annotated[
        Path | None,
        typer.Option("--replies", metavar="FOLDER", help="Write each reply here."),
    ] = None,
    play: Annotated[bool, typer.Option("--play", help="Play each reply.")] = False,
    thinker: ThinkerName = None,
    perceiver: PerceiverName = None,
    reasoner: ReasonerName = None,
    strategist: StrategistName = None,
    speaker: ReplySpeakerName = None,
    reply_language: ReplyLanguage = None,
    reasoning_language: ReasoningLanguage = None,
    persona: Persona = None,
    config: ConfigFile = None,
) -> None:
    """Talk: what was said, and how you usually sound, is remembered from turn to turn."""
    from emoomni_sdk.cli.playback import require_player
    from emoomni_sdk.compose import build
    from emoomni_sdk.files import check_writable
    from emoomni_sdk.session import Session

    player = require_player() if play else None
    if session is not None:
        check_writable(session)
    settings = chosen_settings(
        config,
        {
            "reply_language": reply_language,
            "reasoning_language": reasoning_language,
            "persona": persona,
        },
        thinker=thinker,
        perceiver=perceiver,
        reasoner=reasoner,
        strategist=strategist,
        speaker=speaker,
    )
    if session is not None and session.exists():
        talk = Session.load(session)
    else:
        turn = settings.turn
        talk = Session(
            persona=turn.persona,
            reply_language=turn.reply_language,
            reasoning_language=turn.reasoning_language,
        )
    lines = clips if clips else _typed_lines()
    talker = _Talker(build(settings), talk, session, replies, player)
    if replies is not None:
        _make_folder(replies)
    if talker.talk(lines):
        raise typer.Exit(FAILED)


class _Talker:
    def __init__(
        self,
        chain: Chain,
        session: Session,
        saved: Path | None,
        replies: Path | None,
        player: tuple[str, ...] | None,
    ) -> None:
        self._chain = chain
        self._session = session
        self._saved = saved
        self._replies = replies
        self._player = player

    def talk(self, lines: Iterable[str]) -> int:
        """Answer every line; returns how many could not be answered."""
        failed = 0
        with self._chain:
            for line in lines:
                try:
                    self._exchange(line)
                except EmoOmniError as error:
                    failed += 1
                    say_aside(placed(line, line_of(error)))
        return failed

    def _exchange(self, line: str) -> None:
        from emoomni_sdk.cli.turn_view import TurnView

        is_clip = _names_a_file(line)
        turn = self._session.turn(line if is_clip else None, None if is_clip else line)
        view = TurnView(sys.stdout)
        try:
            with self._chain.stream_sync(turn) as events:
                for event in events:
                    view.show(event)
        finally:
            view.close()
            if turn.clip is not None:
                turn.clip.close()
        result = events.result
        assert result is not None
        self._session.add(result, said=turn.text)
        if self._saved is not None:
            self._session.save(self._saved)
        self._sound(result)
        view.summary(result)

    def _sound(self, result: TurnResult) -> None:
        if result.audio is None:
            return
        if self._replies is not None:
            number = len(self._session.history)
            result.audio.save(self._replies / f"reply-{number:03d}.wav")
        if self._player is not None:
            from emoomni_sdk.cli.playback import play

            run_async(play(result.audio, self._player))


def _make_folder(folder: Path) -> None:
    """The folder of the replies, made where only it is missing, and proven to take files."""
    from emoomni_sdk.files import check_writable

    if folder.exists() and not folder.is_dir():
        raise OutputError(f"'{folder}' is not a folder.", remedy="Choose another place.")
    if not folder.exists():
        check_writable(folder)
        try:
            folder.mkdir()
        except OSError as error:
            raise OutputError(
                f"The folder '{folder}' cannot be made: {error.strerror or error}.",
                remedy="Choose another place.",
            ) from error
    check_writable(folder / "reply-001.wav")


def _names_a_file(line: str) -> bool:
    """An existing path, or what can only have been meant as one."""
    try:
        if Path(line).exists():
            return True
    except OSError:
        # Too long for a name: words.
        return False
    return " " not in line and ("/" in line or "." in line[1:-1])


def _typed_lines() -> Iterator[str]:
    talking = sys.stdin.isatty()
    if talking:
        say_aside(HELP)
    while True:
        if talking:
            sys.stderr.write("> ")
            sys.stderr.flush()
        line = sys.stdin.readline()
        if not line:
            return
        if line.strip().lower() in ENDINGS:
            return
        if line.strip():
            yield line.strip()
