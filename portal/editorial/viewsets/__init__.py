"""The newsroom's screens for texts, sections and the home page."""

from .finding import PinnedAnswerViewSet, SearchSuggestionViewSet, SynonymsViewSet
from .home import AlertBannerViewSet, AudienceLinkViewSet, HomeTaskViewSet
from .publications import ArticleViewSet, StaticPageViewSet
from .registers import Registers
from .sections import SectionViewSet

ALL = (
    ArticleViewSet,
    StaticPageViewSet,
    SectionViewSet,
    Registers,
    AlertBannerViewSet,
    HomeTaskViewSet,
    AudienceLinkViewSet,
    SynonymsViewSet,
    PinnedAnswerViewSet,
    SearchSuggestionViewSet,
)
