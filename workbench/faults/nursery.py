"""What is imported once, before the processes that are to be killed are forked: a process then starts in no time."""

from importlib import import_module

from workbench.spec.registry import default_registry

# By name: the floors' contracts are about what the program needs, and the program needs none of this.
for name in ("torch", "sklearn.datasets", "workbench.runs.build", "workbench.runs.control", "workbench.runs.failures",
             "workbench.learn.engine", "workbench.learn.checkpoint", "workbench.gui.app", "workbench.gui.session",
             "workbench.gui.views.build_page", "workbench.gui.views.watch_page", "workbench.faults.deeds"):
    import_module(name)
for name in ("digits", "mlp", "replay", "accuracy"):
    default_registry().load(name)
