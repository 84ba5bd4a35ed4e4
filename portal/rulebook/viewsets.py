"""The rulebook in the newsroom: days to keep, terms to see."""

from typing import Any

from django.urls import URLPattern, path
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.permission_policies import ModelPermissionPolicy

from . import views
from .forms import CalendarYearForm, DayRowForm
from .models import CalendarYear, DayRow, Rule

KNOWN_ON = Column("known_on", label=_("Ngày được biết"), accessor=views.known_on)
TERM = Column("term", label=_("Thời hạn"), accessor="term_words")
OWNER = Column("owner", label=_("Ai cung cấp"), accessor="owner_words")


class RowViewSet(ModelViewSet):
    """Rows whose history is the audit log: no copies, no stock history, no usage."""

    add_to_reference_index = False
    copy_view_enabled = False
    list_per_page = 50
    row_form: Any = None
    without = frozenset({"history", "history_results", "usage"})

    def get_common_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        kept = super().get_common_view_kwargs(**kwargs)
        return {**kept, "history_url_name": None, "usage_url_name": None}

    def get_urlpatterns(self) -> list[URLPattern]:
        return [pattern for pattern in super().get_urlpatterns() if pattern.name not in self.without]

    def get_form_class(self, for_update: bool = False) -> Any:
        return self.row_form


class DayRowViewSet(RowViewSet):
    model = DayRow
    row_form = DayRowForm
    icon = "calendar-alt"
    menu_label = _("Ngày nghỉ và làm bù")
    menu_name = "day-rows"
    menu_order = 710
    add_to_admin_menu = True
    list_display = ["day", "kind", "decision", KNOWN_ON, "mark"]
    list_filter = ["kind", "mark"]
    search_fields = ["decision", "note"]
    index_view_class = views.DayIndexView
    add_view_class = views.DayAddView
    edit_view_class = views.DayEditView
    delete_view_class = views.DayWithdrawView

    def get_urlpatterns(self) -> list[URLPattern]:
        return [*super().get_urlpatterns(), path("import/", views.ImportView.as_view(), name="import")]


class CalendarYearViewSet(RowViewSet):
    model = CalendarYear
    row_form = CalendarYearForm
    icon = "date"
    menu_label = _("Các năm đã công bố")
    list_display = ["year", "announced", "decision", KNOWN_ON, "mark"]
    add_view_class = views.YearAddView
    edit_view_class = views.YearEditView
    without = RowViewSet.without | {"delete"}

    def get_common_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        return {**super().get_common_view_kwargs(**kwargs), "delete_url_name": None}


class ReadOnly(ModelPermissionPolicy):
    """Everybody who may see terms sees them; nobody changes one here (a new version is a decision's work)."""

    def user_has_permission(self, user: Any, action: str) -> bool:
        return action == "view" and super().user_has_permission(user, action)

    def user_has_any_permission(self, user: Any, actions: Any) -> bool:
        return any(self.user_has_permission(user, action) for action in actions)

    def user_has_permission_for_instance(self, user: Any, action: str, instance: Any) -> bool:
        return self.user_has_permission(user, action)

    def user_has_any_permission_for_instance(self, user: Any, actions: Any, instance: Any) -> bool:
        return self.user_has_any_permission(user, actions)


class RuleViewSet(RowViewSet):
    model = Rule
    form_fields = ["code"]
    icon = "list-ul"
    menu_label = _("Thời hạn theo quy định")
    menu_name = "rules"
    menu_order = 720
    add_to_admin_menu = True
    inspect_view_enabled = True
    list_display = ["code", "title_vi", TERM, OWNER, "citation", "valid_from", "valid_to"]
    inspect_view_class = views.RuleInspectView
    inspect_view_fields = [
        *("code", "version", "title_vi", "title_en", "citation", "term_kind", "duty", "starts", "conditions"),
        *("valid_from", "valid_to", "act", "note"),
    ]
    list_filter = ["term_kind", "duty"]
    search_fields = ["code", "title_vi", "citation", "note"]
    without = RowViewSet.without | {"add", "edit", "delete"}
    permission_policy = ReadOnly(Rule)

    def get_common_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        nowhere = {"add_url_name": None, "edit_url_name": None, "delete_url_name": None}
        return {**super().get_common_view_kwargs(**kwargs), **nowhere}

    def get_form_class(self, for_update: bool = False) -> Any:
        return ModelViewSet.get_form_class(self, for_update)


viewsets = [
    DayRowViewSet("rulebook_days", url_prefix="lich-lam-viec"),
    CalendarYearViewSet("rulebook_years", url_prefix="nam-lam-viec"),
    RuleViewSet("rulebook_rules", url_prefix="thoi-han"),
]
