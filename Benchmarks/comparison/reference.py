"""The reference server, whose every demand is known."""

from . import commands, paths, rows

NAME = "reference"
TOLERANCES = {"throughput": 0.02, "mean": 0.05, "p95": 0.08, "capacity": 0.04}


def names():
    """The configurations that are written down, and the two that are drawn for today."""
    return sorted(path.stem for path in paths.CONFIGURATIONS.glob("*.yaml")) + ["drawn-1", "drawn-2"]


def dossier_of(name):
    """The dossier of a configuration; a drawn one has it once it was started."""
    folder = paths.DRAWN if name.startswith("drawn-") else paths.CONFIGURATIONS
    return folder / f"{name}.yaml"


def measure(name, store, times):
    """Calibrates and proves one configuration; its rows, and its bottleneck, known and predicted."""
    dossier = dossier_of(name)
    commands.start(NAME, name)
    try:
        commands.answer(name, ["calibrate", dossier, "--for", times.calibrate, "--store", store], (0, 1))
        proof = commands.answer(name, ["prove", dossier, "--users", "30%,50%,70%,80%",
                                       "--for", times.step, "--find", times.find, "--store", store],
                                (0, 1, 4))
    finally:
        commands.stop()
    found = proof["bottlenecks"][0]["name"] if proof["bottlenecks"] else "none"
    return rows.rows_of(NAME, name, proof, TOLERANCES, limits=limits_of(dossier)), (known_bottleneck(dossier), found)


def limits_of(dossier):
    """What the server of a configuration may use: its cores, and its share of them."""
    keys = dict(line.split("=", 1) for line in dossier.with_suffix(".conf").read_text().splitlines()
                if "=" in line and not line.startswith("#"))
    keys = {key.strip(): value.strip() for key, value in keys.items()}
    return " ".join(f"{key}={keys[key]}" for key in ("cores", "cpu") if key in keys)


def known_bottleneck(dossier):
    """The station that gives out first, as the configuration's author knows it."""
    for line in dossier.read_text().splitlines():
        if line.startswith("# bottleneck:"):
            return line.split(":", 1)[1].strip()
    return None
