"""English wording of each kind of event: (weight, regular expression), matched in lower case."""

# ruff: noqa: E501  (a table: one entry, one line)
from __future__ import annotations

_KIN = (
    r"(?:mom|mum|mother|dad|father|parents?|brother|sister|son|daughter|wife|husband|grandm\w+|"
    r"grandf\w+|grandpa|nana|aunt|uncle|cousin|baby|child|kid|kids|family|friend|best friend|"
    r"partner|girlfriend|boyfriend|fianc\w+|dog|cat|pet|puppy)"
)
_MY = r"(?:my|our|his|her|their)(?: \w+){0,2} "

PATTERNS: dict[str, tuple[tuple[float, str], ...]] = {
    "bereavement": (
        (3.0, _MY + _KIN + r"(?: \w+)? (?:has |have |had |just )*(?:died|passed|pasted)\b"),
        (3.0, r"\b(?:passed away|funeral|grieving|grief|bereav\w+|mourn\w*|no survivors)\b"),
        (
            3.0,
            _MY
            + _KIN
            + r" (?:was|were|had to be|has been|is being) (?:put (?:down|to sleep)|killed)\b",
        ),
        (
            2.9,
            r"\b(?:people|men|women|kids|children|passengers|soldiers|friends|everyone|everybody|"
            r"(?:two|three|four|five|six|many|several|all) of (?:them|us)) "
            r"(?:have |had |were |was )?(?:died|killed)\b",
        ),
        (2.5, r"\b(?:lost|miss|missing|buried) " + _MY + _KIN + r"\b"),
        (
            2.2,
            r"\b(?:died|death of|dead(?! (?:rats?|m(?:ouse|ice)|fl(?:y|ies)|bugs?|batter|end|line|tired|serious|on|right)))\b",
        ),
        (2.0, r"\b(?:had to put (?:him|her|it) (?:down|to sleep)|terrible news|miscarriage)\b"),
        (
            2.8,
            r"\b(?:put (?:our|the|my)(?: \w+)? (?:dog|cat|horse|pet|rabbit|puppy|kitten) (?:down|to sleep)|lost (?:the|our|my) (?:baby|child|twins))\b",
        ),
    ),
    "breakup": (
        (3.0, r"\b(?:dumped|broke up|break up|breakup|breaking up|broken up|left me|divorc\w+)\b"),
        (
            2.6,
            r"\b(?:my ex|ended (?:it|things)|ending my .{0,120}relationship|split up|moved out on me)\b",
        ),
        (2.2, r"\bheart ?(?:broken|break)\b"),
        (2.6, r"\b(?:packed (?:his|her|their) (?:things|bags)|walked out on (?:me|us))\b"),
    ),
    "betrayal": (
        (3.1, r"\b(?:cheat(?:ed|ing|s)|affair|unfaithful|betray\w*|behind my back|lied to me)\b"),
        (2.3, r"\b(?:lied|lying to|can'?t trust|broke my trust|used by|feel(?:ing)? used)\b"),
    ),
    "job_loss": (
        (3.0, r"\b(?:(?:lost|loose|lose|losing|loss of) (?:my|our|her|his|the)? ?jobs?)\b"),
        (
            3.0,
            r"\b(?:laid off|lay ?offs?|got fired|was fired|been fired|let go|fired me|jobless)\b",
        ),
        (2.2, r"\b(?:unemploy\w+|furlough\w*|made redundant|redundancy)\b"),
        (
            2.4,
            r"\b(?:closed|closing|shut|shutting)(?: down)? (?:the|our|my) (?:shop|store|plant|factory|company|business|branch)\b",
        ),
    ),
    "job_search": (
        (
            2.2,
            r"\b(?:(?:find|finding|look(?:ing)? for|search(?:ing)? for) (?:a |another |new )*)"
            r"(?:job|work)\b",
        ),
        (2.2, r"\b(?:job interview|interviews?|applications?|hiring|job hunt\w*|career)\b"),
    ),
    "overwork": (
        (2.6, r"\b(?:overwork\w*|burn(?:ed|t|ing)? ?out|overwhelm\w*|too much (?:work|on my))\b"),
        (
            2.3,
            r"\b(?:double shifts?|overtime|work(?:ed|ing)? (?:all|every|day and) (?:day|night)\w*|"
            r"juggl\w+|workload|no time (?:for|to)|exhaust\w+|worn out|balance work)\b",
        ),
        (1.5, r"\b(?:stress(?:ed|ful|ing)?|pressure|tired|drained|shattered)\b"),
    ),
    "workplace": (
        (2.3, r"\b(?:boss|manager|supervisor|co-?workers?|colleagues?|head of department)\b"),
        (
            1.5,
            r"\b(?:at work|my job|the office|workplace|hate (?:my|this) (?:job|work)|my shift)\b",
        ),
    ),
    "failure": (
        (
            3.2,
            r"\b(?:did ?n[o']?t|didnt|could ?n[o']?t|failed to|wasn'?t able to|never) "
            r"(?:\w+ )?(?:pass|get (?:in|the|it|accepted)|win|make (?:it|the)|succeed|qualify)\b",
        ),
        (2.8, r"\b(?:fail(?:ed|ing|ure)?|flunk\w*|messed up|screwed up|lost the (?:game|match))\b"),
        (1.8, r"\b(?:not good enough|blew it|mistakes?|bad grades?|gave up|went wrong)\b"),
    ),
    "exam": (
        (
            2.4,
            r"\b(?:exams?|finals|midterms?|tests? (?:tomorrow|next|on)|thesis|dissertation|"
            r"deadlines?|homework|assignments?|procrastinat\w+|presentation)\b",
        ),
        (1.4, r"\b(?:school|college|class(?:es)?|university|study(?:ing)?|grades|courses)\b"),
    ),
    "rejection": (
        (
            2.8,
            r"\b(?:reject(?:ed|ion|s)?|turned (?:me )?down|ignored me|ghosted|left out|"
            r"not invited|said no|didn'?t want me|unwanted)\b",
        ),
    ),
    "money": (
        (
            2.4,
            r"\b(?:bills|rent|debts?|loans?|broke\b(?! up)|owe[sd]?|afford|mortgage|evict\w*|"
            r"financ\w+|money|pay (?:me )?back|savings|paycheck|without pay)\b",
        ),
    ),
    "illness": (
        (
            2.6,
            r"\bi(?:'m| am| was|'ve been| have been| have)? (?:\w+ )?(?:sick(?! (?:of|and tired))|ill|"
            r"diagnosed|in pain|coughing|injured|in (?:the )?hospital)\b",
        ),
        (
            2.2,
            r"\b(?:cancer|surgery|chronic|hospital|migraines?|chemo|tumou?r|symptoms|injur\w+|"
            r"disease|my health|overweight|pain)\b",
        ),
        (2.0, r"\b(?:pregnan\w+ (?:scare|problems)|not feeling (?:so )?well|medication)\b"),
    ),
    "illness_other": (
        (
            3.0,
            _MY + _KIN + r"(?:'s)?(?: \w+)? (?:is |was |has |got |'s |been |suffering |being )*"
            r"(?:very |really |so )?(?:sick|ill|in (?:the )?hospital|diagnosed|cancer|dying|from|"
            r"surgery|dementia|bi-?polar)\b",
        ),
        (2.2, r"\b(?:alzheimer|dementia|bi-?polar|hospice|caregiv\w+|taking care of my)\b"),
    ),
    "worry": (
        (
            2.0,
            r"\b(?:worr(?:y|ied|ies|ying)|anxi\w+|afraid|scared|terrified|nervous|panic\w*|"
            r"frighten\w*|dread\w*|fear(?:s|ful|ed)?|paranoid)\b",
        ),
        (
            1.6,
            r"\b(?:uncertain\w*|what if|don'?t know (?:what|if|how|whether)|not sure (?:if|what|how)|"
            r"waiting for (?:the )?results?|might (?:lose|have))\b",
        ),
        (
            2.4,
            r"\b(?:(?:doctor|doctors|hospital|clinic) (?:wants?|needs?|asked) (?:to see )?me|found (?:something|a lump|a shadow) on|"
            r"should have been (?:home|back)|(?:phone|mobile) is (?:off|dead)|alone in the (?:house|dark|building)|"
            r"(?:some(?:body|one)|stranger|man) .{0,20}(?:walking|sneaking|lurking|creeping|watching|breaking|banging).{0,12}(?:downstairs|outside|at the|in)|"
            r"heard (?:a |an )?(?:scream|shots?|bang|footsteps)|(?:trembl|shiver)\w*|can'?t stop shaking|heart (?:is )?(?:racing|pounding))\b",
        ),
        (
            2.9,
            r"\bi(?:'m| am| have| need|'ve got)?(?: (?:to have|having|got|going in for|scheduled for|waiting for))?"
            r"(?: (?:a|an|my|major|heart|brain|knee|back|eye))* (?:surgery|operation|biopsy|mri|chemo)"
            r"(?=$|[,.!?;]| (?:on|next|tomorrow|this|in|soon|coming|and|for|at|tonight|today)\b)",
        ),
    ),
    "low_mood": (
        (
            2.2,
            r"\b(?:depress(?:ed|ion|ing)|hopeless|worthless|empty|numb|miserable|despair|gloomy)\b",
        ),
        (
            1.8,
            r"\b(?:feel(?:ing)? (?:so |really |very |kind of |kinda |a bit |pretty )*"
            r"(?:down|low|sad|bad|blue|blah|awful|terrible)|cry(?:ing)?|unhappy|bad mood|no energy|"
            r"not (?:so |too |doing (?:so |too )?)?(?:good|great|well)|has me down|no motivation)\b",
        ),
        (1.7, r"\b(?:tough time|hard time|struggling|suffering)\b"),
        (1.4, r"\b(?:sad|upset|down)\b"),
    ),
    "loneliness": (
        (
            2.6,
            r"\b(?:lonel\w+|isolat\w+|no ?(?:one|body) (?:to|cares|around|understands)|no friends|"
            r"by myself|all alone|so alone|don'?t talk to anyone|no family around)\b",
        ),
        (
            2.8,
            r"\b(?:friends?|brother|sister|son|daughter|kids|children)(?: \w+)? (?:has |have )?(?:just )?moved (?:away|abroad|out)\b|"
            r"\b(?:no ?(?:one|body) (?:came|comes|called|calls|wrote|writes|visits|asked|remembered|showed up)|"
            r"(?:never|no longer) (?:writes?|visits?)(?: me)?)\b",
        ),
        (1.5, r"\b(?:alone|miss (?:people|him|her|them|you|home))\b"),
    ),
    "family": (
        (
            2.0,
            _MY + r"(?:mom|mum|mother|dad|father|parents?|brother|sister|son|daughter|"
            r"in-?laws?|family|aunt|uncle|kids?|children|stepm\w+|stepd\w+)\b"
            r".{0,120}\b(?:argu\w+|fight\w*|fought|yell\w*|shout\w*|expect\w*|judg\w*|controll\w*|"
            r"never|always|won'?t|angry|mad|refus\w*|disappoint\w*|hate[sd]?|kick\w*|pressur\w*)\b",
        ),
        (
            1.6,
            r"\b(?:argu\w+|fight\w*|fought) with " + _MY + r"(?:mom|mum|mother|dad|father|parents?|"
            r"brother|sister|son|daughter|family)\b",
        ),
        (1.1, r"\b(?:family|parents|mother|father|mom|mum|dad|brother|sister|in-?laws?)\b"),
    ),
    "friend": (
        (
            2.2,
            _MY + r"(?:best )?(?:friends?|roommates?|flatmates?|neighbou?rs?)\b"
            r".{0,120}\b(?:argu\w+|fight\w*|fought|ignor\w*|annoy\w*|borrow\w*|won'?t|never|stopped|mad|"
            r"angry|jealous|rude|talk\w* about me|problem)\b",
        ),
        (1.2, r"\b(?:friends?|roommate|friendship|neighbou?r)\b"),
    ),
    "couple": (
        (
            2.2,
            _MY
            + r"(?:wife|husband|girlfriend|boyfriend|partner|fianc\w+|spouse)\b.{0,120}\b(?:argu\w+|"
            r"fight\w*|fought|ignor\w*|distant|never|always|won'?t|angry|mad|jealous|cold|strained)\b",
        ),
        (1.3, r"\b(?:relationship|marriage|girlfriend|boyfriend|husband|wife|partner|dating)\b"),
    ),
    "injustice": (
        (
            2.6,
            r"\b(?:unfair\w*|not fair|injustice|bull(?:y|ied|ying)|harass\w*|discriminat\w*|racis\w+|"
            r"mistreat\w*|humiliat\w*|insult\w*|took (?:all )?(?:the )?credit|blamed me|mocked)\b",
        ),
        (
            2.6,
            r"\b(?:how dare|hung up on me|kept (?:me|us) (?:on hold|waiting)|to my face|without (?:even )?asking|"
            r"i(?:'ve)? told (?:you|him|her|them) (?:\w+ times|a (?:hundred|thousand) times|not to)|"
            r"(?:always|keeps?|constantly) (?:interrupt\w*|complain\w*|blam\w*|ignor\w*)|sick (?:of|and tired)|fed up|"
            r"(?:had|have had|'ve had) (?:it|enough)|makes? me sick|(?:scratched|keyed|smashed|wrecked) my|put his own name|"
            r"(?:read|went through) my (?:diary|letters|messages|phone)|cut (?:our|my) (?:pay|wages|hours)|"
            r"promised (?:me|us) .{0,40}(?:now|but|never)|pretend\w* (?:not|(?:they|he|she) (?:don'?t|doesn'?t|didn'?t|never)))\b",
        ),
        (
            1.8,
            r"\b(?:treated (?:me )?(?:like|badly|poorly)|yelled at me|made fun|taken advantage|rude|"
            r"disrespect\w*|(?:so|very|really) angry|furious|pissed|sick of)\b",
        ),
    ),
    "mishap": (
        (
            2.4,
            r"\b(?:stole|stolen|robbed|accident|crash(?:ed)?|broke down|flood(?:ed)?|burglar\w*|"
            r"missed (?:my|the) (?:train|flight|bus|plane)|lost my (?:phone|wallet|keys|bag)|"
            r"spilled|burn(?:ed|t) (?:the|my) (?:dinner|food)|scammed)\b",
        ),
    ),
    "shame": (
        (
            2.4,
            r"\b(?:asham\w+|guilt\w*|my (?:own )?fault|blame myself|embarrass\w*|regret\w*|"
            r"what i did wrong|hate myself|i should(?:n'?t)? have)\b",
        ),
    ),
    "insomnia": (
        (
            2.5,
            r"\b(?:insomnia|can(?:'?t|not| not) (?:\w+ )?sleep|nightmares?|awake (?:at|all) night|"
            r"no sleep|sleepless|trouble sleeping|haven'?t slept)\b",
        ),
    ),
    "pandemic": ((1.7, r"\b(?:covid\S*|pandemic|lock ?down|virus|quarantine|corona\w*)\b"),),
    "addiction": (
        (
            2.3,
            r"\b(?:addict\w*|drinking (?:too|again)|alcohol\w*|relaps\w+|gambl\w+|sober|"
            r"(?:quit|stop) (?:smoking|drinking)|vaping)\b",
        ),
    ),
    "stuck": (
        (
            2.0,
            r"\b(?:stuck|in a rut|going nowhere|lost in life|no (?:purpose|direction)|pointless|"
            r"can(?:'?t|not) (?:cope|move on|focus|concentrate|decide)|unmotivated|motivation)\b",
        ),
    ),
    "achievement": (
        (
            2.8,
            r"\b(?:i|we)(?:'ve| have)? (?:just |finally |actually |really )*(?:passed|won|graduated|"
            r"finished|got (?:in|into|accepted|promoted|the job|an? (?:a|offer)|a (?:raise|promotion))|"
            r"made it|did it|aced|nailed|scored|completed)\b",
        ),
        (
            2.2,
            r"\b(?:promot(?:ed|ion)|scholarship|first place|graduation|proud of (?:myself|me|us))\b",
        ),
        (
            2.6,
            r"\b(?:they|she|he|the (?:jury|committee|school|judges)) (?:picked|chose|selected|accepted) (?:my|me|our|us|mine)\b(?! (?:resignation|apology|to blame))",
        ),
    ),
    "good_news": (
        (
            2.6,
            r"\b(?:good news|great news|engaged|getting married|said yes|having a baby|"
            r"(?:is|i'm|we're|am) pregnant|was born|cancer[- ]free|got a (?:puppy|kitten|dog|cat))\b",
        ),
        (
            1.7,
            r"\b(?:so happy|really happy|wonderful|amazing|fantastic|best day|awesome|thrilled|"
            r"in love|beautiful day|great day|lucky)\b",
        ),
        (
            3.4,
            r"\b(?:tumou?r|cancer|lump|pain|fever|infection|disease|shadow)\b.{0,20}\b(?:gone|cleared up|healed|benign|"
            r"in remission|disappeared)\b|\b(?:completely|all|in the) clear\b|\bin remission\b|\b(?:fully|completely) "
            r"(?:healed|cured|recovered|healthy)\b",
        ),
        (
            2.6,
            r"\b(?:(?:going to|gonna) have a (?:baby|child|son|daughter|little)|expecting a (?:baby|child|boy|girl)|"
            r"(?:took|taken|taking) (?:his|her) first steps?|first (?:word|tooth|smile)|coming home (?:for|after|to (?:us|me))|"
            r"(?:have|had)(?:n'?t| not|n’t)? (?:never )?laughed (?:like|so|that)|(?:it'?s|this is|had|having) the (?:best|happiest|greatest) \w+ "
            r"(?:i'?ve|i have|we'?ve|of my life|ever)|dream come true|life is (?:good|great|beautiful|wonderful))\b",
        ),
    ),
    "anticipation": (
        (
            2.2,
            r"\b(?:can'?t wait|looking forward|excited (?:about|for|to)|so excited|"
            r"dying to (?:see|meet|hear|go|try|tell|know))\b",
        ),
        (1.2, r"\b(?:vacation|holiday trip|birthday|concert|party|wedding|weekend|trip to)\b"),
    ),
    "relief": (
        (
            2.3,
            r"\b(?:reliev\w+|relief|finally over|feel(?:ing)? (?:much |a lot |so much )?better|"
            r"calmed down|worked out (?:fine|well)|all clear|came back negative)\b",
        ),
    ),
    "discovery": (
        (1.9, r"\bi (?:think i )?(?:just )?(?:found|discovered|figured out|realized|realised)\b"),
    ),
}
