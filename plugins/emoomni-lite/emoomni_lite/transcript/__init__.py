"""Where the words come from: the caller, a subtitle track, or a recogniser on this machine."""
