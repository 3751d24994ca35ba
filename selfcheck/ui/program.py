"""The running program: shows the window first, then loads what fills it, opens the data and hands it over."""

from __future__ import annotations

import builtins
import contextlib
import types
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from importlib import import_module
from typing import TYPE_CHECKING

# What needs no Qt comes first: PySide's import hook makes every later import slower.
from selfcheck.errors import N_, Locked, SelfCheckError
from selfcheck.files import make_folder
from selfcheck.i18n import load_language
from selfcheck.look import load_tokens
from selfcheck.paths import DataFolder
from selfcheck.ui.settings import Settings, read_settings, write_settings

from PySide6.QtCore import QObject, Qt, QTimer, Signal  # isort: skip
from PySide6.QtWidgets import QApplication  # isort: skip

from selfcheck.ui.window import Window  # isort: skip

LATER = (
    "selfcheck.domain.suggestions",
    "selfcheck.ui.desk",
    "selfcheck.ui.widgets.question_card",
    "selfcheck.ui.pages.look_around.page",
    "selfcheck.ui.pages.get_organised.page",
    "selfcheck.ui.pages.find_options.page",
    "selfcheck.ui.pages.choose.page",
    "selfcheck.ui.pages.do.page",
    "selfcheck.ui.pages.keep_going.page",
    "selfcheck.ui.pages.library.page",
)
"""Loaded in small steps once Home stands, so that the first look at a page does not have to wait."""

QUIET = 300
"""Milliseconds after Home stands before that begins."""

if TYPE_CHECKING:
    from PySide6.QtCore import QLockFile, QTranslator

    from selfcheck.catalog.faults import Fault
    from selfcheck.ui.jobs import Jobs
    from selfcheck.ui.look.theme import Theme
    from selfcheck.ui.main_window import MainWindow
    from selfcheck.ui.prompts import Prompts
    from selfcheck.usecases.workspace import Workspace


