"""What a section's dossier demands, and who may change a section. Pure: values in, findings out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from portal.editorial.rules import EDITING_OFFICES, Standing
from portal.law.findings import Finding

BOARD = "Điều 6 khoản 2 điểm a"
# What a request may ask of a section that is proposed, approved, closed; "" of none that exists yet
ACTS: dict[str, frozenset[str]] = {
    "": frozenset({"create"}),
    "proposed": frozenset({"create"}),
    "approved": frozenset({"dossier", "rename", "move", "merge", "close"}),
    "closed": frozenset({"reopen"}),
}
UNTIL_CONFIRMED = frozenset({"requested", "proposed"})
OPEN = UNTIL_CONFIRMED | {"confirmed"}


@dataclass(frozen=True)
class DossierValue:
    """One version of a dossier as a value: units by their keys, kinds and duties by their names."""

    purpose: str = ""
    responsible_duty: str = ""
    responsible_unit: int | None = None
    all_units: bool = False
    supplying_units: frozenset[int] = frozenset()
    all_kinds: bool = False
    kinds: frozenset[str] = frozenset()
    rhythm: str = ""
    rhythm_days: int | None = None
    languages: str = "vi"
    reviewer_duty: str = ""
    approver: str = ""
    review_days: int | None = None

    @classmethod
    def of(cls, values: Mapping[str, object]) -> "DossierValue":
        """From a mapping that may hold more than a dossier."""
        known = {name: values[name] for name in cls.__dataclass_fields__ if name in values}
        for name in ("supplying_units", "kinds"):
            if name in known:
                known[name] = frozenset(known[name])  # type: ignore[call-overload]
        return cls(**known)  # type: ignore[arg-type]


@dataclass(frozen=True)
class Subject:
    """The section that a request is about: where it stands, who answers for it, what is in it."""

    state: str = ""
    line: tuple[int, ...] = ()
    responsible_units: frozenset[int] = field(default=frozenset())
    live_texts: int = 0
    scheduled_texts: int = 0
    open_topics: int = 0


def supplies(dossier: DossierValue | None, unit: int, kind: str) -> list[Finding]:
    """Điều 7 khoản 1 điểm b: a unit supplies what its functions allow, as the section's dossier lists it."""
    if dossier is None:
        return [Finding("no-dossier", "section", BOARD)]
    findings = []
    if not dossier.all_units and unit not in dossier.supplying_units:
        findings.append(Finding("unit-not-supplying", "section", "Điều 7 khoản 1 điểm b"))
    if not dossier.all_kinds and kind not in dossier.kinds:
        findings.append(Finding("kind-not-in-section", "section", BOARD))
    return findings


def dossier_findings(value: DossierValue) -> list[Finding]:
    """What a dossier must say: a purpose, who answers, supplies, screens and approves, which kinds."""
    wrong = (
        ("no-purpose", "purpose", not value.purpose.strip()),
        (
            "one-responsible",
            "responsible_unit",
            bool(value.responsible_duty) == (value.responsible_unit is not None),
        ),
        ("no-editing-office", "reviewer_duty", value.reviewer_duty not in EDITING_OFFICES),
        ("no-suppliers", "supplying_units", value.all_units == bool(value.supplying_units)),
        ("no-kinds", "kinds", value.all_kinds == bool(value.kinds)),
        ("no-approver", "approver", not value.approver.strip()),
    )
    return [Finding(code, name, BOARD) for code, name, is_wrong in wrong if is_wrong]


def may_propose(standing: Standing, subject: Subject, act: str) -> list[Finding]:
    """The standing office proposes; a unit's head asks it to, for a section that the unit answers for."""
    findings = [] if act in ACTS[subject.state] else [Finding("wrong-act")]
    own = bool(subject.responsible_units & standing.heads)
    if not standing.in_standing_office and not own:
        findings.append(Finding("not-standing-office", citation="Điều 7 khoản 2 điểm a"))
    return findings + content_findings(subject, act)


def content_findings(subject: Subject, act: str) -> list[Finding]:
    """What is in a section and would be lost with it."""
    ends = act in {"merge", "close"}
    wrong = (
        ("has-live-content", act == "close" and subject.live_texts),
        ("has-scheduled-content", ends and subject.scheduled_texts),
        ("has-topics", ends and subject.open_topics),
    )
    return [Finding(code) for code, is_wrong in wrong if is_wrong]


def may_pass_on_change(standing: Standing, stage: str) -> list[Finding]:
    """Điều 7 khoản 2 điểm a: what a unit asks reaches the board through the standing office."""
    if stage != "requested":
        return [Finding("wrong-stage")]
    if standing.in_standing_office:
        return []
    return [Finding("not-standing-office", citation="Điều 7 khoản 2 điểm a")]


def may_confirm_change(standing: Standing, stage: str, line: Sequence[int]) -> list[Finding]:
    """Điều 6 khoản 2 điểm a: xác nhận, by the standing deputy head or a member who was given that."""
    if stage != "proposed":
        return [Finding("wrong-stage")]
    named = any(mandate.covers(line, "", "sections") for mandate in standing.mandates)
    if standing.board_position == "standing_deputy" or (standing.board_position and named):
        return []
    return [Finding("not-confirmer", citation=BOARD)]


def may_approve_change(standing: Standing, stage: str, confirmed_by: int | None) -> list[Finding]:
    """Điều 6 khoản 2 điểm a: phê duyệt, by the head of the board, who is not the one who confirmed."""
    findings = [] if stage == "confirmed" else [Finding("wrong-stage")]
    if not standing.heads_board:
        findings.append(Finding("not-board-head", citation=BOARD))
    if confirmed_by is not None and confirmed_by == standing.user:
        findings.append(Finding("confirmed-by-yourself", citation=BOARD))
    return findings


def may_return_change(standing: Standing, stage: str, line: Sequence[int]) -> list[Finding]:
    """Whoever's turn it is gives it back."""
    if stage == "requested":
        return may_pass_on_change(standing, stage)
    if stage == "proposed":
        return may_confirm_change(standing, stage, line)
    return may_approve_change(standing, stage, None)


def may_withdraw_change(standing: Standing, stage: str, proposed_by: int) -> list[Finding]:
    """Who proposed takes it back, or the standing office, until it is decided."""
    if stage not in OPEN:
        return [Finding("wrong-stage")]
    allowed = standing.user == proposed_by or standing.in_standing_office
    return [] if allowed else [Finding("not-yours-to-edit", citation="Điều 7 khoản 2 điểm a")]


def naming_findings(values: Mapping[str, object]) -> list[Finding]:
    """Names and slugs: Vietnamese always, English whole or left out."""
    text = {
        name: str(values.get(name) or "").strip() for name in ("name_vi", "slug_vi", "name_en", "slug_en")
    }
    findings = [
        Finding(f"no-{name.replace('_', '-')}", name) for name in ("name_vi", "slug_vi") if not text[name]
    ]
    if bool(text["name_en"]) != bool(text["slug_en"]):
        findings.append(Finding("english-not-whole", "name_en"))
    return findings
