"""Clips: audio and video of a person, decoded lazily with PyAV (extra ``media``)."""

from emoomni_sdk.media.clip import Clip
from emoomni_sdk.media.streams import (
    AudioStream,
    ClipInfo,
    Frame,
    Subtitle,
    SubtitleStream,
    VideoStream,
)

__all__ = [
    "AudioStream",
    "Clip",
    "ClipInfo",
    "Frame",
    "Subtitle",
    "SubtitleStream",
    "VideoStream",
]
