"""A living site for `develop`: sample texts passed through the same actions as real ones."""

import json
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from django.core.files.images import ImageFile
from django.utils import timezone
from wagtail.models import Collection, Locale

from portal.core.models import Image
from portal.core.text import nfc
from portal.editorial import rules
from portal.editorial.actions import approvals, delegations, section_changes, submissions
from portal.editorial.hashing import content_hash
from portal.editorial.models import (
    Article,
    AudienceLink,
    Contribution,
    HomeTask,
    PinnedAnswer,
    Publication,
    SearchSuggestion,
    Section,
    StaticPage,
)
from portal.editorial.restructuring import FURNITURE, NAMES
from portal.editorial.seed import section_at
from portal.editorial.seed.registers import load_registers
from portal.editorial.standing import editing_duty
from portal.editorial.states import SectionAct, SectionState
from portal.law.duties import Duty
from portal.organisation.models import Unit, User

SAMPLE = Path(__file__).resolve().parents[1] / "sample"
DECISION = "Trình diễn (không phải quyết định thật)"
REVIEWERS = {"hoi-dap": Duty.QA_OFFICE}  # answers are edited by their own office (Điều 7 khoản 2 điểm b)
EDITORS = {
    Duty.STANDING_OFFICE: "editor",
    Duty.QA_OFFICE: "qa-officer",
    Duty.PROCEDURES_OFFICE: "procedures",
}
STAGES = ("draft", "with_unit_head", "with_standing_office", "with_board", "live")
PURPOSES = {
    "dieu-khoan": "terms",
    "terms": "terms",
    "tiep-can": "accessibility",
    "accessibility": "accessibility",
    "du-lieu-ca-nhan": "personal-data",
    "personal-data": "personal-data",
    "huong-dan": "help",
    "help": "help",
}
AUDIENCES = {
    "nguoi-lao-dong": AudienceLink.Audience.WORKERS,
    "don-vi-su-dung-lao-dong": AudienceLink.Audience.EMPLOYERS,
    "nguoi-huong-luong-huu": AudienceLink.Audience.PENSIONERS,
    "ho-gia-dinh": AudienceLink.Audience.HOUSEHOLDS,
}

SUGGESTED = {
    "vi": ["thai sản", "thẻ BHYT", "lương hưu", "mã số BHXH"],
    "en": ["maternity", "health insurance card", "pension", "contact"],
}
PINNED = {
    "hoi-dap-bao-lau-co-tra-loi": ["hỏi đáp", "đặt câu hỏi", "trả lời câu hỏi"],
    "tra-cuu-ma-so-bhxh": ["mã số BHXH", "mã số bảo hiểm xã hội", "mã BHXH"],
}


@dataclass
class Cast:
    """The demonstration accounts that pass the samples on."""

    author: User
    unit: Unit
    unit_head: User
    editor: User
    english: User
    english_unit: Unit
    head: User
    deputy: User
    member: User


@dataclass
class Sample:
    """One file of `sample/`: what its front matter says, and its body."""

    slug: str
    language: str
    body: str
    about: dict[str, str] = field(default_factory=dict)

    @property
    def stage(self) -> str:
        return self.about.get("stage", "live")


def read(path: Path) -> Sample:
    """Front matter lines `key: value`, an empty line, then HTML."""
    head, _, body = nfc(path.read_text(encoding="utf-8")).partition("\n\n")
    about = dict(line.split(": ", 1) for line in head.splitlines() if ": " in line)
    return Sample(path.stem, path.parent.name, body.strip(), about)


def load_demonstration(cast: Cast) -> None:
    """Approve the sections for demonstration, delegate, pass every sample through its actions. Idempotent."""
    approve_sections(cast)
    delegate(cast)
    load_registers(cast.editor, cast.head)
    samples = [read(path) for language in ("vi", "en") for path in sorted((SAMPLE / language).glob("*.html"))]
    made: dict[str, Publication] = {}
    for sample in samples:
        made[f"{sample.language}/{sample.slug}"] = present(sample, cast, made)
    furnish_home(samples, made)
    furnish_search(made)


def approve_sections(cast: Cast) -> None:
    """Each proposed section with its first dossier, through the two steps; a section before its topics."""
    for section in Section.objects.register().filter(state=SectionState.PROPOSED):
        change = section_changes.propose(
            act=SectionAct.CREATE, by=cast.editor, section=section, values=first_values(section), why=DECISION
        )
        section_changes.confirm(change=change, by=cast.deputy)
        section_changes.approve(change=change, by=cast.head, decision_number=DECISION)


def first_values(section: Section) -> dict[str, Any]:
    """The section as it was proposed, and a dossier that is open to all."""
    return {
        **{name: getattr(section, name) for name in (*NAMES, *FURNITURE)},
        "parent": section.parent_id,
        "purpose": f"{DECISION}: {section.full_name('vi')}",
        "responsible_duty": section.duty,
        "all_units": True,
        "all_kinds": True,
        "languages": "vi+en" if section.name_en else "vi",
        "reviewer_duty": REVIEWERS.get(section.root.slug_vi, Duty.STANDING_OFFICE).value,
        "approver": "Theo phân công, ủy quyền của Trưởng Ban",
    }


def delegate(cast: Cast) -> None:
    if cast.member.delegations.exists():
        return
    delegations.delegate(
        by=cast.head,
        member=cast.member,
        sections=list(Section.objects.roots()),
        right="delegation",
        decision_number=DECISION,
        valid_from=timezone.localdate() - timedelta(days=1),
        valid_to=date(timezone.localdate().year + 1, 12, 31),
    )


