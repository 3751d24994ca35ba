"""What every page is given."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from selfcheck.i18n import Language
from selfcheck.ui.jobs import Jobs
from selfcheck.ui.look.theme import Theme
from selfcheck.ui.prompts import Prompts
from selfcheck.ui.settings import Settings
from selfcheck.usecases.workspace import Workspace


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
