"""What both measuring scripts need: the programs, runs with their time and memory, and tables in benches/README.md."""

import contextlib
import datetime
import json
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

BENCHES = Path(__file__).resolve().parent
ROOT = BENCHES.parent
README = BENCHES / "README.md"


def compilado():
    """The program, as it is released."""
    return build(["cargo", "build", "--release", "--bin", "compilado"], "compilado")


def measure():
    """The program that makes notes and measures stages. Names of functions are kept: stages are known by theirs."""
    return build(["cargo", "bench", "--no-run", "--bench", "measure"], "measure", CARGO_PROFILE_BENCH_STRIP="none")


def build(command, name, **env):
    say("building " + name)
    command = [*command, "--message-format=json-render-diagnostics"]
    done = subprocess.run(command, cwd=ROOT, env={**os.environ, **env}, check=True, stdout=subprocess.PIPE)
    messages = [json.loads(line) for line in done.stdout.splitlines() if line.startswith(b"{")]
    made = [m["executable"] for m in messages if m.get("executable") and m["target"]["name"] == name]
    return made[-1]


def notes(program, count, folder):
    """Notes of `count` interviews, in a folder of their own below `folder`."""
    out = folder / f"notes-{count}"
    if not out.exists():
        subprocess.run([program, "notes", str(count), out], check=True)
    return out


def run(command, folder, **env):
    """Runs a program in a folder to its end: its seconds, from start to end, and the most memory that it took, in MB."""
    with tempfile.TemporaryFile() as told:
        start = time.perf_counter()
        child = subprocess.Popen(command, cwd=folder, env={**os.environ, **env}, stdout=told, stderr=told)
        _, status, usage = os.wait4(child.pid, 0)
        seconds = time.perf_counter() - start
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode != 0:
            told.seek(0)
            sys.exit(f"{command[0]} failed:\n{told.read().decode(errors='replace')}")
    return seconds, usage.ru_maxrss / 1024


def median(values):
    return statistics.median(values)


@contextlib.contextmanager
def memory_disk():
    """A folder in memory where the system has one; else on the disk, which is said."""
    below = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    if below is None:
        say("no memory disk: files go to the disk, and times with them")
    folder = Path(tempfile.mkdtemp(prefix="compilado-bench-", dir=below))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def machine():
    """When and where: the line above each table."""
    commit = subprocess.run(["git", "describe", "--always", "--dirty"], cwd=ROOT, capture_output=True, text=True)
    load = f"{os.getloadavg()[0]:.1f}"
    day = datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%d %H:%M UTC")
    parts = [day, f"commit {commit.stdout.strip() or 'unknown'}", f"{os.cpu_count()} cores of {cpu()}", f"load {load} at the start"]
    return ", ".join(parts) + "."


def cpu():
    with contextlib.suppress(OSError):
        for line in Path("/proc/cpuinfo").read_text().splitlines():
            if line.startswith("model name"):
                return line.split(":", 1)[1].strip()
    return platform.machine()


def table(head, rows):
    """A Markdown table, its first column to the left and the others to the right."""
    rule = ["---"] + ["--:"] * (len(head) - 1)
    return "\n".join("| " + " | ".join(map(str, row)) + " |" for row in [head, rule, *rows])


def tell(name, text, write):
    """Prints a result, and with `write` puts it between its markers in benches/README.md."""
    print(text)
    if not write:
        return
    begin, end = f"<!-- {name} -->", f"<!-- /{name} -->"
    before, _, rest = README.read_text().partition(begin)
    _, _, after = rest.partition(end)
    README.write_text(f"{before}{begin}\n{text}\n{end}{after}")


def say(text):
    print("# " + text, file=sys.stderr, flush=True)
