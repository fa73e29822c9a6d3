"""One look at a recording: which streams are used, when they begin, how long they last."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from emoomni_sdk.errors import EmptyClipError, UnreadableClipError
from emoomni_sdk.media.container import NO_INDEX, decoded, opened, packets
from emoomni_sdk.media.problems import Problems
from emoomni_sdk.media.source import Source
from emoomni_sdk.media.streams import AudioStream, ClipInfo, SubtitleStream, VideoStream
from emoomni_sdk.media.timeline import Timeline

if TYPE_CHECKING:
    from av.container import InputContainer

TEXT_CODECS = frozenset(["ass", "mov_text", "srt", "ssa", "subrip", "text", "ttml", "webvtt"])
UNEVEN_CODECS = frozenset(["wmav1", "wmav2", "wmapro", "wmalossless", "wmavoice"])
"""Their packets hold parts of frames, so timestamps found by seeking are off by some of them."""
SLOWEST_RATE, FASTEST_RATE = 1000, 800_000
"""Hz. A file that claims another sample rate is damaged."""
_ENOUGH_BYTES = 2**25
_ENOUGH_FRAMES = 3
_LIKELY_BYTES_PER_SECOND = 1000


@dataclass(frozen=True, slots=True)
class Track:
    """A stream that is used. `grid` and `step` place constant-size audio frames exactly, though
    the container rounds timestamps: a frame begins at `grid` plus a multiple of `step`.
    `start`, `end` and `grid` are clip seconds; `end` is what the file declares."""

    index: int
    start: float
    end: float | None = None
    grid: float | None = None
    step: float | None = None
    exact: bool = True
    """Whether a frame's timestamp is right wherever decoding begins."""
    aspect: float = 1.0
    """Width of a pixel relative to its height."""


@dataclass(frozen=True, slots=True)
class Contents:
    """What probing found. `origin` is the timestamp in seconds of clip time 0."""

    info: ClipInfo
    origin: float
    audio: Track | None
    video: Track | None
    subtitle: int | None
    seekable: bool


@dataclass(slots=True)
class _First:
    """The first decoded frames of one stream."""

    stream: Any
    frames: list[Any] = field(default_factory=list)
    packets: int = 0


def probe(source: Source, problems: Problems) -> Contents:
    """Look into `source`.

    Raises:
        EmptyClipError: It has no sound and no picture, or nothing of any duration.
        UnreadableClipError: It is not audio or video, or not a single piece of it decodes.
    """
    with opened(source) as container:
        chosen = [
            stream for stream in (_audio_stream(container), _video_stream(container)) if stream
        ]
        if not chosen:
            raise EmptyClipError(
                f"{source.name} holds no sound and no picture.",
                remedy="Give a recording of a person.",
            )
        firsts = _first_frames(container, chosen, problems)
        if not any(first.packets for first in firsts):
            raise EmptyClipError(
                f"{source.name} has no duration: its streams are empty.",
                remedy="Record or copy it again.",
            )
        contents = _contents(source.name, container, firsts, problems)
    if _doubtful(contents, source.size):
        measured = _measure(source, contents)
        contents = replace(contents, info=replace(contents.info, duration=measured))
    if not contents.info.duration:
        raise EmptyClipError(f"{source.name} has no duration.", remedy="Record or copy it again.")
    return contents


def _audio_stream(container: InputContainer) -> Any:
    usable = [
        stream
        for stream in container.streams.audio
        if stream.codec_context is not None and not _aside(stream)
    ]
    return max(usable, key=_audio_rank, default=None)


def _audio_rank(stream: Any) -> tuple[bool, int]:
    return "default" in _disposition(stream), stream.codec_context.sample_rate


def _video_stream(container: InputContainer) -> Any:
    usable = [
        stream
        for stream in container.streams.video
        if stream.codec_context is not None and not _aside(stream)
    ]
    return max(usable, key=_video_rank, default=None)


def _video_rank(stream: Any) -> tuple[bool, int]:
    context = stream.codec_context
    return "default" in _disposition(stream), context.width * context.height


def _disposition(stream: Any) -> str:
    return (stream.disposition.name or "").lower()


def _aside(stream: Any) -> bool:
    """Cover art, thumbnails, and spoken descriptions of the picture are not the clip."""
    apart = ("attached_pic", "still_image", "timed_thumbnails", "visual_impaired", "comment")
    return any(word in _disposition(stream).split("|") for word in apart)


def _first_frames(
    container: InputContainer, streams: list[Any], problems: Problems
) -> list[_First]:
    firsts = {stream.index: _First(stream) for stream in streams}
    read = 0
    for packet in packets(container, list(firsts), problems):
        first = firsts[packet.stream.index]
        first.packets += bool(packet.size)
        if len(first.frames) < _ENOUGH_FRAMES:
            first.frames += decoded(packet, first.stream, problems)
        read += packet.size
        if all(len(one.frames) >= _ENOUGH_FRAMES for one in firsts.values()):
            break
        if read > _ENOUGH_BYTES:
            break
    else:
        for first in firsts.values():
            if first.packets and not first.frames:
                first.frames += decoded(None, first.stream, problems)
    return list(firsts.values())


