"""Addressed randomness."""

import torch

from workbench.learn import seeds


def test_an_address_is_the_same_on_every_machine():
    # Stored runs rest on these numbers: half of blake2b("0<US>order<US>3") as eight little-endian bytes.
    assert seeds.address(0, "order", 3) == 8682038268397892103
    assert seeds.address(0, "order", 3) == seeds.address("0", "order", "3")


def test_parts_of_an_address_do_not_run_together():
    assert seeds.address("ab", "c") != seeds.address("a", "bc")
    assert seeds.address(1, 12) != seeds.address(11, 2)


def test_equal_addresses_draw_the_same_and_others_do_not():
    def draw(*address):
        return torch.rand(4, generator=seeds.generator(*address))

    assert torch.equal(draw(0, "a", 1), draw(0, "a", 1))
    assert not torch.equal(draw(0, "a", 1), draw(1, "a", 1))


def test_reseeding_sets_the_global_generator():
    seeds.reseed(5, torch.device("cpu"))
    first = torch.rand(3)
    torch.rand(100)
    seeds.reseed(5, torch.device("cpu"))
    assert torch.equal(torch.rand(3), first)
