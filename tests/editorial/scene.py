"""A small organisation and board for tests: who is who, and a text of unit A."""

import datetime
import io
import json
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.contrib.auth.models import Group, Permission
from django.core.files.images import ImageFile
from django.test import Client
from django.utils import timezone
from PIL import Image as Drawing
from wagtail.models import Collection, Locale

from portal.core.models import Image
from portal.editorial import rules
from portal.editorial.actions import approvals, delegations, submissions
from portal.editorial.hashing import content_hash
from portal.editorial.models import Approval, Article, Contribution, Dossier, Section
from portal.editorial.states import SectionState
from portal.law.duties import Duty
from portal.organisation.models import (
    BoardMembership,
    DutyAssignment,
    RoleGrant,
    Unit,
    UnitMembership,
    User,
)
from portal.organisation.roles import ENTER, ROLES

LONG_AGO = datetime.date(2021, 1, 1)
DECISION = "Thử nghiệm"
UPDATE = submissions.Change("update")


@dataclass
class Scene:
    """Everybody, the sections, and how to act."""

    office: Unit
    unit: Unit
    other_unit: Unit
    english_unit: Unit
    section: Section
    topic: Section
    other_section: Section
    author: User
    unit_head: User
    editor: User
    english: User
    head: User
    member: User
    other_member: User
    stranger: User
    superuser: User

    @cached_property
    def deputy(self) -> User:
        """The standing deputy head, on the board from the moment somebody asks for one."""
        made = account("deputy", "deputy")
        BoardMembership.objects.create(
            user=made, position="standing_deputy", valid_from=LONG_AGO, decision=DECISION
        )
        return made

    def draft(self, **fields: Any) -> Article:
        return draft(self, **fields)

    def submitted(self, **fields: Any) -> Article:
        text = self.draft(**fields)
        submissions.submit(publication=text, by=self.author)
        return again(text)

    def with_office(self, **fields: Any) -> Article:
        text = self.submitted(**fields)
        submissions.confirm(publication=text, by=self.unit_head)
        return again(text)

    def editing(self, **fields: Any) -> Article:
        text = self.with_office(**fields)
        submissions.take(publication=text, by=self.editor)
        return again(text)

    def with_board(self, **fields: Any) -> Article:
        text = self.editing(**fields)
        submissions.pass_on(publication=text, by=self.editor)
        return again(text)

    def live(self, **fields: Any) -> Article:
        text = self.with_board(**fields)
        self.approve(text)
        return again(text)

    def revised(
        self, text: Article, change: submissions.Change = UPDATE, by: User | None = None, **fields: Any
    ) -> Article:
        """A live text with a new version, through every stage, live."""
        for name, value in fields.items():
            setattr(text, name, value)
        text.save_revision(user=self.author)
        submissions.submit(publication=again(text), by=self.author, change=change)
        submissions.confirm(publication=again(text), by=self.unit_head)
        submissions.pass_on(publication=again(text), by=self.editor)
        self.approve(again(text), by=by)
        return again(text)

    def scheduled(self, **fields: Any) -> Article:
        """Approved to go live tomorrow."""
        tomorrow = timezone.now() + datetime.timedelta(days=1)
        text = self.with_board(go_live_at=tomorrow, **fields)
        self.approve(text)
        return again(text)

    def approve(self, text: Article, by: User | None = None, **changes: Any) -> Approval:
        seen = content_hash(text.specific.latest_revision.content)
        options = {"seen": seen, "checklist": list(rules.CHECKLIST), **changes}
        return approvals.approve(publication=text, by=by or self.member, **options)


def again(text: Article) -> Article:
    """The row as it is now."""
    found: Article = Article.objects.get(pk=text.pk)
    return found


def client(user: User) -> Client:
    """A browser of the newsroom in which somebody is signed in."""
    from django.conf import settings

    browser = Client(headers={"host": settings.HOSTS["desk"]})
    browser.force_login(user, backend="portal.organisation.backends.RolesBackend")
    return browser


def unit(name: str) -> Unit:
    slug = name.lower().replace(" ", "-")
    made: Unit = Unit.objects.create(
        kind=Unit.Kind.CENTRAL, name_vi=name, short_name_vi=name, slug_vi=slug, valid_from=LONG_AGO
    )
    made.collection = Collection.get_first_root_node().add_child(name=name)
    made.save()
    return made


