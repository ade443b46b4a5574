"""Control groups `palier/NAME`, of version 1 or 2: the limits and the accounts of one service."""

import errno
import os
import time
from pathlib import Path

from .language import LabError

PARENT = "palier"
CONTROLLERS = ("cpu", "cpuacct", "cpuset", "memory")
PERIOD = 100_000
"""Microseconds in which a quota is given: Linux's default."""


class Unwritable(LabError):
    """Control groups cannot be made here."""

    def __init__(self, reason: OSError | str):
        super().__init__(
            f"control groups cannot be written ({reason}). Run this as root or through sudo; in a "
            "container, start it with --privileged. Without limits and accounts: --no-cgroups",
            f"impossible d’écrire les groupes de contrôle ({reason}). Lancez ceci en tant que root "
            "ou par sudo ; dans un conteneur, démarrez-le avec --privileged. Sans limites ni "
            "comptes : --no-cgroups",
        )


class Cgroups:
    """Makes, enters and removes the groups."""

    def __init__(self) -> None:
        self.mounts: dict[str, Path] = {}
        unified = None
        for line in Path("/proc/mounts").read_text().splitlines():
            _, mount, kind, options, *_ = line.split()
            if kind == "cgroup":
                for controller in set(CONTROLLERS) & set(options.split(",")):
                    self.mounts.setdefault(controller, Path(mount))
            elif kind == "cgroup2":
                unified = unified or Path(mount)
        self.version = 1 if "cpu" in self.mounts else 2
        if self.version == 2:
            if unified is None:
                raise Unwritable("no control groups are mounted")
            self.mounts = {controller: unified for controller in CONTROLLERS}

    def check(self) -> None:
        """Makes a group and removes it again: `Unwritable` says that this cannot be done."""
        for directory in self.create("check", "0", None, None):
            self.remove(directory)

    def create(self, name: str, cores: str, cpu: float | None, memory: int | None) -> list[Path]:
        """Makes the group with its limits; its directories."""
        try:
            directories = [mount / PARENT / name for mount in dict.fromkeys(self.mounts.values())]
            for mount in dict.fromkeys(self.mounts.values()):
                (mount / PARENT).mkdir(exist_ok=True)
            self._open_parent()
            for directory in directories:
                directory.mkdir(exist_ok=True)
            self._limit(name, self._present(cores), cpu, memory)
            return directories
        except OSError as error:
            raise Unwritable(error) from error

    def remove(self, directory: Path) -> None:
        """Removes an empty group, and the parent once it is empty."""
        for attempt in range(50):
            try:
                directory.rmdir()
                break
            except FileNotFoundError:
                break
            except OSError as error:
                # A group stays busy for a moment after its last process ended.
                if error.errno != errno.EBUSY or attempt == 49:
                    raise Unwritable(error) from error
                time.sleep(0.1)
        try:
            directory.parent.rmdir()
        except OSError:
            pass  # another service is in it still

    def _open_parent(self) -> None:
        if self.version == 2:
            unified = self.mounts["cpu"]
            for group in (unified, unified / PARENT):
                (group / "cgroup.subtree_control").write_text("+cpu +cpuset +memory")
        elif "cpuset" in self.mounts:
            self._copy_cpuset(self.mounts["cpuset"], self.mounts["cpuset"] / PARENT)
        # The greatest weight there is: the other programs of this machine disturb the lab little.
        weight = ("cpu.shares", "262144") if self.version == 1 else ("cpu.weight", "10000")
        (self.mounts["cpu"] / PARENT / weight[0]).write_text(weight[1])

    def _limit(self, name: str, cores: str, cpu: float | None, memory: int | None) -> None:
        groups = {controller: mount / PARENT / name for controller, mount in self.mounts.items()}
        if self.version == 1 and "cpuset" in groups:
            self._copy_cpuset(groups["cpuset"].parent, groups["cpuset"])
        if "cpuset" in groups:
            (groups["cpuset"] / "cpuset.cpus").write_text(cores)
        if self.version == 2:
            quota = "max" if cpu is None else str(round(cpu * PERIOD))
            (groups["cpu"] / "cpu.max").write_text(f"{quota} {PERIOD}")
            (groups["memory"] / "memory.max").write_text("max" if memory is None else str(memory))
        else:
            quota = "-1" if cpu is None else str(round(cpu * PERIOD))
            (groups["cpu"] / "cpu.cfs_period_us").write_text(str(PERIOD))
            (groups["cpu"] / "cpu.cfs_quota_us").write_text(quota)
            if "memory" in groups:
                limit = "-1" if memory is None else str(memory)
                (groups["memory"] / "memory.limit_in_bytes").write_text(limit)

    @staticmethod
    def _copy_cpuset(source: Path, target: Path) -> None:
        for file in ("cpuset.cpus", "cpuset.mems"):
            (target / file).write_text((source / file).read_text())

    @staticmethod
    def _present(cores: str) -> str:
        """The cores that this machine has of those wanted; the first where it has none of them."""
        first, _, last = cores.partition("-")
        count = os.cpu_count() or 1
        wanted = [core for core in range(int(first), int(last or first) + 1) if core < count]
        return ",".join(map(str, wanted)) or "0"


def enter(directories: list[Path]) -> None:
    """Moves the calling process, and whatever it starts, into a group."""
    for directory in directories:
        (directory / "cgroup.procs").write_text(str(os.getpid()))
