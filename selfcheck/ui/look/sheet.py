"""The one style sheet: only for what Qt draws by itself. All other parts paint themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from selfcheck.ui.look.theme import Theme

SHEET = """
QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QDoubleSpinBox, QDateEdit, QComboBox {{
  background: {surface}; color: {ink}; border: {thin}px solid {line_strong}; border-radius: {field}px;
  selection-background-color: {accent}; selection-color: {on_accent}; placeholder-text-color: {ink_2};
}}
QLineEdit, QSpinBox, QDoubleSpinBox, QDateEdit, QComboBox {{ padding: 0 {pad}px; min-height: {height}px; }}
QPlainTextEdit, QTextEdit {{ padding: {half}px; }}
QLineEdit[bare="true"], QPlainTextEdit[bare="true"] {{
  background: transparent; border: none; padding: 0; min-height: 0;
}}
QLineEdit[tone="computed"] {{ color: {ink_2}; }}
QLineEdit[tone="follows"] {{ color: {partly}; font-weight: 600; }}
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled, QDateEdit:disabled {{
  background: {sunken}; color: {ink_3}; border-color: {line};
}}
QLineEdit[wrong="true"], QPlainTextEdit[wrong="true"], QComboBox[wrong="true"], QDateEdit[wrong="true"] {{
  border: {edge}px solid {no}; padding: 0 {pad_wrong}px; min-height: {height_wrong}px;
}}
QPlainTextEdit[wrong="true"] {{ padding: {half}px; }}
QComboBox::drop-down, QDateEdit::drop-down {{ border: none; width: {drop}px; }}
QComboBox::down-arrow, QDateEdit::down-arrow {{ image: none; }}
QSpinBox::up-button, QSpinBox::down-button, QDoubleSpinBox::up-button, QDoubleSpinBox::down-button {{
  width: 0; border: none;
}}
QComboBox QAbstractItemView, QListView[offers="true"] {{
  background: {surface}; color: {ink}; border: {thin}px solid {line_strong}; padding: {inside}px; outline: 0;
  selection-background-color: {hover}; selection-color: {ink};
}}
QComboBox QAbstractItemView::item, QListView[offers="true"]::item {{
  min-height: {item}px; padding: 0 {half}px; border-radius: {cell}px;
}}
QMenu {{ background: {surface}; color: {ink}; border: {thin}px solid {line_strong}; padding: {inside}px; }}
QMenu::item {{ min-height: {item}px; padding: 0 {pad_wide}px 0 {half}px; border-radius: {cell}px; }}
QMenu::item:selected {{ background: {hover}; color: {ink}; }}
QMenu::item:disabled {{ color: {ink_3}; }}
QMenu::icon {{ padding-left: {half}px; }}
QMenu::separator {{ height: {thin}px; background: {line}; margin: {inside}px {half}px; }}
QToolTip {{ background: {ink}; color: {canvas}; border: none; padding: {inside}px {half}px; }}
QScrollBar {{ background: transparent; border: none; margin: 0; }}
QScrollBar:vertical {{ width: {bar}px; }}
QScrollBar:horizontal {{ height: {bar}px; }}
QScrollBar::handle {{ background: {handle_colour}; border-radius: {bar_round}px; margin: {bar_gap}px; }}
QScrollBar::handle:vertical {{ min-height: {handle}px; }}
QScrollBar::handle:horizontal {{ min-width: {handle}px; }}
QScrollBar::handle:hover {{ background: {line_strong}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""


def style_sheet(theme: Theme) -> str:
    """The style sheet in the theme's colours and sizes."""
    px, line, radius, space = theme.px, theme.tokens.line, theme.tokens.radius, theme.tokens.space
    thin, edge = px(line.thin), px(line.focus)
    bar_gap = px(3)
    lengths = {
        "thin": thin, "edge": edge, "field": px(radius.field), "cell": px(radius.cell),
        "pad": px(10), "pad_wrong": px(10) - (edge - thin), "pad_wide": px(24),
        "half": px(space.unit), "inside": px(space.inside),
        "height": px(space.button) - 2 * thin, "height_wrong": px(space.button) - 2 * edge,
        "drop": px(28), "item": px(30),
        "bar": px(10), "bar_gap": bar_gap, "bar_round": max(1, (px(10) - 2 * bar_gap) // 2), "handle": px(32),
    }  # fmt: skip
    colours = {name: getattr(theme.colours, name).name() for name in theme.colours.__dataclass_fields__}
    handle = theme.colours.line_strong
    faint = f"rgba({handle.red()}, {handle.green()}, {handle.blue()}, 45%)"
    return SHEET.format(**lengths, **colours, handle_colour=faint)
