"""What screens of governed rows have in common."""

from wagtail.snippets.views.snippets import SnippetViewSet

from portal.core.listings import ListView


class GovernedViewSet(SnippetViewSet):
    """No copying, deleting or choosing."""

    index_view_class = ListView

    copy_view_enabled = False
    inspect_view_enabled = False
    add_to_admin_menu = True
    list_per_page = 50

    def register_chooser_viewset(self) -> None:
        """Chosen by our own fields only."""
