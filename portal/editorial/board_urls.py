"""The board's addresses on the newsroom's host."""

from django.urls import path

from portal.editorial.views import authority, board, incidents, sections

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
    path("su-co/", incidents.incident_list, name="incidents"),
    path("su-co/<int:pk>/", incidents.incident, name="incident"),
    path("chuyen-muc/", sections.sections, name="sections"),
    path("chuyen-muc/phu-luc.<slug:form>", sections.annex, name="annex"),
    path("chuyen-muc/de-nghi/", sections.propose, {"act": "create"}, name="propose_section"),
    path("chuyen-muc/<int:pk>/", sections.dossier, name="dossier"),
    path("chuyen-muc/<int:pk>/de-nghi/<slug:act>/", sections.propose, name="propose"),
    path("chuyen-muc/yeu-cau/", sections.changes, name="changes"),
    path("chuyen-muc/yeu-cau/<int:pk>/", sections.change, name="change"),
    path("chuyen-muc/yeu-cau/<int:pk>/<slug:verb>/", sections.act_on, name="act_on_change"),
]
