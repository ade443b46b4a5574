"""A tester that cannot send what it should must say so; one that can must not."""

from .pages import Page
from .servers import Server
from .testers import palier

NAME = "saturation"
RATES = {"1000": False, "400000": True}


def measure(options, _):
    found = {rate: {"rounds": 0, "void": 0, "reasons": []} for rate in RATES}
    for _ in range(options.rounds):
        for rate, counts in found.items():
            with Server("--delay", "0.001") as server:
                answer = palier(server.url, "--rate", rate, "--for", "2s", "--warm-up", "500ms",
                                "--max-errors", "100%")
            step = answer["steps"][0] if answer["steps"] else {"validity": "none", "reason": ""}
            counts["rounds"] += 1
            counts["void"] += step["validity"] == "void"
            if step["reason"] and step["reason"] not in counts["reasons"]:
                counts["reasons"].append(step["reason"])
    for counts in found.values():
        counts["reasons"] = counts["reasons"][:3]
    return found


def page(found):
    rows = [[f"{int(rate):,}", counts["rounds"], counts["void"],
             counts["rounds"] if RATES[rate] else 0] for rate, counts in found.items()]
    return Page(
        title={"en": "A saturated tester", "fr": "Un testeur saturé"},
        words={
            "en": "At 400,000 arrivals a second the tester is the bottleneck: each such step must be void, "
                  "and none at 1,000.",
            "fr": "À 400 000 arrivées par seconde, le testeur est le goulot d'étranglement : chacun de ces "
                  "pas doit être nul, et aucun à 1 000."},
        columns=[{"en": "arrivals a second", "fr": "arrivées par seconde"}, {"en": "steps", "fr": "pas"},
                 {"en": "called void", "fr": "déclarés nuls"}, {"en": "right", "fr": "attendu"}],
        rows=rows)
