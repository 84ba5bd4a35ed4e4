"""The addresses of those who answer for accounts, below the organisation's own."""

from django.urls import path

from portal.organisation import entry_views

urlpatterns = [
    path("", entry_views.recoveries, name="recoveries"),
    path("<int:pk>/", entry_views.confirm, name="confirm_recovery"),
    path("<int:pk>/huy/", entry_views.refuse, name="refuse_recovery"),
    path("mo-khoa/<int:pk>/", entry_views.unlock, name="unlock"),
]
