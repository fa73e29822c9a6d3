"""E-CoT codecs: how a model's text becomes sections, and sections become text."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from emoomni_sdk.errors import ConfigError
from emoomni_sdk.formats.codec import Codec, Decoded, Decoder, Problem, ProblemKind, SectionText
from emoomni_sdk.formats.delimited import RESPONSE_PATH, DelimitedCodec
from emoomni_sdk.formats.headed import HEADS, HeadedCodec
from emoomni_sdk.formats.json_object import JsonCodec
from emoomni_sdk.formats.thinking import strip_thinking

CODECS: Mapping[str, Codec] = MappingProxyType(
    {codec.name: codec for codec in (JsonCodec(), HeadedCodec(), DelimitedCodec())}
)
"""Name → codec: ``json``, ``headed``, ``delimited``."""


def get_codec(name: str) -> Codec:
    """The codec of that name.

    Raises:
        ConfigError: There is none.
    """
    try:
        return CODECS[name]
    except KeyError:
        known = ", ".join(CODECS)
        raise ConfigError(
            f"There is no E-CoT format {name!r}.", remedy=f"Use one of: {known}."
        ) from None


__all__ = [
    "CODECS",
    "HEADS",
    "RESPONSE_PATH",
    "Codec",
    "Decoded",
    "Decoder",
    "DelimitedCodec",
    "HeadedCodec",
    "JsonCodec",
    "Problem",
    "ProblemKind",
    "SectionText",
    "get_codec",
    "strip_thinking",
]
