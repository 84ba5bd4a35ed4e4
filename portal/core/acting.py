"""How a thing happens: one function a verb, atomic, its refusals on record."""

import functools
from collections.abc import Callable
from typing import ParamSpec, TypeVar

from django.db import transaction

from portal.audit import actions as audit
from portal.law.findings import Refused

Parameters = ParamSpec("Parameters")
Result = TypeVar("Result")


def action(verb: str) -> Callable[[Callable[Parameters, Result]], Callable[Parameters, Result]]:
    """Make a keyword-only function an action: atomic, and a refusal is written to the audit log.

    `verb` is "<app>.<verb>" ("editorial.approve"). The function takes `by` (the acting user, None for the
    portal itself) and the thing it acts on as its other keywords. The refusal is written in a transaction of
    its own, after the action's was rolled back.
    """

    def decorate(function: Callable[Parameters, Result]) -> Callable[Parameters, Result]:
        @functools.wraps(function)
        def act(*args: Parameters.args, **kwargs: Parameters.kwargs) -> Result:
            try:
                with transaction.atomic():
                    return function(*args, **kwargs)
            except Refused as refusal:
                audit.record_refusal(verb=verb, refusal=refusal, keywords=kwargs)
                raise

        return act

    return decorate
