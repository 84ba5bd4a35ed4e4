"""STUB."""
def suspect(text: str) -> str | None: return None
