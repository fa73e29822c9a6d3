"""What can honestly be told of a face: that it is there, where, how large, how it moves.

Smiles, brows and eyes need the landmark model that the user names; the detector that comes with
OpenCV does not tell a smile from a neutral mouth.
"""
