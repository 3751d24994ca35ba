"""The running program: paints the window first, then opens the data and hands it to the window."""

from __future__ import annotations

import builtins
import contextlib
import sys
import types
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QLocale, QLockFile, QObject, Qt, QTimer, QTranslator, Signal
from PySide6.QtWidgets import QApplication

from selfcheck.errors import N_, Locked, SelfCheckError
from selfcheck.files import make_folder
from selfcheck.i18n import load_language
from selfcheck.log import note_bug
from selfcheck.paths import DataFolder
from selfcheck.ui.look.theme import Theme
from selfcheck.ui.main_window import MainWindow
from selfcheck.ui.settings import Settings, read_settings, write_settings

if TYPE_CHECKING:
    from selfcheck.ui.jobs import Jobs
    from selfcheck.usecases.workspace import Workspace

# As the interpreter started with it: PySide puts its own in front, which makes every later import about twice as slow.
_PLAIN_IMPORT = getattr(builtins, "__orig_import__", None)


class Program(QObject):
    """One window on one data folder."""

    ready = Signal()  # Home can be used

    def __init__(self, application: QApplication, folder: DataFolder) -> None:
        super().__init__()
        self.application = application
        self.folder = folder
        self.settings = read_settings(folder.settings)
        self.language = load_language(self.settings.spoken)
        self.theme = Theme(self.settings.scheme, self.settings.text_scale)
        self.workspace: Workspace | None = None
        self._jobs: Jobs | None = None
        self._lock: QLockFile | None = None
        self._qt_words: QTranslator | None = None
        self.theme.apply(application)
        self._speak()
        application.setApplicationName("SelfCheck")
        application.setDesktopFileName("selfcheck")
        self.window = MainWindow(self.theme, self.language)
        self.window.painted.connect(self._begin_soon)
        self.window.closed.connect(self._end)
        sys.excepthook = self._note

    def show(self) -> None:
        """Show the window; the data is opened as soon as it is painted."""
        self.window.show()

    def change_settings(self, settings: Settings) -> None:
        """Take new settings, keep them, and show them at once."""
        before, self.settings = self.settings, settings
        with contextlib.suppress(SelfCheckError):
            write_settings(self.folder.settings, settings)
        self.window.context.settings = settings
        if settings.scheme != before.scheme:
            self.theme.set_scheme(settings.scheme)
        if settings.text_scale != before.text_scale:
            self.theme.set_text_scale(settings.text_scale)
        if settings.spoken != before.spoken:
            # The page that asked is replaced by this, so it must have returned first.
            QTimer.singleShot(0, self._change_language)

    # Beginning

    def _begin_soon(self) -> None:
        QTimer.singleShot(0, self._begin)

    def _begin(self) -> None:
        try:
            self._open()
        except SelfCheckError as error:
            self.window.say_trouble(error.say(self.language.text), self.language.text("Try again"), self._begin)

    def _open(self) -> None:
        self._take_lock()
        with _quick_imports():
            from selfcheck.ui.context import Context
            from selfcheck.ui.jobs import Jobs
            from selfcheck.ui.prompts import Prompts
            from selfcheck.usecases.workspace import open_workspace

        self.workspace = open_workspace(self.folder)
        self._jobs = Jobs(self.language, str(self.folder.folder))
        context = Context(
            self.theme, self.language, self.workspace, self._jobs, Prompts(), self.settings, self.change_settings
        )
        with _quick_imports():
            self.window.begin(context)
        self.ready.emit()

    def _take_lock(self) -> None:
        """Only one window may work on a folder, so that no screen shows what another has changed."""
        make_folder(self.folder.folder)
        lock = QLockFile(str(self.folder.lock))
        lock.setStaleLockTime(0)
        if not lock.tryLock(0):
            raise Locked(
                N_("SelfCheck is open on these data already, in another window. Use that one, or close it and try again. "
                   "Nothing is lost.")
            )
        self._lock = lock

    # Language

    def _speak(self) -> None:
        locale = QLocale(self.language.code)
        QLocale.setDefault(locale)
        backwards = self.language.right_to_left
        self.application.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if backwards else Qt.LayoutDirection.LeftToRight
        )
        if self._qt_words is not None:
            self.application.removeTranslator(self._qt_words)
            self._qt_words = None
        if self.language.code != "en":
            words = QTranslator(self)
            if words.load(locale, "qtbase", "_", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
                self.application.installTranslator(words)
                self._qt_words = words

    def _change_language(self) -> None:
        self.language = load_language(self.settings.spoken)
        self._speak()
        assert self._jobs is not None
        self._jobs.language = self.language
        self.window.rebuild(replace(self.window.context, language=self.language))

    # Ending

    def _end(self) -> None:
        if self._jobs is not None:
            self._jobs.close()
        if self.workspace is not None:
            self.workspace.close()
        if self._lock is not None:
            self._lock.unlock()

    def _note(self, kind: type[BaseException], error: BaseException, trace: types.TracebackType | None) -> None:
        """A bug of ours: into the log, and one sentence to the person; the window lives on."""
        del kind, trace
        log = note_bug(error, str(self.folder.folder))
        if self.window.page is not None:
            self.window.page.say_bug(log)


@contextlib.contextmanager
def _quick_imports() -> Iterator[None]:
    """Import without PySide's hook, which only serves `from __feature__ import`, and we have none of that."""
    hooked = builtins.__import__
    if _PLAIN_IMPORT is not None:
        builtins.__import__ = _PLAIN_IMPORT
    try:
        yield
    finally:
        builtins.__import__ = hooked