def account(name: str, role: str, of: Unit | None = None, heads: bool = False) -> User:
    user = User.objects.create_user(username=name, password="x", name=name, email=f"{name}@example.invalid")
    if of is not None:
        UnitMembership.objects.create(
            user=user, unit=of, role="head" if heads else "editor", valid_from=LONG_AGO, decision=DECISION
        )
    RoleGrant.objects.create(user=user, role=role, valid_from=LONG_AGO, decision=DECISION)
    group, _ = Group.objects.get_or_create(name=f"role:{role}")
    for codename in (*ENTER, *ROLES[role].permissions):
        app, _, name_of = codename.partition(".")
        group.permissions.add(Permission.objects.get(content_type__app_label=app, codename=name_of))
    user.groups.add(group)
    return user


def section(slug: str, parent: Section | None = None) -> Section:
    """An approved section that is open to all."""
    made: Section = Section.objects.create(
        parent=parent,
        name_vi=f"Chuyên mục {slug}",
        name_en=f"Section {slug}",
        slug_vi=slug,
        slug_en=f"{slug}-en",
        state=SectionState.APPROVED,
    )
    open_to_all(made)
    return made


def open_to_all(of: Section) -> Dossier:
    """The first version of a section's dossier."""
    made: Dossier = Dossier.objects.create(
        section=of,
        number=1,
        purpose=f"Mục đích của {of.name_vi}",
        responsible_duty=Duty.STANDING_OFFICE,
        all_units=True,
        all_kinds=True,
        languages="vi+en",
        reviewer_duty=Duty.STANDING_OFFICE,
        approver="Theo phân công",
        decision_number=DECISION,
        valid_from=LONG_AGO,
    )
    return made


def scene() -> Scene:
    """Make the organisation, the accounts and the mandates."""
    for code in ("vi", "en"):
        Locale.objects.get_or_create(language_code=code)
    office, own, other, english_unit = (
        unit("Bo phan thuong truc"),
        unit("Don vi A"),
        unit("Don vi B"),
        unit("Doi ngoai"),
    )
    for duty, holder in ((Duty.STANDING_OFFICE, office), (Duty.ENGLISH_VERSION, english_unit)):
        DutyAssignment.objects.create(duty=duty.value, unit=holder, valid_from=LONG_AGO, decision=DECISION)
    top = section("tin-tuc")
    elsewhere = section("van-ban")
    made = Scene(
        office=office,
        unit=own,
        other_unit=other,
        english_unit=english_unit,
        section=top,
        topic=section("thong-bao", top),
        other_section=elsewhere,
        author=account("author", "unit-editor", own),
        unit_head=account("unit_head", "unit-head", own, heads=True),
        editor=account("editor", "editor", office),
        english=account("english", "english", english_unit),
        head=account("head", "head"),
        member=account("member", "member"),
        other_member=account("other_member", "member"),
        stranger=account("stranger", "unit-editor", other),
        superuser=User.objects.create_superuser("root", password="x", name="root"),
    )
    for user, position in (
        (made.head, "head"),
        (made.member, "member"),
        (made.other_member, "member"),
    ):
        BoardMembership.objects.create(user=user, position=position, valid_from=LONG_AGO, decision=DECISION)
    for user, sections in ((made.member, [top]), (made.other_member, [elsewhere])):
        delegations.delegate(
            by=made.head,
            member=user,
            sections=sections,
            right="delegation",
            decision_number="01/QĐ-BBT",
            valid_from=LONG_AGO,
        )
    return made


def picture(of: Unit, title: str = "Ảnh thử") -> Image:
    content = io.BytesIO()
    Drawing.new("RGB", (1200, 800), "#0b5488").save(content, "JPEG")
    return Image.objects.create(
        title=title,
        description="Một hình chữ nhật màu xanh",
        author="Người thử",
        collection=of.collection,
        file=ImageFile(io.BytesIO(content.getvalue()), name="anh-thu.jpg"),
    )


def draft(made: Scene, by: User | None = None, language: str = "vi", **fields: Any) -> Article:
    """A whole draft of unit A, with its first revision."""
    writer = by or made.author
    values: dict[str, Any] = {
        "title": "Thông báo nghỉ lễ",
        "slug": "thong-bao-nghi-le",
        "summary": "Lịch nghỉ lễ của cơ quan.",
        "section": made.topic,
        "unit": made.unit,
        "owner": writer,
        "genre": "announcement",
        "source_name": "Đơn vị A",
        "body": json.dumps([{"type": "paragraph", "value": "<h2>Điều 1. Lịch</h2><p>Nghỉ ngày 2/9.</p>"}]),
        **fields,
    }
    text = Article(locale=Locale.objects.get(language_code=language), **values)
    text.contributions = [Contribution(name="Người soạn", role="author")]
    text.save()
    text.save_revision(user=writer)
    return text
