"""One channel of float32 out of any sample format and channel layout."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_HALF_SCALE = {"u8": 2.0**7, "s16": 2.0**15, "s32": 2.0**31, "s64": 2.0**63}
_SURROUND = math.sqrt(0.5)
_CHANNEL_WEIGHTS = {
    **dict.fromkeys(("FL", "FR", "DL", "DR"), _SURROUND),
    "FC": 1.0,
    **dict.fromkeys(("SL", "SR", "BL", "BR", "BC", "FLC", "FRC"), 0.5),
    **dict.fromkeys(("LFE", "LFE2"), 0.0),
}
"""ITU-R BS.775 downmix: the centre carries the speech, the low-frequency channel none of it."""


def mono(frame: Any) -> NDArray[np.float32]:
    """The samples of an audio frame as one channel, shape ``(n,)``, float32 in [-1, 1].

    Weights add up to 1, so nothing clips that did not clip before.
    """
    import numpy

    channels = frame.layout.nb_channels
    values = frame.to_ndarray()
    if not frame.format.is_planar:
        values = values.reshape(-1, channels).T
    scale = _HALF_SCALE.get(frame.format.name.removesuffix("p"))
    samples = values.astype(numpy.float32)
    if scale is not None:
        samples = (samples - scale if frame.format.name.startswith("u8") else samples) / scale
    mixed = samples[0] if channels == 1 else _weights(frame) @ samples
    return limited(mixed)


def limited(samples: NDArray[np.float32]) -> NDArray[np.float32]:
    """Float32 within [-1, 1]; what is not a number becomes silence."""
    import numpy

    tame = numpy.nan_to_num(samples, nan=0.0, posinf=1.0, neginf=-1.0)
    clipped: NDArray[np.float32] = numpy.clip(tame, -1.0, 1.0).astype(numpy.float32)
    return clipped


def _weights(frame: Any) -> NDArray[np.float32]:
    import numpy

    names = [channel.name for channel in frame.layout.channels]
    weights = numpy.array([_CHANNEL_WEIGHTS.get(name, 0.5) for name in names], numpy.float32)
    if len(weights) != frame.layout.nb_channels or not weights.any():
        weights = numpy.ones(frame.layout.nb_channels, numpy.float32)
    shares: NDArray[np.float32] = weights / weights.sum()
    return shares
