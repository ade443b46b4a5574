"""Europe Cyclisme: routes and passes in PostGIS, Redis, a small Python service, nginx before it."""

import hashlib
import os
import shutil
import subprocess
from pathlib import Path

from . import accounts, paths
from .language import LabError, say
from .system import Service, System

NAME = "europe-cyclisme"
VARIANTS = {
    "grand-est": {"passes": 500, "routes": 2_000, "riders": 20_000},
    "europe": {"passes": 10_000, "routes": 50_000, "riders": 500_000},
}
"""What each variant holds: the region that the service began with, and the continent it plans for."""

PROXY_PORT, WEB_PORT, DATABASE_PORT, CACHE_PORT, WEATHER_PORT = 8200, 8201, 8202, 8203, 8209
ACCOUNT = "postgres"
POSTGRESQL = Path("/usr/lib/postgresql/15/bin")
POSTGIS = Path("/usr/share/postgresql/15/extension/postgis.control")
SITE_DATA = paths.EUROPE_CYCLISME / "site_data.py"
FOLDER = paths.RUN / NAME
DATABASE = FOLDER / "database"
SETTINGS = {
    "listen_addresses": "127.0.0.1",
    "port": str(DATABASE_PORT),
    "unix_socket_directories": "",
    "max_connections": "40",
    "shared_buffers": "256MB",
    "jit": "off",
}


def system(variant: str, cpu: float | None = None) -> System:
    """All services on one core; with `cpu`, the Python service may use so many cores at most."""
    if not POSTGIS.exists():
        raise LabError(
            "PostGIS is not installed; run: make setup", "PostGIS n’est pas installé ; lancez : make setup"
        )
    weather = Service(
        "weather",
        [str(paths.reference_server()), "--port", str(WEATHER_PORT), "--mode", "async",
         "--action", "forecast=cpu:100us,wait:80ms"],
        WEATHER_PORT,
        cores="1",
    )
    database = Service(
        "database",
        [str(POSTGRESQL / "postgres"), "-D", str(DATABASE),
         *(word for key, value in SETTINGS.items() for word in ("-c", f"{key}={value}"))],
        DATABASE_PORT,
        memory=2 << 30,
        health=None,
        account=ACCOUNT,
    )
    cache = Service(
        "cache",
        ["/usr/bin/redis-server", "--bind", "127.0.0.1", "--port", str(CACHE_PORT),
         "--save", "", "--appendonly", "no", "--maxmemory", "64mb", "--dir", "/"],
        CACHE_PORT,
        memory=128 << 20,
        health=None,
        account=ACCOUNT,
    )
    web = Service(
        "web",
        [str(paths.python()), "-m", "gunicorn", "--chdir", str(paths.EUROPE_CYCLISME),
         "--config", str(paths.EUROPE_CYCLISME / "gunicorn.conf.py"), "cycling:app"],
        WEB_PORT,
        environment={
            "CYCLING_DATABASE": f"host=127.0.0.1 port={DATABASE_PORT} user=cycling dbname=cycling",
            "CYCLING_CACHE": f"redis://127.0.0.1:{CACHE_PORT}",
            "CYCLING_WEATHER": f"http://127.0.0.1:{WEATHER_PORT}/forecast",
            "PYTHONDONTWRITEBYTECODE": "1",
        },
        cpu=cpu,
        memory=2 << 30,
        health="/health",
    )
    proxy = Service(
        "proxy",
        ["/usr/sbin/nginx", "-p", str(FOLDER), "-e", "stderr",
         "-c", str(paths.EUROPE_CYCLISME / "nginx.conf")],
        PROXY_PORT,
        memory=256 << 20,
        health="/health",
    )
    dossier = paths.EUROPE_CYCLISME / f"{variant}.yaml"
    return System(NAME, variant, [weather, database, cache, web, proxy], dossier, entrance="proxy")


def prepare(variant: str) -> None:
    """Puts the made data in place, making them first where that was never done (a minute)."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    owner = accounts.owner(ACCOUNT)
    if owner:
        os.chown(FOLDER, *owner)
    code = SITE_DATA.read_bytes() + Path(__file__).read_bytes()
    made = FOLDER / f"{variant}-{hashlib.sha256(code).hexdigest()[:12]}"
    if not made.exists():
        say(f"making the data of {NAME} {variant}", f"fabrication des données de {NAME} {variant}")
        for outdated in FOLDER.glob(f"{variant}-*"):
            shutil.rmtree(outdated)
        _make(variant, made)
    shutil.rmtree(DATABASE, ignore_errors=True)
    _run(["cp", "--archive", str(made), str(DATABASE)])


def reset() -> None:
    """Takes back every favourite that is not made data."""
    subprocess.run(
        [paths.python(), SITE_DATA, "reset", str(DATABASE_PORT)], check=True, stdout=subprocess.DEVNULL
    )


def _make(variant: str, made: Path) -> None:
    """Fills a new cluster, which is at `made` only once it is complete."""
    unfinished = FOLDER / "unfinished"
    shutil.rmtree(unfinished, ignore_errors=True)
    # Whoever is on this machine may read it: it is made data, on the loopback address.
    _run([str(POSTGRESQL / "initdb"), "-D", str(unfinished), "--encoding", "UTF8", "--locale", "C",
          "--username", "cycling", "--auth", "trust"])
    options = " ".join(f"-c {key}='{value}'" for key, value in SETTINGS.items())
    control = [str(POSTGRESQL / "pg_ctl"), "-D", str(unfinished), "-w"]
    _run([*control, "-l", str(FOLDER / "making.log"), "-o", options, "start"])
    try:
        sizes = [f"{key}={value}" for key, value in VARIANTS[variant].items()]
        subprocess.run([paths.python(), SITE_DATA, "make", str(DATABASE_PORT), *sizes], check=True)
    finally:
        _run([*control, "-m", "fast", "stop"])
    os.rename(unfinished, made)


def _run(command: list[str]) -> None:
    """Runs a command as the database's owner."""
    owner = accounts.owner(ACCOUNT)
    done = subprocess.run(
        command, cwd="/", stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
        text=True, preexec_fn=lambda: accounts.become(owner),
    )
    if done.returncode != 0:
        last = " | ".join(done.stderr.splitlines()[-3:])
        raise LabError(f"{command[0]} failed: {last}", f"{command[0]} a échoué : {last}")
