"""English: when someone may be in danger.

After guidelines for lay helpers (WHO 2006; Mental Health First Aid): say that it is taken
seriously, stay, ask directly, bring in people who are near. No number, no organisation, no promise.
"""

# ruff: noqa: E501  (a table: one entry, one line)
from __future__ import annotations

_CALL = "your local emergency number"

FORMS: dict[str, dict[str, tuple[str, ...]]] = {
    "danger_take": {
        "self_harm": (
            "[I'm taking this seriously|I take what you just said seriously], and [it's good that you said it|I'm staying with you here].",
            "[Thank you for telling me|You did right to say that]. [It sounds like unbearable pain|That is a great deal of pain to carry].",
        ),
        "being_harmed": (
            "[What you describe is serious|I take this seriously], and [it is not your fault|nobody may do that to you].",
            "[I believe you|I'm taking you at your word]. [No one has the right to hurt you|This isn't your doing].",
        ),
        "harming_others": (
            "[I'm taking this seriously|I won't brush that aside]: [something has pushed you very far|you must be close to your limit].",
        ),
        "medical": (
            "[This may be urgent|That can be an emergency], [and I can't judge it from here|and I'm only a program].",
        ),
        "other": (
            "[I take this seriously|That is serious], and [it's good that you're looking out for them|they're lucky you noticed].",
        ),
        "mention": (
            "[You mention something|You touched on something] I [don't want to pass over|take seriously], [even if it's meant lightly|even if it isn't about now].",
        ),
    },
    "danger_ask": {
        "self_harm": (
            "Are you thinking of [ending your life|killing yourself]? [And are you safe right now|Are you safe, or is there something at hand you could hurt yourself with]?",
            "I want to ask directly: are you [thinking about suicide|in danger of hurting yourself], and are you safe [this minute|right now]?",
        ),
        "being_harmed": (
            "Are you safe [right now|at this moment]? Is [that person|whoever did it] near you?",
            "First of all: are you [in danger right now|somewhere safe at this moment]?",
        ),
        "harming_others": (
            "Is anyone in danger [right now|this minute]? Can you [step away|put distance between you] first?",
            "Is everybody safe right now, or are you [about to do it|close to acting on it]? Can you [leave the place|move away]?",
        ),
        "medical": ("Is somebody with you [right now|at this moment]?", "Are you alone, and can you [reach a phone|speak to someone near]?"),
        "other": (
            "Are they safe [right now|at this moment], and is [someone with them|anyone near them]? You can ask them directly about it.",
        ),
        "mention": ("So I'd rather ask plainly: are you [safe|thinking of hurting yourself, or in any danger], [right now|these days]?",),
    },
    "danger_call": {
        "self_harm": (
            f"If you might act on it, please [call {_CALL}|contact the emergency services where you are] now, or [go to|get] someone you trust and don't stay alone.",
            f"Please [reach out right now to|ring] someone you trust to be with you, and if the danger is close, {_CALL}.",
        ),
        "being_harmed": (
            f"If you're in danger, please [call {_CALL}|contact the emergency services where you are] as soon as it's safe to, or get to [someone you trust|a place with other people].",
        ),
        "harming_others": (
            f"Please move away, and [call {_CALL}|contact the emergency services where you are] or someone you trust before anything happens.",
        ),
        "medical": (
            f"Please [call {_CALL}|contact the emergency services where you are] right now, or have someone near you do it; don't wait [for me|and see].",
        ),
        "other": (
            f"If they might act on it, please stay with them if it's safe and [call {_CALL}|contact the emergency services where you are] now, with someone you trust beside you.",
        ),
        "mention": (
            "If it ever gets close, [the emergency services where you are|local emergency services] and someone you trust are the ones to reach first.",
        ),
    },
    "danger_stay": {
        "any": (
            "[I'm here|I'm with you]; [tell me what's happening|what is going on this moment]?",
            "[Stay with me|Keep talking to me]: [where are you, and who is near|who could come to you]?",
        ),
    },
    "danger_check": {
        "any": (
            "[Before anything else|First, though]: what you said earlier is still with me, so are you safe [right now|at the moment]?",
            "I haven't forgotten what you told me [before|earlier]; [are you safe|has it come back], and is someone [with|near] you?",
        ),
    },
}  # fmt: skip
