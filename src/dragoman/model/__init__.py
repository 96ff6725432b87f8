"""Frozen records: what a report is, who acts, what is told, who says it. No I/O, no language processing."""