def present(sample: Sample, cast: Cast, made: dict[str, Publication]) -> Publication:
    """The publication of a sample, written and passed as far as its stage says, once."""
    section = section_at(sample.about["section"])
    model: Any = Article if sample.about["kind"] == "article" else StaticPage
    source = made.get(f"vi/{sample.about.get('translates')}")
    known = model.objects.filter(locale__language_code=sample.language)
    if source is None:
        known = known.filter(section=section, slug=sample.slug)
    else:
        known = known.filter(translation_key=source.translation_key)
    if (found := known.first()) is not None:
        loaded: Publication = found
        return loaded
    draft = write(sample, section, model, cast, source)
    pass_through(draft, sample, cast)
    draft.refresh_from_db()
    return draft


def write(
    sample: Sample, section: Section, model: Any, cast: Cast, source: Publication | None
) -> Publication:
    about, english = sample.about, sample.language == "en"
    row = model(
        locale=Locale.objects.get(language_code=sample.language),
        section=section,
        title=about["title"],
        slug=sample.slug,
        summary=about["summary"],
        source_name=about["source"],
        unit=cast.english_unit if english else cast.unit,
        owner=writer(sample, cast),
        origin=about.get("origin", "translation") if source else "original",
        is_sample=True,
        body=json.dumps(blocks(sample.body)),
        lead_image=picture(about, cast.unit) if about.get("picture") else None,
        lead_caption=about.get("picture_caption", ""),
    )
    if source is not None:
        row.translation_key = source.translation_key
        row.translated_revision = source.live_revision
    if model is Article:
        row.genre = about.get("genre", "guide")
    else:
        row.purpose = PURPOSES.get(sample.slug, "other")
    row.contributions = [Contribution(name=about["credit"], role="author")]
    row.save()
    row.save_revision(user=row.owner)
    result: Publication = row
    return result


def writer(sample: Sample, cast: Cast) -> User:
    return cast.english if sample.language == "en" else cast.author


def blocks(body: str) -> list[dict[str, Any]]:
    """A body as one block of rich text; its tables become blocks of their own."""
    from portal.editorial.seed.tables import split_tables

    return list(split_tables(body))


def picture(about: dict[str, str], unit: Unit) -> Image:
    name = about["picture"]
    known = Image.objects.filter(title=name).first()
    if known is not None:
        return known
    with (SAMPLE / "pictures" / name).open("rb") as content:
        image = Image(
            title=name,
            description=about.get("picture_alt", ""),
            author="Nhóm xây dựng Cổng",
            source="Tranh minh hoạ cho nội dung mẫu",
            collection=unit.collection or Collection.get_first_root_node(),
            file=ImageFile(content, name=name),
        )
        image.save()
    return image


def pass_through(draft: Publication, sample: Sample, cast: Cast) -> None:
    """Submit, confirm, pass on, approve, as far as the sample goes; or return it with its reason."""
    if sample.stage == "draft":
        return
    returned = sample.stage == "returned"
    goal = STAGES.index("with_standing_office" if returned else sample.stage)
    submission = submissions.submit(publication=draft, by=writer(sample, cast))
    if submission.stage == "with_unit_head" and goal > STAGES.index("with_unit_head"):
        submissions.confirm(publication=draft, by=cast.unit_head)
    if goal > STAGES.index("with_standing_office"):
        submissions.pass_on(publication=draft, by=editor_of(draft))
    if sample.stage == "live":
        draft.refresh_from_db()
        approvals.approve(
            publication=draft,
            by=cast.member,
            seen=content_hash(draft.latest_revision.content),
            checklist=list(rules.CHECKLIST),
        )
    if returned:
        submissions.return_(publication=draft, by=editor_of(draft), reason=sample.about["return_reason"])


def editor_of(draft: Publication) -> User:
    """The account of the office that edits in a text's section (Điều 7 khoản 2)."""
    return User.objects.get(username=EDITORS[editing_duty(draft.section)])


def furnish_home(samples: list[Sample], made: dict[str, Publication]) -> None:
    """The eight tasks and the links by audience, as the standing office would set them."""
    if HomeTask.objects.exists():
        return
    english = {
        sample.about["translates"]: sample.about["title"]
        for sample in samples
        if sample.language == "en" and sample.about.get("translates")
    }
    shown = [sample for sample in samples if sample.language == "vi" and sample.stage == "live"]
    tasks = [sample for sample in shown if sample.about.get("tasks") == "yes"][:8]
    for position, sample in enumerate(tasks):
        HomeTask.objects.create(
            position=position,
            title_vi=sample.about["title"][:80],
            title_en=english.get(sample.slug, "")[:80],
            icon=sample.about.get("icon", "document"),
            publication=made[f"vi/{sample.slug}"],
        )
    for position, sample in enumerate(shown):
        if audience := AUDIENCES.get(sample.about.get("audience", "")):
            AudienceLink.objects.create(
                position=position,
                audience=audience,
                title_vi=sample.about["title"][:80],
                title_en=english.get(sample.slug, "")[:80],
                publication=made[f"vi/{sample.slug}"],
            )


def furnish_search(made: dict[str, Publication]) -> None:
    """Words to try and answers put first, as the standing office would set them."""
    if SearchSuggestion.objects.exists():
        return
    for language, words in SUGGESTED.items():
        for position, each in enumerate(words):
            SearchSuggestion.objects.create(language=language, words=each, position=position)
    for slug, words in PINNED.items():
        publication = made[f"vi/{slug}"]
        PinnedAnswer.objects.create(
            title_vi=publication.title[:80],
            hint_vi=publication.summary[:200],
            words_vi="\n".join(words),
            publication=publication,
        )
