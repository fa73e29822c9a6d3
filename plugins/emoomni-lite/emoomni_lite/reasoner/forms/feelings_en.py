"""English: taking up what was said, saying feelings back, naming what the voice betrays."""

# ruff: noqa: E501  (a table: one entry, one line)
from __future__ import annotations

FORMS: dict[str, dict[str, tuple[str, ...]]] = {
    "take_up": {
        "bereavement": (
            "I'm [so|very] sorry about {person}.",
            "Losing {person}… I'm so sorry.",
            "[I'm so sorry|I am sorry] about {topic}; [thank you for telling me|you don't have to explain].",
            "I'm so sorry for your loss.",
            "That is a [hard|heavy] loss, and [I'm sorry|I'm with you in it].",
        ),
        "down": (
            "{clause}… [that is a lot to carry|that weighs something|no wonder it sits heavily].",
            "[Thank you for telling me|It matters that you spoke] about {topic}.",
            "So {clause}; [I can see why that stays with you|that would wear on most people].",
            "It [can't be easy|must be hard], what is going on with {topic}.",
            "[Feeling|To feel] {feeling} over this [makes sense to me|is nothing to explain away].",
            "[Right|I see]: {clause}, and [that would weigh on anyone|that is no small thing].",
            "It's {event} that [weighs on you|you are dealing with], [as I understand it|if I follow].",
            "This is about {keyword}, then, and [it isn't a light thing|that can't be easy].",
            "{echo}. [That's enough to begin with|I won't brush past that|Noted, and not lightly].",
        ),
        "tense": (
            "{clause}: [I can hear why that gets under your skin|that would rile plenty of people].",
            "[All right|Okay], so it's {topic} that [gets to you|has you fuming].",
            "[I'm taking this in|I'm not going to argue with it]: {clause}.",
            "[There is real force behind this|This has clearly piled up], above all around {topic}.",
            "Being {feeling} about it [is a fair response|tells me something matters here].",
            "[No need to tone it down|You can say it as it is]; {event} [does that|can do that].",
            "[I hear you on|I'm with you on] {keyword}; [go at your own speed|no rush].",
            "{echo}, then. [I'm not going to talk you out of it|I take that seriously].",
        ),
        "up": (
            "{clause}! [That deserves a moment|Now that is something|What a thing to be able to say].",
            "[It's lovely|It's good] to hear about {topic}.",
            "[So|And so] {clause}; [I can see why it makes you glow|no wonder you wanted to tell someone].",
            "[I'm glad you shared|Thank you for bringing me] the part about {topic}.",
            "You feel {feeling}, [and rightly so|and it shows].",
            "[I want to hear|Tell me] the whole story about {keyword}.",
            "{event} [deserves a moment|is worth a pause].",
            "{echo}! [Good|I like that].",
        ),
        "even": (
            "{clause}, [you say|as you put it]. [I'm following|All right].",
            "[Okay|All right], so [this is about|we're talking about] {topic}.",
            "[I'm with you so far|Got it]: {clause}.",
            "[Let's stay with|Let's start with] {topic}.",
            "I'd like to [understand|hear] more about {keyword}.",
            "{echo}. [Thanks, that helps me place it|That tells me a little more|Noted].",
            "[From what you say|As I hear it], {event} comes into it.",
            "If I follow, {clause}.",
        ),
    },
    "reflect": {
        "sad": (
            "[It sounds as though|I get the sense that] this hurts [more than it shows|quite deeply].",
            "[There's|I hear] [some real sadness|a heaviness] in this, [and it belongs to you|and I won't rush it].",
            "You feel {feeling}, and [it doesn't have to be tidy|that deserves room].",
            "Underneath the words there seems to be [a loss|something that aches].",
            "[Part of you|Something in you] may be [grieving|hurting] over {topic}.",
            "[Maybe|Perhaps] what stings most is that {clause}.",
        ),
        "angry": (
            "[It sounds like|I get the feeling] a line was crossed [for you|there].",
            "There's anger in this, and [it seems to point at something that matters|I think it has a reason].",
            "You feel {feeling}, and [fairly so|I'm not surprised].",
            "[I hear frustration|I hear how fed up you are], especially [with|around] {topic}.",
            "[What gets to you|The sore point], if I'm right, is that {clause}.",
            "[Being|To be] treated as if it didn't matter [would make many people boil|is infuriating].",
        ),
        "fearful": (
            "[It sounds as if|I sense that] your mind keeps running ahead to [what might happen|the worst of it].",
            "There's worry in this, and [not knowing makes it louder|waiting only feeds it].",
            "You feel {feeling}, [as though there's no place to put it down|and on alert].",
            "{topic} [keep{s} you on edge|must be a big question mark right now].",
            "[I imagine|I suppose] it's hard to rest while {clause}.",
            "[Some of this|A part of this] sounds like fear of [losing your footing|what comes next].",
        ),
        "tired": (
            "You [seem|sound] [worn thin|close to empty], [as if there's been no chance to recover|and for good reason].",
            "[I hear tiredness|There's a tiredness here] that [one good night won't fix|has built up slowly].",
            "You feel {feeling}: [that's what happens when giving outruns resting|the word fits what you describe].",
            "[It sounds like|I'd guess] {topic} [{is} costing you more than you get back|{is} eating your reserves].",
        ),
        "lonely": (
            "[It sounds|This sounds] lonely, [as though few people see it|in a way that is hard to show].",
            "You feel {feeling}, and [company in it would matter|that's a quiet kind of pain].",
            "[Going through this|Carrying it] without someone beside you [makes each part heavier|is hard].",
            "There's a wish in this [to be seen|for somebody close], [if I read it right|I think].",
        ),
        "ashamed": (
            "[It sounds as if|I notice that] you're being [hard on yourself|your own strictest judge].",
            "You feel {feeling}, [and that can make a person want to hide|which is a lonely feeling].",
            "[There's blame here|I hear blame], and [most of it is pointed inward|you're taking nearly all of it].",
            "About {topic}, [you seem to hold yourself to a high bar|you may be judging yourself harshly].",
        ),
        "happy": (
            "You [sound|seem] [pleased|lit up], [and it reaches me too, in my way|and it's contagious].",
            "There's [joy|delight] in this, [and you've every right to it|plain as day].",
            "[I can tell|It's clear] that {topic} [mean{s} a lot to you|matter{s} to you].",
            "{feeling} [suits the moment|is just the word for it].",
        ),
        "hopeful": (
            "[There's hope in this|I hear hope here], [with a few nerves beside it perhaps|and some excitement].",
            "You [seem|sound] [ready|keen] for it, [even if it isn't settled yet|and that's a good sign].",
            "{topic} [pull{s} you forward|{is} worth looking forward to].",
        ),
        "surprised": (
            "[You didn't see that coming|That caught you off guard], [it seems|did it not].",
            "[It sounds as if|I gather] this is still sinking in.",
            "{topic} [must have turned up out of nowhere|took you by surprise, I think].",
        ),
        "disgusted": (
            "[It sounds as if|I gather] this turned your stomach, [and you want distance from it|and I see why].",
            "Something about {topic} [went against the grain|feels plain wrong to you].",
        ),
        "calm": (
            "You [sound|seem] settled about it, [which is worth noticing|and that's good to hear].",
            "There's some ease in how you tell it.",
        ),
        "bored": (
            "[It sounds flat|It seems dull], as if the days [run together|have lost some colour].",
            "[Not much seems to grab you|Little seems to pull you] at the moment.",
        ),
        "neutral": (
            "[I can't tell yet|It isn't clear to me yet] how this [sits with|feels for] you.",
            "[I may be missing|I don't want to guess at] the feeling behind it.",
        ),
    },
    "restate": {
        "any": (
            "[Let me check I have it|If I understand you|So, to say it back]: {clause}.",
            "[What I take from this|What I'm hearing] is that {clause}, [and it hasn't let go|and it matters].",
            "[So the heart of it|The core of it, then,] {is} {topic}.",
            "[In short|Put briefly], {clause}, [is that it|have I got that right]?",
            "[It comes down to|It seems to circle around] {topic}, [as far as I can tell|for now].",
            "[You're saying|You mean] {echo}, [if I caught it|yes]?",
            "So {event} [is at the bottom of this|is what we're looking at], [am I right|would you say]?",
            "[In short|Put briefly], this is about {keyword} and [everything tied to it|what it stirs up].",
        ),
        "even": (
            "{clause}, [if I have it right|as I hear it].",
            "[I hear you say|You're telling me] that {clause}.",
            "You [mention|bring up] {topic}, [and I'd like to follow|and I'm with you].",
            "[You're saying|You mean] {echo}, [if I caught it|yes]?",
            "You [mention|speak of] {keyword}, [if I follow|as I hear it].",
        ),
    },
    "notice": {
        "sad": (
            "[If I hear it right|I may be wrong, but] your voice is [low|quiet] and a little [weary|far away].",
            "Your voice [is low|goes quiet] [as you say it|in places], [or so it seems to me|I think].",
        ),
        "angry": (
            "[If I hear it right|I may be wrong, but] there's [an edge|heat] in your voice.",
            "Your voice [is tight|carries some heat], [and that tells me something too|unless I mishear].",
        ),
        "fearful": (
            "[If I hear it right|I may be wrong, but] your voice sounds [tense|unsteady].",
            "There's a [flutter|strain] in your voice, [it seems to me|if my ear is right].",
        ),
        "happy": (
            "There's a [lift|spring] in your voice, [if I hear it right|unless I'm mistaken].",
            "Your voice [brightens|lifts] as you tell it, [I think|it seems].",
        ),
        "surprised": ("Your voice [jumped|rose] there, [if I heard right|I think].",),
        "disgusted": ("There's [distaste|a recoil] in your voice, [if I hear right|perhaps].",),
        "calm": ("You sound [calm|settled], [at least to my ear|as far as I can tell].",),
        "bored": ("Your voice sounds [flat|far away], [though I could be wrong|perhaps].",),
        "stirred": (
            "There's a lot of energy in your voice, [and I can't tell which kind|of what sort I can't say].",
            "Your voice is [charged|strong], [and I don't want to guess why|whatever is behind it].",
            "[I can hear|It's plain] that this moves you, [but not which way|in which way I can't tell].",
        ),
        "subdued": (
            "You [sound|come across as] [quiet|subdued], [though I could be misreading it|if I hear right].",
            "Your voice is [soft|held back], [and I can't tell why|as far as I can tell].",
            "You say it quietly, [and I don't know yet what that means|and I'd rather ask than guess].",
        ),
        "borne_out": ("[I can hear it in your voice too|Your voice says it too], [I think|if I hear right].",),
        "pause": (
            "There was a long pause [in there|before you went on], [and I heard it|and that's all right].",
            "You [stopped for a while|took your time] in the middle, [which is fine|and I don't mind].",
        ),
        "sinking": ("Your voice [came down|dropped] towards the end, [I think|if I heard right].",),
        "fading": ("Your voice [got quieter|faded] towards the end, [I think|it seemed].",),
        "slow": ("You're speaking more slowly than [you usually do|before].",),
        "quick": ("You're speaking [faster|more quickly] than [you usually do|before].",),
        "quiet": ("You're quieter than [you were|usual].",),
        "loud": ("You're louder than [you were|usual], [and that's allowed|which is fine].",),
        "low": ("Your voice sits lower than [before|usual].",),
        "high": ("Your voice sits higher than [before|usual].",),
    },
    "conflict": {
        "words_worse": (
            "You say it [lightly|with energy], [yet|and still] the words are heavy; [which is closer|which should I trust]?",
            "Your tone is lighter than the news, and I [don't want to skip over|wonder about] what's under it.",
        ),
        "voice_worse": (
            "The words are good, [and|though] your voice is [quieter than they are|not as loud about it]; [is there more to it|is it still sinking in]?",
            "[That is good news|Those are good words], and you [sound|seem] [quiet about it|calm about it]; [did I mishear|how is it for you]?",
        ),
        "any": (
            "What I hear and what you say [don't quite match|point in different directions], so I'd rather ask than guess.",
            "[Voice and words|Tone and words] [tell me two stories|disagree a little]; which one is nearer the truth?",
        ),
    },
}  # fmt: skip
