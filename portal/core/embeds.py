"""STUB."""
def is_known(kind: str) -> bool: return False
