"""The dashboards' addresses on the newsroom's host."""

from django.urls import path

from portal.desk import views

app_name = "desk"

urlpatterns = [path("luot-xem/", views.counted, name="counts")]
