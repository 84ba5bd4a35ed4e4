"""The board's addresses on the newsroom's host."""

from django.urls import path

from portal.editorial.views import authority, board

app_name = "board"

urlpatterns = [
    path("phan-cong/", board.mandates, name="mandates"),
    path("phan-cong/<int:pk>/thu-hoi/", board.revoke, name="revoke"),
    path("tham-quyen/", authority.authority, name="authority"),
    path("bang-tham-quyen/", authority.matrix, name="matrix"),
    path("nhan-danh/", authority.in_my_name, name="in_my_name"),
    path("nhan-danh/<int:pk>/thu-hoi/", authority.recall, name="recall"),
    path("dang-khan/", authority.urgent, name="urgent"),
    path("dang-khan/<int:pk>/", authority.review_urgent, name="review_urgent"),
    path("chuyen-muc/<int:pk>/", board.decide, name="decide"),
]
