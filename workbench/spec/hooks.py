"""Which hooks a method overrides, read from its source without running it; and which of them a stack cuts off."""

import ast
from collections.abc import Iterator, Sequence
from pathlib import Path

from workbench.spec.manifest import HOOKS, Manifest


def conflicts(stack: Sequence[Manifest]) -> list[tuple[int, str]]:
    """What cannot work in a stack given bottom to top: the place of the block at fault, and a sentence."""
    whole = [i for i, manifest in enumerate(stack) if "step" in manifest.replaces]
    if len(whole) > 1:
        return [(i, f"{stack[whole[0]].id!r} and {stack[i].id!r} both replace the whole step, so only one of them can "
                    "be in an arm") for i in whole[1:]]
    found = []
    for by, upper in enumerate(stack):
        for of, lower in enumerate(stack):
            if lost := cut_off(stack, by, of):
                swapped = [upper, lower]
                works = not (cut_off(swapped, 0, 1) or cut_off(swapped, 1, 0))
                right = f"put {lower.id!r} above {upper.id!r}" if works else "there is no order in which both work"
                found.append((by, f"{upper.id!r} decides {' and '.join(lost)} alone, so what {lower.id!r} does there "
                                  f"is lost; {right}"))
    return found


def cut_off(stack: Sequence[Manifest], by: int, of: int) -> list[str]:
    """The hooks that block `of` overrides and block `by` never asks it for.

    That is so below a block which answers alone; one that replaces the whole step also decides which of the hooks
    within a step are asked at all, whoever lies above.
    """
    above = of > by
    if of == by or (above and "step" not in stack[by].replaces):
        return []
    deaf = stack[by].replaces - ({"step", "predictor"} if above else {"step"})
    return sorted(deaf & overridden(stack[of])) if deaf else []


def overridden(manifest: Manifest) -> frozenset[str]:
    """The hooks that a method's class, or a class of its folder that it extends, defines; none where unreadable."""
    module, _, name = manifest.code.partition(":")
    if manifest.folder is None or not name:
        return frozenset()
    return frozenset(_defined(manifest.folder / f"{module.rpartition('.')[2]}.py", name))


def _defined(file: Path, name: str) -> Iterator[str]:
    try:
        body = ast.parse(file.read_text("utf-8")).body
    except (OSError, UnicodeDecodeError, SyntaxError, ValueError):
        return
    for node in body:
        if isinstance(node, ast.ClassDef) and node.name == name:
            yield from (inner.name for inner in node.body if isinstance(inner, ast.FunctionDef) and inner.name in HOOKS)
            for base in node.bases:
                if isinstance(base, ast.Name):
                    yield from _defined(file, base.id)
        elif isinstance(node, ast.ImportFrom) and node.level == 1 and node.module:
            for alias in node.names:
                if name == (alias.asname or alias.name):
                    yield from _defined(file.with_name(f"{node.module}.py"), alias.name)
