"""English words for moods and manners. Endings (-ly, -ness, -er, -ed, -ing) are found by rule."""

from __future__ import annotations

from emoomni_sdk.instruction.vocabulary import Entry, terms

MOODS_EN: dict[str, Entry] = terms(
    {
        "happy": "happy, joy, joyful, joyfully, cheerful, cheer, cheery, glad, merry, sunny, "
        "upbeat, "
        "jolly, jovial, jubilant, delight, delighted, delightful, gleeful, glee, blissful, "
        "bliss, "
        "radiant, lighthearted, light hearted, positive, chipper, perky, buoyant, festive, "
        "celebratory, celebrating, pleased, happiness, good humoured, good humored, breezy, "
        "chirpy, "
        "enjoying, blithe, in good spirits, in high spirits, good mood, vivacious, sprightly, "
        "on top of the world, over the moon, like a birthday, exuberance lightly",
        "happy*0.6": "content, contented, contentment, satisfied, pleasant, pleasantly, "
        "at ease joy",
        "excited": "excited, excitedly, excitement, exciting, thrilled, thrilling, exhilarated, "
        "exhilarating, pumped, hyped, eager, eagerly, eagerness, exuberant, exuberance, "
        "enthusiastic, enthusiastically, enthusiasm, animated with joy, bubbly, bubbling, "
        "effervescent, electric, electrified, fired up, can't wait, cannot wait, triumphant, "
        "triumphantly, like a sports commentator, sports commentator, as if you just won, "
        "won the lottery, like a kid on christmas, christmas morning, bursting, giddy, giddily, "
        "barely contained excitement, barely containing, can't contain, cannot contain, zestful, "
        "zest, hyper, amped, stoked, psyched, rousing, jumping up and down, spirited, lively, "
        "liveliness, fiery enthusiasm, like a game show host, game show host, "
        "like a cheerleader, "
        "cheerleader, wow, whoop, exultant",
        "excited*1.3": "ecstatic, ecstatically, elated, elation, euphoric, euphoria, rapturous, "
        "overjoyed, hysterical, hysterically, manic, frenzied, rapture, wild excitement",
        "excited*0.8": "energetic, energetically, energy, energized, energised, peppy, pep, "
        "bouncy, "
        "vibrant, vivacity, high energy, invigorating, invigorated, full of life, "
        "full of energy, "
        "vitality, enlivened, brimming with life",
        "playful": "playful, playfully, teasing, teasingly, tease, mischievous, mischievously, "
        "mischief, cheeky, cheekily, impish, flirty, flirtatious, flirtatiously, jokey, joking, "
        "jokingly, whimsical, whimsically, silly, goofy, frisky, jaunty, naughty, cute, "
        "kittenish, "
        "banter, bantering, coy, coyly, saucy, puckish, roguish, fun, funny, comic, comical, "
        "comically, tongue in cheek, lightness, sassy, quirky",
        "amused": "amused, amusedly, amusement, laughing, laugh, laughter, laughingly, chuckle, "
        "chuckling, chuckles, giggle, giggling, giggly, humorous, humorously, humor, humour, "
        "witty, "
        "wry, wryly, snicker, self deprecating, self deprecation, holding back a laugh, "
        "trying not to laugh, stifling a laugh, suppressed laughter, droll, tickled",
        "proud": "proud, proudly, pride, victorious, boastful, boastfully, smug, smugly, "
        "majestic, "
        "majestically, regal, regally, grand, grandly, heroic, heroically, noble, triumph, "
        "gloating",
        "hopeful": "hopeful, hopefully, hope, optimistic, optimistically, optimism, inspired, "
        "inspiring, inspirational, uplifting, uplifted, reassured, aspirational, wishful, "
        "promising",
        "encouraging": "encouraging, encouragingly, encourage, encouragement, motivating, "
        "motivational, "
        "supportive, supportively, support, cheering, affirming, validating, rooting for, "
        "coaching, "
        "like a coach, coach, empowering, appreciative, nurturing energy",
        "friendly": "friendly, friendliness, welcoming, amiable, amiably, affable, affably, "
        "genial, "
        "genially, cordial, cordially, sociable, hospitable, inviting, neighborly, neighbourly, "
        "approachable, outgoing, good natured, personable, companionable, like an old friend, "
        "like a friend, chatting with a friend, inclusive, greeting, receptive, "
        "sunny disposition",
        "curious": "curious, curiously, curiosity, inquisitive, inquisitively, intrigued, "
        "inquiring, "
        "interested, fascinated, fascination, questioning, wondering, probing, eager to learn",
        "grateful": "grateful, gratefully, gratitude, thankful, thankfully, thankfulness, moved, "
        "touched, humbled, appreciation",
        "dramatic": "dramatic, theatrical, theatrically, melodramatic, melodramatically, "
        "exaggerated, "
        "exaggeratedly, flamboyant, flamboyantly, histrionic, over the top, grandiose, campy, "
        "epic, "
        "larger than life, bombastic, like an actor, on stage, like a movie trailer, "
        "movie trailer, "
        "circus, ringmaster, cartoon, cartoonish",
        "passionate": "passionate, passionately, passion, fervent, fervently, fervor, fervour, "
        "ardent, "
        "ardently, zealous, impassioned, fierce, fiercely, intense, intensity, vehement, "
        "vehemently, "
        "stirring, fiery, heartfelt passion, like a preacher, preacher, heated",
        "urgent": "urgent, urgently, urgency, pressing, insistent, insistently, emergency, "
        "imperative, time is running out, no time to lose, running out of time, critical, "
        "as if the house is on fire, house is on fire, mayday, racing against time, "
        "out of breath",
        "flustered": "flustered, fluster, frazzled, scatterbrained, harried, caught out, "
        "caught off "
        "guard, put on the spot, tongue tied, rattled, disconcerted, awkwardly rushed",
        "surprised": "surprised, surprise, surprising, astonished, astonishment, amazed, "
        "amazement, "
        "shocked, shock, stunned, startled, startle, astounded, incredulous, incredulously, "
        "incredulity, disbelief, disbelieving, dumbfounded, flabbergasted, awestruck, awe, awed, "
        "wonder, wide eyed, taken aback, gobsmacked, marveling, marvelling, gasping, gasp, "
        "speechless, "
        "wonderment, as if you can't believe, unable to believe",
        "sad": "sad, sadly, sadness, sadden, saddened, sorrow, sorrowful, sorrowfully, unhappy, "
        "unhappiness, gloomy, gloom, glum, glumly, downcast, dejected, dejectedly, depressed, "
        "depressing, despondent, melancholy, melancholic, blue, down in the dumps, mopey, "
        "heavy hearted, somber, sombre, somberly, sombrely, bleak, bleakly, doleful, dolefully, "
        "crestfallen, downhearted, miserable, miserably, misery, forlorn, forlornly, pained, "
        "pain, "
        "painful, tragic, pessimistic, dismal, dreary, morose, rueful, woeful, "
        "despairing quietly, "
        "mourn, with a heavy heart, heavy heart, as if someone died, at a funeral, "
        "like a funeral, "
        "funeral, bad news, heavy, heaviness, downbeat, low spirits, in low spirits, "
        "subdued sadness, "
        "dispirited, discouraged, defeated, deflated, desolate, sullen",
        "sad*1.35": "mournful, mournfully, mourning, grief, grieving, grief stricken, grieved, "
        "heartbroken, heartbreaking, devastated, anguished, anguish, bereft, inconsolable, "
        "broken hearted, lament, lamenting, wretched, funereal, crushed, distraught",
        "sad*0.5": "wistful, wistfully, pensive, pensively, plaintive, plaintively, bittersweet, "
        "resigned, resignedly, resignation, plaintively soft",
        "desperate": "desperate, desperately, desperation, despair, despairing, despairingly, "
        "pleading, pleadingly, plead, begging, beg, imploring, imploringly, beseeching, "
        "frantic plea",
        "tearful": "tearful, tearfully, tears, through tears, crying, cry, weeping, weepy, "
        "sobbing, sob, "
        "choked up, on the verge of tears, holding back tears, choking back tears, "
        "lump in your throat, "
        "lump in the throat, sniffling, teary, sobs, weep, wept",
        "lonely": "lonely, loneliness, alone, isolated, abandoned, empty, emptiness, hollow, "
        "hollowly, "
        "homesick, longing, yearning, lost, numb, numbly",
        "disappointed": "disappointed, disappointment, let down, disheartened, disillusioned, "
        "discontented, dissatisfied, unimpressed, underwhelmed",
        "hurt": "hurt, wounded, aggrieved, betrayed, rejected, vulnerable, vulnerability, "
        "fragile, wronged, offended, self pity, self pitying, pouty, pouting, sulky, sulking",
        "apologetic": "apologetic, apologetically, apology, sorry, remorseful, remorse, "
        "regretful, "
        "regretfully, regret, contrite, repentant, guilty, guiltily, guilt, penitent, ashamed, "
        "shame, "
        "shamefaced",
        "sheepish": "sheepish, sheepishly, sheepishness, embarrassed, embarrassedly, "
        "embarrassment, "
        "awkward, awkwardly, bashful, bashfully, abashed, self conscious, chagrined, mortified",
        "shy": "shy, shyly, shyness, timid, timidly, meek, meekly, diffident, coyness, "
        "introverted, "
        "demure, demurely, unassuming, mousy, submissive, submissively",
        "hesitant": "hesitant, hesitantly, hesitation, hesitate, hesitating, tentative, "
        "uncertain, "
        "uncertainty, uncertainly, unsure, doubtful, doubtfully, indecisive, reluctant, "
        "reluctantly, "
        "cautious, cautiously, stammering, stutter, stuttering, wary, warily, "
        "halting and unsure, "
        "insecure, thinking aloud, ponderingly, guarded, guardedly",
        "puzzled": "puzzled, confused, confusedly, confusion, bewildered, perplexed, baffled, "
        "dazed, "
        "disoriented, quizzical, quizzically, muddled, lost in thought",
        "nostalgic": "nostalgic, nostalgically, nostalgia, reminiscent, reminiscing, "
        "sentimental, "
        "sentimentally, reflective, reflectively, contemplative, contemplatively, dreamy, "
        "dreamily, "
        "musing, introspective, ruminative, faraway, far away, remembering, recalling old times",
        "tired": "tired, tiredly, tiredness, weary, wearily, weariness, exhausted, exhaustion, "
        "drained, "
        "fatigued, fatigue, sleepy, sleepily, sleepiness, drowsy, drowsily, drowsiness, "
        "worn out, "
        "lethargic, lethargy, listless, listlessly, groggy, burned out, burnt out, half asleep, "
        "just woken up, just woke up, ready to fall asleep, falling asleep, yawning, yawn, "
        "spent, "
        "depleted, run down, low energy, dead tired, bone tired, no energy, without energy, "
        "haven't slept, has not slept, after a long day, end of a long day, long day, sick, ill, "
        "limp, sapped, wiped out, jaded, bleary",
        "bored": "bored, boredom, boring, uninterested, disinterested, dull, dully, "
        "unenthusiastic, "
        "unenthused, apathetic, apathetically, apathy, world weary, tedious, tedium, blasé, "
        "blase, "
        "fed up with everything, couldn't care less, unexcited, lackluster, lacklustre, drab, "
        "reading a phone book, reading the phone book, yawningly",
        "indifferent": "indifferent, indifferently, indifference, detached, aloof, aloofly, "
        "cold, coldly, "
        "coldness, icy, icily, frosty, frostily, distant, distantly, dispassionate, "
        "dispassionately, "
        "impassive, impassively, nonchalant, nonchalantly, uncaring, unfeeling, impersonal, "
        "clinical, clinically, dry, dryly, drily, unmoved, unconcerned, cool, coolly, stoic, "
        "stoically, "
        "matter of fact, matter of factly, disengaged, phlegmatic",
        "angry": "angry, angrily, anger, mad, cross, crossly, irate, wrathful, wrath, outraged, "
        "outrage, "
        "indignant, indignantly, indignation, hostile, hostility, aggressive, aggressively, "
        "aggression, "
        "resentful, resentfully, resentment, bitter, bitterly, bitterness, seething, scolding, "
        "scold, "
        "confrontational, accusing, accusatory, accusingly, belligerent, combative, "
        "hot tempered, "
        "heatedly, fuming, ranting, rant, berating, enraging, vengeful, spiteful, hateful, "
        "hatred, "
        "venomous, venomously, like a drill sergeant, drill sergeant, blow your top, "
        "losing your temper",
        "angry*1.4": "furious, furiously, fury, enraged, rage, raging, livid, incensed, "
        "apoplectic, "
        "explosive, blind with rage, boiling over, violent, violently",
        "angry*0.55": "annoyed, annoyance, irritated, irritation, irritable, irritably, "
        "frustrated, "
        "frustration, exasperated, exasperation, impatient, impatiently, impatience, grumpy, "
        "grumpily, "
        "testy, peeved, grouchy, displeased, disgruntled, cranky, peevish, petulant, "
        "petulantly, huffy, "
        "huff, grumbling, complaining, snippy, snappish, agitated, agitation, touchy, curt, "
        "curtly, "
        "brusque, brusquely, terse, tersely, short tempered, fed up, defiant, defiantly, "
        "miffed, irked",
        "stern": "stern, sternly, sternness, strict, strictly, severe, severely, disapproving, "
        "disapprovingly, reproachful, reproachfully, admonishing, reprimanding, rebuking, "
        "commanding, "
        "commandingly, bossy, domineering, harsh discipline, scolding softly, "
        "like a teacher scolding, "
        "disciplinarian, unforgiving, uncompromising, ordering, bossily",
        "menacing": "menacing, menacingly, threatening, threateningly, sinister, ominous, "
        "ominously, "
        "evil, wicked, villain, villainous, malicious, maliciously, intimidating, creepy, "
        "creepily, "
        "eerie, eerily, spooky, scary, haunting, sadistic, like a villain, demonic, foreboding, "
        "monstrous, monster, dangerous",
        "fearful": "fearful, fearfully, fear, afraid, scared, frightened, frightening, terror, "
        "timorous, "
        "apprehensive, apprehensively, apprehension, dread, dreading, spooked, alarmed, alarm, "
        "as if being chased, being chased, as if someone is following you, haunted house, "
        "horrified, "
        "horror, fright, cowering, seen a ghost",
        "fearful*1.3": "terrified, petrified, terrifying",
        "panicked": "panicked, panicky, panic, panicking, frantic, frantically, frenetic, "
        "frenetically, "
        "alarmed and shouting, beside yourself, hyperventilating",
        "anxious": "anxious, anxiously, anxiety, nervous, nervously, nervousness, worried, "
        "worriedly, "
        "worry, uneasy, uneasily, unease, jittery, edgy, on edge, stressed, stress, restless, "
        "fretful, fretting, fidgety, jumpy, paranoid, troubled, tension, distressed, distress, "
        "overwhelmed, antsy, walking on eggshells, butterflies, high strung",
        "concerned": "concerned, concern, attentive, attentively, solicitous, watchful, protective",
        "disgusted": "disgusted, disgustedly, disgust, disgusting, repulsed, revolted, "
        "grossed out, "
        "nauseated, repelled, sickened, revulsion, distaste, distasteful, loathing, yuck, "
        "aversion",
        "contemptuous": "contemptuous, contemptuously, contempt, scornful, scornfully, scorn, "
        "disdainful, "
        "disdainfully, disdain, condescending, condescendingly, patronizing, patronising, "
        "haughty, "
        "haughtily, arrogant, arrogantly, arrogance, superior, snobbish, snooty, dismissive, "
        "dismissively, sneering, sneer, derisive, supercilious, judgmental, judgemental, "
        "judgment, "
        "judgement",
        "sarcastic": "sarcastic, sarcastically, sarcasm, ironic, ironically, irony, sardonic, "
        "sardonically, mocking, mockingly, mock, cynical, cynically, cynicism, snarky, snide, "
        "facetious, caustic, eye rolling, rolling your eyes, acerbic, snark",
        "suspicious": "suspicious, suspiciously, suspicion, distrustful, skeptical, sceptical, "
        "skeptically, sceptically, skepticism, dubious, dubiously, mistrustful, cagey, "
        "unconvinced",
        "jealous": "jealous, jealously, jealousy, envious, enviously, envy, covetous, possessive",
        "gentle": "tender, tenderly, tenderness, gentle, gentleness, motherly love, sweet, "
        "sweetly, "
        "sweetness, like a lullaby, lullaby, bedtime story, like a bedtime story, nurturing, "
        "nurture, "
        "to a baby, to a newborn, sleeping baby, sleeping child, as if to a child, soft hearted, "
        "mellow, mild, mildly spoken, kind, kindly, kindness, kindhearted, kind hearted, "
        "gracious, "
        "graciously, thoughtful, thoughtfully, considerate, angelic, mother to her child",
        "loving": "loving, lovingly, love, affectionate, affectionately, affection, adoring, "
        "adoringly, "
        "fond, fondly, fondness, romantic, romantically, intimate, intimately, intimacy, "
        "devoted, "
        "heartfelt, caress, caressing, endearing, sweet nothings, love letter, cherishing, "
        "doting",
        "calm": "calm, calmly, calmness, calming, peaceful, peacefully, peace, serene, "
        "serenely, serenity, "
        "tranquil, tranquilly, tranquility, placid, placidly, composed, collected, patient, "
        "patiently, "
        "patience, meditative, meditation, meditatively, still, stillness, balanced, "
        "levelheaded, "
        "level headed, zen, unflappable, unruffled, quietude, like a meditation guide, "
        "yoga instructor, meditation guide, unperturbed, poised, mindful, equanimity, settled, "
        "grounding, centred, centered, methodical, methodically, nature documentary, "
        "like a nature documentary, cool and collected, easygoing, easy going, restful, "
        "untroubled, "
        "calm down, even tempered, even keeled, reverent, reverently, hypnotic, hypnotically",
        "reassuring": "reassuring, reassuringly, reassurance, reassure, soothing, soothingly, "
        "soothe, "
        "comforting, comfortingly, comfort, consoling, consolingly, consolation, pacifying, "
        "placating, "
        "de escalating, calming someone down, comforting a friend, calming presence, lulling, "
        "steadying, safe, pat on the back, hug, warm hug, embrace",
        "compassionate": "compassionate, compassionately, compassion, empathetic, "
        "empathetically, "
        "empathic, empathy, empathizing, sympathetic, sympathetically, sympathy, caring, "
        "caringly, care, "
        "understanding, understandingly, pitying, merciful, validation, validate, sensitive, "
        "sensitively, sensitivity, condolences, respectful condolence, non judgmental, "
        "nonjudgmental, "
        "nonjudgemental, non judgemental, acceptance, accepting, tactful, therapist, "
        "like a therapist, "
        "solidarity",
        "secretive": "secretive, secretively, mysterious, mysteriously, mystery, conspiratorial, "
        "conspiratorially, telling a secret, sharing a secret, secret, clandestine, stealthy, "
        "stealthily, enigmatic, enigmatically, confidential, confidentially, confiding, "
        "suspenseful, "
        "suspense, ghost story, campfire, like a spy, spy, furtive, furtively, hushed awe, "
        "intriguing, "
        "eavesdrop, mystical",
        "seductive": "seductive, seductively, sultry, sensual, sensually, alluring, sexy, "
        "bedroom voice, enticing, enticingly, tempting, temptingly, sensuous, jazz singer, "
        "velvet",
        "relieved": "relieved, relief, unburdened, sigh of relief, exhale, letting go, "
        "at last relief",
        "sincere": "sincere, sincerely, sincerity, earnest, earnestly, earnestness, honest, "
        "honestly, "
        "honesty, frank, frankly, candid, candidly, open, openly, straightforward, humble, "
        "humbly, "
        "authentic, authentically, wholehearted, genuinely meant, solemn promise, trustworthy",
        "polite": "polite, politely, politeness, respectful, respectfully, respect, courteous, "
        "courteously, deferential, civil, well mannered, obliging, diplomatic, diplomatically, "
        "customer service, like a butler, butler, service minded, tact",
        "serious": "serious, seriousness, solemn, solemnly, solemnity, grave, gravely, gravity, "
        "stark, "
        "earnestly grave, sober, soberly, weighty, no nonsense, businesslike, ceremonial, "
        "ceremoniously, dignified, dignity, eulogy, like a judge, judge, unsmiling, "
        "stately and grave",
        "confident": "confident, confidently, confidence, assertive, assertively, assured, "
        "self assured, "
        "authoritative, authoritatively, authority, decisive, decisively, resolute, resolutely, "
        "determined, determination, bold, boldly, brave, bravely, courageous, fearless, "
        "convincing, "
        "convinced, conviction, persuasive, persuasively, certain, self confident, unwavering, "
        "resolve, charismatic, commander, like a general, like a leader, sure of yourself, "
        "persistent, "
        "stubborn, stubbornly, tenacious, adamant, emphatic conviction, strength, strong willed",
        "formal": "formal, formally, professional, professionally, official, officially, "
        "announcer, "
        "newsreader, news anchor, like a news anchor, like a newsreader, broadcaster, "
        "newscaster, "
        "narrator, like a narrator, academic, scholarly, educational, informative, "
        "instructional, "
        "lecturing, lecture, didactic, documentary, pedagogical, corporate, objective, "
        "objectively, "
        "like reading the news, reading the news, explanatory, analytical, rational",
        "casual": "casual, casually, relaxed, relaxedly, laid back, chill, chilled, informal, "
        "informally, "
        "chatty, offhand, carefree, easy, easily, loose, loosely, unbothered, down to earth, "
        "conversationally relaxed, at ease, effortless, effortlessly, comfortable, lazy, lazily, "
        "lounging, on the beach, hammock, lackadaisical, slacker, relax, surfer",
        "desperate*0.6 + sad*0.5": "helpless, helplessly, helplessness, hopeless, hopelessly, "
        "powerless",
    }
)
