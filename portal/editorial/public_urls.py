"""What of the editorial floor answers on the newsroom's host without signing in: one page, by a secret."""

from django.urls import path

from portal.editorial.views import checks

urlpatterns = [path("kiem-chung/<str:secret>/", checks.answer, name="fact_check")]
