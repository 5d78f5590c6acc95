"""The style sheet and the Qt palette that go with a Palette."""

from PySide6.QtGui import QColor, QPalette

from monitor.paths import resource
from ui.theme.palette import Palette

_SHEET = """
* {{ font-family: {sans}; font-size: 13px; color: {text}; }}
QMainWindow, #window {{ background: {pane}; }}
#topBar, #statusBar, #sidebar {{ background: {chrome}; }}
#topBar {{ border-bottom: 1px solid {line}; }}
#statusBar {{ border-top: 1px solid {line}; }}
#statusBar QLabel {{ font-size: 12px; color: {muted}; }}
#statusBar QLabel#trouble {{ color: {red}; }}
#statusBar QLabel#leaving {{ color: {accent}; font-weight: 600; }}
#statusBar QLabel#message[kind="error"] {{ color: {red}; }}
#statusBar QProgressBar {{ background: {line}; border: none; border-radius: 2px;
  max-height: 5px; min-height: 5px; }}
#statusBar QProgressBar::chunk {{ background: {accent}; border-radius: 2px; }}
QLabel {{ background: transparent; }}
#brand {{ font-size: 15px; font-weight: 700; }}
QToolButton {{ border: none; border-radius: 5px; padding: 4px 8px; background: transparent;
  color: {text}; }}
QToolButton:hover {{ background: {tab}; }}
QToolButton:pressed, QToolButton:checked {{ background: {tab}; }}
QToolButton:focus {{ border: 1px solid {accent}; padding: 3px 7px; }}
QToolButton:disabled {{ color: {faint}; }}
QToolButton::menu-indicator {{ image: none; width: 0; }}
QToolButton[tab="true"] {{ padding: 4px 10px; color: {muted}; }}
QToolButton[tab="true"]:focus {{ padding: 3px 9px; }}
QToolButton[tab="true"]:checked {{ color: {text}; font-weight: 600; }}
QToolButton[quiet="true"] {{ color: {muted}; padding: 4px 6px; }}
QToolButton[quiet="true"]:focus {{ padding: 3px 5px; }}
QLineEdit, QPlainTextEdit, QDateEdit, QSpinBox, QComboBox {{ background: {field};
  border: 1px solid {line}; border-radius: 6px; padding: 4px 9px; color: {text};
  selection-background-color: {accent}; selection-color: {on_accent}; }}
QLineEdit:focus, QPlainTextEdit:focus, QDateEdit:focus, QSpinBox:focus,
QComboBox:focus {{
  border: 1px solid {accent}; }}
QDateEdit, QComboBox {{ padding-right: 24px; }}
QDateEdit::drop-down, QComboBox::drop-down {{ subcontrol-origin: padding;
  subcontrol-position: center right; width: 24px; border: none; background: transparent; }}
QDateEdit::down-arrow, QComboBox::down-arrow {{ image: url("{icons}/down-{name}.svg");
  width: 12px; height: 12px; }}
QSpinBox::up-button, QSpinBox::down-button {{ width: 18px; border: none;
  background: transparent; }}
QSpinBox::up-arrow {{ image: url("{icons}/up-{name}.svg"); width: 10px; height: 10px; }}
QSpinBox::down-arrow {{ image: url("{icons}/down-{name}.svg"); width: 10px; height: 10px; }}
QComboBox QAbstractItemView, #completions {{ background: {field}; border: 1px solid {line};
  selection-background-color: {select}; selection-color: {text}; outline: none; }}
QComboBox {{ combobox-popup: 0; }}
#completions::item, QComboBox QAbstractItemView::item {{ padding: 4px 8px; color: {text}; }}
#completions::item:selected, QComboBox QAbstractItemView::item:selected {{
  background: {select}; color: {text}; }}
QCheckBox {{ spacing: 7px; background: transparent; }}
QCheckBox::indicator {{ width: 14px; height: 14px; border: 1px solid {faint};
  border-radius: 4px; background: {field}; }}
QCheckBox::indicator:hover, QCheckBox::indicator:focus {{ border: 1px solid {accent}; }}
QCheckBox::indicator:checked {{ background: {accent}; border: 1px solid {accent};
  image: url("{icons}/check-{name}.svg"); }}
QCalendarWidget QWidget {{ background: {pane}; alternate-background-color: {pane}; }}
QCalendarWidget QToolButton {{ color: {text}; font-weight: 600; padding: 4px 8px; }}
QCalendarWidget QSpinBox {{ padding: 2px 4px; }}
QCalendarWidget QAbstractItemView {{ background: {pane}; outline: none;
  selection-background-color: {accent}; selection-color: {on_accent}; }}
QCalendarWidget QAbstractItemView:disabled {{ color: {faint}; }}
#timelineBar, #readerHead {{ background: {pane}; border-bottom: 1px solid {hairline}; }}
QAbstractItemView {{ border: none; outline: none; background: {pane}; }}
#sidebar QTreeView {{ background: {chrome}; }}
#storyPanel {{ background: {panel}; }}
#storyPanel QListView {{ background: {panel}; }}
#faint {{ color: {faint}; }}
#small {{ color: {faint}; font-size: 12px; }}
#title {{ font-size: 20px; font-weight: 700; }}
#originalTitle {{ font-size: 14px; color: {muted}; }}
#title[pointed="true"], #originalTitle[pointed="true"] {{ background: {pointed}; color: {text}; }}
#sourceLine {{ color: {muted}; }}
#code {{ background: {chip}; color: {chip_text}; border-radius: 3px; padding: 1px 5px;
  margin-top: 5px; font-size: 11px; font-weight: 600; }}
#originLine {{ color: {muted}; font-size: 12px; }}
#stateLine, #conflictLine {{ color: {amber}; font-size: 12px; }}
#empty {{ color: {muted}; background: {pane}; }}
#article {{ border: none; background: {pane}; }}
#storyPage, #storyColumn, #storyScroll {{ background: {chrome}; border: none; }}
#storyHead {{ background: {chrome}; border-bottom: 1px solid {line}; }}
#storyPanes::handle {{ background: {chrome}; }}
#storyHeadline {{ font-size: 14px; font-weight: 700; }}
#card {{ background: {pane}; border: 1px solid {line}; border-radius: 8px; }}
#cardTitle {{ color: {faint}; font-size: 11px; font-weight: 600; letter-spacing: 0.6px; }}
#headCell {{ color: {faint}; font-size: 11px; font-weight: 600; }}
#dayLine {{ color: {faint}; font-size: 11px; font-weight: 600; padding: 6px 6px 3px 6px;
  border-top: 1px solid {hairline}; }}
#strong {{ font-weight: 600; }}
#muted {{ color: {muted}; }}
#silent {{ color: {amber}; padding: 6px 6px 2px 6px; border-top: 1px solid {hairline}; }}
#legend {{ font-size: 12px; color: {muted}; }}
#comparison {{ background: transparent; border: none; padding: 0; font-family: {serif};
  font-size: 15px; }}
QToolButton[link="true"] {{ color: {link}; padding: 0 3px; }}
QToolButton[link="true"]:focus {{ padding: 0 2px; }}
QToolButton[main="true"] {{ background: {select}; color: {link}; padding: 4px 10px; }}
QToolButton[main="true"]:focus {{ padding: 3px 9px; }}
QToolButton[chipButton="true"] {{ background: {chip}; color: {chip_text};
  border-radius: 3px; padding: 2px 7px; font-size: 12px; font-weight: 600; }}
QToolButton[chipButton="true"]:focus {{ padding: 1px 6px; }}
#storyTitleLink {{ font-weight: 600; padding: 1px 4px 1px 0; }}
#storyTitleLink:focus {{ padding: 0 3px 0 0; }}
#storyTitleLink:hover {{ color: {link}; background: transparent; }}
QSplitter::handle {{ background: {line}; }}
QDialog {{ background: {pane}; }}
QDialog QLabel#heading {{ font-size: 15px; font-weight: 600; }}
QDialog QLabel#hint {{ color: {muted}; font-size: 12px; }}
QDialog QLabel#refusal {{ color: {red}; font-size: 12px; }}
QDialog QLabel#group {{ color: {faint}; font-size: 11px; font-weight: 600; }}
QDialog QLabel#key {{ background: {chip}; color: {chip_text}; border-radius: 4px;
  padding: 2px 7px; font-size: 12px; font-weight: 600; }}
QDialog QListWidget, QDialog QTreeWidget, QDialog #detail, QDialog #packs {{ background: {field};
  border: 1px solid {line}; border-radius: 6px; }}
QDialog QListWidget:focus, QDialog QTreeWidget:focus, QDialog #packs:focus {{
  border: 1px solid {accent}; }}
QDialog QListWidget::item, QDialog QTreeWidget::item {{ padding: 4px 8px; color: {text}; }}
QDialog QListWidget::item:selected, QDialog QTreeWidget::item:selected {{
  background: {select}; color: {text}; }}
QDialog QListWidget::item:disabled {{ color: {muted}; }}
QListWidget::indicator {{ width: 14px; height: 14px; border: 1px solid {faint};
  border-radius: 4px; background: {field}; margin-left: 6px; }}
QListWidget::indicator:checked {{ background: {accent}; border: 1px solid {accent};
  image: url("{icons}/check-{name}.svg"); }}
QListWidget::indicator:checked:disabled {{ background: {muted};
  border: 1px solid {muted}; }}
QHeaderView {{ background: {field}; }}
QHeaderView::section {{ background: {field}; color: {faint}; border: none; font-size: 11px;
  font-weight: 600; padding: 5px 8px; border-bottom: 1px solid {hairline}; }}
#detail {{ padding: 6px 8px; }}
QPushButton {{ background: {tab}; border: 1px solid {line}; border-radius: 6px;
  padding: 5px 14px; }}
QPushButton:hover {{ background: {select}; }}
QPushButton:focus {{ border: 1px solid {accent}; }}
QPushButton:default {{ background: {accent}; color: {on_accent}; border: 1px solid {accent};
  font-weight: 600; }}
QPushButton:disabled, QPushButton:default:disabled {{ background: {tab}; color: {faint};
  border: 1px solid {line}; }}
QMenu {{ background: {pane}; border: 1px solid {line}; padding: 5px; }}
QMenu::item {{ padding: 5px 26px 5px 24px; border-radius: 4px; }}
QMenu::item:selected {{ background: {select}; }}
QMenu::item:disabled {{ color: {faint}; }}
QMenu::indicator {{ width: 14px; height: 14px; left: 6px; }}
QMenu::indicator:checked {{ image: url("{icons}/tick-{name}.svg"); }}
QMenu::separator {{ height: 1px; background: {hairline}; margin: 4px 6px; }}
QToolTip {{ background: {pane}; color: {text}; border: 1px solid {line}; padding: 4px 6px; }}
QScrollBar:vertical {{ background: transparent; width: 10px; margin: 0; }}
QScrollBar::handle:vertical {{ background: {thumb}; border-radius: 3px; min-height: 32px;
  margin: 2px; }}
QScrollBar:horizontal {{ background: transparent; height: 10px; margin: 0; }}
QScrollBar::handle:horizontal {{ background: {thumb}; border-radius: 3px; min-width: 32px;
  margin: 2px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""


def sheet(palette: Palette, sans: str, serif: str) -> str:
    """The style sheet of the whole window; `sans` and `serif` are CSS font families."""
    colors = {
        name: getattr(palette, name) for name in Palette.__dataclass_fields__ if name != "languages"
    }
    on_accent = "#ffffff" if palette.name == "light" else "#10141b"
    thumb = "#c9cfd9" if palette.name == "light" else "#3c4553"
    icons = resource("icons").as_posix()
    return _SHEET.format(
        sans=sans, serif=serif, icons=icons, on_accent=on_accent, thumb=thumb, **colors
    )


def qt_palette(palette: Palette) -> QPalette:
    """Colours for what the style sheet does not reach: selections, links, placeholders."""
    roles = QPalette.ColorRole
    wanted = {
        roles.Window: palette.pane,
        roles.WindowText: palette.text,
        roles.Base: palette.field,
        roles.AlternateBase: palette.panel,
        roles.Text: palette.text,
        roles.Button: palette.tab,
        roles.ButtonText: palette.text,
        roles.ToolTipBase: palette.pane,
        roles.ToolTipText: palette.text,
        roles.PlaceholderText: palette.faint,
        roles.Highlight: palette.accent,
        roles.HighlightedText: "#ffffff" if palette.name == "light" else "#10141b",
        roles.Link: palette.link,
        roles.LinkVisited: palette.link,
    }
    answer = QPalette()
    for role, color in wanted.items():
        answer.setColor(role, QColor(color))
    return answer
