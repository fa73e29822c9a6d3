"""Where ``--report`` puts a turn: one HTML page, of a turn that failed half-way too."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from emoomni_sdk.cli.output import line_of, say_aside
from emoomni_sdk.cli.sound_file import STANDARD_OUTPUT, spare_the_clip
from emoomni_sdk.errors import ConfigError, EmoOmniError, TurnError

if TYPE_CHECKING:
    from emoomni_sdk.result import TurnResult
    from emoomni_sdk.turn import Turn

ENDINGS = (".html", ".htm")


class Page:
    """The page that was asked for. Made before any work, so that a bad place is told of at once.

    Args:
        path: Where to write.
        clip: The clip as it was named.
        out: Where the reply goes.

    Raises:
        ConfigError: The name is that of another format, or of the clip, or of the reply.
        OutputError: The place cannot be written.
        MissingDependencyError: NumPy or PyAV is not installed.
    """

    def __init__(self, path: str, clip: str | None, out: str | None) -> None:
        from emoomni_sdk.files import check_writable
        from emoomni_sdk.report.writing import require_media

        self.path = path
        self._turn: Turn | None = None
        if path == STANDARD_OUTPUT:
            raise ConfigError("--report needs a file.", remedy="Name one, such as report.html.")
        place = Path(path)
        special = place.exists() and not place.is_file()
        spare_the_clip(clip, path, "the report")
        if out is not None and out != STANDARD_OUTPUT and place.resolve() == Path(out).resolve():
            raise ConfigError(f"-o and --report both name {path}.", remedy="Name two files.")
        if place.suffix and place.suffix.lower() not in ENDINGS and not special:
            raise ConfigError(
                f"'{path}' would not be what its name says: only HTML is written.",
                remedy=f"Name it {place.with_suffix('.html').name}.",
            )
        check_writable(place)
        require_media()

    def show(self, turn: Turn) -> None:
        """The turn that it will be about. Its clip may be closed meanwhile."""
        clip = turn.clip.span() if turn.clip is not None else None
        self._turn = turn.model_copy(update={"clip": clip})

    def write(self, result: TurnResult, error: EmoOmniError | None = None) -> None:
        """Write the page, and let go of the clip.

        Raises:
            OutputError: The file cannot be written.
        """
        from emoomni_sdk.report import write_report

        turn, self._turn = self._turn, None
        try:
            write_report(result, turn, self.path, error=error)
        finally:
            if turn is not None and turn.clip is not None:
                turn.clip.close()

    def write_what_was_done(self, error: TurnError) -> bool:
        """The page of a turn that failed; True once it is written."""
        from emoomni_sdk.result import TurnResult

        cause = error.__cause__ if isinstance(error.__cause__, EmoOmniError) else error
        if not isinstance(error.partial, TurnResult):
            return False
        try:
            self.write(error.partial, cause)
        except EmoOmniError as problem:
            # What ended the turn matters more, and is told of after this.
            say_aside(line_of(problem))
            return False
        self.tell()
        return True

    def tell(self) -> None:
        """Say where it is."""
        say_aside(f"{self.path}: the report")
