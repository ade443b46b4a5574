"""The machine, its cores, and the programs that run on them."""

import os
import re
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
PROGRAMS = ROOT / ".build/release"
BENCHMARKS = ROOT / "Benchmarks"
# The server has a core of its own where there are two; the tester has the others.
SERVER_CORES = {0}
TESTER_CORES = set(range(1, os.cpu_count())) or {0}


def name():
    """The processor's model, and how many there are."""
    model = re.search(r"model name\s*:\s*(.*)", Path("/proc/cpuinfo").read_text())
    return f"{model[1] if model else 'unknown'}, {os.cpu_count()} processors"


def run(*command, **options):
    """Runs a tester on its cores, and returns what it printed."""
    return subprocess.run([str(word) for word in command], capture_output=True, text=True,
                          preexec_fn=lambda: os.sched_setaffinity(0, TESTER_CORES), **options)
