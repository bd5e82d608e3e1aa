"""Make docs/window/preferences.md, the settings and keys, from the program's own tables: `python docs/window.py`."""

from pathlib import Path

TARGET = Path(__file__).parent / "window" / "preferences.md"
HEAD = """# Preferences and keys

![The preferences](../pictures/preferences.png)

*Edit, Preferences* (Ctrl+,). Type to search; *Changed only* leaves what differs from at first. What is chosen holds at
once unless it says otherwise, and the arrow beside a setting takes it back. All of it stands in `preferences.toml` in
the user's folder (*Open the file*), a plain file that can be edited and copied; comments in it stay, and a value that
cannot be is told and left out. With `workbench --safe` the file is ignored.

"""
KEYS = """
## Keys

![The list of keys](../pictures/keys.png)

*Help, Keys* (Ctrl+/) lists all of them. Choose a command, press Enter, then press its new key: it holds at once. If
another command has that key, the line below says so and offers to take it over. Keys without Ctrl or Alt are refused
where they would get in the way of typing. They are kept in the same file, in the table `[keys]`, by the command's id.

*Help, Find a command* (Ctrl+Shift+P) searches commands, tasks, arms, runs, papers, examples and settings by a few of
their letters.

These are the keys as at first:

"""


def page() -> str:
    """The page as it should be now."""
    from workbench.gui.actions import COMMANDS, plain
    from workbench.gui.keymap import FIXED
    from workbench.gui.preferences import GROUPS, SETTINGS

    lines = [HEAD.rstrip(), ""]
    for group, title in GROUPS.items():
        lines += [f"## {title}", "", "| setting | in the file | at first | |", "|---|---|---|---|"]
        for setting in SETTINGS:
            if setting.group == group:
                first = str(setting.default).lower() if isinstance(setting.default, bool) else str(setting.default)
                told = f"{setting.help}; {setting.when}" if setting.when else setting.help
                unit = f" {setting.unit}" if setting.unit else ""
                lines.append(f"| {setting.title} | `{setting.id}` | {first}{unit} | {told} |")
        lines.append("")
    lines += [KEYS.strip(), "", "| command | key | where |", "|---|---|---|"]
    for command in COMMANDS:
        keys = ", ".join(f"`{key}`" for key in (command.shortcut, command.also) if key)
        if keys:
            lines.append(f"| {plain(command.text)} | {keys} | {plain(command.menu)} menu (`{command.id}`) |")
    for fixed in FIXED:
        lines.append(f"| {fixed.what} | {', '.join(f'`{key}`' for key in fixed.key.split(', '))} | {fixed.where} |")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    TARGET.write_text(page(), "utf-8")
    print(f"wrote {TARGET}")
