"""The key of a case: ids and seals that nobody without the key can guess or test.

Both are BLAKE2b in its keyed mode (RFC 7693) over parts that are written with their lengths, so that no two lists of
parts look alike.
"""

import hashlib
import secrets
from collections.abc import Iterable
from dataclasses import dataclass

ID_BYTES = 10  # twenty characters: readable, and 80 bits against chance
SEAL_BYTES = 32
LETTERS = 64  # the key is 32 random bytes, kept and used as this many hexadecimal characters


@dataclass(frozen=True, slots=True)
class Key:
    """The secret of one case."""

    secret: str

    def identify(self, *parts: str) -> str:
        """A short id, the same for the same parts in this case only."""
        return self._hashed(b"testimonia-id", parts, ID_BYTES)

    def seal(self, *parts: str) -> str:
        """A digest that changes with any change of any part."""
        return self._hashed(b"testimonia-seal", parts, SEAL_BYTES)

    def _hashed(self, purpose: bytes, parts: Iterable[str], size: int) -> str:
        digest = hashlib.blake2b(key=_octets(self.secret), person=purpose, digest_size=size)
        for part in parts:
            octets = _octets(part)
            digest.update(len(octets).to_bytes(8, "big"))
            digest.update(octets)
        return digest.hexdigest()


def new_key() -> Key:
    """A fresh random key."""
    return Key(secrets.token_hex(LETTERS // 2))


def new_salt() -> str:
    """Sixteen random bytes that keep a seal from being tested once the words and their salt are destroyed."""
    return secrets.token_hex(16)


def _octets(part: str) -> bytes:
    return part.encode("utf-8", "surrogatepass")
