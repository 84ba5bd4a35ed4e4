"""The review's addresses on the newsroom's host."""

from django.urls import path

from portal.editorial.views import consents, home, review, upkeep

app_name = "editorial"

urlpatterns = [
    path("viec-thuong-lam/", home.task_order, name="task_order"),
    path("y-kien-dong-y/", consents.consent_list, name="consents"),
    path("y-kien-dong-y/<int:pk>/thu-hoi/", consents.revoke, name="revoke_consent"),
    path("can-ra-soat/", upkeep.review_list, name="upkeep"),
    path("can-ra-soat/<int:pk>/", upkeep.reviewed, name="reviewed"),
    path("<int:pk>/", review.review, name="review"),
    path("<int:pk>/xem/", review.preview, name="preview"),
    path("<int:pk>/dich/", review.translate, name="translate"),
    path("<int:pk>/<slug:verb>/", review.act, name="act"),
]
