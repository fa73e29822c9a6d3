"""From measures of the voice and the words to valence, arousal and emotion.

Every coefficient stands in a table beside its published source; none was fitted to recordings.
"""
