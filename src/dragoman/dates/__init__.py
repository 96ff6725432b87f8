"""When: time expressions of a report, found and normalised against its publication date."""
