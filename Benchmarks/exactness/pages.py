"""What was found, kept in a file and shown as pages in both languages."""

import json
from dataclasses import dataclass

from . import machine

KEPT = machine.BENCHMARKS / "truth.json"
PAGES = {"en": machine.ROOT / "Docs/load-truth.md", "fr": machine.ROOT / "Docs/load-truth.fr.md"}
HEADS = {
    "en": "# What load testers say of servers that are known exactly\n\n"
          "Made by `Benchmarks/truth`; figures are medians of the rounds. The servers are `Lab/Truth` and "
          "`Benchmarks/exactness/faults.py`, on a core of their own where there are two.\n",
    "fr": "# Ce que les testeurs de charge disent de serveurs connus exactement\n\n"
          "Fait par `Benchmarks/truth` ; les valeurs sont les médianes des essais. Les serveurs sont "
          "`Lab/Truth` et `Benchmarks/exactness/faults.py`, sur un cœur à eux s'il y en a deux.\n"}
DATES = {"en": "Measured {date} on {machine}{shared}.", "fr": "Mesuré le {date} sur {machine}{shared}."}
SHARED = {"en": ", while other programs kept all processors busy",
          "fr": ", pendant que d'autres programmes occupaient tous les processeurs"}


@dataclass
class Page:
    """A section: texts are a string for both languages, or one by language."""

    title: dict
    words: dict
    columns: list
    rows: list

    def text(self, language, note):
        """The section in Markdown."""
        def cell(value):
            return value[language] if isinstance(value, dict) else number(str(value), language)
        lines = [self.columns, ["---"] * len(self.columns), *self.rows]
        table = "\n".join("| " + " | ".join(map(cell, line)) + " |" for line in lines)
        return f"\n## {self.title[language]}\n\n{self.words[language]}\n\n{table}\n\n{note}\n"


def number(text, language):
    """A cell that is a number as the language writes it."""
    if language == "en" or not text[:1].isdigit() or text == "":
        return text
    return text.replace(",", "\u202f").replace(".", ",").replace("%", "\u00a0%")


def milliseconds(value):
    """Seconds as milliseconds; nothing where there is no value."""
    return "" if value is None else f"{value * 1e3:.1f}"


def read():
    """What earlier runs found, by experiment."""
    return json.loads(KEPT.read_text()) if KEPT.exists() else {}


def write(kept, experiments=None):
    """Keeps the figures, and makes the pages of these experiments."""
    KEPT.write_text(json.dumps(kept, indent=2, ensure_ascii=False) + "\n")
    for language, path in PAGES.items() if experiments else []:
        sections = [
            module.page(kept[name]["found"]).text(language, DATES[language].format(
                **{**kept[name], "shared": SHARED[language] if kept[name]["shared"] else ""}))
            for name, module in experiments.items() if name in kept]
        path.write_text(HEADS[language] + "".join(sections))
