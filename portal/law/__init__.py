"""The law as values: citations, terms, deadlines, working calendar, findings. Pure Python."""
