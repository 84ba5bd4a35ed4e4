"""Why a backup or a restore does not happen."""


class Impossible(Exception):
    """It may not or can't be done; the text is a sentence for the operator."""
