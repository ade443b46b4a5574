"""Whether errors are told apart."""

import tempfile
from pathlib import Path

from . import faults
from .pages import Page
from .servers import faulty
from .testers import palier

NAME = "errors"
RATE, SECONDS = 500, 10
DOSSIER = """system: faults
target: {url}
actions:
  get: {{ request: GET /, check: {{ contains: right }}, timeout: 1 s }}
journeys:
  all: {{ activities: [[get]] }}
"""


def measure(options, _):
    with faulty() as server, tempfile.TemporaryDirectory() as folder:
        dossier = Path(folder) / "palier.yaml"
        dossier.write_text(DOSSIER.format(url=server.url.rstrip("/")))
        # 50 requests warm up, which is before the first fault.
        step = palier(dossier, "--rate", RATE, "--arrivals", "uniform", "--for", f"{SECONDS}s",
                      "--warm-up", "100ms", "--max-errors", "100%", "--store", folder)["steps"][0]
    return {"requests": RATE * SECONDS, "completions": step["completions"],
            "exact": faults.expected(range(RATE // 10, RATE // 10 + RATE * SECONDS)),
            "counted": {kind: step["errors"].get(kind, 0) for kind in faults.KINDS}}


def page(found):
    names = {
        "status": {"en": "HTTP status 500", "fr": "état HTTP 500"},
        "check": {"en": "wrong body", "fr": "mauvais contenu"},
        "closed": {"en": "closed before the end", "fr": "fermeture avant la fin"},
        "reset": {"en": "connection reset", "fr": "connexion coupée"},
        "malformed": {"en": "no HTTP", "fr": "pas du HTTP"},
        "timeout": {"en": "no answer in time", "fr": "pas de réponse à temps"},
    }
    rows = [[names[kind], found["exact"][kind], found["counted"][kind]] for kind in names]
    right = found["requests"] - sum(found["exact"].values())
    rows.append([{"en": "right", "fr": "bonnes réponses"}, right, found["completions"]])
    return Page(
        title={"en": "Errors told apart", "fr": "Des erreurs distinguées"},
        words={
            "en": "Of 5,000 requests every fiftieth meets a fault, each time another one.",
            "fr": "De 5 000 requêtes, une sur cinquante rencontre un défaut, chaque fois un autre."},
        columns=[{"en": "what the server did", "fr": "ce que fit le serveur"},
                 {"en": "times", "fr": "fois"}, {"en": "Palier counted", "fr": "compté par Palier"}],
        rows=rows)
