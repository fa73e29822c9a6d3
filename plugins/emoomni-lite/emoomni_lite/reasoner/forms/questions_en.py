"""English: open questions (Hill's helping skills: open questions and probes) and invitations."""

# ruff: noqa: E501  (a table: one entry, one line)
from __future__ import annotations

FORMS: dict[str, dict[str, tuple[str, ...]]] = {
    "question": {
        "hard": (
            "What's the [hardest|heaviest] part of it [right now|at the moment]?",
            "[What would|What might] help [most|a little] today?",
            "When did it [start|begin to feel like this]?",
            "How has it been [for you|since then]?",
            "What have you [tried|done] so far, [and how did it go|if anything]?",
            "What do you wish [would happen next|were different]?",
            "How are you [getting through the days|holding up] meanwhile?",
            "What would {person} say if they [heard this|knew how it is for you]?",
            "Who is [around you|on your side] in this?",
        ),
        "any": (
            "What goes through your mind when it [comes up|happens]?",
            "Who else [knows about this|is part of it]?",
            "Could you tell me more about {topic}?",
            "What do{es} {topic} [mean to you|do to you]?",
            "How do you and {person} [talk about this|get along otherwise]?",
            "What should I know about {keyword}?",
            "How do you feel about it [now|as you say it]?",
            "What matters [most|to you] in it?",
            "What would you like to [happen|come] next?",
            "What [led up to|came before] that?",
        ),
        "angry": (
            "What would [make it right|have been fair], in your eyes?",
            "What [got to you|stung] the most?",
            "What do you want them to [understand|know]?",
            "Has it been like this [before|for long]?",
            "What [did you want to say|would you say], if you could?",
        ),
        "fearful": (
            "What are you most [afraid|worried] could happen?",
            "Which part of it is [in your hands|up to you]?",
            "What has [helped|calmed you] in a spot like this before?",
            "When is [the worry loudest|it at its worst]?",
        ),
        "sad": (
            "What do you [miss|need] most [just now|today]?",
            "Is there [someone|anybody] [with you|you can lean on] tonight?",
            "How long have you been carrying this?",
        ),
        "lonely": (
            "Who did you last feel [close to|at ease with]?",
            "What kind of company [would help|do you want]?",
        ),
        "tired": (
            "When did you last [properly rest|have an hour to yourself]?",
            "What could [wait|be dropped] this week?",
        ),
        "ashamed": (
            "What would you say to a friend [who'd done the same|in that spot]?",
            "Whose voice is it that's so strict [with you|there]?",
        ),
        "happy": (
            "How did it [come about|happen]?",
            "Who [have you told|else knows]?",
            "What was the best [part|moment]?",
            "What [comes|happens] next?",
        ),
        "achievement": ("How will you [celebrate|mark it]?", "What did it take to [get there|do that]?"),
        "good_news": ("How will you [celebrate|mark it]?", "What was [that moment|the moment] like?"),
        "hopeful": ("What are you looking forward to [most|in it]?", "What would make it [go well|good]?"),
        "surprised": ("What [did you do|went through your head] when it happened?",),
        "bereavement": (
            "Would you like to tell me [about them|something about them]?",
            "What do you [find yourself remembering|remember most]?",
        ),
        "breakup": ("[What happened|How did it come to that], if you want to say?", "What do the [evenings|weekends] look like now?"),
        "betrayal": ("How did you [find out|come to know]?", "What do you need from them [now|if anything]?"),
        "job_loss": ("How [soon|urgent] is the money side of it?", "What did the work mean to you?"),
        "job_search": ("What kind of work [are you after|would suit you]?", "Where in it do you [get stuck|lose heart]?"),
        "overwork": ("What [takes|eats] the most out of you?", "Who could [share|take] some of it?"),
        "workplace": ("What [happened|was said] exactly?", "How do the others there see it?"),
        "exam": ("What's [due|coming] first?", "Which subject [worries|bothers] you most?"),
        "failure": ("What had you [hoped for|pinned on it]?", "What went [right|well], even so?"),
        "money": ("How much room do you have [this month|right now]?", "What did they [say|answer] when you asked?"),
        "illness": ("What has a doctor said [so far|about it]?", "How is your body [today|right now]?"),
        "illness_other": ("How are they [doing today|now]?", "And who looks after you [in all this|meanwhile]?"),
        "family": ("What do you wish [they|your family] understood?", "When is it [easier|better] at home?"),
        "friend": ("What was the friendship like [before|earlier on]?", "Have you been able to say that to them?"),
        "couple": ("When did it [change|start to shift] between you?", "What do you [want|hope for] with them?"),
        "insomnia": ("What [runs through your head|keeps you] at that hour?",),
        "pandemic": ("Which part of life do you miss [most|the most]?",),
        "low_mood": ("Does it [come and go|stay all day]?", "What is a day like [at the moment|just now]?"),
        "stuck": ("If one thing could [move|shift], which should it be?",),
        "discovery": ("What [makes you think so|points to it]?", "What would [confirm it|make you certain]?"),
        "unclear": (
            "How is that for you [just now|right now]?",
            "How do you feel about it [now|as you say it]?",
            "What [made you|makes you] think of it [now|today]?",
            "What [would you like|do you want] me to understand about it?",
            "What [came before that|is the story behind it]?",
            "Where does that leave you?",
        ),
        "open": (
            "What's on your mind [today|right now]?",
            "What would you like to talk about?",
            "How are you, [really|today]?",
            "What brought this up [today|just now]?",
        ),
    },
    "invite": {
        "any": (
            "I'm listening.",
            "[Take your time|No hurry].",
            "[Go on, if you like|Say more, if you want to].",
            "[We can stay with this|We can go slowly].",
            "[You lead|You set the pace], I'll follow.",
            "[There's room for|You can bring] all of it here.",
        ),
        "up": (
            "[Tell me everything|Go on, tell me]!",
            "I'd love to hear [more|the rest].",
            "[Don't leave out|I want] the details!",
        ),
    },
    "follow_up": {
        "any": (
            "Earlier you brought up {earlier}; [is it still that|how does this connect]?",
            "[Before|A while ago] you spoke of {earlier}. [Has anything moved there|Is that part of it]?",
            "[I still have|I haven't forgotten] {earlier} from before; [where does it stand|how is that now]?",
        ),
    },
    "more": {
        "any": (
            "[Could you give me|I'd like] a little more to go on.",
            "[I only caught the short version|That was brief], so tell me more if you like.",
            "[I'd rather not guess|I don't want to fill it in for you].",
        ),
    },
}  # fmt: skip
