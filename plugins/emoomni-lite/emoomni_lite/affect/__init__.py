"""From measures of the voice and the words to valence, arousal and emotion.

Coefficients stand beside the published findings they follow, or are called chosen. None was fitted
by a program, but a threshold and a few choices were made while looking at acted speech.
"""
