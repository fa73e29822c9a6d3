"""What the words alone say: a small lexicon of our own, English and Chinese."""
