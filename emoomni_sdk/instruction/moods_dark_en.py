"""English words for unpleasant, subdued and cold moods."""

from __future__ import annotations

from emoomni_sdk.instruction.vocabulary import Entry, terms

DARK_EN: dict[str, Entry] = terms(
    {
        "sad": "in tatters, wailing, moan, moaning, sniffle, whimper, whimpering, whimpered, "
        "groan, groaning, tragedy, sob story, broken, hard to hear, breaking bad news, sad, "
        "sadly, sadness, sadden, saddened, sorrow, sorrowful, sorrowfully, unhappy, unhappiness, "
        "gloomy, gloom, glum, glumly, downcast, dejected, dejectedly, depressed, depressing, "
        "despondent, melancholy, melancholic, blue, down in the dumps, mopey, heavy hearted, "
        "somber, sombre, somberly, sombrely, bleak, bleakly, doleful, dolefully, crestfallen, "
        "downhearted, miserable, miserably, misery, forlorn, forlornly, pained, pain, painful, "
        "tragic, pessimistic, dismal, dreary, morose, rueful, woeful, despairing quietly, mourn, "
        "with a heavy heart, heavy heart, as if someone died, at a funeral, like a funeral, "
        "funeral, bad news, heavy, heaviness, downbeat, low spirits, in low spirits, "
        "subdued sadness, dispirited, discouraged, defeated, deflated, desolate, sullen",
        "sad*1.35": "mournful, mournfully, mourning, grief, grieving, grief stricken, grieved, "
        "heartbroken, heartbreaking, devastated, anguished, anguish, bereft, inconsolable, "
        "broken hearted, lament, lamenting, wretched, funereal, crushed, distraught",
        "sad*0.5": "wistful, wistfully, pensive, pensively, plaintive, plaintively, bittersweet, "
        "resigned, resignedly, resignation, plaintively soft",
        "desperate": "desperate, desperately, desperation, despair, despairing, despairingly, "
        "pleading, pleadingly, plead, begging, beg, imploring, imploringly, beseeching, "
        "frantic plea",
        "tearful": "tearful, tearfully, tears, through tears, crying, cry, weeping, weepy, "
        "sobbing, sob, choked up, on the verge of tears, holding back tears, choking back tears, "
        "lump in your throat, lump in the throat, sniffling, teary, sobs, weep, wept",
        "lonely": "lonely, loneliness, alone, isolated, abandoned, empty, emptiness, hollow, "
        "hollowly, homesick, longing, yearning, lost, numb, numbly",
        "disappointed": "disappointed, disappointment, let down, disheartened, disillusioned, "
        "discontented, dissatisfied, unimpressed, underwhelmed",
        "hurt": "hurt, wounded, aggrieved, betrayed, rejected, vulnerable, vulnerability, "
        "fragile, wronged, offended, self pity, self pitying, pouty, pouting, sulky, sulking",
        "apologetic": "apologetic, apologetically, apology, sorry, remorseful, remorse, "
        "regretful, regretfully, regret, contrite, repentant, guilty, guiltily, guilt, penitent, "
        "ashamed, shame, shamefaced",
        "sheepish": "sheepish, sheepishly, sheepishness, embarrassed, embarrassedly, "
        "embarrassment, awkward, awkwardly, bashful, bashfully, abashed, self conscious, "
        "chagrined, mortified",
        "shy": "shy, shyly, shyness, timid, timidly, meek, meekly, diffident, coyness, "
        "introverted, demure, demurely, unassuming, mousy, submissive, submissively",
        "hesitant": "hesitant, hesitantly, hesitation, hesitate, hesitating, tentative, "
        "uncertain, uncertainty, uncertainly, unsure, doubtful, doubtfully, indecisive, "
        "reluctant, reluctantly, cautious, cautiously, stammering, stutter, stuttering, wary, "
        "warily, halting and unsure, insecure, thinking aloud, ponderingly, guarded, guardedly",
        "puzzled": "puzzled, confused, confusedly, confusion, bewildered, perplexed, baffled, "
        "dazed, disoriented, quizzical, quizzically, muddled, lost in thought",
        "tired": "bleary, dead on your feet, keep your eyes open, barely awake, waking up, "
        "on your deathbed, dying, hungover, feverish, up all night, no sleep, slurred, slurring, "
        "drunk, drunkenly, tired, tiredly, tiredness, weary, wearily, weariness, exhausted, "
        "exhaustion, drained, fatigued, fatigue, sleepy, sleepily, sleepiness, drowsy, drowsily, "
        "drowsiness, worn out, lethargic, lethargy, listless, listlessly, groggy, burned out, "
        "burnt out, half asleep, just woken up, just woke up, ready to fall asleep, "
        "falling asleep, yawning, yawn, spent, depleted, run down, low energy, dead tired, "
        "bone tired, no energy, without energy, haven't slept, has not slept, after a long day, "
        "end of a long day, long day, sick, ill, limp, sapped, wiped out, jaded",
        "bored": "bored, boredom, boring, uninterested, disinterested, dull, dully, "
        "unenthusiastic, unenthused, apathetic, apathetically, apathy, world weary, tedious, "
        "tedium, blasé, blase, fed up with everything, couldn't care less, unexcited, "
        "lackluster, lacklustre, drab, reading a phone book, reading the phone book, yawningly",
        "indifferent": "indifferent, indifferently, indifference, detached, aloof, aloofly, "
        "cold, coldly, coldness, icy, icily, frosty, frostily, distant, distantly, "
        "dispassionate, dispassionately, impassive, impassively, nonchalant, nonchalantly, "
        "uncaring, unfeeling, impersonal, clinical, clinically, dry, dryly, drily, unmoved, "
        "unconcerned, cool, coolly, stoic, stoically, matter of fact, matter of factly, "
        "disengaged, phlegmatic",
        "angry": "hot headed, up in arms, seeing red, hit the roof, at your wits end, snarl, "
        "snarling, snarled, hiss, hissing, spitting, temper, angry, angrily, anger, mad, cross, "
        "crossly, irate, wrathful, wrath, outraged, outrage, indignant, indignantly, "
        "indignation, hostile, hostility, aggressive, aggressively, aggression, resentful, "
        "resentfully, resentment, bitter, bitterly, bitterness, seething, scolding, scold, "
        "confrontational, accusing, accusatory, accusingly, belligerent, combative, "
        "hot tempered, heatedly, fuming, ranting, rant, berating, enraging, vengeful, spiteful, "
        "hateful, hatred, venomous, venomously, like a drill sergeant, drill sergeant, "
        "blow your top, losing your temper",
        "angry*1.4": "furious, furiously, fury, enraged, rage, raging, livid, incensed, "
        "apoplectic, explosive, blind with rage, boiling over, violent, violently",
        "angry*0.55": "annoyed, annoyance, irritated, irritation, irritable, irritably, "
        "frustrated, frustration, exasperated, exasperation, impatient, impatiently, impatience, "
        "grumpy, grumpily, testy, peeved, grouchy, displeased, disgruntled, cranky, peevish, "
        "petulant, petulantly, huffy, huff, grumbling, complaining, snippy, snappish, agitated, "
        "agitation, touchy, curt, curtly, brusque, brusquely, terse, tersely, short tempered, "
        "fed up, defiant, defiantly, miffed, irked",
        "stern": "stern, sternly, sternness, strict, strictly, severe, severely, disapproving, "
        "disapprovingly, reproachful, reproachfully, admonishing, reprimanding, rebuking, "
        "commanding, commandingly, bossy, domineering, harsh discipline, scolding softly, "
        "like a teacher scolding, disciplinarian, unforgiving, uncompromising, ordering, bossily",
        "menacing": "menacing, menacingly, threatening, threateningly, sinister, ominous, "
        "ominously, evil, wicked, villain, villainous, malicious, maliciously, intimidating, "
        "creepy, creepily, eerie, eerily, spooky, scary, haunting, sadistic, like a villain, "
        "demonic, foreboding, monstrous, monster, dangerous",
        "fearful": "shriek of fear, quaking, shuddering, shudder, chased, hunted, hiding from, "
        "hide from, fearful, fearfully, fear, afraid, scared, frightened, frightening, terror, "
        "timorous, apprehensive, apprehensively, apprehension, dread, dreading, spooked, "
        "alarmed, alarm, as if being chased, being chased, as if someone is following you, "
        "haunted house, horrified, horror, fright, cowering, seen a ghost",
        "fearful*1.3": "terrified, petrified, terrifying",
        "panicked": "panicked, panicky, panic, panicking, frantic, frantically, frenetic, "
        "frenetically, alarmed and shouting, beside yourself, hyperventilating",
        "anxious": "anxious, anxiously, anxiety, nervous, nervously, nervousness, worried, "
        "worriedly, worry, uneasy, uneasily, unease, jittery, edgy, on edge, stressed, stress, "
        "restless, fretful, fretting, fidgety, jumpy, paranoid, troubled, tension, distressed, "
        "distress, overwhelmed, antsy, walking on eggshells, butterflies, high strung",
        "concerned": "concerned, concern, attentive, attentively, solicitous, watchful, protective",
        "disgusted": "disgusted, disgustedly, disgust, disgusting, repulsed, revolted, "
        "grossed out, nauseated, repelled, sickened, revulsion, distaste, distasteful, loathing, "
        "yuck, aversion",
        "contemptuous": "contemptuous, contemptuously, contempt, scornful, scornfully, scorn, "
        "disdainful, disdainfully, disdain, condescending, condescendingly, patronizing, "
        "patronising, haughty, haughtily, arrogant, arrogantly, arrogance, superior, snobbish, "
        "snooty, dismissive, dismissively, sneering, sneer, derisive, supercilious, judgmental, "
        "judgemental, judgment, judgement",
        "sarcastic": "sarcastic, sarcastically, sarcasm, ironic, ironically, irony, sardonic, "
        "sardonically, mocking, mockingly, mock, cynical, cynically, cynicism, snarky, snide, "
        "facetious, caustic, eye rolling, rolling your eyes, acerbic, snark",
        "suspicious": "suspicious, suspiciously, suspicion, distrustful, skeptical, sceptical, "
        "skeptically, sceptically, skepticism, dubious, dubiously, mistrustful, cagey, "
        "unconvinced",
        "jealous": "jealous, jealously, jealousy, envious, enviously, envy, covetous, possessive",
        "desperate*0.6 + sad*0.5": "helpless, helplessly, helplessness, hopeless, hopelessly, "
        "powerless",
    }
)
