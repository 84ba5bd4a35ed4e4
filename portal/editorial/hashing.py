"""The hash that an approval is bound to: text, metadata, images and attachments, nothing of the state."""

import hashlib
import json
from typing import Any

# Fields of a revision's JSON that say where a text stands, not what it is
STATE_FIELDS = frozenset(
    {
        "pk",
        "kind",
        "path",
        "latest_revision",
        "live",
        "live_revision",
        "live_approval",
        "has_unpublished_changes",
        "first_published_at",
        "last_published_at",
        "expired",
        "locked",
        "locked_by",
        "locked_at",
        "folded_title",
        "is_sample",
        "version_number",
        "corrected_on",
        "correction_text",
        "quoted",
        "reviewed_on",
        "review_due_on",
        "review_duty",
    }
)


def content_hash(content: dict[str, Any]) -> str:
    """SHA-256 (hex) of a revision's content, block ids and order included."""
    meaningful = {name: value for name, value in content.items() if name not in STATE_FIELDS}
    canonical = json.dumps(meaningful, sort_keys=True, separators=(",", ":"), ensure_ascii=False, default=str)
    return hashlib.sha256(canonical.encode()).hexdigest()
