"""The board's addresses on the newsroom's host."""

from django.urls import path

from portal.editorial.views import board

app_name = "board"

urlpatterns = [
    path("phan-cong/", board.mandates, name="mandates"),
    path("phan-cong/<int:pk>/thu-hoi/", board.revoke, name="revoke"),
    path("chuyen-muc/<int:pk>/", board.decide, name="decide"),
]
