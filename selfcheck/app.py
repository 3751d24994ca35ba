"""The one place that wires paths, log, language, store and window together."""

from __future__ import annotations

import os
import sys

from selfcheck.errors import N_, NoScreen, SelfCheckError
from selfcheck.i18n import load_language, system_language
from selfcheck.paths import DataFolder, data_folder

NO_SCREEN = N_(
    "There is no screen here, so the window can't open. These commands work without one: "
    "selfcheck demo, list, show, new, answer, adopt, plan (selfcheck --help explains them)."
)
NO_QT = N_(
    "The window can't open: Qt misses a library of this system ({reason}). On Debian or Ubuntu: "
    "apt install libglib2.0-0 libgl1 libegl1 libxkbcommon0 libdbus-1-3 libfontconfig1 libxcb-cursor0. "
    "Without it these commands work: selfcheck demo, list, show, new, answer, adopt, plan."
)


def run(data: str | None) -> int:
    """Open the window on a data folder and stay until it is closed; give the exit code."""
    language = load_language(system_language())
    try:
        check_screen()
        return _run(data_folder(data))
    except SelfCheckError as error:
        print(f"selfcheck: {error.say(language.text)}", file=sys.stderr)  # noqa: T201
        return error.exit_code


def check_screen() -> None:
    """Refuse, in a sentence and before Qt would abort, where no window can open."""
    named = os.environ.get("QT_QPA_PLATFORM", "")
    if sys.platform.startswith(("linux", "freebsd")) and not named:
        if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
            raise NoScreen(NO_SCREEN)
        if not os.environ.get("WAYLAND_DISPLAY") and not _x_answers(os.environ["DISPLAY"]):
            raise NoScreen(NO_SCREEN)


def _x_answers(display: str) -> bool:
    """Whether somebody listens at a local X display; a remote one is left to Qt."""
    import socket

    host, _colon, rest = display.rpartition(":")
    if host not in ("", "unix"):
        return True
    number = rest.split(".")[0]
    for address in (f"/tmp/.X11-unix/X{number}", f"\0/tmp/.X11-unix/X{number}"):
        with socket.socket(socket.AF_UNIX) as line:
            line.settimeout(1)
            try:
                line.connect(address)
            except OSError:
                continue
            return True
    return False


def _run(folder: DataFolder) -> int:
    try:
        from selfcheck.ui.program import Program

        from PySide6.QtWidgets import QApplication  # isort: skip
    except ImportError as error:
        raise NoScreen(NO_QT, reason=str(error).split(":")[0]) from error
    application = QApplication.instance() or QApplication(sys.argv[:1])
    program = Program(application, folder)  # type: ignore[arg-type]
    sys.excepthook = program.note
    program.show()
    return application.exec()
