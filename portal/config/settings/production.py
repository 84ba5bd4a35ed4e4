"""The default. Starts only on safe values (see `checks`)."""

from .base import *
