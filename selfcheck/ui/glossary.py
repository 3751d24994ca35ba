"""The glossary where a text is shown: which of its words are explained, read off the screen's thread."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from shiboken6 import isValid

from selfcheck.ui.widgets.text import Mention, Text

if TYPE_CHECKING:
    from selfcheck.i18n import Language
    from selfcheck.ui.context import Context
    from selfcheck.ui.jobs import Jobs, Trouble
    from selfcheck.usecases.terms import Explainer
    from selfcheck.usecases.workspace import Workspace


class Glossary:
    """Explains texts, in the language of the window unless told another.

    Until the words of a language are read its texts have no dots; then they get them.
    """

    def __init__(self, workspace: Workspace, jobs: Jobs, language: Language) -> None:
        self._workspace = workspace
        self._jobs = jobs
        self._language = language
        self._explainers: dict[str, Explainer] = {}
        self._waiting: dict[str, list[tuple[Text, Language]]] = {}

    @property
    def waiting(self) -> bool:
        """Some text is still without its words."""
        return bool(self._waiting)

    def explain(self, text: Text, language: Language | None = None) -> bool:
        """Mark the words of a text as it stands now; False when the glossary is still to be read, and it waits."""
        language = language or self._language
        known = self._explainers.get(language.code)
        if known is not None:
            text.set_mentions(_mentions(known, text.text(), language))
            return True
        code = language.code
        first = code not in self._waiting
        # In line before anybody reads: short work may be called back at once.
        self._waiting.setdefault(code, []).append((text, language))
        if first:
            read, show = partial(_read, self._workspace, code), partial(self._show, code)
            self._jobs.quietly(read, show, partial(self._not_read, code))
        return False

    def _show(self, code: str, explainer: Explainer) -> None:
        self._explainers[code] = explainer
        for text, language in self._waiting.pop(code):
            if isValid(text):
                self.explain(text, language)

    def _not_read(self, code: str, _trouble: Trouble) -> None:
        """Texts can be read without; the next one that is shown tries again."""
        del self._waiting[code]


def explained(text: Text, words: str, context: Context) -> Text:
    """Show `words` in `text`, its words of the trade explained on the spot; gives the text back."""
    text.setText(words)
    context.glossary.explain(text)
    return text


def _read(workspace: Workspace, code: str) -> Explainer:
    """Runs on the worker."""
    from selfcheck.usecases.terms import explainer

    return explainer(workspace, code)


def _mentions(explainer: Explainer, words: str, language: Language) -> list[Mention]:
    return [
        Mention(one.first, one.last, language.content(one.term.term), language.content(one.term.means))
        for one in explainer.mentions(words)
    ]
