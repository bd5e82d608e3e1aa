"""Plugin words: what a manifest says as it is read in the window, and as it is searched for; QtCore only."""

from dataclasses import replace

from workbench.gui.language import of_plugin, tr
from workbench.spec.manifest import Kind, Manifest
from workbench.spec.registry import Registry


def called(manifest: Manifest) -> str:
    """What a person calls it."""
    return of_plugin(manifest.title)


def idea(manifest: Manifest) -> str:
    """What it is about in one sentence."""
    source = manifest.paper.title and tr("From “{paper}”.", paper=manifest.paper.title)
    return of_plugin(manifest.summary) or source or called(manifest)


def english(manifest: Manifest) -> str:
    """Its English title where another is shown, as it is searched for too; else nothing."""
    return "" if called(manifest) == manifest.title else manifest.title


def also(manifest: Manifest) -> str:
    """By what else it is found: its id, and its English title where another is shown."""
    return f"{manifest.id} {english(manifest)}".strip()


def by_title(registry: Registry, kind: Kind) -> list[Manifest]:
    """What there is of a kind, in the order of the titles that are shown."""
    return sorted(registry.manifests(kind), key=lambda manifest: called(manifest).casefold())


def ids_and_titles(registry: Registry, kind: Kind) -> tuple[list[str], list[str]]:
    """The same as a box of choices takes it."""
    known = by_title(registry, kind)
    return [manifest.id for manifest in known], [called(manifest) for manifest in known]


def finding(message: str) -> str:
    """What was found in an experiment, as it is read: "EWC: what its manifest knows of it" is translated."""
    title, colon, known = message.partition(": ")
    read = of_plugin(known)
    return f"{of_plugin(title)}{colon}{read}" if read != known else message


def as_read(manifest: Manifest) -> Manifest:
    """The manifest with its texts as they are read; its claims stay, as what was measured is found by them."""
    return replace(
        manifest, title=called(manifest), summary=of_plugin(manifest.summary), noop=of_plugin(manifest.noop),
        paper=replace(manifest.paper, departs=of_plugin(manifest.paper.departs)),
        params={name: replace(param, help=of_plugin(param.help), unit=of_plugin(param.unit))
                for name, param in manifest.params.items()},
        costs={what: of_plugin(str(text)) for what, text in manifest.costs.items()},
        floor={scenario: of_plugin(str(known)) for scenario, known in manifest.floor.items()},
    )
