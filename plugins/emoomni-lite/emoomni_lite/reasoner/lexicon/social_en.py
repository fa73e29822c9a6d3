"""English wording of moves in a conversation, in the form of `events_en`."""

# ruff: noqa: E501  (a table: one entry, one line)
from __future__ import annotations

PATTERNS: dict[str, tuple[tuple[float, str], ...]] = {
    "tease": (
        (
            2.4,
            r"\b(?:just kidding|kidding|joking|gotcha|lol|lmao|haha\w*|hehe\w*|you silly|silly you|"
            r"pull(?:ing)? (?:my|your) leg|are you (?:stupid|dumb|crazy))\b",
        ),
    ),
    "greeting": (
        (
            1.6,
            r"^\W*(?:hi+|hey+|hello+|hai|hiya|good (?:morning|evening|afternoon)|greetings|"
            r"salutations|howdy)\b",
        ),
        (
            1.2,
            r"^\W*(?:how are you|how's it going|how r u|what'?s up|(?:good|nice|great|lovely) to (?:meet|see|hear from) you)\b",
        ),
    ),
    "thanks": (
        (1.7, r"\b(?:thank(?:s| you)|appreciate (?:it|you|your|that|the)|grateful|cheers)\b"),
    ),
    "farewell": (
        (
            2.0,
            r"\b(?:good ?bye|bye(?: bye)?|(?<!to )see you(?! (?:are|have|were|did|do|can|had))|good ?night|take care(?! of (?!yourself))|all the best|wish you|talk (?:to you )?later|"
            r"have a (?:good|great|nice) (?:day|afternoon|night|evening|one|weekend)|gotta go|have to go now)\b",
        ),
        (
            2.6,
            r"\bthank(?:s| you)\b[^?]{0,30}\b(?:that(?:'s| is|'ll be| will be) (?:all|it|everything)|"
            r"nothing else|i'?m done)(?: for (?:now|today))?\W*$|"
            r"\b(?:that(?:'s| is|'ll be) all|nothing else)(?: for (?:now|today))?\W{0,3}thank(?:s| you)\W*$|"
            r"\bthat(?:'s| is) all for (?:now|today)\W*$",
        ),
    ),
    "about_assistant": (
        (
            2.6,
            r"\b(?:are you (?:a |an )?(?:\w+ )?(?:human|robot|machine|real|person|bot|student|ai|"
            r"married|okay|happy|alone|program)|who are you|your (?:name|hobbies|age|job|family|day)|"
            r"do you (?:have (?:any )?(?:kids|children|friends|feelings|family|hobb\w+)|feel|sleep|"
            r"ever (?:feel|get))|what (?:do|did) you do (?:when|to|to come)|have you ever|"
            r"has (?:this|that|it) (?:ever )?happened to you|how about you|what about you|and you(?=\s*\?|$))\b",
        ),
        (1.5, r"\bhow (?:are|r) (?:you|u)\b|\bare you\b.{0,30}\?|\bdid you\b.{0,40}\?"),
    ),
    "complaint": (
        (
            2.8,
            r"\b(?:you(?:'re| are) not (?:listening|helping|helpful|understanding)|shut up|"
            r"you don'?t (?:understand|get it|listen|care)|useless (?:bot|machine|program)|"
            r"that(?:'s| is) not what i (?:said|asked|meant)|stop (?:asking|saying|repeating)|"
            r"you already (?:asked|said)|not helpful|stupid (?:bot|machine))\b",
        ),
        (
            2.8,
            r"(?:^|[.!?]\W+)(?:and |but )?you(?:'re| are)(?: (?:so|just|really|totally|absolutely|completely|a|an|"
            r"the|no))* (?:useless|stupid|dumb|terrible|awful|horrible|rubbish|help|worthless|annoying|idiot|"
            r"pathetic|worst)\b(?: at this| at all| too)?\W*(?:$|[.!?])",
        ),
    ),
    "advice": (
        (
            2.4,
            r"\b(?:what (?:should|can|could|would|do) (?:i|we|you suggest)|how (?:should|can|do|could) "
            r"i\b|any (?:advice|ideas?|tips|suggestions?)|(?:some|need|give me) advice|"
            r"do you (?:have any|think i should|recommend)|should i\b|what would you do|"
            r"is there (?:anything|something|a way)|help me (?:with|to|see|decide|figure))\b",
        ),
        (1.4, r"\b(?:suggest\w*|recommend\w*|advice)\b"),
    ),
    "information": (
        (
            1.3,
            r"^\W*(?:what|where|when|who|which|how (?:many|much|far|long|do|does)|why|can you tell|"
            r"do you know|could you tell|is there|is it|is this|does)\b[^.!]*\?",
        ),
    ),
}
