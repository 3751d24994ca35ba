"""What every page is given."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from selfcheck.i18n import Language
from selfcheck.ui.jobs import Jobs
from selfcheck.ui.look.theme import Theme
from selfcheck.ui.prompts import Prompts
from selfcheck.ui.settings import Settings
from selfcheck.usecases.workspace import Workspace

if TYPE_CHECKING:
    from selfcheck.ui.glossary import Glossary


@dataclass
class Context:
    """Look, language, workspace and helpers of one window. `settings` is changed only through `change_settings`."""

    theme: Theme
    language: Language
    workspace: Workspace
    jobs: Jobs
    prompts: Prompts
    settings: Settings
    change_settings: Callable[[Settings], None]

    @cached_property
    def glossary(self) -> Glossary:
        """The words explained in this language; loaded when the first text asks."""
        from selfcheck.ui.glossary import Glossary

        return Glossary(self.workspace, self.jobs, self.language)
