"""Pages and feeds over HTTP, only when the user asks for it, and never from an address within."""
