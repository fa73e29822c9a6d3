"""English: affirming, suggesting and informing.

What is suggested or told is general and widely agreed (behavioural activation, worry postponement,
sleep hygiene, assertive "I" statements, grief coming in waves); none of it is a diagnosis.
"""

# ruff: noqa: E501  (a table: one entry, one line)
from __future__ import annotations

FORMS: dict[str, dict[str, tuple[str, ...]]] = {
    "affirm": {
        "any": (
            "[Thanks for saying it|It helps to hear it] [the way you see it|in your own words].",
            "[I take your word for it|You know how it is for you], [and there's no wrong way to tell it|so I follow your lead].",
        ),
        "hard": (
            "[It took something|That isn't easy] to say, and [you said it|you did].",
            "You're [allowed|entitled] to find this hard.",
            "[Nothing about that|None of this] makes you weak.",
            "[The way you describe it|How you tell it] shows [you've thought about it|care].",
            "You've got through days like this before, [even if barely|one way or another].",
            "[Reaching out|Talking about it] is [already a step|not a small thing].",
            "[Anyone in your place|Most people there] would [struggle|feel it too].",
        ),
        "angry": (
            "[Your anger has a reason|Anger like that has its reasons], and it's worth hearing out.",
            "You're [not overreacting|allowed to be fed up]; [respect isn't too much to ask|it mattered].",
            "[Wanting to be treated fairly|Expecting some respect] is [reasonable|no more than decent].",
        ),
        "fearful": (
            "[Worry like this|Being on edge] often [means you care|comes with caring how it goes].",
            "You don't have to [solve it all tonight|have every answer yet].",
            "[You've faced|You have met] unknowns before, and [found a way to the next day|came through].",
        ),
        "tired": (
            "[Needing rest|Running low] isn't a failing.",
            "[You've been holding up|You've kept going with] more than people see.",
        ),
        "lonely": (
            "You [matter|count], [also on the evenings when nobody calls|even when it's quiet around you].",
            "[Wanting company|Missing closeness] is [human|as natural as hunger].",
        ),
        "ashamed": (
            "[One bad moment|A mistake] isn't the whole of [a person|who you are].",
            "[That you regret it|The fact that it bothers you] says [something good about you|you care].",
        ),
        "bereavement": (
            "[Grief like that|Missing someone so much] [goes as deep as the bond did|is part of having been so close].",
            "There's no right way, and no right speed, to [mourn|live with that].",
        ),
        "breakup": ("[Someone leaving|An ending] doesn't decide [your worth|what you are worth].",),
        "betrayal": ("[Trusting someone|Having trusted] was [not foolish|no fault of yours]; breaking it was theirs.",),
        "job_loss": ("[A job ending|Being let go] says [more about budgets than about you|little about what you can do].",),
        "failure": ("[A result|One outcome] is [information|a moment], not a verdict [on you|about you].",),
        "rejection": ("[A no|Being turned away] hurts, and it still isn't a measure of you.",),
        "injustice": ("What happened [wasn't fair|sounds wrong], [and you may say so|plainly].",),
        "achievement": (
            "[You earned this|You put yourself into it], [so let it count|and it shows].",
            "[Good for you|Well done], [truly|without any but].",
        ),
        "happy": (
            "[Let yourself enjoy it|Take it in] for a while; [there's no hurry|it's yours].",
            "[Moments like this|Days like this] [deserve some room|are worth keeping].",
        ),
        "hopeful": ("[Looking forward is a strength|It's fine to hope], [even without guarantees|nerves included].",),
    },
    "suggest": {
        "any": (
            "[You could try|One idea:] writing down the part that's loudest, [then picking one small piece|just to get it out].",
            "[Maybe|Perhaps] choose one thing you can change this week and [leave the rest for later|let the rest wait].",
            "[What sometimes helps|Something that helps many] is telling one person you trust [exactly this|how it is].",
            "A short walk before deciding anything [can take the edge off|may clear some room].",
            "[You might|It could help to] ask yourself what you'd tell a friend [in your shoes|here], and borrow that.",
        ),
        "angry": (
            "[You might|You could] wait an hour, then say it as 'when this happens, I feel…' [instead of 'you always'|and stop there].",
            "[Moving first|Getting the heat out through your body first], a fast walk say, often makes the talk go better.",
        ),
        "fearful": (
            "[You could|Try to] give the worry a fixed quarter of an hour a day, on paper, [and send it back there at other times|and close the page].",
            "Breathing out longer than you breathe in, for a few minutes, [slows the body down|gives your nerves a signal].",
        ),
        "low_mood": (
            "[You could plan|Perhaps plan] one small thing a day that used to feel good, [whether or not you're in the mood|and see].",
            "If this [has lasted for weeks|goes on], a doctor or counsellor near you is [worth a visit|a fair next step].",
        ),
        "job_loss": (
            "[Perhaps|You might] list this month's must-pay costs first, [then look at support you can claim|so the fear gets edges].",
            "Telling two people in your field that you're looking [often opens more doors than forms do|is a gentle start].",
        ),
        "job_search": ("[You could|It may help to] rehearse three answers aloud with a friend [until they feel dull|before the next one].",),
        "overwork": (
            "[You could|Perhaps] put every task on one list and ask someone which two may drop.",
            "A fixed stopping time, [even twice a week|on some days], is a [place to start|first fence].",
        ),
        "workplace": ("[You could|It may help to] note what happened, when and who was there, before you [raise it|bring it up].",),
        "exam": ("[You could|Try to] work in twenty-five minute blocks, with the hardest page first [and a real break after|each day].",),
        "money": (
            "[You could|One step is to] put in writing what is owed and by when, [and ask for small instalments|calmly].",
            "Calling whoever sends the bill before it's due [often gets more time than people expect|can buy some air].",
        ),
        "breakup": ("[Muting reminders for a while|A few weeks without checking up on them] can [spare you fresh cuts|let it settle].",),
        "betrayal": ("You don't have to decide about them [today|this week]; [first find out what you need|sleep and food come first].",),
        "loneliness": (
            "[You could|Perhaps] send one short message to someone you lost touch with, [no explanation needed|just hello].",
            "Something that meets weekly, [a class, a choir, helping out somewhere|whatever it is], lets faces become familiar.",
        ),
        "family": ("[You could|Maybe] pick a calm hour and tell them one wish, [not the whole list|just the one].",),
        "friend": ("[You could|Perhaps] say once, plainly, what you need back, [and by when|without an apology].",),
        "couple": ("[You could|Perhaps] ask for half an hour [with phones away|this week] and each speak without being cut off.",),
        "insomnia": ("[You could|Try to] get up at the same hour each day and leave the bed when sleep won't come.",),
        "illness": ("[You could|It may help to] write your questions down before the next appointment [and take someone along|with a doctor].",),
        "illness_other": ("[You could|Perhaps] name one task others can take over, [so you can just sit with them|and let them].",),
        "bereavement": ("[Some people|Many] keep a small ritual, [a candle, a letter, a walk|whatever fits], for the days that hit hardest.",),
        "stuck": ("[You could|Perhaps] make the next step so small it's [almost silly|done in five minutes], and [do only that|stop there].",),
        "addiction": ("[You could|Perhaps] find the hour when the pull is strongest and plan something else for just that hour.",),
        "discovery": ("[You could|I'd] write down exactly where you found it, then check [it against a second source|it once more, slowly].",),
    },
    "inform": {
        "any": (
            "[Strong feelings|Feelings this strong] tend to rise and fall [like waves|in waves], also without our doing anything.",
            "[It may help to know|For what it's worth], putting a feeling into words [often takes a little of its force|tends to calm it].",
            "[Under strain|When much comes at once], sleep, memory and patience [often slip first|suffer first], [which isn't a flaw|quite normally].",
        ),
        "bereavement": ("Grief [rarely goes in stages|doesn't follow a plan]; it [tends to come in waves|comes and goes], [even years on|for a long while].",),
        "breakup": ("After a parting, [sleep and appetite|concentration] [often go off for some weeks|can suffer for weeks] before they settle.",),
        "fearful": ("Worry [feels like|pretends to be] preparation, yet [it mostly rehearses the worst|the mind treats maybe as surely].",),
        "angry": ("Anger [usually|often] guards something, [a limit, a hurt, a sense of what's fair|a limit or a hurt].",),
        "low_mood": ("When mood is low, doing [tends to come before wanting|comes first and wanting follows], not the other way round.",),
        "overwork": ("[Rest works best|Breaks work best] before one is used up, [not as a reward after|oddly enough].",),
        "loneliness": ("Loneliness is [common, and hidden well|far more common than it looks], so [others nearby may feel it too|you're less alone in it than it seems].",),
        "insomnia": ("[Lying awake and trying|Trying hard to sleep] keeps the body alert; [getting up for a while|something dull in dim light] breaks that.",),
        "exam": ("Testing yourself [beats rereading|works better than rereading], and [sleep files it away|short daily rounds beat one long night].",),
        "job_loss": ("[In many places|Depending on where you live], there are time limits for claiming support after a job ends, [so ask soon|so check soon].",),
        "money": ("Creditors [often agree|are often open] to a plan [if asked early|before anything is overdue].",),
    },
    "ease": {
        "any": (
            "[Does any of that fit|Would that be doable|Could that work]?",
            "[Take it or leave it|Only if it suits you].",
            "[How does that sound|What do you make of it]?",
            "[You know your life best|You'll know best], so [keep what fits|bin what doesn't].",
        ),
    },
}  # fmt: skip
