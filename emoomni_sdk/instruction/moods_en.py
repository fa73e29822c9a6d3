"""English words for pleasant, calm and composed moods; the others stand in `moods_dark_en`.

Endings (-ly, -ness, -er, -ed, -ing) are found by rule.
"""

from __future__ import annotations

from emoomni_sdk.instruction.vocabulary import Entry, terms

BRIGHT_EN: dict[str, Entry] = terms(
    {
        "happy": "happy, joy, joyful, joyfully, cheerful, cheer, cheery, glad, merry, sunny, "
        "upbeat, jolly, jovial, jubilant, delight, delighted, delightful, gleeful, glee, "
        "blissful, bliss, radiant, lighthearted, light hearted, positive, chipper, perky, "
        "buoyant, festive, celebratory, celebrating, pleased, happiness, good humoured, "
        "good humored, breezy, chirpy, enjoying, blithe, in good spirits, in high spirits, "
        "good mood, vivacious, sprightly, on top of the world, over the moon, like a birthday, "
        "exuberance lightly",
        "happy*0.6": "content, contented, contentment, satisfied, pleasant, pleasantly, "
        "at ease joy",
        "excited": "frenzy, hype, like a hype man, hype man, winning goal, just won, "
        "on cloud nine, tickled pink, puppy, bouncing off the walls, raring to go, at a party, "
        "fireworks, jumping for joy, bubbling over, excited, excitedly, excitement, exciting, "
        "thrilled, thrilling, exhilarated, exhilarating, pumped, hyped, eager, eagerly, "
        "eagerness, exuberant, exuberance, enthusiastic, enthusiastically, enthusiasm, "
        "animated with joy, bubbly, bubbling, effervescent, electric, electrified, fired up, "
        "can't wait, cannot wait, triumphant, triumphantly, like a sports commentator, "
        "sports commentator, as if you just won, won the lottery, like a kid on christmas, "
        "christmas morning, bursting, giddy, giddily, barely contained excitement, "
        "barely containing, can't contain, cannot contain, zestful, zest, hyper, amped, stoked, "
        "psyched, rousing, jumping up and down, spirited, lively, liveliness, fiery enthusiasm, "
        "like a game show host, game show host, like a cheerleader, cheerleader, wow, whoop, "
        "exultant",
        "excited*1.3": "ecstatic, ecstatically, elated, elation, euphoric, euphoria, rapturous, "
        "overjoyed, hysterical, hysterically, manic, frenzied, rapture, wild excitement",
        "excited*0.8": "energetic, energetically, energy, energized, energised, peppy, pep, "
        "bouncy, vibrant, vivacity, high energy, invigorating, invigorated, full of life, "
        "full of energy, vitality, enlivened, brimming with life",
        "playful": "playful, playfully, teasing, teasingly, tease, mischievous, mischievously, "
        "mischief, cheeky, cheekily, impish, flirty, flirtatious, flirtatiously, jokey, joking, "
        "jokingly, whimsical, whimsically, silly, goofy, frisky, jaunty, naughty, cute, "
        "kittenish, banter, bantering, coy, coyly, saucy, puckish, roguish, fun, funny, comic, "
        "comical, comically, tongue in cheek, lightness, sassy, quirky",
        "amused": "amused, amusedly, amusement, laughing, laugh, laughter, laughingly, chuckle, "
        "chuckling, chuckles, giggle, giggling, giggly, humorous, humorously, humor, humour, "
        "witty, wry, wryly, snicker, self deprecating, self deprecation, holding back a laugh, "
        "trying not to laugh, stifling a laugh, suppressed laughter, droll, tickled",
        "proud": "proud, proudly, pride, victorious, boastful, boastfully, smug, smugly, "
        "majestic, majestically, regal, regally, grand, grandly, heroic, heroically, noble, "
        "triumph, gloating",
        "hopeful": "hopeful, hopefully, hope, optimistic, optimistically, optimism, inspired, "
        "inspiring, inspirational, uplifting, uplifted, reassured, aspirational, wishful, "
        "promising",
        "encouraging": "encouraging, encouragingly, encourage, encouragement, motivating, "
        "motivational, supportive, supportively, support, cheering, affirming, validating, "
        "rooting for, coaching, like a coach, coach, empowering, appreciative, nurturing energy",
        "friendly": "friendly, friendliness, welcoming, amiable, amiably, affable, affably, "
        "genial, genially, cordial, cordially, sociable, hospitable, inviting, neighborly, "
        "neighbourly, approachable, outgoing, good natured, personable, companionable, "
        "like an old friend, like a friend, chatting with a friend, inclusive, greeting, "
        "receptive, sunny disposition",
        "curious": "curious, curiously, curiosity, inquisitive, inquisitively, intrigued, "
        "inquiring, interested, fascinated, fascination, questioning, wondering, probing, "
        "eager to learn",
        "grateful": "grateful, gratefully, gratitude, thankful, thankfully, thankfulness, moved, "
        "touched, humbled, appreciation",
        "dramatic": "dramatic, theatrical, theatrically, melodramatic, melodramatically, "
        "exaggerated, exaggeratedly, flamboyant, flamboyantly, histrionic, over the top, "
        "grandiose, campy, epic, larger than life, bombastic, like an actor, on stage, "
        "like a movie trailer, movie trailer, circus, ringmaster, cartoon, cartoonish",
        "passionate": "passionate, passionately, passion, fervent, fervently, fervor, fervour, "
        "ardent, ardently, zealous, impassioned, fierce, fiercely, intense, intensity, vehement, "
        "vehemently, stirring, fiery, heartfelt passion, like a preacher, preacher, heated",
        "urgent": "urgent, urgently, urgency, pressing, insistent, insistently, emergency, "
        "imperative, time is running out, no time to lose, running out of time, critical, "
        "as if the house is on fire, house is on fire, mayday, racing against time, out of breath",
        "flustered": "flustered, fluster, frazzled, scatterbrained, harried, caught out, "
        "caught off guard, put on the spot, tongue tied, rattled, disconcerted, awkwardly rushed",
        "surprised": "surprised, surprise, surprising, astonished, astonishment, amazed, "
        "amazement, shocked, shock, stunned, startled, startle, astounded, incredulous, "
        "incredulously, incredulity, disbelief, disbelieving, dumbfounded, flabbergasted, "
        "awestruck, awe, awed, wonder, wide eyed, taken aback, gobsmacked, marveling, "
        "marvelling, gasping, gasp, speechless, wonderment, as if you can't believe, "
        "unable to believe",
        "nostalgic": "nostalgic, nostalgically, nostalgia, reminiscent, reminiscing, "
        "sentimental, sentimentally, reflective, reflectively, contemplative, contemplatively, "
        "dreamy, dreamily, musing, introspective, ruminative, faraway, far away, remembering, "
        "recalling old times",
        "gentle": "softhearted, lulling a baby, to a frightened animal, comforting a child, "
        "putting a child to bed, tucking in, tender, tenderly, tenderness, gentle, gentleness, "
        "motherly love, sweet, sweetly, sweetness, like a lullaby, lullaby, bedtime story, "
        "like a bedtime story, nurturing, nurture, to a baby, to a newborn, sleeping baby, "
        "sleeping child, as if to a child, soft hearted, mellow, mild, mildly spoken, kind, "
        "kindly, kindness, kindhearted, kind hearted, gracious, graciously, thoughtful, "
        "thoughtfully, considerate, angelic, mother to her child",
        "loving": "loving, lovingly, love, affectionate, affectionately, affection, adoring, "
        "adoringly, fond, fondly, fondness, romantic, romantically, intimate, intimately, "
        "intimacy, devoted, heartfelt, caress, caressing, endearing, sweet nothings, "
        "love letter, cherishing, doting",
        "calm": "calm, calmly, calmness, calming, peaceful, peacefully, peace, serene, serenely, "
        "serenity, tranquil, tranquilly, tranquility, placid, placidly, composed, collected, "
        "patient, patiently, patience, meditative, meditation, meditatively, still, stillness, "
        "balanced, levelheaded, level headed, zen, unflappable, unruffled, quietude, "
        "like a meditation guide, yoga instructor, meditation guide, unperturbed, poised, "
        "mindful, equanimity, settled, grounding, centred, centered, methodical, methodically, "
        "nature documentary, like a nature documentary, cool and collected, easygoing, "
        "easy going, restful, untroubled, calm down, even tempered, even keeled, reverent, "
        "reverently, hypnotic, hypnotically",
        "reassuring": "reassuring, reassuringly, reassurance, reassure, soothing, soothingly, "
        "soothe, comforting, comfortingly, comfort, consoling, consolingly, consolation, "
        "pacifying, placating, de escalating, calming someone down, comforting a friend, "
        "calming presence, lulling, steadying, safe, pat on the back, hug, warm hug, embrace",
        "compassionate": "compassionate, compassionately, compassion, empathetic, "
        "empathetically, empathic, empathy, empathizing, sympathetic, sympathetically, sympathy, "
        "caring, caringly, care, understanding, understandingly, pitying, merciful, validation, "
        "validate, sensitive, sensitively, sensitivity, condolences, respectful condolence, "
        "non judgmental, nonjudgmental, nonjudgemental, non judgemental, acceptance, accepting, "
        "tactful, therapist, like a therapist, solidarity",
        "secretive": "secretive, secretively, mysterious, mysteriously, mystery, conspiratorial, "
        "conspiratorially, telling a secret, sharing a secret, secret, clandestine, stealthy, "
        "stealthily, enigmatic, enigmatically, confidential, confidentially, confiding, "
        "suspenseful, suspense, ghost story, campfire, like a spy, spy, furtive, furtively, "
        "hushed awe, intriguing, eavesdrop, mystical",
        "seductive": "seductive, seductively, sultry, sensual, sensually, alluring, sexy, "
        "bedroom voice, enticing, enticingly, tempting, temptingly, sensuous, jazz singer, velvet",
        "relieved": "relieved, relief, unburdened, sigh of relief, exhale, letting go, "
        "at last relief",
        "sincere": "sincere, sincerely, sincerity, earnest, earnestly, earnestness, honest, "
        "honestly, honesty, frank, frankly, candid, candidly, open, openly, straightforward, "
        "humble, humbly, authentic, authentically, wholehearted, genuinely meant, "
        "solemn promise, trustworthy",
        "polite": "polite, politely, politeness, respectful, respectfully, respect, courteous, "
        "courteously, deferential, civil, well mannered, obliging, diplomatic, diplomatically, "
        "customer service, like a butler, butler, service minded, tact",
        "serious": "serious, seriousness, solemn, solemnly, solemnity, grave, gravely, gravity, "
        "stark, earnestly grave, sober, soberly, weighty, no nonsense, businesslike, ceremonial, "
        "ceremoniously, dignified, dignity, eulogy, like a judge, judge, unsmiling, "
        "stately and grave",
        "confident": "confident, confidently, confidence, assertive, assertively, assured, "
        "self assured, authoritative, authoritatively, authority, decisive, decisively, "
        "resolute, resolutely, determined, determination, bold, boldly, brave, bravely, "
        "courageous, fearless, convincing, convinced, conviction, persuasive, persuasively, "
        "certain, self confident, unwavering, resolve, charismatic, commander, like a general, "
        "like a leader, sure of yourself, persistent, stubborn, stubbornly, tenacious, adamant, "
        "emphatic conviction, strength, strong willed",
        "formal": "formal, formally, professional, professionally, official, officially, "
        "announcer, newsreader, news anchor, like a news anchor, like a newsreader, broadcaster, "
        "newscaster, narrator, like a narrator, academic, scholarly, educational, informative, "
        "instructional, lecturing, lecture, didactic, documentary, pedagogical, corporate, "
        "objective, objectively, like reading the news, reading the news, explanatory, "
        "analytical, rational",
        "casual": "casual, casually, relaxed, relaxedly, laid back, chill, chilled, informal, "
        "informally, chatty, offhand, carefree, easy, easily, loose, loosely, unbothered, "
        "down to earth, conversationally relaxed, at ease, effortless, effortlessly, "
        "comfortable, lazy, lazily, lounging, on the beach, hammock, lackadaisical, slacker, "
        "relax, surfer",
    }
)
