"""Doors of the newsroom: the review of texts, the decisions of the board."""