class Program(QObject):
    """One window on one data folder. `main` fills the window once it is painted."""

    ready = Signal()  # Home can be used
    warm = Signal()  # the other pages are loaded, too
    theme: Theme
    main: MainWindow

    def __init__(
        self,
        application: QApplication,
        folder: DataFolder,
        clock: Callable[[], datetime] | None = None,
        prompts: Prompts | None = None,
    ) -> None:
        super().__init__()
        self._clock = clock
        self._prompts = prompts
        self.application = application
        self.folder = folder
        self.settings = read_settings(folder.settings)
        self.language = load_language(self.settings.spoken)
        self.workspace: Workspace | None = None
        self._tokens = load_tokens()
        self._jobs: Jobs | None = None
        self._lock: QLockFile | None = None
        self._qt_words: QTranslator | None = None
        application.setApplicationName("SelfCheck")
        application.setDesktopFileName("selfcheck")
        self.window = Window(self._tokens, self.settings.scheme)
        self.window.painted.connect(self._fill_soon)
        self.window.closed.connect(self._end)

    def show(self) -> None:
        """Show the window; the data is opened as soon as it is painted."""
        self.window.show()

    def change_settings(self, settings: Settings) -> None:
        """Take new settings, keep them, and show them at once."""
        before, self.settings = self.settings, settings
        with contextlib.suppress(SelfCheckError):
            write_settings(self.folder.settings, settings)
        self.main.context.settings = settings
        if settings.scheme != before.scheme:
            self.theme.set_scheme(settings.scheme)
        if settings.text_scale != before.text_scale:
            self.theme.set_text_scale(settings.text_scale)
        if settings.spoken != before.spoken or settings.text_scale != before.text_scale:
            # The page that asked is replaced by this, so it must have returned first.
            QTimer.singleShot(0, self._build_anew)

    # Beginning

    def _fill_soon(self) -> None:
        QTimer.singleShot(0, self._fill)

    def _fill(self) -> None:
        _import_plainly()
        from PySide6.QtGui import QIcon

        from selfcheck.ui.look.theme import Theme
        from selfcheck.ui.main_window import MainWindow

        self.theme = Theme(self.settings.scheme, self.settings.text_scale, tokens=self._tokens)
        self.theme.apply(self.application)
        self._speak()
        colours = self.theme.colours
        mark = self.theme.icons.pixmap("mark", colours.accent, 64, on=colours.on_accent)
        self.application.setWindowIcon(QIcon(mark))
        self.main = MainWindow(self.theme, self.language)
        self.window.fill(self.main)
        self._begin()

    def _begin(self) -> None:
        try:
            self._open()
        except SelfCheckError as error:
            self.main.say_trouble(error.say(self.language.text), self.language.text("Try again"), self._begin)

    def _open(self) -> None:
        self._take_lock()
        from selfcheck.ui.context import Context
        from selfcheck.ui.jobs import Jobs
        from selfcheck.ui.prompts import Prompts
        from selfcheck.usecases.workspace import Workspace, system_clock

        self.workspace = Workspace(self.folder, self._clock or system_clock)
        self._jobs = Jobs(self.language, str(self.folder.folder))
        context = Context(
            self.theme,
            self.language,
            self.workspace,
            self._jobs,
            self._prompts or Prompts(),
            self.settings,
            self.change_settings,
        )
        self.main.begin(context)
        self.ready.emit()
        self._to_load = list(LATER)
        QTimer.singleShot(QUIET, self._load_next)

    def _load_next(self) -> None:
        """Load one more module that the next press will want, while nobody presses anything."""
        if self._to_load:
            import_module(self._to_load.pop(0))
            QTimer.singleShot(0, self._load_next)
        else:
            self.warm.emit()
            self._look_at_own_checklists()

    def _look_at_own_checklists(self) -> None:
        """Say on Home which of the person's own files were left out; who has none does not pay for the library."""
        assert self._jobs is not None
        own = self.folder.checklists
        if own.is_dir() and any(own.iterdir()):
            self._jobs.save(self._own_faults, self.main.show_faults, self.main.no_faults)

    def _own_faults(self) -> tuple[Fault, ...]:
        assert self.workspace is not None
        return self.workspace.catalog.faults

    def _take_lock(self) -> None:
        """Only one window may work on a folder, so that no screen shows what another has changed."""
        from PySide6.QtCore import QLockFile

        make_folder(self.folder.folder)
        lock = QLockFile(str(self.folder.lock))
        lock.setStaleLockTime(0)
        if not lock.tryLock(0):
            raise Locked(
                N_(
                    "SelfCheck is open on these data already, in another window. Use that one, or close it and try "
                    "again. Nothing is lost."
                )
            )
        self._lock = lock

    # Language

    def _speak(self) -> None:
        from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator

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

    def _build_anew(self) -> None:
        """Pages measure themselves in their language and text size when they are made, so they are made anew."""
        self.language = load_language(self.settings.spoken)
        self._speak()
        assert self._jobs is not None
        self._jobs.language = self.language
        self.main.rebuild(replace(self.main.context, language=self.language))

    # Ending

    def _end(self) -> None:
        if self._jobs is not None:
            self._jobs.close()
        if self.workspace is not None:
            self.workspace.close()
        if self._lock is not None:
            self._lock.unlock()

    def note(self, kind: type[BaseException], error: BaseException, trace: types.TracebackType | None) -> None:
        """A bug of ours: into the log, and one sentence to the person; the window lives on."""
        from selfcheck.log import note_bug

        del kind, trace
        log = note_bug(error, str(self.folder.folder))
        main = getattr(self, "main", None)
        if main is not None and main.page is not None:
            main.page.say_bug(log)


def _import_plainly() -> None:
    """Take PySide's import hook out: it reads the source of every module to look for `from __feature__ import`.

    We have none of that, and it makes each first look at a page slower.
    """
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
