"""English: what people tell of a moment, without naming an event or a feeling: "he denies it".

Each list adds to that of the same name in `events_en`.
"""

# ruff: noqa: E501  (a table: one entry, one line)
from __future__ import annotations

_KIN = r"(?:mom|mum|mother|dad|father|parents?|brother|sister|son|daughter|wife|husband|child|kids?|grand\w+|dog|cat|friend)"

PATTERNS: dict[str, tuple[tuple[float, str], ...]] = {
    "good_news": (
        (2.9, r"\b(?:tears of|with|for) joy\b"),
        (
            2.5,
            r"\b(?:jackpot|won the lottery|surprise party|standing ovation|honeymoon|safe and sound|over the moon|on cloud nine|"
            r"personal best|gold medal|debt[- ]free|came true|"
            r"got (?:the keys|tickets?|a yes|married|published|approved|hired|picked(?! on))|"
            r"(?:publish(?:ing|ed)|bought|buying) (?:my|our) (?:first|own|new|novel|book|poems?|house|home)|"
            r"(?:he|she) (?:proposed(?! (?:that|a|an|the|to (?:cut|close|sell|split)))|asked me to marry)|marry me|adoption .{0,20}(?:through|approved|final)|"
            r"(?:i|we)(?:'ve| have)? (?:just |finally )?found (?:my|our) (?:dog|cat|ring|wallet|phone|bag|brother|sister)|reunited)\b",
        ),
        (
            2.5,
            r"\b(?:can (?:walk|see|hear|talk|play|run|eat|breathe|smile) again|(?:recogni[sz]ed|hugged|remembered) (?:me|us) again|"
            r"(?:healed|recovered|cured)|(?:sang|danced|dancing|singing) (?:all|together|until|in the)|"
            r"can'?t stop (?:smiling|laughing|grinning|dancing|singing)|(?:everyone|everybody|they all) (?:cheered|applauded|hugged (?:me|us))|"
            r"beat (?:my|our|the) (?:own )?(?:record|best)|is home (?:again|at last)|"
            r"we (?:sang|danced|laughed))\b",
        ),
    ),
    "bereavement": (
        (
            2.6,
            r"\b(?:since (?:he|she|they)(?:'s|'re| is| are|'ve| has| have)? (?:gone|died|passed)|never see (?:him|her|them) again|"
            r"(?:his|her|their) (?:grave|coffin|ashes|funeral|last (?:words|breath))|stillborn|didn'?t (?:make it|survive)|"
            r"nothing (?:more |else )?(?:that )?(?:they|we|anyone|the doctors?) can do|thought we would grow old together)\b",
        ),
    ),
    "low_mood": (
        (
            2.2,
            r"\b(?:(?:lost|took|destroyed) everything|burn(?:ed|t) (?:down|to the ground)|(?:can'?t|cannot) stop crying|tears|"
            r"(?:so|too|very) (?:quiet|empty|silent)(?: here| now)? (?:without|since)|(?:empty|cold) (?:flat|house|home|bed|chair|room)|"
            r"do(?:es)?n'?t (?:know|recogni[sz]e|remember) (?:me|us|who i am)|said (?:goodbye|farewell) to (?:him|her|them|my)|"
            r"had to (?:sell my|give up|say goodbye)|i wanted (?:that|this|it) so (?:much|badly)|nothing (?:matters|is left)|"
            r"no one would|nobody would|it'?s over between)\b",
        ),
    ),
    "injustice": (
        (
            2.5,
            r"\b(?:den(?:y|ies|ied) it|(?:stop|quit) (?:blaming|telling|lying|yelling|shouting|touching|interrupting|treating|lecturing)|"
            r"don'?t you (?:tell|touch|talk|lie|lecture|blame|dare|ever)|leave me alone|get out of my|robbed (?:us|me)|poisoned (?:my|our)|vandali[sz]\w*|"
            r"gave (?:my|our) \w+ away|for the (?:hundredth|umpteenth|thousandth) time|"
            r"who do (?:you|they) think|what a (?:joke|disgrace|scam|rip-?off)|ripped (?:me|us) off|had the nerve|(?:his|her|their|your) excuses|"
            r"blam(?:e|es|ed|ing) (?:me|us)|fired (?:her|him|them|me) because|nobody (?:picks up|answers|listens|cares)|"
            r"tell me to calm|spent (?:our|my|all) (?:\w+ )?(?:savings|money)|behind our backs?|cut me off|pushed me|spat|spits?)\b",
        ),
    ),
    "worry": (
        (
            2.4,
            r"\b(?:following me|being followed|(?:noises?|footsteps|voices) (?:from|in|at|outside|upstairs|downstairs)|"
            r"heart (?:races|pounds|stops|sinks)|what (?:happens|will happen) to (?:me|us|my|our)|(?:don'?t|do not|didn'?t) dare|"
            r"(?:bad|terrible|awful) feeling about|deport\w*|evict\w*|evacuat\w*|earthquake|sirens?|(?:can'?t|cannot|couldn'?t) (?:find|reach) (?:my|him|her|them) (?:son|daughter|child|anywhere|phone)|"
            r"missing since|(?:water|river|flood|fever) is rising|brakes? (?:feel|don'?t|failed|won'?t)|don'?t wake up|think (?:of|about) (?:anything|nothing) else|"
            r"results? (?:come|are coming|arrive)|going to crash|won'?t stop bleeding)\b",
        ),
    ),
    "loneliness": (
        (
            2.4,
            r"\b(?:nobody|no one) (?:would|will|ever|even) (?:notice|care|miss|ask|call|know)\w*\b",
        ),
    ),
    "rejection": ((2.6, r"\b(?:wasn'?t|was not|weren'?t|were not|not) invited\b"),),
    "illness_other": (
        (
            2.4,
            _KIN + r" (?:is|was|has been|got) (?:dying|paraly[sz]ed|in a coma|on life support)\b",
        ),
    ),
}
