"""Perceive how a person feels, reason in the open, answer in a voice that means it."""
