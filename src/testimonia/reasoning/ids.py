"""Ids that follow from what they name, so that the same case gives the same bytes."""

from hashlib import blake2b


def id_of(prefix: str, *parts: str) -> str:
    """``prefix`` and 16 hexadecimal digits of BLAKE2b (RFC 7693) over the parts, each ended by a unit separator."""
    return f"{prefix}-{blake2b(chr(31).join(parts).encode('utf-8', 'surrogatepass'), digest_size=8).hexdigest()}"
