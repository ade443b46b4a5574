"""GoAccess (Debian package goaccess) on the log that the benchmark made: megabytes a second."""
import os
import pathlib
import resource
import subprocess
import sys
import tempfile
import time

log = pathlib.Path(__file__).parent.parent / ".build" / "access.log"
with tempfile.TemporaryDirectory() as folder:
    command = ["goaccess", str(log), "--log-format=COMBINED", "--no-progress", "--no-global-config"]
    start = time.perf_counter()
    try:
        subprocess.run(
            command + ["-o", os.path.join(folder, "report.json")],
            check=True,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
    except (OSError, subprocess.CalledProcessError) as error:
        sys.exit(f"goaccess: {error}")
    seconds = time.perf_counter() - start
print(log.stat().st_size / 1e6 / seconds)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024)
