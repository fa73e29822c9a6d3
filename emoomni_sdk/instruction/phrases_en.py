"""English figures of speech and scenes that ask something of a voice: "like a phone book"."""

from __future__ import annotations

from emoomni_sdk.instruction.vocabulary import Entry, terms

PHRASES_EN: dict[str, Entry] = terms(
    {
        "fast": "get a move on, get moving, step on it, move it along, move along, make haste, "
        "look sharp, make it quick, spit them out, pick it up, whizz, whizz through, "
        "breeze through, fly through, fire off, chatter, chattering, gabble, gabbling, jabber, "
        "jabbering, babble, babbling, in no time, pressed for time, "
        "no time to lose, no time to waste, "
        "against the clock, time is short, on the double, at a gallop, at a sprint, sprint, "
        "like lightning, as quick as you can, as quickly as you can, mile a minute",
        "slow": "tortoise, turtle, sloth, molasses, treacle, give me time, give us time, "
        "give them time, give people time, time to follow, time to think, time to take it in, "
        "sink in, have all day, had all day, got all day, all the time in the world, "
        "nowhere to be, ease off, pace yourself, in your own time, one word at a time, "
        "a word at a time, word for word, dictation, dictate, dictating, for a learner, "
        "for learners, for a beginner, for beginners, creeping, "
        "dawdle, trudge, trudging, plod, amble, mosey, syllable by syllable",
        "loud": "make yourself heard, so they can hear, without a microphone, "
        "no microphone, on stage, town crier, market crier, crier, full blast, can't hear you, "
        "cannot hear you, fill the room, filling the room, across the street, "
        "from the rooftops, at a rally, crank it up, turn it up, pump it up, a notch louder, "
        "pipe up, carry across, carry to the back, hailing, drill sergeant",
        "soft": "inside voice, turn it down, take it down, dial it down, bring it down, "
        "baby is sleeping, child is sleeping, kids are sleeping, "
        "children are sleeping, everyone is asleep, people are sleeping, baby is asleep, "
        "children are asleep, kids are asleep, sleeping baby, don't wake, "
        "without waking, not to wake, barely a sound, hardly a sound, meek, so only i can hear, "
        "only i can hear, keep it quiet, don't disturb, without disturbing",
        "high": "little bird, bird, birdlike, canary, kitten, squeaking, octave up, tweeting, "
        "in your head voice, high up in your head",
        "low": "from your chest, from the chest, in your chest, belly voice, from the belly, "
        "from your belly, from deep down, octave down, tuba, double bass, foghorn",
        "lively": "vary your tone, vary your voice, vary your intonation, vary the tone, "
        "vary the pitch, vary the melody, "
        "rise and fall, rises and falls, rising and falling, go up and down, "
        "goes up and down, go up or down, move up and down, highs and lows, some feeling, "
        "with feeling, feeling into it, more feeling, some colour, some color, more colour, "
        "more color, with colour, with color, life into it, some life, more life, liven up, "
        "liven it up, jazz it up, spice it up, theatrical, theatrically, like an actor, "
        "fairy tale, fairytale, fairy tales, storyteller",
        "flat": "phone book, phonebook, telephone book, telephone directory, shopping list, "
        "laundry list, speaking clock, answering machine, sat nav, satnav, on one pitch, "
        "one pitch, single pitch, one note, single note, one tone, single tone, same note, "
        "same pitch, same tone, reading a list, reciting, recite, terms and conditions, "
        "computer voice, text to speech, synthetic, straight faced, poker faced, "
        "without colour, without color",
        "paused": "wait a little, wait a moment, wait a bit, wait a second, "
        "stop for a moment, stop briefly, stop after, stop between, stops between, "
        "stopping between, stop often, stopping often, stop now and then, breathe between, "
        "breathing between, breath between, take a breath, take breaths, catch your breath, "
        "silence between, silences between, be silence, moment of silence, moments of silence, "
        "beat between, beat after, leave a beat, rest between, rests between, wait between, "
        "wait after, break between, breaks between, gap between, gaps between, space between, "
        "spaces between, let it hang, hold after",
        "unbroken": "go straight from, straight on to, straight into the next, "
        "don't stop between, don't stop for, don't stop until, don't stop in, "
        "don't stop at, don't stop after, don't stop to, never stopping, no stopping, "
        "straight through, in one go, all in one go, without a gap, without gaps, "
        "without taking a breath, without a breath, without drawing breath, without breathing, "
        "don't breathe, back to back, no break, no breaks, joined up",
        "tired": "doze off, dozing off, nod off, nodding off, dozing, dozy, about to fall asleep",
        "angry": "pissed off, pissed, ticked off, hopping mad, blow your top, blowing your top, "
        "lose your temper, losing your temper, lost your temper",
        "excited": "radio dj, dj, mc at a party, game show host, cheerleader",
    }
)
