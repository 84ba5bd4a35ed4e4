"""The newsroom's screens for texts and the home page."""

from .finding import PinnedAnswerViewSet, SearchSuggestionViewSet, SynonymsViewSet
from .home import AlertBannerViewSet, AudienceLinkViewSet, HomeTaskViewSet
from .publications import ArticleViewSet, StaticPageViewSet
from .registers import Registers

ALL = (
    ArticleViewSet,
    StaticPageViewSet,
    Registers,
    AlertBannerViewSet,
    HomeTaskViewSet,
    AudienceLinkViewSet,
    SynonymsViewSet,
    PinnedAnswerViewSet,
    SearchSuggestionViewSet,
)
