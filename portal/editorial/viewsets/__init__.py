"""The newsroom's screens for texts and the home page."""

from .finding import PinnedAnswerViewSet, SearchSuggestionViewSet, SynonymsViewSet
from .home import AlertBannerViewSet, AudienceLinkViewSet, HomeTaskViewSet
from .publications import ArticleViewSet, StaticPageViewSet

ALL = (
    ArticleViewSet,
    StaticPageViewSet,
    AlertBannerViewSet,
    HomeTaskViewSet,
    AudienceLinkViewSet,
    SynonymsViewSet,
    PinnedAnswerViewSet,
    SearchSuggestionViewSet,
)
