"""What helps to find, set by the standing office: synonyms, pinned answers, suggestions."""

from django.utils.translation import gettext_lazy
from wagtail.admin.panels import FieldPanel, FieldRowPanel, ObjectList

from portal.editorial.models import PinnedAnswer, SearchSuggestion, Synonyms
from portal.editorial.viewsets.home import HomeViewSet, targets


class SynonymsViewSet(HomeViewSet):
    model = Synonyms
    icon = "list-ul"
    menu_order = 330
    menu_label = gettext_lazy("Từ đồng nghĩa")
    list_display = ["__str__", "language"]
    list_filter = ["language"]
    search_fields = ["words"]
    edit_handler = ObjectList([FieldPanel("language"), FieldPanel("words")])


class PinnedAnswerViewSet(HomeViewSet):
    model = PinnedAnswer
    icon = "pick"
    menu_order = 340
    menu_label = gettext_lazy("Câu trả lời ghim")
    list_display = ["title_vi", "words_vi", "position"]
    edit_handler = targets(
        FieldRowPanel([FieldPanel("words_vi"), FieldPanel("words_en")]),
        FieldRowPanel([FieldPanel("hint_vi"), FieldPanel("hint_en")]),
    )


class SearchSuggestionViewSet(HomeViewSet):
    model = SearchSuggestion
    icon = "search"
    menu_order = 350
    menu_label = gettext_lazy("Gợi ý tìm kiếm")
    list_display = ["words", "language", "position"]
    edit_handler = ObjectList([FieldPanel("language"), FieldPanel("words"), FieldPanel("position")])
