"""PGTune's published rules, computed here, beside palier on the same settings of PostgreSQL.

The formulas are those of github.com/le0pard/pgtune, src/features/configuration/configurationSlice.js
(read 2026-11-21), for Linux, SSD, PostgreSQL 15 and the kind "web": PGTune itself is a page in the browser.
"""

import pathlib
import re
import tempfile

from . import palier as own

KIB, MIB, GIB = 1024, 1024**2, 1024**3

INPUTS = [
    ("defaults of PostgreSQL 15", "réglages par défaut de PostgreSQL 15", {
        "shared_buffers": "128MB", "work_mem": "4MB", "maintenance_work_mem": "64MB",
        "effective_cache_size": "4GB", "max_connections": "100", "random_page_cost": "4",
        "max_wal_size": "1GB",
    }),
    ("values of a page of advice", "valeurs d'une page de conseils", {
        "shared_buffers": "6GB", "work_mem": "64MB", "maintenance_work_mem": "2GB",
        "effective_cache_size": "1536MB", "max_connections": "500", "random_page_cost": "1.1",
        "max_wal_size": "4GB", "fsync": "off",
    }),
]
MEMORY, CORES = 8 * GIB, 4


def pgtune(memory: float, cores: int, connections: int) -> dict[str, float]:
    """What PGTune writes, in bytes and numbers."""
    shared = memory // 4
    work = (memory - shared) // ((connections + cores) * 3)
    return {
        "shared_buffers": shared,
        "effective_cache_size": memory * 3 // 4,
        "maintenance_work_mem": min(memory // 16, 8 * GIB),
        "work_mem": max(work, 4 * MIB),
        "random_page_cost": 1.1,
        "max_wal_size": 4 * GIB,
    }


def value(text: str) -> float:
    """A value of PostgreSQL in bytes, or a number."""
    number, unit = re.fullmatch(r"([\d.]+)\s*(\w*)", text).groups()
    return float(number) * {"": 1, "kB": KIB, "MB": MIB, "GB": GIB}[unit]


def told(amount: float) -> str:
    """Bytes as PostgreSQL writes them; small numbers as they are."""
    if amount < 1000:
        return f"{amount:g}"
    unit, size = ("GB", GIB) if amount >= GIB and amount % GIB == 0 else ("MB", MIB)
    return f"{amount / size:.0f}{unit}"


def compare(palier: str) -> list[dict]:
    """One row for each input: what PGTune would write otherwise (by more than a half), what palier finds."""
    rows = []
    for english, french, settings in INPUTS:
        right = pgtune(MEMORY, CORES, int(settings["max_connections"]))
        differing = [
            f"{key} = {told(right[key])}" for key in right
            if not 2 / 3 <= value(settings[key]) / right[key] <= 3 / 2
        ]
        with tempfile.TemporaryDirectory() as folder:
            file = pathlib.Path(folder) / "postgresql.conf"
            file.write_text("".join(f"{key} = {text}\n" for key, text in settings.items()), encoding="utf-8")
            found = own.findings(palier, str(file))
        rows.append({
            "en": english, "fr": french, "settings": settings, "peer": differing, "palier": own.rules(found),
        })
    return rows
