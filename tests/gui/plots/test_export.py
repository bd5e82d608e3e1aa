import csv
import xml.etree.ElementTree as ElementTree

import numpy as np
import pytest
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtSvg import QSvgRenderer

from workbench.gui import theme
from workbench.gui.plots.export import PRESETS, copy_image, export_csv, export_plot
from workbench.gui.plots.matrix_plot import MatrixPlot

CAPTION = "Split MNIST, fine-tuning, seed 0"


def colors_of(image):
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


def test_a_picture_is_twice_as_large_as_the_plot_and_shows_its_curves(plot, tmp_path):
    export_plot(plot, tmp_path / "a.png")
    image = QImage(str(tmp_path / "a.png"))
    assert image.width() == 2 * (plot.canvas.width() + 32)
    assert {theme.series_color(0).name(), theme.series_color(1).name()} <= colors_of(image)


def test_an_export_is_light_even_from_a_dark_window(plot, qapp, tmp_path):
    theme.apply(qapp, theme.DARK)
    export_plot(plot, tmp_path / "a.png")
    assert QImage(str(tmp_path / "a.png")).pixelColor(2, 2) == QColor(theme.LIGHT.plot)
    export_plot(plot, tmp_path / "b.png", theme=theme.DARK)
    assert QImage(str(tmp_path / "b.png")).pixelColor(2, 2) == QColor(theme.DARK.plot)
    theme.apply(qapp, theme.LIGHT)


def test_an_svg_holds_its_words_as_text_and_can_be_read_back(plot, tmp_path):
    export_plot(plot, tmp_path / "a.svg", caption=CAPTION)
    words = "".join(ElementTree.parse(tmp_path / "a.svg").getroot().itertext())
    for word in ("Accuracy per task", "Task 2", "T1", "0.60", CAPTION):
        assert word in words
    assert QSvgRenderer(str(tmp_path / "a.svg")).isValid()


def test_a_pdf_is_one_page_of_the_size_of_the_plot(plot, tmp_path):
    export_plot(plot, tmp_path / "a.pdf", caption=CAPTION)
    content = (tmp_path / "a.pdf").read_bytes()
    assert content.startswith(b"%PDF")
    assert content.count(b"/Type /Page\n") == 1
    # One logical pixel is 1/96 inch here, a PDF's point 1/72.
    assert f"/MediaBox [0 0 {(plot.canvas.width() + 32) * 72 / 96:g}".encode() in content.replace(b".000000", b"")


@pytest.mark.parametrize("preset", sorted(PRESETS))
def test_a_preset_lays_the_plot_out_anew(plot, tmp_path, preset):
    export_plot(plot, tmp_path / "a.png", preset=preset)
    assert QImage(str(tmp_path / "a.png")).width() == 2 * (PRESETS[preset].width() + 32)


def test_a_caption_makes_the_page_higher(plot, tmp_path):
    export_plot(plot, tmp_path / "a.png")
    export_plot(plot, tmp_path / "b.png", caption=CAPTION)
    assert QImage(str(tmp_path / "b.png")).height() > QImage(str(tmp_path / "a.png")).height()


def test_exporting_leaves_the_plot_on_screen_alone(plot, tmp_path):
    plot.set_cursor(50)
    before = plot.grab().toImage()
    export_plot(plot, tmp_path / "a.png", preset="poster")
    assert plot.grab().toImage() == before
    assert plot.picture.cursor == 50


def test_the_matrix_is_exported_with_its_numbers(qtbot, tmp_path):
    matrix = MatrixPlot()
    qtbot.addWidget(matrix)
    matrix.resize(420, 360)
    matrix.set_matrix(np.array([[0.99, np.nan], [0.71, 0.98]]), ["a", "b"])
    export_plot(matrix, tmp_path / "m.svg", caption=CAPTION)
    words = "".join(ElementTree.parse(tmp_path / "m.svg").getroot().itertext())
    for word in ("0.99", "0.71", "after T2", "not seen", CAPTION):
        assert word in words


def test_an_unknown_ending_and_a_missing_folder_are_told(plot, tmp_path):
    with pytest.raises(ValueError, match=r"plots are written as \.png, \.svg, \.pdf"):
        export_plot(plot, tmp_path / "a.bmp")
    with pytest.raises(FileNotFoundError, match="no folder"):
        export_plot(plot, tmp_path / "none" / "a.png")


def test_the_copied_image_looks_like_the_window(plot):
    copy_image(plot)
    image = QGuiApplication.clipboard().image()
    assert image.pixelColor(2, 2) == QColor(theme.LIGHT.plot)
    assert theme.series_color(0).name() in colors_of(image)


def test_the_table_holds_exactly_the_points_that_are_drawn(plot, forgetting, tmp_path):
    many = forgetting[0].pyramid
    many.append(np.arange(200, 50_000), np.sin(np.arange(200, 50_000)) / 3 + 0.5)
    plot.refresh()
    export_csv(plot, tmp_path / "a.csv")
    rows = list(csv.reader((tmp_path / "a.csv").open(encoding="utf-8")))
    assert rows[0] == ["curve", "step", "value"]
    xs, ys = plot.canvas.shown_points(forgetting[0])
    assert [(float(step), float(value)) for name, step, value in rows[1:] if name == "T1"] == list(
        zip(xs, ys, strict=True))
    export_csv(plot, tmp_path / "b.csv", full=True)
    whole = [row for row in csv.reader((tmp_path / "b.csv").open(encoding="utf-8")) if row[0] == "T1"]
    assert len(whole) == 50_000
    assert float(whole[-1][2]) == many.values[-1]
