"""The command line of the lab."""

import json
import math
import os
import sys
from pathlib import Path

from . import draw, paths, processes, reference, state
from .cgroups import Cgroups, Unwritable
from .language import LabError, complain, say, text
from .system import System
from .systems import SITES

HELP = (
    """\
Lab/lab: starts and stops the lab's systems, each service in a control group palier/NAME

  Lab/lab start game-site before|after [--cpu CORES]
                                         the site as it was found, or as it was left; with
                                         --cpu 0.5 it may use half a core
  Lab/lab start europe-cyclisme grand-est|europe [--cpu CORES]
                                         passes and routes of one region, or of a continent
  Lab/lab start memolist calibration|1|2|3|1-document|2-document|3-document
                                         MemoList under the limits of a tier of its document, those
                                         of tiers 2 and 3 times 2/9; with the settings that palier
                                         generate makes, or the document's; calibration: without
                                         CPU quotas
  Lab/lab start reference NAME           the reference server, in a configuration
  Lab/lab status [--json]                what runs
  Lab/lab reset                          puts the test data back
  Lab/lab stop                           ends what was started
  Lab/lab list                           what can be started
  Lab/lab check                          can control groups be written here?
  Lab/lab draw drawn-1|drawn-2 [--date YYYY-MM-DD]
                                         draws a configuration for a date (today, in UTC)

One system runs at a time: starting another ends the first. Control groups need root or sudo;
--no-cgroups starts without limits and accounts. The game site needs GAME_PASSWORD, the players'
common password, in the environment; MemoList likewise MEMOLIST_PASSWORD.""",
    """\
Lab/lab : démarre et arrête les systèmes du labo, chaque service dans un groupe de contrôle palier/NOM

  Lab/lab start game-site before|after [--cpu CŒURS]
                                         le site tel qu’on l’a trouvé, ou tel qu’on l’a laissé ;
                                         avec --cpu 0.5, il a droit à un demi-cœur
  Lab/lab start europe-cyclisme grand-est|europe [--cpu CŒURS]
                                         cols et itinéraires d’une région, ou d’un continent
  Lab/lab start memolist calibration|1|2|3|1-document|2-document|3-document
                                         MemoList sous les limites d’un palier de son document,
                                         celles des paliers 2 et 3 fois 2/9 ; avec les réglages que
                                         fait palier generate, ou ceux du document ; calibration :
                                         sans quotas de processeur
  Lab/lab start reference NOM            le serveur de référence, dans une configuration
  Lab/lab status [--json]                ce qui tourne
  Lab/lab reset                          remet les données d’essai
  Lab/lab stop                           arrête ce qui a été démarré
  Lab/lab list                           ce qui peut être démarré
  Lab/lab check                          peut-on écrire les groupes de contrôle ici ?
  Lab/lab draw drawn-1|drawn-2 [--date AAAA-MM-JJ]
                                         tire une configuration pour une date (aujourd’hui, UTC)

Un seul système tourne à la fois : en démarrer un autre arrête le premier. Les groupes de contrôle
demandent root ou sudo ; --no-cgroups démarre sans limites ni comptes. Le site de jeu a besoin de
GAME_PASSWORD, le mot de passe commun des joueurs, dans l’environnement ; MemoList, de même, de
MEMOLIST_PASSWORD.""",
)


def run(arguments: list[str]) -> int:
    """Does what the command line says; the exit status."""
    with_cgroups = "--no-cgroups" not in arguments
    words = [word for word in arguments if word != "--no-cgroups"]
    try:
        match words:
            case [] | ["help"] | ["--help"] | ["-h"]:
                say(*HELP)
            case ["list"]:
                for name, site in SITES.items():
                    print("\n".join(f"{name} {variant}" for variant in site.VARIANTS))
                print("\n".join(f"reference {name}" for name in reference.names()))
            case ["check"]:
                with state.locked():
                    Cgroups().check()
            case ["status"]:
                return _status()
            case ["status", "--json"]:
                _status_as_json()
            case ["draw", name] if name in draw.NAMES:
                print(draw.write(name))
            case ["draw", name, "--date", date] if name in draw.NAMES:
                print(draw.write(name, date))
            case ["start", "reference", name]:
                _start("reference", name, with_cgroups)
            case ["start", name, variant] if name in SITES and variant in SITES[name].VARIANTS:
                _start(name, variant, with_cgroups)
            case ["start", name, variant, "--cpu", cores] if (
                name in SITES and variant in SITES[name].VARIANTS
            ):
                _start(name, variant, with_cgroups, _cores(cores))
            case ["stop"]:
                with state.locked():
                    _stop()
            case ["reset"]:
                _reset()
            case _:
                raise LabError(
                    "this is not a command of the lab; see Lab/lab help",
                    "ce n’est pas une commande du labo ; voir Lab/lab help",
                    status=2,
                )
    except Unwritable as error:
        _again_through_sudo()
        return complain(error)
    except LabError as error:
        return complain(error)
    return 0


