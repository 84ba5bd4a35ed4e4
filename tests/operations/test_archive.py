"""The sealed file alone: no byte of it is free, and nothing odd comes out of one that has our seal."""

import io
import tarfile
from pathlib import Path

import pytest
from pytest_django import Settings

from portal.operations import archive, keys, unpacking
from portal.operations.archive import Writer
from portal.operations.manifest import Manifest, Member
from portal.operations.refusals import Impossible

CONTENT = {
    "database": "dòng".encode() * 200,
    "media/ảnh/một tệp có tên rất dài " + "dài " * 30 + ".jpg": b"\xff" * 513,
    "media/trống.pdf": b"",
}


def manifest(members: list[Member]) -> Manifest:
    return Manifest(
        made_at="2026-11-23T07:00:00+00:00",
        portal="0.1.0",
        engine="sqlite",
        migrations=["core.0001_initial"],
        keys=keys.fingerprints(),
        audit=(3, "0" * 64),
        rows={"core.image": 2},
        members=members,
    )


def written(content: dict[str, bytes] = CONTENT) -> bytes:
    out = io.BytesIO()
    writer = Writer(out)
    for name, bytes_ in content.items():
        writer.add_bytes(name, bytes_)
    writer.close(manifest(list(writer.members)))
    return out.getvalue()


def is_sealed(content: bytes) -> bool:
    return archive.is_sealed(io.BytesIO(content))


def refused(content: bytes) -> str:
    """Why an archive that has our seal is refused all the same."""
    assert is_sealed(content)
    with pytest.raises(Impossible) as refusal, unpacking.opened(io.BytesIO(content)) as members:
        unpacking.checked(members)
    return str(refusal.value)


def test_what_is_written_is_sealed_and_comes_out_as_it_went_in(tmp_path: Path) -> None:
    whole = written()
    assert is_sealed(whole)
    with unpacking.opened(io.BytesIO(whole)) as members:
        said = unpacking.checked(members)
        unpacking.unpack(members, said, tmp_path)
    assert said == manifest(said.members)
    assert {
        path.relative_to(tmp_path).as_posix(): path.read_bytes()
        for path in tmp_path.rglob("*")
        if path.is_file()
    } == CONTENT


def test_every_changed_byte_is_noticed() -> None:
    """In headers, contents, padding, the manifest, the seal and the end alike."""
    whole = written()
    for place in range(len(whole)):
        for bits in (0x01, 0x80, 0xFF):
            changed = bytearray(whole)
            changed[place] ^= bits
            assert not is_sealed(bytes(changed)), place


def test_nothing_may_be_cut_off_or_added() -> None:
    whole = written()
    assert not any(is_sealed(whole[:length]) for length in range(len(whole)))
    for more in (b"\0", bytes(512), bytes(10240), whole):
        assert not is_sealed(whole + more)
        assert not is_sealed(more + whole)


def test_checksums_made_anew_do_not_help(settings: Settings) -> None:
    """Whoever doesn't have the key can write a whole archive, and is noticed."""
    settings.SECRET_KEY = "s" * 50
    theirs = written({**CONTENT, "database": b"changed"})
    assert is_sealed(theirs)
    settings.SECRET_KEY = "k" * 50
    assert not is_sealed(theirs)


def test_keys_are_recognised_and_not_told(settings: Settings) -> None:
    settings.SECRET_KEY = "a secret " * 6
    whole = written()
    assert keys.fingerprints()["SECRET_KEY"].encode() in whole
    assert b"a secret" not in whole


@pytest.mark.parametrize(
    "name",
    [
        "../out",
        "media/../../out",
        "/etc/passwd",
        "media//etc/passwd",
        "media/./x",
        "media/x/",
        "audit-head.json",
        "portal.sqlite3",
        "media",
    ],
)
def test_names_that_lead_elsewhere_are_refused(name: str) -> None:
    assert "thành phần lạ" in refused(written({**CONTENT, name: b"x"}))


@pytest.mark.parametrize("kind", [tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.FIFOTYPE, tarfile.DIRTYPE])
def test_only_plain_files_come_out(kind: bytes) -> None:
    info = tarfile.TarInfo("media/link")
    info.type, info.linkname = kind, "../../elsewhere"
    out = io.BytesIO()
    writer = Writer(out)
    writer._write(info.tobuf())
    writer.close(manifest([*writer.members, Member("media/link", 0, "")]))
    assert "media/link" in refused(out.getvalue())


def test_what_the_manifest_does_not_name_is_refused_and_what_it_names_must_be_there() -> None:
    for forget, invent in ((1, []), (0, [Member("media/none", 0, "")])):
        out = io.BytesIO()
        writer = Writer(out)
        writer.add_bytes("database", b"x")
        writer.close(manifest([*writer.members[forget:], *invent]))
        refused(out.getvalue())


def test_the_same_name_twice_is_refused() -> None:
    out = io.BytesIO()
    writer = Writer(out)
    writer.add_bytes("database", b"one")
    writer.add_bytes("database", b"two")
    writer.close(manifest(writer.members[:-1]))
    refused(out.getvalue())


def test_a_checksum_that_differs_stops_the_unpacking(tmp_path: Path) -> None:
    out = io.BytesIO()
    writer = Writer(out)
    writer.add_bytes("database", b"x")
    first, database = writer.members
    writer.close(manifest([first, Member("database", database.size, "0" * 64)]))
    with unpacking.opened(io.BytesIO(out.getvalue())) as members:
        said = unpacking.checked(members)
        with pytest.raises(Impossible, match="database"):
            unpacking.unpack(members, said, tmp_path)
