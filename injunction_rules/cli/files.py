"""
Files that a command writes: beside their place, and put there once they are whole.

>>> import tempfile
>>> with tempfile.TemporaryDirectory() as folder:
...     put(f"{folder}/order.txt", b"denied")
...     os.listdir(folder)
['order.txt']
"""

from __future__ import annotations

import os
import secrets
import stat
from contextlib import suppress
from errno import EACCES, EISDIR, ENOENT
from pathlib import Path
from typing import IO

from attrs import define

PART = ".part"
"""How the name of a file ends that is not whole."""

# What is opened anew by these names is already open, and may be half written by others.
_OPEN_ALREADY = ("/dev/stdout", "/dev/stderr", "/dev/fd/", "/proc/")


def is_stream(path: str) -> bool:
    """Tell whether a name is that of a device or a pipe, which no file can take the place of."""
    if os.path.abspath(path).startswith(_OPEN_ALREADY):
        return True
    try:
        mode = os.stat(path).st_mode
    except OSError:
        return False
    return not (stat.S_ISREG(mode) or stat.S_ISDIR(mode))


def check_writable(path: str) -> None:
    """Raise OSError if a file cannot be put in a place, before anything is worked out for it."""
    if is_stream(path):
        return
    target = _target(path)
    if target.is_dir():
        fault = EISDIR
    elif not target.parent.is_dir():
        fault = ENOENT
    elif not os.access(target if target.exists() else target.parent, os.W_OK):
        fault = EACCES
    else:
        return
    raise OSError(fault, os.strerror(fault), path)


def put(path: str, content: bytes) -> None:
    """
    Write a file whole or not at all; what had its name before stays until then.

    A link is followed, and the file that it names is replaced with its permissions kept.  A
    device or a pipe is written to as it is.  It raises OSError or ValueError.
    """
    if is_stream(path):
        with open(path, "ab") as stream:
            stream.write(content)
        return
    check_writable(path)
    target = _target(path)
    # Short, for a long name with anything added may be none.
    part = target.with_name(f".{target.name[:40]}.{secrets.token_hex(4)}{PART}")
    try:
        with open(part, "xb") as file:
            file.write(content)
        _replace(part, target)
    except BaseException:
        with suppress(OSError):
            part.unlink()
        raise


def _replace(part: Path, target: Path) -> None:
    if target.exists():
        part.chmod(stat.S_IMODE(target.stat().st_mode))
    part.replace(target)


@define
class Growing:
    """
    A file that grows beside its place, and ends with a mark until it is whole.

    The mark is written with what it stands behind, so that a process may be killed at any
    time and the file says how far it is.
    """

    target: Path
    part: Path
    _file: IO[bytes]
    _end: int = 0
    _mark: bytes = b""

    @classmethod
    def opened(cls, path: str, end: int = 0, mark: bytes = b"") -> Growing:
        """
        Begin a file, or go on with one that has a mark behind its end.

        FileExistsError is raised where one is to be begun and was begun before.
        """
        part = part_of(path)
        return cls(
            _target(path), part, open(part, "r+b" if mark else "x+b", buffering=0), end, mark
        )

    def add(self, content: bytes, mark: bytes) -> None:
        """Write some content where the mark was, and the mark behind it, or leave both."""
        try:
            self._write(content + mark)
        except BaseException:
            # There is room for the mark where it was before.
            self._write(self._mark)
            raise
        self._end += len(content)
        self._mark = mark

    def _write(self, content: bytes) -> None:
        self._file.seek(self._end)
        _write_all(self._file, content)
        self._file.truncate()

    def stop(self) -> None:
        """Leave the file beside its place, with its mark."""

    def finish(self) -> None:
        """Take the mark away, and put the file in its place."""
        self._write(b"")
        self._file.close()
        _replace(self.part, self.target)

    def close(self) -> None:
        """Close the file; where nothing was added, remove it."""
        if not self._file.closed and not self._mark:
            self.part.unlink()
        self._file.close()


@define
class Stream:
    """A pipe or a device to which content is added, and in the end a mark if it is not whole."""

    _file: IO[bytes]
    _is_ours: bool
    _mark: bytes = b""

    def add(self, content: bytes, mark: bytes) -> None:
        """Write some content, and keep the mark."""
        _write_all(self._file, content)
        self._file.flush()
        self._mark = mark

    def stop(self) -> None:
        """Write the mark."""
        self.add(self._mark, self._mark)

    def finish(self) -> None:
        """Leave it without a mark."""

    def close(self) -> None:
        """Close it if it is ours: standard output is not."""
        if self._is_ours:
            self._file.close()


def _write_all(file: IO[bytes], content: bytes) -> None:
    # A signal may cut a write short.
    rest = memoryview(content)
    while rest:
        rest = rest[file.write(rest) :]


def part_of(path: str) -> Path:
    """Give the name by which a file grows beside its place."""
    target = _target(path)
    return target.with_name(target.name + PART)


def _target(path: str) -> Path:
    """Give the file that is replaced: where a link leads."""
    return Path(os.path.realpath(path) if os.path.islink(path) else path)
