"""Fine-tuning: learn the task at hand and nothing else; what every method is measured against."""

from dataclasses import dataclass

from workbench.learn.method import Method


@dataclass
class Finetune(Method):
    """Nothing is done about forgetting."""
