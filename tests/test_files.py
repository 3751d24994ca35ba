"""A file is put in place whole, or the old one stays and a sentence says why."""

from __future__ import annotations

import errno
import os
import resource
import stat
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from selfcheck.errors import Cancelled, DiskFull, NotWritable
from selfcheck.files import as_sentence, make_folder, write_whole, written_whole


def only(folder: Path, *names: str) -> bool:
    """The folder holds these and no scrap."""
    return sorted(path.name for path in folder.iterdir()) == sorted(names)


def test_a_file_is_written_whole_and_leaves_no_scrap(tmp_path: Path) -> None:
    write_whole(tmp_path / "plan.pdf", b"new")
    assert (tmp_path / "plan.pdf").read_bytes() == b"new"
    assert only(tmp_path, "plan.pdf")


def test_until_it_is_whole_the_old_file_stays(tmp_path: Path) -> None:
    target = tmp_path / "plan.pdf"
    target.write_bytes(b"old")
    with written_whole(target) as stream:
        stream.write(b"half")
        stream.flush()
        assert target.read_bytes() == b"old"
    assert target.read_bytes() == b"half"


@pytest.mark.parametrize(
    "error", [RuntimeError("slip"), Cancelled(), KeyboardInterrupt()], ids=lambda one: type(one).__name__
)
def test_whatever_happens_in_between_the_old_file_stays(tmp_path: Path, error: BaseException) -> None:
    target = tmp_path / "plan.pdf"
    target.write_bytes(b"old")
    with pytest.raises(type(error)), written_whole(target) as stream:
        stream.write(b"half")
        raise error
    assert target.read_bytes() == b"old"
    assert only(tmp_path, "plan.pdf")


@pytest.mark.parametrize(
    "name", ["ñandú 豆腐 👩‍🏭.pdf", "a b.pdf", "-rf", "100%.pdf", "quote'\".pdf", "é" * 120, ".hidden", "[x]*.pdf"]
)
def test_a_file_may_have_any_name(tmp_path: Path, name: str) -> None:
    write_whole(tmp_path / name, b"x")
    assert only(tmp_path, name)


def test_a_new_file_may_be_read_by_whom_the_system_says(tmp_path: Path) -> None:
    mask = os.umask(0o027)
    try:
        write_whole(tmp_path / "plan.pdf", b"x")
        assert os.umask(0o027) == 0o027, "the mask is left as it was"
    finally:
        os.umask(mask)
    assert stat.S_IMODE((tmp_path / "plan.pdf").stat().st_mode) == 0o640


def test_a_folder_or_a_missing_folder_as_target_is_told(tmp_path: Path) -> None:
    with pytest.raises(NotWritable, match="that is a folder"):
        write_whole(tmp_path, b"x")
    (tmp_path / "folder").mkdir()
    with pytest.raises(NotWritable, match="that is a folder"):
        write_whole(tmp_path / "folder", b"x")
    with pytest.raises(NotWritable, match="its folder does not exist"):
        write_whole(tmp_path / "no" / "plan.pdf", b"x")
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(NotWritable, match="a file stands where a folder should be"):
        write_whole(tmp_path / "file" / "plan.pdf", b"x")
    assert only(tmp_path, "folder", "file")


def test_a_name_that_is_too_long_is_told(tmp_path: Path) -> None:
    with pytest.raises(NotWritable, match="File name too long"):
        write_whole(tmp_path / ("x" * 300), b"x")
    assert only(tmp_path)


Nobody = Callable[[], AbstractContextManager[None]]


@pytest.mark.parametrize(("folder_mode", "file_mode"), [(0o555, 0o666), (0o777, 0o444)], ids=["folder", "file"])
def test_a_read_only_place_is_told_and_left_alone(
    open_folder: Path, as_nobody: Nobody, folder_mode: int, file_mode: int
) -> None:
    target = open_folder / "plan.pdf"
    target.write_bytes(b"old")
    target.chmod(file_mode)
    open_folder.chmod(folder_mode)
    try:
        with as_nobody(), pytest.raises(NotWritable, match="read-only"):
            write_whole(target, b"new")
    finally:
        open_folder.chmod(0o755)
    assert target.read_bytes() == b"old"
    assert only(open_folder, "plan.pdf")


def test_a_place_that_may_not_even_be_looked_at_is_told(open_folder: Path, as_nobody: Nobody) -> None:
    secret = open_folder / "secret"
    secret.mkdir()
    secret.chmod(0o000)
    try:
        for act in (lambda: write_whole(secret / "plan.pdf", b"x"), lambda: make_folder(secret / "deeper")):
            with as_nobody(), pytest.raises(NotWritable, match="read-only"):
                act()
    finally:
        secret.chmod(0o700)


def test_a_disk_that_takes_no_more_bytes_leaves_the_old_file(tmp_path: Path) -> None:
    target = tmp_path / "plan.pdf"
    target.write_bytes(b"old")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, hard))
    try:
        with pytest.raises(NotWritable, match="What was there is untouched"):
            write_whole(target, b"x" * 100_000)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert target.read_bytes() == b"old"
    assert only(tmp_path, "plan.pdf")


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT])
def test_a_full_disk_is_called_a_full_disk(tmp_path: Path, number: int) -> None:
    said = as_sentence(OSError(number, os.strerror(number)), tmp_path / "plan.pdf")
    assert isinstance(said, DiskFull)
    assert "the disk is full. Nothing was changed" in str(said)
    assert said.exit_code == 3


def test_a_folder_is_made_with_its_parents_once_or_twice(tmp_path: Path) -> None:
    make_folder(tmp_path / "a" / "b")
    make_folder(tmp_path / "a" / "b")
    assert (tmp_path / "a" / "b").is_dir()
    (tmp_path / "file").write_bytes(b"")
    for wrong in (tmp_path / "file", tmp_path / "file" / "below"):
        with pytest.raises(NotWritable, match="a file stands where a folder should be"):
            make_folder(wrong)
