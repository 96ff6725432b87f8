"""Ids: short hashes of content, the same on every machine and in every order."""

from __future__ import annotations

from hashlib import blake2b


def identity(*parts: object) -> str:
    """Return 16 hexadecimal digits that depend on the parts alone; None and "" differ."""
    digest = blake2b(digest_size=8)
    for part in parts:
        words = b"\x00" if part is None else str(part).encode("utf-8", "surrogatepass")
        digest.update(len(words).to_bytes(8, "big") + words + (b"\x01" if part is None else b"\x02"))
    return digest.hexdigest()
