"""What a method asks of its model, and what models offer."""

from typing import NamedTuple

from workbench.spec.manifest import Kind, Manifest
from workbench.spec.registry import Registry


class Lacking(NamedTuple):
    """What a model does not offer, in a sentence, and the ids of models that do."""

    sentence: str
    fit: list[str]


def unmet(method: Manifest, model: Manifest, registry: Registry) -> Lacking | None:
    """What a method asks that this model does not offer; None where nothing is missing."""
    if method.asks <= model.offers:
        return None
    fit = [known.id for known in registry.manifests(Kind.MODEL) if method.asks <= known.offers]
    would = " or ".join(repr(id) for id in fit) or "no model here"
    return Lacking(f"{method.id!r} needs a model that takes {' and '.join(sorted(method.asks))}, which {model.id!r} "
                   f"does not; {would} would do", fit)
