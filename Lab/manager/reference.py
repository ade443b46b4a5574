"""Configurations of the reference server: one file each, a section for each service."""

import configparser
import difflib
from pathlib import Path

from . import draw, paths
from .language import LabError
from .system import Service, System

OPTIONS = ("port", "mode", "workers", "pool", "seed")
LIMITS = ("cores", "cpu")


def names() -> list[str]:
    """Every configuration there is."""
    return sorted(path.stem for path in paths.CONFIGURATIONS.glob("*.conf")) + list(draw.NAMES)


def system(name: str) -> System:
    """The system of a configuration; drawn ones are drawn for today."""
    if name not in names():
        close = difflib.get_close_matches(name, names(), 1)
        raise LabError(
            f"no configuration is called “{name}”; "
            + (f"did you mean {close[0]}?" if close else "there are: " + ", ".join(names())),
            f"aucune configuration ne s’appelle « {name} » ; "
            + (f"vouliez-vous dire {close[0]} ?" if close else "il y a : " + ", ".join(names())),
            status=2,
        )
    path = draw.write(name) if name in draw.NAMES else paths.CONFIGURATIONS / f"{name}.conf"
    return System("reference", name, _services(path), path.with_suffix(".yaml"))


def _services(path: Path) -> list[Service]:
    parser = configparser.ConfigParser(delimiters=("=",), interpolation=None)
    parser.read_string(path.read_text())
    services = []
    for name in parser.sections():
        section = parser[name]
        command = [str(paths.reference_server())]
        for key, value in section.items():
            if key in OPTIONS:
                command += [f"--{key}", value]
            elif key.startswith("action."):
                command += ["--action", f"{key.removeprefix('action.')}={value}"]
            elif key not in LIMITS:
                raise LabError(
                    f"{path.name}: unknown key “{key}” in [{name}]; "
                    f"known are action.NAME, {', '.join(OPTIONS + LIMITS)}",
                    f"{path.name} : clé inconnue « {key} » dans [{name}] ; "
                    f"on connaît action.NOM, {', '.join(OPTIONS + LIMITS)}",
                )
        services.append(
            Service(
                name, command, section.getint("port"),
                cores=section.get("cores", "0"), cpu=section.getfloat("cpu"),
            )
        )
    return services
