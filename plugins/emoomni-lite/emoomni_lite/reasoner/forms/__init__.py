"""The wording of replies: move → situation → templates, by language.

A template may hold ``[a|b]`` (one is chosen) and ``{slot}`` (filled with the user's own words, or
the template is passed over). No template is a whole reply.
"""

from __future__ import annotations

from collections.abc import Mapping

from emoomni_lite.reasoner.forms import (
    danger_en,
    danger_zh,
    feelings_en,
    feelings_zh,
    questions_en,
    questions_zh,
    social_en,
    social_zh,
    support_en,
    support_zh,
)

Forms = Mapping[str, Mapping[str, tuple[str, ...]]]

FORMS: dict[str, Forms] = {
    "en": {**feelings_en.FORMS, **support_en.FORMS, **questions_en.FORMS, **social_en.FORMS,
           **danger_en.FORMS},
    "zh": {**feelings_zh.FORMS, **support_zh.FORMS, **questions_zh.FORMS, **social_zh.FORMS,
           **danger_zh.FORMS},
}  # fmt: skip
