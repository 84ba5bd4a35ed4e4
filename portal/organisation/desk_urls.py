"""The accounts' addresses on the newsroom's host."""

from django.urls import include, path, register_converter

from portal.organisation import account_views, review_views
from portal.organisation.roles import Family
from portal.organisation.screens import KINDS

SLUGS = {
    Family.POSTING: "dang-tin",
    Family.ANSWERS: "tra-loi",
    Family.PROCEDURES: "thu-tuc",
    Family.ADMINISTRATION: "quan-tri",
}


class FamilyConverter:
    """A family by its slug."""

    regex = "|".join(SLUGS.values())

    def to_python(self, value: str) -> Family:
        return next(family for family, slug in SLUGS.items() if slug == value)

    def to_url(self, value: Family) -> str:
        return SLUGS[Family(value)]


class KindConverter:
    """A grant or a membership."""

    regex = "|".join(KINDS)

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


register_converter(FamilyConverter, "family")
register_converter(KindConverter, "kind")
app_name = "organisation"

urlpatterns = [
    path("", account_views.index, name="accounts"),
    path("khoi-phuc/", include("portal.organisation.entry_urls")),
    path("de-nghi/", account_views.mine, name="mine"),
    path("de-nghi/moi/", account_views.ask, name="ask"),
    path("de-nghi/<int:pk>/", account_views.one, name="request"),
    path("de-nghi/<int:pk>/<slug:verb>/", account_views.decide, name="decide"),
    path("<family:family>/yeu-cau/", account_views.queue, name="requests"),
    path("<family:family>/dang-cap/", account_views.granted, name="granted"),
    path("<family:family>/dang-cap/<int:pk>/", account_views.account, name="account"),
    path("<family:family>/dang-cap/<int:pk>/dong/", account_views.close, name="close"),
    path("<family:family>/dang-cap/<int:pk>/mo-lai/", account_views.enable, name="enable"),
    path("<family:family>/dang-cap/<kind:kind>/<int:pk>/ket-thuc/", account_views.end, name="end"),
    path("<family:family>/ra-soat/", review_views.review, name="review"),
    path("<family:family>/ra-soat/<kind:kind>/<int:pk>/", review_views.recertify, name="recertify"),
    path("<family:family>/nhap-csv/", review_views.upload, name="import"),
    path("<family:family>/nhap-csv/thuc-hien/", review_views.carry_out, name="carry_out"),
    path("<family:family>/nhap-csv/mau.csv", review_views.sample, name="sample"),
]
