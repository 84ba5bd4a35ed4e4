"""What the portal writes about its own running, the libraries' lines included."""

import logging
import logging.config
from typing import Any

import structlog


def configure(wanted: dict[str, Any]) -> None:
    """Set up logging once. `wanted` is the setting LOGGING: `as_json` (else for the eye) and `level`."""
    shared: list[structlog.typing.Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.stdlib.PositionalArgumentsFormatter(),
        structlog.processors.TimeStamper(fmt="iso"),
    ]
    # Tracebacks without the values of variables: they hold what people typed.
    render: list[structlog.typing.Processor] = (
        [structlog.processors.format_exc_info, structlog.processors.JSONRenderer(ensure_ascii=False)]
        if wanted["as_json"]
        else [structlog.dev.ConsoleRenderer(colors=False, exception_formatter=structlog.dev.plain_traceback)]
    )
    structlog.configure(
        processors=[
            structlog.stdlib.filter_by_level,
            *shared,
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=True,
    )
    formatter = {
        "()": structlog.stdlib.ProcessorFormatter,
        "foreign_pre_chain": shared,
        "processors": [structlog.stdlib.ProcessorFormatter.remove_processors_meta, *render],
    }
    logging.config.dictConfig(
        {
            "version": 1,
            "disable_existing_loggers": False,
            "formatters": {"line": formatter},
            "handlers": {"output": {"class": "logging.StreamHandler", "formatter": "line"}},
            "root": {"handlers": ["output"], "level": wanted["level"]},
            # It would repeat every 404 with its query string; LogMiddleware says it without.
            "loggers": {"django.request": {"level": "ERROR"}},
        }
    )
