"""Renders a specimen by itself, as a component is meant to be: with nothing but its own data."""

from django import template
from django.template.loader import render_to_string

from portal.core.gallery.samples import Specimen

register = template.Library()


@register.simple_tag
def show(specimen: Specimen) -> str:
    return render_to_string(specimen.path, specimen.context)
