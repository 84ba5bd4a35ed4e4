"""What the standing office sets so that the search finds: synonyms, pinned answers, suggestions."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from portal.search.words import folded, marked

from .home import Target

LONGEST = 80  # letters of one way of saying
MOST = 20  # ways


class Language(models.TextChoices):
    """The host on which something helps."""

    VIETNAMESE = "vi", _("Tiếng Việt")
    ENGLISH = "en", _("Tiếng Anh")


def lines(text: str) -> list[str]:
    """The lines of a field that takes one phrase a line."""
    return [line.strip() for line in text.splitlines() if line.strip()]


def check_phrases(text: str, fewest: int) -> None:
    """Refuse phrases that are too few, too many, too long, or without any word."""
    phrases = lines(text)
    if len({tuple(marked(phrase)) for phrase in phrases}) < fewest or len(phrases) > MOST:
        raise ValidationError(
            _("Cần từ %(fewest)s đến %(most)s cách nói khác nhau, mỗi dòng một cách."),
            params={"fewest": fewest, "most": MOST},
        )
    for phrase in phrases:
        if len(phrase) > LONGEST or not folded(phrase):
            raise ValidationError(
                _("“%(phrase)s”: mỗi cách nói có chữ hoặc số, dài không quá %(longest)s ký tự."),
                params={"phrase": phrase[:LONGEST], "longest": LONGEST},
            )


def several_phrases(text: str) -> None:
    check_phrases(text, 2)


def phrases(text: str) -> None:
    check_phrases(text, 1)


class Synonyms(models.Model):
    """Ways of saying the same: who types one of them finds what is written with another."""

    language = models.CharField(
        _("ngôn ngữ"), max_length=2, choices=Language.choices, default=Language.VIETNAMESE
    )
    words = models.TextField(
        _("các cách nói"),
        validators=[several_phrases],
        help_text=_("Mỗi dòng một cách nói cùng một điều, có dấu. Ví dụ: BHXH và bảo hiểm xã hội."),
    )

    class Meta:
        verbose_name = _("từ đồng nghĩa")
        verbose_name_plural = _("từ đồng nghĩa")
        ordering = ["words", "id"]

    def __str__(self) -> str:
        return " = ".join(lines(self.words))


class PinnedAnswer(Target):
    """What an editor puts first where certain words are searched for."""

    words_vi = models.TextField(
        _("hiện khi tìm"),
        validators=[phrases],
        help_text=_("Mỗi dòng một cụm từ. Hiện khi câu tìm có cụm từ này, có dấu hay không dấu."),
    )
    words_en = models.TextField(_("hiện khi tìm bằng tiếng Anh"), validators=[phrases], blank=True)
    hint_vi = models.CharField(_("trả lời ngắn"), max_length=200, blank=True)
    hint_en = models.CharField(_("trả lời ngắn bằng tiếng Anh"), max_length=200, blank=True)

    class Meta(Target.Meta):
        verbose_name = _("câu trả lời ghim")
        verbose_name_plural = _("câu trả lời ghim")

    def hint(self, language: str) -> str:
        return self.hint_en if language == "en" else self.hint_vi

    def answers(self, asked: list[str], language: str) -> bool:
        """Whether the folded words of a search hold one of the phrases."""
        said = f" {' '.join(asked)} "
        wanted = lines(self.words_en if language == "en" else self.words_vi)
        return any(f" {' '.join(folded(phrase))} " in said for phrase in wanted)


class SearchSuggestion(models.Model):
    """Words that the home page offers below its search box."""

    language = models.CharField(
        _("ngôn ngữ"), max_length=2, choices=Language.choices, default=Language.VIETNAMESE
    )
    words = models.CharField(_("câu tìm"), max_length=60, validators=[phrases])
    position = models.PositiveSmallIntegerField(_("thứ tự"), default=0)

    class Meta:
        verbose_name = _("gợi ý tìm kiếm")
        verbose_name_plural = _("gợi ý tìm kiếm")
        ordering = ["language", "position", "id"]

    def __str__(self) -> str:
        return self.words

    def clean(self) -> None:
        """The same words stand once on a host, however they are written."""
        others = SearchSuggestion.objects.filter(language=self.language).exclude(pk=self.pk)
        if folded(self.words) in [folded(words) for words in others.values_list("words", flat=True)]:
            raise ValidationError({"words": _("Gợi ý này đã có.")})
