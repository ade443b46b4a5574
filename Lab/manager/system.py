"""What a system of the lab consists of."""

from dataclasses import dataclass, field
from pathlib import Path


@dataclass
class Service:
    """One program and the limits it runs under."""

    name: str
    command: list[str]
    port: int
    environment: dict[str, str] = field(default_factory=dict)
    cores: str = "0"
    """Cores as the kernel lists them: `0`, `0-1`."""
    cpu: float | None = None
    """A quota in cores."""
    memory: int | None = None
    """A limit in bytes."""
    health: str | None = "/"
    """A path that answers once the service is there; without one, it is there once its port is open."""
    account: str | None = None
    """Who it runs as where root would run it otherwise; by default root."""


@dataclass
class System:
    """Services that are started in this order, and the dossier that describes them."""

    name: str
    variant: str
    services: list[Service]
    dossier: Path
    entrance: str = "web"
    """The service that requests come to."""
