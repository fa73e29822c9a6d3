"""Opening a source with FFmpeg (PyAV) and reading packets and frames from it, safely.

FFmpeg opens far more than recordings: text files as terminal animations, playlists that fetch
other files or addresses, single images. Only the formats named here are opened, and never
anything but the source itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType
from typing import TYPE_CHECKING, Any

from emoomni_sdk.errors import EmoOmniError, MissingDependencyError, UnreadableClipError
from emoomni_sdk.media.problems import Problems
from emoomni_sdk.media.source import Source

if TYPE_CHECKING:
    from av.container import InputContainer
    from av.packet import Packet

FORMATS = (
    "3g2,3gp,aa,aac,ac3,aiff,amr,amrnb,amrwb,ape,asf,asf_o,au,avi,avr,bonk,caf,dsf,dss,dts,dtshd,"
    "dv,eac3,f4v,flac,flv,gsm,gxf,h264,hcom,hevc,iamf,ircam,ivf,kux,live_flv,loas,m4a,m4v,matroska,"
    "mj2,mlp,mov,mp3,mp4,mpc,mpc8,mpeg,mpegts,mpegvideo,mxf,nistsphere,nsv,nut,nuv,obu,ogg,oma,"
    "paf,pva,pvf,qcp,qoa,rm,shn,sox,tak,truehd,tta,vc1,voc,vqf,vvc,w64,wav,wavarc,webm,wtv,wv,"
    "wve,xwma,yuv4mpegpipe"
)
"""Containers and elementary streams that hold sound or moving pictures, by FFmpeg's names."""
NO_INDEX = frozenset(
    ("aac", "ac3", "amr", "amrnb", "amrwb", "dts", "eac3", "gsm", "h264", "hevc", "loas", "m4v")
) | {"mp3", "mpeg", "mpegvideo", "obu"}
"""Formats whose length is guessed from the bit rate and whose seeking from the bytes."""
MOST_PIXELS = 2**26
"""Width times height of the largest picture that is decoded."""
_BUFFER = 2**17
_NOT_MEDIA = "Give a recording such as mp4, mkv, webm, wav, flac, mp3, m4a or ogg."


def pyav() -> ModuleType:
    """The `av` package.

    Raises:
        MissingDependencyError: It is not installed.
    """
    try:
        import av
        import numpy  # noqa: F401
    except ImportError as error:
        raise MissingDependencyError(
            f"Reading clips needs the package {error.name or 'av'}.",
            remedy="Install it: pip install 'emoomni-sdk[media]'",
        ) from error
    return av


@contextmanager
def opened(source: Source) -> Iterator[InputContainer]:
    """The source as an FFmpeg container.

    Raises:
        UnreadableClipError: It is not audio or video, or decoding broke in an unforeseen way.
        ClipNotFoundError: The file has gone or may not be read.
        MissingDependencyError: PyAV is not installed.
    """
    av = pyav()
    with source.open() as reading, media_errors(source.name):
        container = av.open(
            reading,
            mode="r",
            options={"format_whitelist": FORMATS, "protocol_whitelist": "none"},
            buffer_size=_BUFFER,
            metadata_errors="replace",
        )
        try:
            for stream in container.streams.video:
                if stream.codec_context is not None:
                    stream.codec_context.options = {"max_pixels": str(MOST_PIXELS)}
            yield container
        finally:
            container.close()


@contextmanager
def media_errors(name: str) -> Iterator[None]:
    """Turn what PyAV, NumPy or the operating system raise inside into our own error."""
    try:
        yield
    except (EmoOmniError, GeneratorExit):
        raise
    except Exception as error:
        if not _from_decoding(error):
            raise
        raise UnreadableClipError(
            f"{name} is not audio or video that can be decoded.", remedy=_NOT_MEDIA
        ) from error


def packets(
    container: InputContainer, indices: list[int], problems: Problems
) -> Iterator[Packet[Any]]:
    """Packets of the streams at `indices`, until the file ends or cannot be read further."""
    av = pyav()
    streams = [container.streams[index] for index in indices]
    reading = container.demux(streams)
    while True:
        try:
            packet = next(reading, None)
        except av.error.FFmpegError:
            problems.add("the file breaks off or is damaged", kind="unreadable")
            return
        if packet is None:
            return
        yield packet


def frames(container: InputContainer, index: int, problems: Problems) -> Iterator[Any]:
    """Decoded frames of one stream; pieces that cannot be decoded are skipped and noted."""
    stream = container.streams[index]
    ended = False
    for packet in packets(container, [index], problems):
        ended = packet.size == 0
        yield from decoded(packet, stream, problems)
    if not ended:
        yield from decoded(None, stream, problems)


def decoded(packet: Packet[Any] | None, stream: Any, problems: Problems) -> list[Any]:
    """The frames of one packet (None: those the decoder still holds)."""
    av = pyav()
    try:
        return list(packet.decode()) if packet is not None else stream.codec_context.decode(None)
    except av.error.EOFError:
        return []
    except (av.error.FFmpegError, ValueError, NotImplementedError):
        problems.add(f"some of the {stream.type} is damaged and was left out", kind=stream.type)
        return []


def _from_decoding(error: Exception) -> bool:
    av = pyav()
    foreseen = (av.error.FFmpegError, OSError, ValueError, IndexError, OverflowError, RuntimeError)
    return isinstance(error, (*foreseen, NotImplementedError, MemoryError, ZeroDivisionError))
