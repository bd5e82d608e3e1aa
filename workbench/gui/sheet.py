"""The style sheet: what Fusion and a palette cannot say; `@name` stands for a colour or a text size of the theme.

A widget asks for a look by a dynamic property set before it is shown:
`card` true (QFrame), `role` title | heading | muted | small | chip | section (QLabel), ok | warning | error (QLabel),
`kind` primary | quiet | chip | toggle | danger (QPushButton, QToolButton), `choice` true (a large button).
"""

SHEET = """
QMainWindow, QDialog { background: @window; }
QToolTip { background: @raised; color: @text; border: 1px solid @border_strong; border-radius: 6px; padding: 4px 8px; }

QFrame[card="true"] { background: @panel; border: 1px solid @border; border-radius: 10px; }
QFrame[card="true"][selected="true"] { border: 2px solid @accent; }
QWidget[side="true"] { background: @panel; }
QListView[bare="true"], QListView[bare="true"]:focus { background: transparent; border-color: transparent; }
QFrame[caret="true"] { background: @accent; border: none; border-radius: 2px; }
QFrame[line="true"] { background: @border; border: none; max-height: 1px; min-height: 1px; }

QLabel[role="title"] { font-size: @title; font-weight: 600; color: @text; }
QLabel[role="heading"] { font-size: @heading; font-weight: 600; color: @text; }
QLabel[role="section"] { font-size: @small; font-weight: 600; color: @muted; }
QLabel[role="muted"] { color: @muted; }
QLabel[role="small"] { font-size: @small; color: @muted; }
QLabel[role="chip"] { font-size: @small; color: @muted; background: @hover; border-radius: 7px; padding: 2px 8px; }
QLabel[role="ok"] { color: @ok; } QLabel[role="warning"] { color: @warning; } QLabel[role="error"] { color: @error; }

QPushButton { background: @raised; color: @text; border: 1px solid @border_strong; border-radius: 6px;
  padding: 5px 14px; min-height: 18px; }
QPushButton:hover { background: @hover; }
QPushButton:pressed { background: @border; }
QPushButton:disabled { color: @faint; border-color: @border; background: transparent; }
QPushButton:checked { background: @selection; border-color: @accent; color: @text; }
QPushButton:focus { border: 2px solid @focus; padding: 4px 13px; }
QPushButton[kind="primary"] { background: @accent; background-clip: padding; color: @on_accent; font-weight: 600;
  border: 2px solid transparent; padding: 4px 13px; }
QPushButton[kind="primary"]:hover { background: @accent_hover; }
QPushButton[kind="primary"]:disabled { background: @border; color: @faint; }
QPushButton[kind="primary"]:focus { border-color: @text; }
QPushButton[kind="danger"] { color: @error; }
QPushButton[kind="quiet"] { background: transparent; border-color: transparent; color: @muted; }
QPushButton[kind="quiet"]:hover { background: @hover; color: @text; }
QPushButton[kind="quiet"]:focus, QPushButton[kind="danger"]:focus { border: 2px solid @focus; }
QPushButton[kind="chip"] { font-size: @small; border-radius: 12px; padding: 2px 10px; min-height: 18px;
  background: @panel; border: 1px solid @border_strong; color: @text; }
QPushButton[kind="chip"]:hover { background: @hover; }
QPushButton[kind="chip"]:checked, QPushButton[kind="chip"][selected="true"] { background: @selection;
  border-color: @accent; }
QPushButton[kind="chip"][own="true"] { color: @muted; border-style: dashed; }
QPushButton[kind="chip"]:focus { border: 2px solid @focus; padding: 1px 9px; }
QPushButton[kind="toggle"] { font-size: @small; border-radius: 12px; padding: 2px 9px; min-height: 18px; }
QPushButton[kind="toggle"]:focus { border: 2px solid @focus; padding: 1px 8px; }
QPushButton[choice="true"] { background: @panel; border: 1px solid @border; border-radius: 10px; padding: 15px;
  text-align: left; }
QPushButton[choice="true"]:hover { border-color: @accent; background: @panel; }
QPushButton[choice="true"]:focus { border: 2px solid @focus; padding: 14px; }

QToolButton { background: transparent; border: 2px solid transparent; border-radius: 6px; padding: 3px; color: @text; }
QToolButton:hover { background: @hover; }
QToolButton:pressed, QToolButton:checked { background: @selection; }
QToolButton:focus { border-color: @focus; }
QToolButton:disabled { color: @faint; }
QToolButton::menu-indicator { image: none; }

QLineEdit, QPlainTextEdit, QTextEdit { background: @panel; color: @text; border: 1px solid @border_strong;
  border-radius: 6px; padding: 4px 8px; selection-background-color: @accent; selection-color: @on_accent; }
QLineEdit { min-height: 18px; }
QLineEdit:hover, QPlainTextEdit:hover, QTextEdit:hover { border-color: @faint; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus { border: 2px solid @focus; padding: 3px 7px; }
QLineEdit:disabled, QPlainTextEdit:disabled { color: @faint; background: @window; border-color: @border; }
QLineEdit[flat="true"] { background: transparent; border-color: transparent; padding-left: 4px; }
QLineEdit[flat="true"]:hover { border-color: @border_strong; }
QLineEdit[flat="true"]:focus { background: @panel; border: 2px solid @focus; padding-left: 3px; }
QLineEdit[fault="true"] { border-color: @error; }
QAbstractSpinBox, QComboBox { background: @panel; color: @text; border: 1px solid @border_strong; border-radius: 6px;
  padding: 4px 8px; min-height: 18px; selection-background-color: @accent; selection-color: @on_accent; }
QAbstractSpinBox:hover, QComboBox:hover { border-color: @faint; }
QAbstractSpinBox:focus, QComboBox:focus, QComboBox:on { border: 2px solid @focus; padding: 3px 7px; }
QAbstractSpinBox:disabled, QComboBox:disabled { color: @faint; background: @window; border-color: @border; }
QAbstractSpinBox[fault="true"], QComboBox[fault="true"] { border-color: @error; }
QAbstractSpinBox QLineEdit, QComboBox QLineEdit { border: none; background: transparent; padding: 0 0 0 7px;
  min-height: 0; }
QAbstractSpinBox QLineEdit:focus, QComboBox QLineEdit:focus { border: none; padding: 0 0 0 6px; }
QComboBox::drop-down { border: none; width: 24px; }
QComboBox::down-arrow { image: url(@controls/chevron-down.svg); width: 14px; height: 14px; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { border: none; width: 22px; background: transparent;
  border-radius: 4px; }
QAbstractSpinBox::up-button:hover, QAbstractSpinBox::down-button:hover { background: @hover; }
QAbstractSpinBox::up-arrow { image: url(@controls/chevron-up.svg); width: 12px; height: 12px; }
QAbstractSpinBox::down-arrow { image: url(@controls/chevron-down.svg); width: 12px; height: 12px; }
QComboBox QAbstractItemView { background: @raised; border: 1px solid @border_strong; padding: 4px; }

QAbstractItemView { background: @panel; border: 2px solid transparent; border-radius: 6px; outline: none;
  selection-background-color: @selection; selection-color: @text; }
QAbstractItemView:focus { border-color: @focus; }
QTreeView { show-decoration-selected: 1; }
QTreeView::item { padding: 4px 6px; }
QListView::item { padding: 4px 6px; border-radius: 4px; }
QTreeView::branch:hover { background: @hover; }
QTreeView::branch:selected { background: @selection; }
QTreeView::branch:has-children:closed { image: url(@controls/branch-closed.svg); }
QTreeView::branch:has-children:open { image: url(@controls/branch-open.svg); }
QTableView::item { padding: 2px 6px; }
QTableView { gridline-color: @border; }
QTreeView::item:hover, QListView::item:hover { background: @hover; }
QTreeView::item:selected, QListView::item:selected, QTableView::item:selected { background: @selection; color: @text; }
QHeaderView { background: transparent; border: none; }
QHeaderView::section { background: transparent; color: @muted; border: none; border-bottom: 1px solid @border;
  padding: 4px 6px; font-weight: 600; }
QTableCornerButton::section { background: transparent; border: none; }

QTabWidget::pane { border: none; border-top: 1px solid @border; }
QTabBar { qproperty-drawBase: 0; }
QTabBar::tab { background: transparent; color: @muted; padding: 7px 12px; margin-right: 2px;
  border: none; border-bottom: 2px solid transparent; }
QTabBar::tab:hover { color: @text; }
QTabBar::tab:selected { color: @text; border-bottom: 2px solid @accent; }
QTabBar::tab:focus { border: 2px solid @focus; border-radius: 4px; padding: 5px 10px; }

QMenuBar { background: @window; padding: 2px 4px; }
QMenuBar::item { padding: 4px 8px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected { background: @hover; }
QMenu { background: @raised; border: 1px solid @border_strong; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 12px; border-radius: 4px; }
QMenu::item:selected { background: @selection; color: @text; }
QMenu::item:disabled { color: @faint; }
QMenu::separator { height: 1px; background: @border; margin: 4px 8px; }

QToolBar { background: @window; border: none; border-bottom: 1px solid @border; padding: 4px 8px; spacing: 4px; }
QToolBar::separator { background: @border; width: 1px; margin: 4px 6px; }
QStatusBar { background: @window; color: @muted; border-top: 1px solid @border; }
QStatusBar::item { border: none; }
QDockWidget { font-weight: 600; color: @muted; }
QDockWidget::title { background: @window; padding: 8px 12px; text-align: left; }
QSplitter::handle { background: @border; }
QSplitter::handle:horizontal { width: 1px; } QSplitter::handle:vertical { height: 1px; }
QSplitter::handle:hover { background: @accent; }
QMainWindow::separator { background: @border; width: 1px; height: 1px; }
QMainWindow::separator:hover { background: @accent; }
QScrollArea { border: none; background: transparent; }
QScrollArea > QWidget > QWidget { background: transparent; }

QProgressBar { background: @hover; border: none; border-radius: 3px; max-height: 6px; min-height: 6px; }
QProgressBar::chunk { background: @accent; border-radius: 3px; }

QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: @border_strong; border-radius: 3px; margin: 3px; }
QScrollBar::handle:vertical { min-height: 32px; } QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: @faint; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QGroupBox { border: 1px solid @border; border-radius: 10px; margin-top: 20px; padding: 12px; }
QGroupBox::title { subcontrol-origin: margin; left: 2px; color: @muted; font-weight: 600; }
QCheckBox, QRadioButton { spacing: 8px; padding: 3px; border: 2px solid transparent; border-radius: 6px; }
QCheckBox:focus, QRadioButton:focus { border-color: @focus; }
QCheckBox::indicator, QAbstractItemView::indicator { width: 14px; height: 14px; border: 1px solid @check;
  border-radius: 4px; background: @panel; }
QCheckBox::indicator:hover { border-color: @accent; }
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked { background: @accent; border-color: @accent;
  image: url(@controls/check-@on_accent_name.svg); }
QRadioButton::indicator { width: 14px; height: 14px; border: 1px solid @check; border-radius: 8px; background: @panel; }
QRadioButton::indicator:hover { border-color: @accent; }
QRadioButton::indicator:checked { width: 6px; height: 6px; border: 5px solid @accent; background: @on_accent; }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { border-color: @border; background: @window; }
QSlider { min-height: 24px; border: 2px solid transparent; border-radius: 6px; }
QSlider:focus { border-color: @focus; }
QSlider::groove:horizontal { height: 4px; border-radius: 2px; background: @border_strong; }
QSlider::sub-page:horizontal { height: 4px; border-radius: 2px; background: @accent; }
QSlider::handle:horizontal { width: 16px; height: 16px; margin: -6px 0; border-radius: 8px; background: @accent; }
"""
