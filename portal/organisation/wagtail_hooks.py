"""What the newsroom shows of the organisation."""

from wagtail.snippets.models import register_snippet

from portal.organisation.viewsets import Organisation

register_snippet(Organisation)
