"""Who did what to whom, and how real the report says it is: parsed text to mentions."""
