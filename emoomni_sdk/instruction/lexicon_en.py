"""English words for how a voice moves, what it is made of and whose it is."""

from __future__ import annotations

from emoomni_sdk.instruction.vocabulary import Entry, entries, terms

DIMENSIONS_EN: dict[str, Entry] = terms(
    {
        "male": "male, masculine, man, gentleman, guy, manly, father, dad, uncle, king, wizard",
        "female": "female, feminine, woman, lady, womanly, mother, mom, mum, aunt, auntie, queen",
        "child": "child, childlike, kid, toddler, childish, schoolchild, baby",
        "child + male": "boy, little boy, boyish",
        "child + female": "girl, little girl, girlish",
        "young": "young, younger, youthful, youthfully, teen, teenage, teenager, adolescent",
        "older": "old, older, elderly, aged, senior, old fashioned voice, aging, ancient",
        "older + female": "grandmother, grandma, granny, old woman, old lady, grandmotherly",
        "older + male": "grandfather, grandpa, old man, grandfatherly",
        "mature": "mature, middle aged, grown up, adult, matronly, seasoned, fatherly, motherly",
    }
)

PERSONS_EN: dict[str, Entry] = terms(
    {
        "fast": "fast, quick, quickly, swift, swiftly, speedy, speed up, speeding up, hasten, "
        "hasty, hastily, hurried, hurriedly, accelerate, accelerated, quicken, quickened, "
        "pick up the pace, picks up the pace, pick up the tempo, pick up speed, up tempo, "
        "uptempo, hurry, hurrying, rushed, rush, rushing, in a hurry, in a rush, hurry up, "
        "fast paced, rapid paced, quick paced, fast talking, at speed, at a clip, push the pace, "
        "fast forward, in haste, haste, double time, rattle off, rattle it off, train to catch, "
        "bus to catch, late for, race through, racing through, run through it, spit it out, "
        "get it over with, on fast forward, zip through, chop chop",
        "fast*1.2": "rapid, rapidly, racing, fleet, galloping, tumbling out, words tumbling, "
        "without pausing for breath, non stop, nonstop",
        "fast*1.7": "breakneck, rapid fire, lightning, machine gun, at full speed, full speed, "
        "as fast as possible, as fast as you can, full tilt, at top speed, auctioneer",
        "fast*0.6": "brisk, briskly, snappy, nimble, zippy, sprightly pace, clipped",
        "slow": "slow, slowly, sluggish, sluggishly, slow down, slow paced, slowing, slowed, "
        "slow it down, plodding, dragging, drag, drawn out, drawling, drawl, languid, languidly, "
        "ponderous, ponderously, lingering, linger, slow motion, slack, tardy, take it slow, "
        "easy does it, stretch out the words, elongate, elongated, drag out the words, "
        "half time, savour, savor, savouring, savoring, tease out, decelerate, stretched out, "
        "draw out",
        "slow*0.7": "leisurely, unhurried, unhurriedly, unrushed, deliberate, deliberately, "
        "measured, take your time, taking your time, takes its time, taking its time, no rush, "
        "no hurry, steady and slow, at ease pace, stately, ambling, give each word time, "
        "gradual, careful, carefully, patiently paced",
        "slow*1.6": "glacial, glacially, at a crawl, crawling, snail's pace, snail, "
        "as slow as possible, as slowly as possible, crawl, word by word",
        "loud": "loud, loudly, louder, aloud and strong, speak up, forceful, forcefully, "
        "projected, project, projecting, full voiced, full voice, resounding, noisy, noisily, "
        "amplified, powerful, powerfully, with force, vociferous, vociferously, exclaim, "
        "exclaiming, exclaimed, blaring, to the back row, at full volume, full volume, "
        "belt it out, belt out, belting, people at the back can hear, the back can hear, "
        "over the crowd, over the noise, above the noise, in a noisy room, outdoors, to a crowd, "
        "to a stadium, so everyone can hear, so everybody can hear, through a megaphone, "
        "megaphone, vigorous, vigorously, blast, at the top, out loud and strong, clamorous",
        "loud*0.6": "robust, strong, emphatic, emphatically, punchy, big, hearty, heartily, "
        "with emphasis, emphasis, emphasize, emphasise, stress every word",
        "loud*1.6": "as loud as possible, as loudly as possible, as loud as you can, booming, "
        "thunderous, thundering, deafening, earsplitting, ear splitting, roaring, blasting, "
        "at the top of your lungs, at the top of your voice",
        "soft": "soft, softly, softer, quiet, quietly, quieten, hushed, hush, muted, subdued, "
        "low volume, low key, muffled, soften, softened, softening, keep it down, gentle volume, "
        "sotto voce, toned down, tone it down, under your breath, faint voice, indoor voice, "
        "delicate, delicately, feather light, featherlight, small voice, library voice, "
        "in a library, as if in a library, so as not to wake, nobody else can hear, "
        "no one else hears, pipe down, settle down, into someone's ear, in the ear, "
        "bedside voice, in church, in a church, late at night, past midnight, "
        "someone is sleeping, so nobody else hears, so no one else can hear, piano, dampened, "
        "noiseless",
        "soft*0.5": "light, airy, mellow, understated, restrained, reserved, modest",
        "soft*1.4": "as softly as possible, as quietly as possible, as quiet as possible, faint, "
        "barely audible, inaudible, hardly audible, almost silent, nearly silent, "
        "almost inaudible, weakly",
        "shouting": "shout, shouting, shouted, yell, yelling, yelled, scream, screaming, "
        "screamed, holler, hollering, bellow, bellowing, bellowed, call out, bawl, roar, roared, "
        "shriek, shrieking, shriek loudly, cry out, crying out, as if across a field, "
        "across a crowded room, shouted across",
        "high": "high pitched, higher pitched, squeaky, squeak, falsetto, treble, soprano, "
        "high voice, head voice, chirp, chirpy pitch, piping, high toned, higher toned",
        "high*1.4": "shrill, piercing, screechy, screech, helium, chipmunk, like a mouse, mouse, "
        "pixie, fairy, elf, cartoon mouse, squeal, squealing",
        "low": "low pitched, lower pitched, deep voiced, bass, baritone, deep toned, "
        "deep pitched, low toned, low register, chest voice, sonorous, bassy, deep voice",
        "low*1.3": "guttural, like a bear, bear, giant, ogre, lion, bullfrog, rumbling, rumble, "
        "growling, growl, growly, cavernous, subterranean",
        "low*0.6": "dark, grave tone",
        "lively": "lively intonation, lively inflection, lively pitch, expressive, expressively, "
        "animated, animatedly, varied intonation, melodic, melodious, singsong, sing song, "
        "sing songy, musical, dynamic, dynamically, inflected, modulated, vivid, vividly, "
        "colorful, colourful, with expression, undulating, swooping, varied, storytelling, "
        "vary your pitch, up and down, swinging, bouncy intonation",
        "flat": "flat, flatly, monotone, monotonous, monotonously, monotonic, toneless, "
        "tonelessly, expressionless, inexpressive, unexpressive, unvarying, emotionless, "
        "robotic, robotically, robot, mechanical, mechanically, wooden, woodenly, deadpan, "
        "unemotional, affectless, without emotion, without inflection, without expression, "
        "no emotion, without feeling, dull voice, lifeless, lifelessly, colorless, colourless, "
        "blank, blankly, level toned, machine like, on one note, droning, drone, no inflection, "
        "no intonation, no expression, without any emotion, without any expression, "
        "without any inflection, invariant",
        "rising": "rising intonation, rising tone, rising inflection, upward inflection, "
        "rising pitch, upspeak, uptalk, rises at the end, rising at the end, upward intonation, "
        "going up at the end, questioning intonation, rising contour, lilt upward",
        "falling": "falling intonation, falling tone, downward inflection, falling pitch, "
        "falls at the end, falling at the end, downward intonation, falling contour, "
        "going down at the end, trailing off, trail off",
        "paused": "with pauses, long pauses, pause, pauses, pausing, halting, haltingly, "
        "halting speech, pregnant pauses, pause often, broken up, punctuated by silence, "
        "leaving space, leave space, let it breathe, room to breathe, staccato",
        "unbroken": "flowing, fluent, fluently, fluid, seamless, seamlessly, without pauses, "
        "without pausing, run together, run the words together, run the phrases together, "
        "no pauses, uninterrupted, breathless, breathlessly, legato, without a break, "
        "in one breath, continuous, continuously, without stopping",
        "whisper": "whisper, whispers, whispering, whispered, whispery, stage whisper, "
        "barely above a whisper, no more than a whisper, little more than a whisper, "
        "hardly above a whisper, just above a whisper, hushed whisper, whisperingly",
        "soft + low*0.4 + slow*0.3": "murmur, murmurs, murmuring, murmured, mumble, mumbling, "
        "mumbled, mutter, muttering, muttered, mumbly, murmurous",
        "breathy": "breathy, breathily, breath, airy voice, husky and soft, aspirated, sighing, "
        "sigh, sighs, with a sigh, asmr",
        "warm": "warm, warmly, warmth, warmer, warmhearted, warm hearted, honeyed, velvety, "
        "cozy, cosy, buttery, fireside, homely, radiant warmth",
        "bright": "bright, brightly, brighter, brightness, sparkling, shiny, sparkly, ringing, "
        "silvery, tinkling, glittering, sunlit",
        "firm": "firm, firmly, firmness, solid, grounded, steely",
        "firm + loud*0.6": "strong voice, strong tone, forceful tone",
        "hoarse": "hoarse, hoarsely, raspy, rasp, rasping, husky, huskily, gravelly, gruff, "
        "gruffly, throaty, croaky, croaking, scratchy, rough voice, smoky, gritty",
        "trembling": "trembling, tremble, trembly, tremulous, tremulously, shaky, shakily, "
        "shaking, quavering, quaver, quivering, quiver, wavering, unsteady, unsteadily, wobbly, "
        "cracking voice, voice cracking, voice breaks, faltering",
        "smiling": "smile, smiles, smiling, smilingly, grin, grinning, beaming, audible smile, "
        "smiley, with a smile, smirk",
        "clear": "clear, clearer, crisp, crisply, articulate, articulated, well enunciated, "
        "enunciate, enunciated, distinct, precise, precisely, diction, crystal clear",
        "resonant": "resonant, rich, full bodied, rounded, orotund, plummy, booming chest",
        "harsh": "harsh, harshly, grating, abrasive, jagged, sharp, sharply, cutting, rough, "
        "roughly, coarse, biting, barked, bark, barking, snapped, snap, snapping",
        "smooth": "smooth, smoothly, silky, silken, suave, sleek, polished",
        "thin": "thin, reedy, feeble, weedy, tinny, feebly, frail",
        "tense": "tense, tensely, strained, tight, tightly, taut, constricted, "
        "through gritted teeth, gritted teeth, clenched teeth, through clenched teeth",
        "nasal": "nasal, nasally, whiny, whining, whine",
        "soft*0.8 + tired*0.4": "weak",
    }
)

FILLERS_EN: dict[str, Entry] = entries(
    "so that, so as, so i, so you, mean while, slightly different, as long as, as soon as, "
    "quiet the, quick note, fast asleep, number, numbers, low hanging, kind words, in order, "
    "light of, in light of, rather interesting, just like that, wordless, at first glance, "
    "high school, highly recommended, drop by, right away, hard of hearing, well being, "
    "broad strokes, up to you, up to date, what's up, follow up, wake up, set up, catch up, "
    "made up, break down, write down, sit down, content, contents, interest, interests, matter, "
    "matters, like that, such, user, speaker, order, short answer, long term, breakfast, "
    "old friend, old friends, new, young at heart, dear, by heart, in short, person, rather a, "
    "great deal, mind, at rest, resting, rest, character, winter, "
    "summer, dinner, ever, over, under, after, other, another, together, easter, answer, letter, "
    "better, matter of fact, quite so, whatsoever, understand, clear that, make clear",
    Entry("filler"),
)
