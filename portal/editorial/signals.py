"""What the editorial floor tells those above it."""

from django.dispatch import Signal

# submission, step: sent inside the transaction of every move
submission_moved = Signal()

# incident: sent inside the transaction in which a secret was removed
secret_removed = Signal()