def _contents(
    name: str, container: InputContainer, firsts: list[_First], problems: Problems
) -> Contents:
    usable = [first for first in firsts if _usable(first, problems)]
    if not usable:
        raise UnreadableClipError(
            f"Nothing in {name} can be decoded.", remedy="The file is damaged; copy it again."
        )
    origin = min(_start(first) for first in usable)
    by_type = {first.stream.type: first for first in usable}
    sound, picture = by_type.get("audio"), by_type.get("video")
    texts = [stream for stream in container.streams.subtitles if _is_text(stream)]
    return Contents(
        info=ClipInfo(
            duration=_declared_duration(container, usable, origin),
            audio=_audio_info(sound) if sound else None,
            video=_video_info(picture) if picture else None,
            subtitles=tuple(_subtitle_info(stream) for stream in texts),
        ),
        origin=origin,
        audio=_audio_track(sound, origin) if sound else None,
        video=_video_track(picture, origin) if picture else None,
        subtitle=texts[0].index if texts else None,
        seekable=container.format.name not in NO_INDEX,
    )


def _usable(first: _First, problems: Problems) -> bool:
    kind = first.stream.type
    if not first.packets:
        problems.add(f"the {kind} stream is empty")
        return False
    if not first.frames:
        problems.add(f"the {kind} cannot be decoded")
        return False
    rate = first.frames[0].sample_rate if kind == "audio" else SLOWEST_RATE
    if not SLOWEST_RATE <= rate <= FASTEST_RATE:
        problems.add(f"the audio claims {rate} samples per second and is not used")
        return False
    return True


def _start(first: _First) -> float:
    stamps = [frame.time for frame in first.frames]
    return next((time for time in stamps if time is not None), 0.0)


def stamp(packet: Any) -> float | None:
    """The timestamp of a packet in seconds (a frame's is `frame.time`); None when it has none."""
    if packet.pts is None or packet.time_base is None:
        return None
    return float(packet.pts * packet.time_base.numerator / packet.time_base.denominator)


def _audio_info(first: _First) -> AudioStream:
    frame = first.frames[0]
    return AudioStream(_codec(first.stream), frame.sample_rate, frame.layout.nb_channels)


def _audio_track(first: _First, origin: float) -> Track:
    """Codecs with frames of one size let seeking land on the exact sample (see `Track`)."""
    track = replace(_track(first, origin), exact=_codec(first.stream) not in UNEVEN_CODECS)
    sizes = {frame.samples for frame in first.frames[1:]}
    rate = first.frames[0].sample_rate
    if len(first.frames) < _ENOUGH_FRAMES or len(sizes) != 1:
        return track
    lead = first.frames[0].samples / rate
    return replace(track, grid=track.start + lead, step=sizes.pop() / rate)


def _video_track(first: _First, origin: float) -> Track:
    return replace(_track(first, origin), aspect=_aspect(first.stream))


def _track(first: _First, origin: float) -> Track:
    return Track(first.stream.index, _start(first) - origin, _declared_end(first.stream, origin))


def _declared_end(stream: Any, origin: float) -> float | None:
    if not stream.duration or stream.duration < 0:
        return None
    return float((stream.start_time or 0) + stream.duration) * float(stream.time_base) - origin


def _video_info(first: _First) -> VideoStream:
    frame = first.frames[0]
    width, height = upright_size(frame, _aspect(first.stream))
    average = first.stream.average_rate
    fps = float(average) if average and 0 < average < 1000 else None
    return VideoStream(_codec(first.stream), width, height, fps, rotation_of(frame))


def _aspect(stream: Any) -> float:
    aspect = float(stream.sample_aspect_ratio or 1)
    return aspect if 0.25 <= aspect <= 4 else 1.0


def upright_size(frame: Any, aspect: float) -> tuple[int, int]:
    """Width and height a viewer sees: square pixels, rotation applied."""
    width, height = max(1, round(frame.width * aspect)), frame.height
    return (height, width) if rotation_of(frame) % 180 else (width, height)


def rotation_of(frame: Any) -> int:
    """Counter-clockwise degrees, a multiple of 90, that make the stored picture upright."""
    return round((frame.rotation or 0) / 90) * 90


def _subtitle_info(stream: Any) -> SubtitleStream:
    return SubtitleStream(_codec(stream), stream.metadata.get("language"))


def _is_text(stream: Any) -> bool:
    return stream.codec_context is not None and _codec(stream) in TEXT_CODECS


def _codec(stream: Any) -> str:
    return str(stream.codec_context.name)


def _declared_duration(
    container: InputContainer, usable: list[_First], origin: float
) -> float | None:
    ends = [_declared_end(first.stream, origin) for first in usable]
    known = [end for end in ends if end is not None]
    if len(known) == len(ends):
        return max(known)
    if container.duration and container.duration > 0:
        return container.duration / 1_000_000
    return max(known, default=None)


def _doubtful(contents: Contents, size: int) -> bool:
    duration = contents.info.duration
    if not duration or duration < 0 or not contents.seekable:
        return True
    return size / duration < _LIKELY_BYTES_PER_SECOND


def _measure(source: Source, contents: Contents) -> float:
    """Clip time at which the last packet ends; nothing is decoded."""
    silent = Problems()
    tracks = [track.index for track in (contents.audio, contents.video) if track]
    clocks = {index: Timeline(contents.origin, silent) for index in tracks}
    ends = dict.fromkeys(tracks, 0.0)
    with opened(source) as container:
        for packet in packets(container, tracks, silent):
            if not packet.size:
                continue
            index, at = packet.stream.index, stamp(packet)
            time = clocks[index].place(at, ends[index])
            lasts = float((packet.duration or 0) * (packet.time_base or 0))
            ends[index] = max(ends[index], time + lasts)
    return max(ends.values())
