"""Omniglot: characters of fifty alphabets, each drawn once by twenty people."""

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import torch
from PIL import Image
from torch import Tensor
from torchvision.datasets import Omniglot
from torchvision.transforms.v2 import functional as pictures

from workbench.learn.data.download import Archive
from workbench.learn.data.root import DataRoot, DataSet
from workbench.learn.data.rows import Images

from .alphabets import DRAWERS, EXAMINED, facts

# torchvision lists the two whole sets; the two small ones lie beside them on the authors' page.
CHECKSUMS = {
    "images_background_small1": "sha256:f38eb80f801274ac2b4dff5b24289016bfaba4a7d5bb50deebf27104ad6cb8a4",
    "images_background_small2": "sha256:3ccaa407515a8778e5d0861875af38b17e418f301ad5bb3b5a6b65d901a41c7f",
    **{name: f"md5:{md5}" for name, md5 in Omniglot.zips_md5.items()},
}
SIZES = {"images_background_small1": 1319022, "images_background_small2": 1580917,
         "images_background": 9464212, "images_evaluation": 6462886}
FILES = {"small1": "images_background_small1", "small2": "images_background_small2",
         "background": "images_background", "evaluation": "images_evaluation"}


def omniglot(root: DataRoot, *, part: str = "small1", label: str = "character", size: int = 28) -> DataSet:
    """White strokes on black; sixteen drawers to learn from, the last four of each character to be examined on."""
    name = FILES[part]
    archive = root.find("omniglot", f"{name}.zip") or root.find(Omniglot.folder, f"{name}.zip")
    if archive is None:
        url = f"{Omniglot.download_url_prefix}/{name}.zip"
        folder = root.fetch("Omniglot", Omniglot.folder, [Archive(f"{name}.zip", (url,), CHECKSUMS[name], SIZES[name])])
        archive = folder / f"{name}.zip"
    pixels, characters, alphabets = _read(archive, size)
    y = alphabets if label == "alphabet" else characters
    examined = torch.arange(len(y)) % DRAWERS >= DRAWERS - EXAMINED
    train, test = (Images(pixels[side], y[side]) for side in (~examined, examined))
    return DataSet("Omniglot", train, test, facts(part=part, label=label, size=size).names)


def _read(archive: Path, size: int) -> tuple[Tensor, Tensor, Tensor]:
    """All drawings in the order of alphabet, character and drawer: pixels, character numbers, alphabet numbers."""
    with ZipFile(archive) as zipped:
        names = sorted(n for n in zipped.namelist() if n.endswith(".png"))
        drawings = [_drawing(zipped.read(name), size) for name in names]
    folders = [tuple(name.split("/")[1:3]) for name in names]
    characters = {folder: i for i, folder in enumerate(dict.fromkeys(folders))}
    alphabets = {alphabet: i for i, alphabet in enumerate(dict.fromkeys(a for a, _ in folders))}
    return (torch.stack(drawings), torch.tensor([characters[f] for f in folders]),
            torch.tensor([alphabets[a] for a, _ in folders]))


def _drawing(data: bytes, size: int) -> Tensor:
    with Image.open(BytesIO(data)) as opened:
        whole = 255 - pictures.pil_to_tensor(opened.convert("L"))
    return pictures.resize(whole, [size, size], antialias=True)
