"""Stories: which reports tell the same news, which of them copy which, and which were rewritten by a machine."""
