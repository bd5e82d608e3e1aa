"""A method's page says what its manifest says, and no more than was measured."""

import re

import numpy as np

from workbench.runs.charts import Line, picture
from workbench.runs.pages import NOT_RUN, link, page, source_of
from workbench.spec import places
from workbench.spec.registry import Registry

REGISTRY = Registry([places.bundled_plugins()], None)
EWC = REGISTRY.manifest("ewc")


def test_a_page_has_the_idea_formula_paper_settings_costs_needs_floor_and_claims():
    text = page(EWC, {})
    for part in ("# Elastic weight consolidation", "the harder the more they mattered", r"\frac{\lambda}{2}",
                 "(https://doi.org/10.1073/pnas.1611835114), 2017", "with their true labels unless told otherwise",
                 "| `strength` (λ) | `100.0` | ≥ 0 |", "| empirical, sampled, exact |",
                 "- memory kept: 2 copies of the weights", "- needs: task boundaries",
                 "- does without: stored data, task identity, class labels", "**Known floor** in class-incremental",
                 "- Keeps old tasks that fine-tuning loses"):
        assert part in text


def test_an_example_that_was_not_run_is_told_and_a_verdict_takes_the_place_of_its_claim():
    says = EWC.claims[0].says
    assert NOT_RUN in page(EWC, {})
    told = page(EWC, {"claims": {says: f"{says}: holds; average accuracy of ewc against finetune +0.200"}})
    assert NOT_RUN not in told
    assert "finetune +0.200." in told


def test_links_to_papers():
    assert link("doi:10.1/x") == "https://doi.org/10.1/x"
    assert link("arXiv:1902.10486") == "https://arxiv.org/abs/1902.10486"
    assert link("https://example.org") == "https://example.org"


def test_the_source_is_the_file_that_the_code_names():
    assert source_of(REGISTRY.manifest("er-ace")).name == "er_ace.py"


def test_a_picture_stands_alone_with_its_legend_and_without_a_style_sheet():
    steps = np.arange(1000)
    lines = [Line(name, steps, np.linspace(0, 1, 1000)) for name in ("finetune", "ewc")]
    svg = picture(lines, [500, 1000], label="x", names=["task-1", "task-2"])
    assert svg.startswith("<svg ")
    assert "class=" not in svg
    assert 'xmlns="http://www.w3.org/2000/svg"' in svg
    assert svg.count("<polyline") == 2
    assert re.search(r"<text[^>]*>finetune</text>", svg)
    # of 1000 points 120 are drawn, each as "x,y" of at most 12 letters
    assert len(svg) < 2 * 120 * 14 + 4000
