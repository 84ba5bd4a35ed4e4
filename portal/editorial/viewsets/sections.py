"""Sections: proposed by the standing office, decided by the head of the board."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, ObjectList
from wagtail.admin.ui.tables import Column
from wagtail.snippets.views.snippets import SnippetViewSet

from portal.core.acted import ActedCreateView, ActedEditView
from portal.core.listings import ListView
from portal.editorial.actions import sections
from portal.editorial.messages import words
from portal.editorial.models import Section
from portal.editorial.policies import SectionPolicy


class SectionCreate(ActedCreateView):
    act, words = staticmethod(sections.keep), staticmethod(words)


class SectionEdit(ActedEditView):
    act, words = staticmethod(sections.keep), staticmethod(words)


class GovernedViewSet(SnippetViewSet):
    """No copying, deleting or choosing."""

    index_view_class = ListView

    copy_view_enabled = False
    inspect_view_enabled = False
    add_to_admin_menu = True
    list_per_page = 50

    def register_chooser_viewset(self) -> None:
        """Chosen by our own fields only."""


class SectionViewSet(GovernedViewSet):
    model = Section
    icon = "folder-open-inverse"
    menu_order = 200
    menu_label = _("Chuyên mục")
    add_view_class, edit_view_class = SectionCreate, SectionEdit
    list_display = [
        "__str__",
        Column("state", label=_("Trạng thái"), accessor="get_state_display"),
        Column("decision_number", label=_("Số quyết định")),
    ]
    edit_handler = ObjectList(
        [
            FieldPanel("parent"),
            FieldRowPanel([FieldPanel("name_vi"), FieldPanel("name_en")]),
            FieldRowPanel([FieldPanel("slug_vi"), FieldPanel("slug_en")]),
            FieldRowPanel([FieldPanel("intro_vi"), FieldPanel("intro_en")]),
            MultiFieldPanel(
                [FieldPanel("duty"), FieldPanel("position"), FieldPanel("in_menu")], heading=_("Quản lý")
            ),
        ]
    )

    @property
    def permission_policy(self) -> SectionPolicy:
        return SectionPolicy(self.model)

    def get_queryset(self, request: Any) -> Any:
        return Section.objects.select_related("parent").order_by("position", "id")
