"""Finding: one index of whatever is public, in any spelling."""
