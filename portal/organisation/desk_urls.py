"""The addresses of the organisation's screens in the newsroom."""

from django.urls import include, path

app_name = "organisation"

urlpatterns = [path("khoi-phuc/", include("portal.organisation.entry_urls"))]