def _again_through_sudo() -> None:
    """Starts the same command as root; returns where that is not possible without asking."""
    if os.geteuid() == 0:
        return
    ask = [] if sys.stdin.isatty() else ["--non-interactive"]
    keep = "--preserve-env=GAME_PASSWORD,MEMOLIST_PASSWORD,PALIER,PALIER_REFERENCE_SERVER,LANG,LC_ALL,LC_MESSAGES"
    try:
        if ask and os.system("sudo --non-interactive true 2>/dev/null") != 0:
            return
        os.execvp("sudo", ["sudo", *ask, keep, str(paths.LAB / "lab"), *sys.argv[1:]])
    except FileNotFoundError:
        return


def _cores(word: str) -> float:
    try:
        cores = float(word)
    except ValueError:
        cores = math.nan
    if not 0.01 <= cores <= 1024:
        raise LabError(
            f"--cpu {word}: a number of cores was expected, for example 0.5",
            f"--cpu {word} : il faut un nombre de cœurs, par exemple 0.5",
            status=2,
        )
    return cores


def _start(name: str, kind: str, with_cgroups: bool, cpu: float | None = None) -> None:
    variant = kind if cpu is None else f"{kind} --cpu {cpu:g}"
    if cpu is not None and not with_cgroups:
        raise LabError(
            "--cpu needs control groups: leave --no-cgroups out",
            "--cpu demande les groupes de contrôle : retirez --no-cgroups",
            status=2,
        )
    with state.locked():
        if state.load().is_running(name, variant):
            say(f"{name} {variant} is running already", f"{name} {variant} tourne déjà")
            return
        # What can fail fails before the running system is touched.
        groups = Cgroups() if with_cgroups else None
        if groups:
            groups.check()
        site = SITES.get(name)
        system = site.system(kind, cpu) if site else reference.system(kind)
        _stop(quietly=True)
        if site:
            site.prepare(kind)
        now = state.State(name, variant)
        try:
            _start_services(system, groups, now)
        except BaseException:
            _stop(quietly=True)
            raise
    target = next(service.port for service in system.services if service.name == system.entrance)
    say(
        f"{name} {variant} answers at http://127.0.0.1:{target} (dossier: {system.dossier})",
        f"{name} {variant} répond à http://127.0.0.1:{target} (dossier : {system.dossier})",
    )


def _start_services(system: System, groups: Cgroups | None, now: state.State) -> None:
    for service in system.services:
        directories: list[Path] = []
        if groups:
            directories = groups.create(service.name, service.cores, service.cpu, service.memory)
        log = paths.RUN / f"{service.name}.log"
        log.unlink(missing_ok=True)
        state.give_to_user()
        now.services.append(processes.start(service, directories, log))
        now.save()
    for service, started in zip(system.services, now.services):
        processes.wait_until_ready(started, service.health)


def _stop(quietly: bool = False) -> None:
    now = state.load()
    for service in reversed(now.services):
        processes.end(service)
        for directory in service.directories:
            Cgroups().remove(Path(directory))
    state.FILE.unlink(missing_ok=True)
    if now.services:
        say(f"{now.system} {now.variant} has ended", f"{now.system} {now.variant} est arrêté")
    elif not quietly:
        say("nothing runs", "rien ne tourne")


def _reset() -> None:
    site = SITES.get(state.load().system)
    if site:
        site.reset()


def _status() -> int:
    now = state.load()
    if not now.services:
        say("nothing runs", "rien ne tourne")
        return 1
    print(f"{now.system} {now.variant}")
    for service in now.services:
        count = len(service.processes())
        place = service.cgroup or text("no control group", "sans groupe de contrôle")
        say(
            f"  {service.name}: pid {service.pid}, {count} processes, port {service.port}, {place}",
            f"  {service.name} : pid {service.pid}, {count} processus, port {service.port}, {place}",
        )
    return 0 if now.is_running(now.system, now.variant) else 1


def _status_as_json() -> None:
    now = state.load()
    services = [
        {**service.as_json(), "running": service.is_running()} for service in now.services
    ]
    print(json.dumps({"system": now.system, "variant": now.variant, "services": services}))
