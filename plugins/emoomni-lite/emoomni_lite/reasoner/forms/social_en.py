"""English: hellos, thanks, jokes, questions about the program, silence, unheard words."""

# ruff: noqa: E501  (a table: one entry, one line)
from __future__ import annotations

FORMS: dict[str, dict[str, tuple[str, ...]]] = {
    "greet": {
        "any": (
            "[Hello|Hi|Hi there], [it's good that you're here|nice of you to stop by].",
            "[Hello|Hi]. [I've got time|I'm all ears].",
            "[Good to hear from you|Hello again, or for the first time].",
        ),
        "named": ("[Hello|Hi], I'm {name}.", "{name} here, [hello|hi]."),
    },
    "thanks": {
        "any": (
            "[You're welcome|With pleasure|Any time].",
            "[Gladly|Of course]; [it's you who did the talking|you did the hard part].",
            "[That's kind of you to say|Kind words, thank you].",
            "[I appreciate that|Thanks for saying so], [and the trust|about {keyword} above all].",
        ),
        "plain": ("[You're welcome|With pleasure|Any time|Gladly].",),
    },
    "farewell": {
        "any": (
            "[Take care of yourself|Look after yourself|Go gently].",
            "[Until next time|Goodbye for now], and [rest a little|be kind to yourself].",
            "[Come back whenever|You can come back any time] [you like|it gets heavy or light].",
        ),
    },
    "tease": {
        "any": (
            "[Ha, caught|All right, you got me|Touché]: {keyword} [was never my strong suit|goes to you].",
            "[Ouch|Ha]! [I walked right into that|That one landed|I'll need a minute to recover].",
            "[Fair enough|Point taken], I [asked for that|had it coming].",
            "[I'd blush|I'd go red] [if I had the face for it|if programs could].",
        ),
    },
    "disclose": {
        "any": (
            "I'm a program, so I have no [life|story] of my own to compare with, [but I can listen|and won't pretend to].",
            "[Honestly|To be straight with you], I'm [software|a program]: no [days|memories|family] of my own, [only what you tell me|yet all ears].",
            "There's no [person|human] behind this voice; [I'm a rule-based program|it's a program that picks the words], and [you're the one with the life|your side interests me].",
            "[Nothing to report|Not much to tell] from me, being [a program|software].",
        ),
    },
    "complaint": {
        "any": (
            "[You're right to say so|Fair criticism]; [I missed it|I didn't get it].",
            "[Sorry|I'm sorry], [that wasn't what you needed|I was off the mark].",
            "[Okay|All right], I'll [stop guessing|drop that]; [put me right|tell me what I got wrong].",
        ),
    },
    "mend": {
        "any": (
            "[What did I get wrong|What went wrong|Which part did I miss]?",
            "What [would have helped|did you need from me] instead?",
        ),
    },
    "unknown_fact": {
        "any": (
            "[I can't look things up|I have no source to check], so I won't [make up an answer|guess] about {keyword}.",
            "[That's beyond me|I don't know that one]: I'm a [small program|set of rules] without a reference shelf.",
            "[I'd rather admit|Better to say] I don't know than [invent something|give you a wrong answer] [there|about that].",
        ),
    },
    "unheard": {
        "any": (
            "I [couldn't make out|didn't catch] your words, [only the sound of your voice|just how you sounded].",
            "The words [didn't reach me|didn't come through], though I did hear your voice.",
            "[I heard you speak|I heard a voice], [but not what was said|yet the words stayed unclear to me].",
        ),
    },
    "unheard_ask": {
        "any": (
            "[Could you tell me again|Would you say it once more], [a little slower|maybe closer to the microphone]?",
            "[What is going on for you|What is it about|What happened], in a few words?",
            "[Can you|Could you] put it in [other words|a short sentence] for me?",
            "[Just from the sound|By ear only] I can't tell how you are; [will you tell me|would you say it]?",
        ),
    },
    "silence": {
        "any": (
            "[I didn't hear anything|Nothing came through] [just now|this time].",
            "It was quiet on [your side|the line], [or I missed it|as far as I can tell].",
        ),
    },
    "silence_ask": {
        "any": (
            "[Would you like to|Could you] try again, [whenever you're ready|in your own time]?",
            "If you [want|like], [say it once more|try once more]; [there's no rush|I'll wait].",
        ),
    },
    "language": {
        "any": (
            "I only follow English and Chinese [so far|for now], so [part of this escaped me|much of what you said escaped me].",
            "[Bear with me|Pardon], [my rules know|I know] English and Chinese only, [and I'd be guessing|so the words escape me].",
        ),
    },
    "language_ask": {
        "any": (
            "[Could you|Would you] say it in English or Chinese?",
            "[Would English or Chinese be possible|Does English or Chinese work] for you?",
            "In English or Chinese, [what is it about|what would you like to tell me]?",
        ),
    },
    "agree": {
        "any": (
            "[Okay|All right|Noted].",
            "[I see|Understood].",
            "[Mm, I follow|Right].",
        ),
    },
}  # fmt: skip
