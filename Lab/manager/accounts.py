"""Who services belong to: the user who called sudo, or an account of their own where root runs the lab."""

import os
import pwd

Owner = tuple[int, int]


def owner(account: str | None) -> Owner | None:
    """User and group that a service is to run as; nothing where it stays with whoever runs the lab.

    Some servers, PostgreSQL among them, refuse to run as root: they name the `account` to use then.
    """
    if os.geteuid() != 0:
        return None
    if "SUDO_UID" in os.environ:
        return int(os.environ["SUDO_UID"]), int(os.environ["SUDO_GID"])
    if account is None:
        return None
    entry = pwd.getpwnam(account)
    return entry.pw_uid, entry.pw_gid


def become(wanted: Owner | None) -> None:
    """Makes the calling process theirs, for good."""
    if wanted is not None:
        user, group = wanted
        os.setgroups([group])
        os.setgid(group)
        os.setuid(user)
