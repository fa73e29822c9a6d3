"""Watching and listening to one clip: everything that is measured before it is interpreted."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import numpy as np

from emoomni_lite.cancel import CancelFlag
from emoomni_lite.face.watcher import FaceMeasures, FaceWatcher
from emoomni_lite.options import SignalOptions
from emoomni_lite.voice import voices
from emoomni_lite.voice.activity import detect
from emoomni_lite.voice.frames import RATE
from emoomni_lite.voice.measures import VoiceMeasures, measure
from emoomni_lite.voice.tracks import TrackBuilder, Tracks
from emoomni_sdk.media import Clip, ClipInfo

PIXELS = 320 * 240
BLOCK_SECONDS = 10.0
LONG = 300.0
"""Seconds of video over which only short spans are looked at."""
GLIMPSES = 60
GLIMPSE_SECONDS = 2.0
SILENT = -75.0
"""dBFS under which a clip without speech is called silent rather than noisy."""


@dataclass(frozen=True, slots=True)
class Observation:
    """What was measured, and in `missing` what was not: modality → reason code.

    Codes: ``no_stream``, ``undecodable``, ``silent``, ``no_speech``, ``tone``, ``no_face``,
    ``not_asked``.
    """

    seconds: float | None = None
    voice: VoiceMeasures | None = None
    voices: int = 0
    speech: tuple[tuple[float, float], ...] = ()
    face: FaceMeasures | None = None
    missing: dict[str, str] = field(default_factory=dict)
    problems: tuple[str, ...] = ()


def observe(
    clip: Clip, options: SignalOptions, flag: CancelFlag, progress: Callable[[float], None]
) -> Observation:
    """Measure voice and face of `clip`. Blocking; `progress` hears the share done, 0 to 1.

    Raises:
        MediaError: The clip cannot be used at all.
        WorkCancelledError: `flag` was set.
    """
    info = clip.info()
    missing: dict[str, str] = {}
    look = info.video is not None and options.watch
    tracks = _listen(clip, info, flag, lambda done: progress(done * (0.6 if look else 1.0)))
    voice, count = None, 0
    speech: tuple[tuple[float, float], ...] = ()
    if info.audio is None:
        missing["audio"] = "no_stream"
    elif not len(tracks):
        missing["audio"] = "undecodable"
    else:
        activity = detect(tracks)
        voice, count = measure(tracks, activity), voices.count(tracks, activity)
        speech = tuple((tracks.time(a), tracks.time(b)) for a, b in activity.stretches())
        if voice is None:
            missing["audio"] = _why_no_speech(tracks, activity.steady_seconds)
    face = None
    if look:
        face = _watch(clip, info, options, flag, lambda done: progress(0.6 + 0.4 * done))
    if face is None or not face.visible:
        missing["video"] = _why_no_face(info, face)
    return Observation(
        seconds=_duration(info, tracks),
        voice=voice,
        voices=count,
        speech=speech,
        face=face if face and face.visible else None,
        missing=missing,
        problems=clip.problems,
    )


def _duration(info: ClipInfo, tracks: Tracks) -> float | None:
    if info.duration is not None:
        return round(info.duration, 3)
    return round(tracks.seconds, 3) if len(tracks) else None


def _listen(
    clip: Clip, info: ClipInfo, flag: CancelFlag, progress: Callable[[float], None]
) -> Tracks:
    builder = TrackBuilder()
    if info.audio is not None:
        for start, samples in clip.audio_blocks(RATE, BLOCK_SECONDS):
            flag.check()
            builder.push(start, samples)
            if info.duration:
                progress(min(1.0, (start + len(samples) / RATE) / info.duration))
    return builder.finish()


def _watch(
    clip: Clip,
    info: ClipInfo,
    options: SignalOptions,
    flag: CancelFlag,
    progress: Callable[[float], None],
) -> FaceMeasures:
    with FaceWatcher(options.face_landmarker) as watcher:
        for time, image in _pictures(clip, info, options.frames_per_second):
            flag.check()
            watcher.look(time, image)
            if info.duration:
                progress(min(1.0, time / info.duration))
        return watcher.measures()


def _pictures(clip: Clip, info: ClipInfo, fps: float) -> Iterator[tuple[float, np.ndarray]]:
    if info.duration is None or info.duration <= LONG:
        for frame in clip.frames(fps, PIXELS):
            yield frame.time, frame.image
        return
    for start in np.linspace(0, info.duration - GLIMPSE_SECONDS, GLIMPSES).tolist():
        with clip.span(start, start + GLIMPSE_SECONDS) as part:
            for frame in part.frames(fps, PIXELS):
                yield start + frame.time, frame.image


def _why_no_speech(tracks: Tracks, steady: float) -> str:
    if float(np.percentile(tracks.level, 99)) < SILENT:
        return "silent"
    return "tone" if steady > 0.5 * tracks.seconds else "no_speech"


def _why_no_face(info: ClipInfo, face: FaceMeasures | None) -> str:
    if info.video is None:
        return "no_stream"
    if face is None:
        return "not_asked"
    return "no_face" if face.frames else "undecodable"
