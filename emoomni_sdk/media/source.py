"""Where the bytes of a clip come from, and opening them as often as decoding needs."""

from __future__ import annotations

import contextlib
import hashlib
import io
import os
import stat
import tempfile
import weakref
from pathlib import Path
from typing import BinaryIO, Self

from emoomni_sdk.errors import ClipNotFoundError, ConfigError, EmptyClipError, MediaError

MOST_IN_MEMORY = 64 * 2**20
_PIECE = 2**20
_FOUND_ELSEWHERE = "Check the path, and that you may read it."
_AT_AN_ADDRESS = "A clip is a file here: download it first."


class Source:
    """Bytes in a file or in memory. Every `open` starts at the beginning, independent of others.

    Clips of the same recording share one source; what was written to disk for it is deleted when
    the last of them closes it, or when it is collected.
    """

    def __init__(
        self,
        name: str,
        *,
        path: Path | None = None,
        data: bytes | None = None,
        spooled: Path | None = None,
    ) -> None:
        self.name = name
        self.path = path
        self._data = data
        self._file = spooled or path
        self._holders = 1
        self._delete = weakref.finalize(self, _unlink, spooled) if spooled else None

    @property
    def size(self) -> int:
        """Bytes."""
        if self._data is not None:
            return len(self._data)
        return self._stat().st_size

    def hold(self) -> Self:
        """One more clip uses this source."""
        self._holders += 1
        return self

    def release(self) -> None:
        """A clip has closed; with the last one the memory or temporary file is freed."""
        self._holders -= 1
        if self._holders > 0:
            return
        self._data = b"" if self._data is not None else None
        if self._delete is not None:
            self._delete()

    def open(self) -> BinaryIO:
        """The bytes from the beginning, named so that FFmpeg sees the file's ending.

        Raises:
            ClipNotFoundError: The file has gone or may not be read.
        """
        reading: io.BytesIO | io.FileIO
        if self._data is not None:
            reading = io.BytesIO(self._data)
        else:
            try:
                reading = io.FileIO(self._where())
            except OSError as error:
                raise _not_found(self.name, error) from error
        ending = Path(self.name).suffix.encode("ascii", "ignore").decode()
        reading.name = f"clip{ending}"
        return reading

    def sha256(self) -> hashlib._Hash:
        """The hash of the content, ready to be extended."""
        with self.open() as reading:
            found = hashlib.sha256()
            while piece := reading.read(_PIECE):
                found.update(piece)
            return found

    def _where(self) -> Path:
        assert self._file is not None
        return self._file

    def _stat(self) -> os.stat_result:
        try:
            return self._where().stat()
        except OSError as error:
            raise _not_found(self.name, error) from error


def source_of(given: str | os.PathLike[str] | bytes | BinaryIO, name: str | None) -> Source:
    """The source that `given` stands for. Streams, pipes and devices are read to their end.

    Raises:
        ClipNotFoundError: No such file, or it may not be read.
        EmptyClipError: There are no bytes.
        MediaError: It is a folder.
        ConfigError: It is nothing a clip can be made of.
    """
    if isinstance(given, (bytes, bytearray, memoryview)):
        return _filled(Source(name or "bytes", data=bytes(given)))
    if isinstance(given, (str, os.PathLike)):
        return _from_path(given, name)
    if hasattr(given, "read"):
        return _filled(_from_stream(given, name or _stream_name(given)))
    raise ConfigError(
        f"A clip cannot be made of {type(given).__name__}.",
        remedy="Give a path, bytes, a binary file, or use Clip.from_arrays.",
    )


def _from_path(given: str | os.PathLike[str], name: str | None) -> Source:
    text = os.fspath(given)
    shown = name or Path(text).name or text
    if not text or "\0" in text:
        raise ClipNotFoundError("The path of the clip is not one.", remedy=_FOUND_ELSEWHERE)
    path = Path(text)
    try:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            raise MediaError(f"'{shown}' is a folder.", remedy="Name a file inside it.")
        with path.open("rb") as reading:
            if not stat.S_ISREG(mode):
                return _filled(_from_stream(reading, shown))
    except OSError as error:
        raise _not_found(text, error) from error
    return _filled(Source(shown, path=path))


def _from_stream(stream: BinaryIO, name: str) -> Source:
    memory = io.BytesIO()
    try:
        while piece := stream.read(_PIECE):
            if not isinstance(piece, bytes):
                raise ConfigError(
                    "The clip's stream gives text.", remedy="Open it in binary mode ('rb')."
                )
            memory.write(piece)
            if memory.tell() > MOST_IN_MEMORY:
                return Source(name, spooled=_spool(memory, stream))
    except OSError as error:
        raise _not_found(name, error) from error
    return Source(name, data=memory.getvalue())


def _spool(memory: io.BytesIO, stream: BinaryIO) -> Path:
    handle, where = tempfile.mkstemp(prefix="emoomni-clip-")
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(memory.getbuffer())
            while piece := stream.read(_PIECE):
                out.write(piece)
    except BaseException:
        _unlink(Path(where))
        raise
    return Path(where)


def _filled(source: Source) -> Source:
    if source.size == 0:
        raise EmptyClipError(
            f"{source.name} is empty: it has no bytes.", remedy="Record or copy it again."
        )
    return source


def _stream_name(stream: BinaryIO) -> str:
    name = getattr(stream, "name", None)
    if isinstance(name, str) and not name.startswith("<"):
        return Path(name).name or "bytes"
    return "bytes"


def _unlink(path: Path) -> None:
    with contextlib.suppress(OSError):
        path.unlink()


def _not_found(name: str, error: OSError) -> ClipNotFoundError:
    reason = "no such file" if isinstance(error, FileNotFoundError) else error.strerror or "error"
    return ClipNotFoundError(
        f"The clip '{name}' cannot be read: {reason.lower()}.",
        remedy=_AT_AN_ADDRESS if "://" in name else _FOUND_ELSEWHERE,
    )
