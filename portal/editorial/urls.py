"""The review's addresses on the newsroom's host."""

from django.urls import path

from portal.editorial.views import (
    checks,
    consents,
    drafts,
    files,
    home,
    incidents,
    queue,
    receipts,
    releases,
    review,
    upkeep,
)

app_name = "editorial"

urlpatterns = [
    path("viec-thuong-lam/", home.task_order, name="task_order"),
    path("cho-duyet/", queue.queue, name="queue"),
    path("cho-duyet/duyet/", queue.approve, name="approve_together"),
    path("hai-ban/<int:pk>/", drafts.conflict, name="conflict"),
    path("tiep-nhan/", receipts.receive, name="receive"),
    path("y-kien-dong-y/", consents.consent_list, name="consents"),
    path("y-kien-dong-y/<int:pk>/thu-hoi/", consents.revoke, name="revoke_consent"),
    path("can-ra-soat/", upkeep.review_list, name="upkeep"),
    path("can-ra-soat/<int:pk>/", upkeep.reviewed, name="reviewed"),
    path("dot-dang/", releases.set_list, name="release_sets"),
    path("dot-dang/<int:pk>/", releases.release_set, name="release_set"),
    path("dot-dang/<int:pk>/<slug:verb>/", releases.change_set, name="change_set"),
    path("<int:pk>/", review.review, name="review"),
    path("<int:pk>/xem/", review.preview, name="preview"),
    path("<int:pk>/kiem-chung/", checks.ask, name="ask_check"),
    path("<int:pk>/tep/<int:document>/", files.file_text, name="file_text"),
    path("<int:pk>/go-bo/", incidents.remove, name="remove_secret"),
    path("<int:pk>/dich/", review.translate, name="translate"),
    path("<int:pk>/<slug:verb>/", review.act, name="act"),
]
