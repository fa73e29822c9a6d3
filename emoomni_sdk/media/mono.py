"""One channel of float32 out of any sample format and channel layout."""

from __future__ import annotations

import functools
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
    """The samples of an audio frame as one channel, shape ``(n,)``, float32.

    Weights add up to 1, so nothing leaves [-1, 1] that was not outside before.
    """
    import numpy

    channels = frame.layout.nb_channels
    form = frame.format.name
    values = frame.to_ndarray()
    if not form.endswith("p"):
        values = values.reshape(-1, channels).T
    samples = values.astype(numpy.float32)
    scale = _HALF_SCALE.get(form.removesuffix("p"))
    if scale is None:
        samples = finite(samples)
    elif form.startswith("u8"):
        samples = (samples - scale) / scale
    else:
        samples /= scale
    mixed: NDArray[np.float32] = samples[0] if channels == 1 else _weights(frame) @ samples
    return mixed


def finite(samples: NDArray[np.float32]) -> NDArray[np.float32]:
    """What is not a number becomes silence, what is infinite full scale."""
    import numpy

    if numpy.isfinite(samples).all():
        return samples
    return numpy.nan_to_num(samples, nan=0.0, posinf=1.0, neginf=-1.0)


def limited(samples: NDArray[np.float32]) -> NDArray[np.float32]:
    """Clipped to [-1, 1]; always a copy."""
    import numpy

    clipped: NDArray[np.float32] = numpy.clip(samples, numpy.float32(-1), numpy.float32(1))
    return clipped


def _weights(frame: Any) -> NDArray[np.float32]:
    import numpy

    names = tuple(channel.name for channel in frame.layout.channels)
    if len(names) != frame.layout.nb_channels:
        names = ("",) * frame.layout.nb_channels
    return numpy.array(_shares(names), numpy.float32)


@functools.cache
def _shares(names: tuple[str, ...]) -> tuple[float, ...]:
    weights = [_CHANNEL_WEIGHTS.get(name, 0.5) for name in names]
    if not any(weights):
        weights = [1.0] * len(names)
    return tuple(weight / sum(weights) for weight in weights)
