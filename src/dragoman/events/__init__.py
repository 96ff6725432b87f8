"""One happening counts once: mentions of all reports assembled into events."""
