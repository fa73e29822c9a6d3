"""English words and phrases that carry feeling, chosen and weighed by us.

`GROUPS` lists (valence in [-1, 1], emotion or None, words separated by commas). A word stands for
its regular inflections.
"""

from __future__ import annotations

GROUPS: tuple[tuple[float, str | None, str], ...] = (
    (-1.0, "sad", "suicide, kill myself, end my life, want to die"),
    (
        -0.9,
        "sad",
        "died, dead, death, passed away, funeral, grief, grieve, mourn, devastated, heartbroken, "
        "miscarriage, terminal, buried, burial, widow, killed, tragedy, tragic, gone forever",
    ),
    (
        -0.7,
        "sad",
        "cry, crying, cried, tears, lonely, alone, miserable, depressed, depression, hopeless, "
        "hurt, hurts, broke up, break up, breakup, divorce, left me, lost my, lost her, lost him, "
        "lost the, worthless, failure, miss him, miss her, miss them, suffering, suffer, sorrow, "
        "despair, unhappy, fell apart, falling apart, give up, gave up, empty inside, numb",
    ),
    (
        -0.5,
        "sad",
        "sad, sadly, down, disappointed, disappointing, disappointment, sorry, regret, lose, "
        "losing, lost, fail, failed, failing, rejected, rejection, unfortunately, bad "
        "news, let down, laid off, fired, unemployed, sick, ill, illness, pain, painful, cancer, "
        "hospital, blame myself, ashamed, guilty, guilt, exhausted, worn out, burned out, "
        "overwhelmed, homesick, left out, weak, hard time, struggling, struggle",
    ),
    (
        -0.8,
        "angry",
        "hate, furious, rage, outrageous, disgrace, betrayed, betray, liar, lied, cheated, cheat, "
        "bastard, idiot, damn, hell, stupid, ridiculous, how dare, sick of, fed up, sick and "
        "tired, shut up, unacceptable, screw, bullshit, bully, bullied, insult, insulted, abuse",
    ),
    (
        -0.5,
        "angry",
        "angry, mad at, annoyed, annoying, irritated, frustrated, frustrating, unfair, not fair, "
        "rude, complain, complaint, complained, fight, fought, argue, argument, blame, jealous, "
        "resent, upset, ignored, ignore, yelled, yell, disrespect, waste, nonsense, stop it, "
        "enough of, useless",
    ),
    (
        -0.7,
        "fearful",
        "terrified, terrifying, horror, horrified, panic, panicking, nightmare, attack, attacked, "
        "danger, dangerous, threat, threatened, threaten, emergency, help me, scared to death, "
        "unsafe, bomb, blood, crash, crashed",
    ),
    (
        -0.5,
        "fearful",
        "afraid, scared, scary, fear, anxious, anxiety, nervous, worried, worry, worrying, "
        "stressed, stress, stressful, dread, insecure, trouble, what if, uncertain, pressure, "
        "risk, concerned, tense, uneasy, frightened, shaking, surgery, biopsy, "
        "can't sleep, cannot sleep, can not sleep, couldn't sleep, sleepless, insomnia, lie awake",
    ),
    (
        -0.6,
        "disgusted",
        "disgusting, disgusted, gross, revolting, nasty, filthy, sickening, vile, yuck, repulsive, "
        "awful smell, rotten",
    ),
    (-0.3, "bored", "boring, bored, dull, tedious, monotonous, same old, pointless, meh"),
    (
        -0.6,
        None,
        "terrible, horrible, awful, worst, ruined, ruin, disaster, broken, destroy, destroyed, "
        "accident, victim, war, debt, bankrupt, crime, prison, problem, wrong, mistake, bad, worse",
    ),
    (-0.3, None, "difficult, hard, tired, busy, confused, unclear, weird, awkward, late, issue"),
    (
        0.9,
        "happy",
        "wonderful, amazing, fantastic, awesome, thrilled, overjoyed, ecstatic, delighted, best "
        "day, dream come true, got the job, got in, we won, i won, so happy, pregnant, engaged, "
        "getting married, love it, love you, brilliant, incredible, can't wait, dying to see, "
        "dying to meet, dying to hear, hooray, yay",
    ),
    (
        0.7,
        "happy",
        "happy, happiness, happily, joy, glad, excited, exciting, excellent, perfect, love, "
        "loved, loving, loves, beautiful, proud, celebrate, celebration, congratulations, "
        "success, successful, succeeded, won, win, winning, fun, funny, laugh, laughed, laughing, "
        "cheerful, great, promoted, promotion, birthday, holiday, party, passed the, passed my",
    ),
    (
        0.5,
        "happy",
        "good, nice, lucky, enjoy, enjoyed, enjoying, pleased, smile, smiled, smiling, sweet, "
        "good news, thank, thanks, thank you, grateful, appreciate, better, healthy, recovered, "
        "cute, friend, interesting, support, welcome, well done, hope, hopeful, hopefully",
    ),
    (
        0.4,
        "calm",
        "calm, relaxed, relax, peaceful, comfortable, relieved, relief, safe, fine, okay, "
        "content, gentle, rest, rested, easy, no worries, all right",
    ),
    (
        0.1,
        "surprised",
        "wow, surprised, surprise, surprising, unbelievable, unexpected, shocked, "
        "shocking, no way, oh my god, oh my gosh, can't believe, astonished, speechless, "
        "seriously, guess what, what the",
    ),
)
NEGATIONS = (
    "not no never none nobody nothing neither nor hardly barely without cannot isn't wasn't "
    "aren't weren't don't doesn't didn't won't wouldn't can't couldn't shouldn't haven't hasn't "
    "hadn't ain't dont cant didnt isnt wasnt"
)
STRONGER = "very so really extremely totally absolutely completely incredibly such too deeply"
WEAKER = "slightly somewhat little bit kinda sorta fairly maybe"
TURNS = "but however although though yet"
