"""The E-CoT as one JSON object, read while it is being written."""

from __future__ import annotations

import json
from typing import Any

from emoomni_sdk.ecot import ECoT, ECoTSpec
from emoomni_sdk.formats.codec import Decoded, Decoder, decode_whole
from emoomni_sdk.formats.json_stream import JsonDecoder
from emoomni_sdk.formats.ledger import SectionLedger


class JsonCodec:
    """``{"emotion_analysis": "…", "user_intent": "…", …}``, keys in the order of the chain.

    Reading takes a Markdown fence and other text around the object, raw line breaks inside
    strings and trailing commas.
    """

    name = "json"

    def encode(self, ecot: ECoT, spec: ECoTSpec, *, write: tuple[str, ...] = ()) -> str:
        """Write the sections of `spec`."""
        names = [name for name in write or spec.sections if name in ecot]
        return json.dumps({name: ecot[name] for name in names}, ensure_ascii=False)

    def decode(
        self, text: str, spec: ECoTSpec, *, write: tuple[str, ...] = (), cut: bool = False
    ) -> Decoded:
        """Read a whole text."""
        return decode_whole(self.decoder(spec, write=write), text, cut)

    def decoder(self, spec: ECoTSpec, *, write: tuple[str, ...] = ()) -> Decoder:
        """A reader for a text that is still being written."""
        return JsonDecoder(SectionLedger(write or spec.sections))

    def json_schema(self, spec: ECoTSpec, *, write: tuple[str, ...] = ()) -> dict[str, Any]:
        """The JSON Schema of such an object, for servers that constrain what a model writes."""
        names = write or spec.sections
        return {
            "type": "object",
            "properties": {name: {"type": "string"} for name in names},
            "required": list(names),
            "additionalProperties": False,
        }
