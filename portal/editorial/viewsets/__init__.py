"""The newsroom's screens for texts and the home page."""

from django.utils.translation import gettext_lazy as _
from wagtail.snippets.views.snippets import SnippetViewSetGroup

from .finding import PinnedAnswerViewSet, SearchSuggestionViewSet, SynonymsViewSet
from .home import AlertBannerViewSet, AudienceLinkViewSet, HomeTaskViewSet
from .publications import ArticleViewSet, StaticPageViewSet
from .registers import Registers


class HomeAndSearch(SnippetViewSetGroup):
    """What the standing office sets on the home page and in search."""

    items = (
        AlertBannerViewSet,
        HomeTaskViewSet,
        AudienceLinkViewSet,
        SynonymsViewSet,
        PinnedAnswerViewSet,
        SearchSuggestionViewSet,
    )
    menu_label = _("Trang chủ và tìm kiếm")
    menu_icon = "home"
    menu_order = 300


ALL = (ArticleViewSet, StaticPageViewSet, Registers, HomeAndSearch)
