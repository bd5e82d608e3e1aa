"""What is translated of the plugins' manifests is what they say today; it need not be all."""

import importlib.util
from pathlib import Path
from xml.etree import ElementTree

import pytest

ROOT = Path(__file__).resolve().parents[2]
SPEC = importlib.util.spec_from_file_location("languages", ROOT / "packaging" / "languages.py")
TOOL = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(TOOL)


@pytest.mark.parametrize("path", sorted((TOOL.LANGUAGES / TOOL.PLUGINS).glob("*.ts")), ids=lambda path: path.stem)
def test_no_translation_is_of_a_text_that_is_gone(path):
    """Where this fails: python packaging/languages.py. What is new stays English until somebody translates it."""
    now = {text.source for text in TOOL.texts_of_plugins()}
    kept = [message.findtext("source") for message in ElementTree.parse(path).iter("message")
            if message.find("translation").get("type") not in ("vanished", "obsolete")]
    assert [source for source in kept if source not in now] == []
    assert len(set(kept)) == len(kept)
