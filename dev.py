"""Sets this machine up for VanThu and runs, tests or builds it (`dev.py --help`)."""

from __future__ import annotations

import argparse
import hashlib
import importlib.util
import os
import re
import shlex
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
SCRIPTS = VENV / ("Scripts" if os.name == "nt" else "bin")
STAMP = VENV / "set-up.txt"
RUN_LOCK = ROOT / "requirements.lock"
DEV_LOCK = ROOT / "requirements-dev.lock"
DEMO_FOLDER = ROOT / "build" / "demo"
PICTURES_FOLDER = ROOT / "docs" / "pictures"

MEASUREMENTS = ("bench", "sweep")
TAKES_ARGUMENTS = {"test", "check", *MEASUREMENTS}

OLDEST_PYTHON, NEWEST_PYTHON = (3, 11), (3, 13)

RUN_PACKAGES = (
    # what the Qt wheel links to, with and without a display
    "ca-certificates",
    "libdbus-1-3",
    "libegl1",
    "libfontconfig1",
    "libgl1",
    "libglib2.0-0",
    "libgssapi-krb5-2",
    "libxcb-cursor0",
    "libxcb-icccm4",
    "libxcb-keysyms1",
    "libxcb-shape0",
    "libxkbcommon-x11-0",
    "libxkbcommon0",
    # Tinos, which has the measures of Times New Roman
    "fonts-croscore",
    "tesseract-ocr-vie",
)
TEST_PACKAGES = (
    "libreoffice-writer-nogui",
    "poppler-utils",
    "postgresql",
    "xauth",
    "xvfb",
)
# A desktop may have the same program from another package, which must stay.
PROGRAM_OF_PACKAGE = {"libreoffice-writer-nogui": "soffice", "postgresql": "initdb"}


class CannotGoOn(Exception):
    """The machine lacks something that only its owner can add."""


# ------------------------------------------------------------------ talking


def say(line: str) -> None:
    """Print a line at once, so that it stays in order with what commands print."""
    print(line, flush=True)


def headline(title: str) -> None:
    """Print the title of a step."""
    say(f"\n== {title}")


def call(command: Sequence[str], **extra: str) -> int:
    """Run a command in the project's folder with extra environment variables."""
    return subprocess.run(
        command, cwd=ROOT, env={**os.environ, **extra}, check=False
    ).returncode


def program(name: str) -> str:
    """Give the path of a program in the environment."""
    return str(SCRIPTS / name)


# ------------------------------------------------------------------ system packages


def is_root() -> bool:
    """Tell whether this process may install system packages."""
    return hasattr(os, "geteuid") and os.geteuid() == 0


def venv_package() -> list[str]:
    """Name the package that Debian splits from Python, when it is missing."""
    if importlib.util.find_spec("ensurepip"):
        return []
    return [f"python{sys.version_info.major}.{sys.version_info.minor}-venv"]


def names_in(listing: str) -> set[str]:
    """Name the installed packages of a listing, and what they stand in for."""
    names: set[str] = set()
    for line in listing.splitlines():
        status, _, provided = line.partition("\t")
        if status == "installed":
            names.update(re.findall(r"(?:^|, )([a-z0-9][a-z0-9+.-]*)", provided))
    return names


def installed_packages() -> set[str]:
    """Name every installed Debian package, and what it stands in for."""
    query = "${db:Status-Status}\t${Package}, ${Provides}\n"
    listing = subprocess.run(
        ["dpkg-query", "-W", "-f", query], capture_output=True, text=True, check=True
    )
    return names_in(listing.stdout)


def program_is_there(package: str) -> bool:
    """Tell whether the program we want from a package came from elsewhere."""
    program = PROGRAM_OF_PACKAGE.get(package)
    if program == "initdb":
        return postgres_programs() is not None
    return program is not None and shutil.which(program) is not None


def missing_packages(wanted: Sequence[str]) -> list[str]:
    """List the system packages that are still to be installed on Debian or Ubuntu."""
    installed = installed_packages()
    return venv_package() + [
        package
        for package in wanted
        if package not in installed and not program_is_there(package)
    ]


def install_packages(packages: Sequence[str]) -> bool:
    """Install Debian packages without questions and tell whether it worked."""
    apt = ["apt-get", "-qq", "-y", "-o", "DPkg::Lock::Timeout=120"]
    silent = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    return all(
        subprocess.run(
            [*apt, *step], env=silent, stdout=subprocess.DEVNULL, check=False
        ).returncode
        == 0
        for step in (["update"], ["install", "--no-install-recommends", *packages])
    )


def ensure_packages(wanted: Sequence[str]) -> None:
    """Install the missing system packages, or print the one line that does it."""
    if not (shutil.which("apt-get") and shutil.which("dpkg-query")):
        return
    missing = missing_packages(wanted)
    if not missing:
        return
    if is_root():
        headline("System packages (a few minutes): " + " ".join(missing))
        if install_packages(missing):
            return
    say("Install the missing system packages with this line:")
    say("  sudo apt-get install --no-install-recommends -y " + shlex.join(missing))


# ------------------------------------------------------------------ Python packages


def check_python() -> None:
    """Refuse a Python for which no packages are locked."""
    if not OLDEST_PYTHON <= sys.version_info[:2] <= NEWEST_PYTHON:
        raise CannotGoOn(
            "VanThu needs Python 3.11, 3.12 or 3.13; this is "
            f"{sys.version_info.major}.{sys.version_info.minor}. "
            "Start dev.py with one of those (python3.13 dev.py, py -3.13 dev.py)."
        )


def stamp_of(lock: Path) -> str:
    """Describe an environment: its Python, its place and everything locked in it."""
    digest = hashlib.sha256(lock.read_bytes()).hexdigest()
    return f"{sys.version.split()[0]} {ROOT} {lock.name} {digest}"


def read_stamp() -> str:
    """Return what the present environment was made from, or nothing."""
    return STAMP.read_text(encoding="utf-8") if STAMP.is_file() else ""


def make_environment() -> None:
    """Make an empty `.venv`, in place of one that cannot be used any more."""
    if not importlib.util.find_spec("ensurepip"):
        raise CannotGoOn("Python cannot make a virtual environment without ensurepip.")
    # Inside the environment itself, the Python it was made from must remake it.
    python = getattr(sys, "_base_executable", sys.executable)
    if call([python, "-m", "venv", "--clear", str(VENV)]) != 0:
        raise CannotGoOn("The virtual environment .venv could not be made.")


def ensure_environment(lock: Path) -> None:
    """Make `.venv` hold the locked packages and the project itself."""
    stamp = read_stamp()
    if stamp == stamp_of(lock) or stamp == stamp_of(DEV_LOCK):
        return
    headline(f"Python packages of {lock.name} (a few minutes the first time)")
    if stamp.split(" ")[:2] != stamp_of(lock).split(" ")[:2]:
        make_environment()
    pip = [program("python"), "-m", "pip", "--disable-pip-version-check"]
    locked = ["--require-hashes", "--only-binary=:all:", "-r", str(lock)]
    # pip makes the start program of each system, vanthu.exe on Windows; setuptools
    # comes with the lock, so this second step needs no network.
    project = ["--no-index", "--no-deps", "--no-build-isolation", "--editable"]
    project += [str(ROOT)]
    for what in (locked, project):
        if call([*pip, "install", "--quiet", "--no-input", *what]) != 0:
            raise CannotGoOn("The Python packages could not be installed (see above).")
    STAMP.write_text(stamp_of(lock), encoding="utf-8")


def check_qt() -> None:
    """Refuse to go on when the system lacks a library that Qt needs."""
    attempt = subprocess.run(
        [program("python"), "-c", "import PySide6.QtWidgets, PySide6.QtPrintSupport"],
        capture_output=True,
        text=True,
        check=False,
    )
    if attempt.returncode != 0:
        reason = (attempt.stderr.strip().splitlines() or ["no reason given"])[-1]
        raise CannotGoOn(f"Qt cannot be loaded: {reason}")


def compile_translations() -> None:
    """Turn each changed Qt translation source into the form that Qt loads."""
    for source in sorted((ROOT / "resources" / "translations").glob("*.ts")):
        target = source.with_suffix(".qm")
        if target.exists() and target.stat().st_mtime >= source.stat().st_mtime:
            continue
        release = [program("pyside6-lrelease"), "-silent", str(source)]
        release += ["-qm", str(target)]
        if call(release) != 0:
            raise CannotGoOn(f"{source.name} could not be compiled (see above).")


def set_up(lock: Path, packages: Sequence[str]) -> None:
    """Bring this machine from whatever it has to what a command needs."""
    check_python()
    ensure_packages(packages)
    ensure_environment(lock)
    check_qt()
    compile_translations()


# ------------------------------------------------------------------ PostgreSQL


def postgres_programs() -> Path | None:
    """Find the folder of the newest PostgreSQL server programs."""
    on_path = shutil.which("initdb")
    if on_path:
        return Path(on_path).resolve().parent
    places = [Path("/usr/lib/postgresql"), Path("/usr/pgsql")]
    if os.name == "nt":
        places = [Path(os.environ.get("PROGRAMFILES", "C:/")) / "PostgreSQL"]
    found = [
        (int(folder.name), folder / "bin")
        for place in places
        if place.is_dir()
        for folder in place.iterdir()
        if folder.name.isdigit() and list((folder / "bin").glob("initdb*"))
    ]
    return max(found)[1] if found else None


def free_port() -> int:
    """Find a TCP port of this machine that nobody uses."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def run_quietly(command: Sequence[str], folder: Path) -> bool:
    """Run a database program, keep its words in a file and tell whether it worked."""
    plain = {k: v for k, v in os.environ.items() if not k.startswith("PG")}
    # A pipe would be kept open by the server, and we would wait for it for ever.
    with (folder / "programs.log").open("ab") as log:
        return (
            subprocess.run(
                command,
                cwd=folder,
                env=plain,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                check=False,
            ).returncode
            == 0
        )


@contextmanager
def private_postgres() -> Iterator[str | None]:
    """Give the address of a PostgreSQL server that lives as long as the tests."""
    programs = postgres_programs()
    if programs is None:
        say("No PostgreSQL server programs here: the tests that need one say so.")
        yield None
        return
    folder = Path(tempfile.mkdtemp(prefix="vanthu-postgres-"))
    data, port = str(folder / "data"), free_port()
    # The server refuses to run as root.
    as_server = ["runuser", "-u", "postgres", "--"] if is_root() else []
    control = [*as_server, str(programs / "pg_ctl"), "--pgdata", data]
    initdb = [str(programs / "initdb"), "--pgdata", data, "--username", "postgres"]
    initdb += ["--auth", "trust", "--encoding", "UTF8", "--no-locale", "--no-sync"]
    settings = f"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories="
    settings += " -c fsync=off -c synchronous_commit=off -c full_page_writes=off"
    start = ["--wait", "--silent", "--log", str(folder / "server.log"), "-o", settings]
    try:
        if is_root():
            shutil.chown(folder, "postgres")
        ready = run_quietly([*as_server, *initdb], folder)
        if ready and run_quietly([*control, *start, "start"], folder):
            yield f"postgresql+psycopg://postgres@127.0.0.1:{port}/postgres"
        else:
            say((folder / "programs.log").read_text(encoding="utf-8", errors="replace"))
            say("PostgreSQL did not start: the tests that need it say so.")
            yield None
    finally:
        if (folder / "data" / "postmaster.pid").exists():
            run_quietly([*control, "--wait", "--mode", "immediate", "stop"], folder)
        shutil.rmtree(folder, ignore_errors=True)


# ------------------------------------------------------------------ commands


def can_open_a_window() -> bool:
    """Tell whether a window would be seen by anybody."""
    if sys.platform != "linux":
        return True
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        return False
    # A display may be named and yet be out of reach, for example after `sudo`.
    attempt = "from PySide6.QtWidgets import QApplication; QApplication([])"
    return (
        subprocess.run(
            [program("python"), "-c", attempt], capture_output=True, check=False
        ).returncode
        == 0
    )


def without_a_window() -> dict[str, str]:
    """Give the setting that lets Qt draw on a Linux machine without a display."""
    return {"QT_QPA_PLATFORM": "offscreen"} if sys.platform == "linux" else {}


def run_demo() -> int:
    """Run the main job without a window in a fresh folder and show what it made."""
    say(
        "This machine has no display, so the demo runs without a window. / "
        "Máy này không có màn hình nên chương trình chạy bản trình diễn không cửa sổ."
    )
    shutil.rmtree(DEMO_FOLDER, ignore_errors=True)
    demo = [program("vanthu"), "demo", "--out", str(DEMO_FOLDER)]
    status = call(demo, **without_a_window())
    if status == 0:
        say(f"\nThe files are in / Các tệp nằm trong: {DEMO_FOLDER}")
        for folder in ("reports", "books"):
            for file in sorted((DEMO_FOLDER / folder).glob("*.*")):
                say(f"  {folder}/{file.name}")
    return status


def run() -> int:
    """Open the window with the sample office's letters, or run the demo."""
    set_up(RUN_LOCK, RUN_PACKAGES)
    if can_open_a_window():
        return call([program("vanthu")], VANTHU_FIRST_START_SAMPLES="1")
    return run_demo()


def run_pytest(arguments: Sequence[str]) -> int:
    """Run tests, with a private PostgreSQL server when there are programs for it."""
    with private_postgres() as address:
        given = {"VANTHU_TEST_POSTGRES": address} if address else {}
        return call([program("python"), "-m", "pytest", *arguments], **given)


def all_checks() -> int:
    """Run every gate and all tests, and say at the end what failed."""
    gates: Mapping[str, list[str]] = {
        "format": [program("ruff"), "format", "--check", "."],
        "lint": [program("ruff"), "check", "."],
        "types": [program("mypy")],
        "imports": [program("lint-imports"), "--no-logo"],
    }
    failed = []
    for name, command in gates.items():
        headline(name)
        if call(command) != 0:
            failed.append(name)
    headline("tests")
    if run_pytest(["-n", "auto", "--dist", "loadfile"]) != 0:
        failed.append("tests")
    say("FAILED: " + ", ".join(failed) if failed else "All checks and tests passed.")
    return 1 if failed else 0


def check(arguments: Sequence[str]) -> int:
    """Check everything, or only the tests that pytest's arguments choose."""
    return run_pytest(arguments) if arguments else all_checks()


def build() -> int:
    """Build the program folder that needs no Python, in `dist/`."""
    set_up(DEV_LOCK, RUN_PACKAGES)
    work = str(ROOT / "build" / "pyinstaller")
    freeze = [program("pyinstaller"), "--noconfirm", "--workpath", work]
    return call([*freeze, "--log-level", "WARN", str(ROOT / "build.spec")])


def pictures() -> int:
    """Draw every screen and every kind of document for the documentation."""
    set_up(RUN_LOCK, RUN_PACKAGES)
    draw = [program("vanthu"), "screenshots", "--out", str(PICTURES_FOLDER)]
    screens = call(draw, **without_a_window())
    draw_kinds = [program("python"), "-m", "tests.benchmarks.draw_kinds"]
    return screens or call([*draw_kinds, str(PICTURES_FOLDER / "kinds")])


def measure(command: str, arguments: Sequence[str]) -> int:
    """Run a long measurement of the tests: `bench reading`, `sweep reading`."""
    there = sorted((ROOT / "tests" / "benchmarks").glob(f"{command}_*.py"))
    names = [file.stem.removeprefix(f"{command}_") for file in there]
    if not arguments or arguments[0] not in names:
        raise CannotGoOn(f"dev.py {command} needs one of: {', '.join(names)}")
    set_up(DEV_LOCK, RUN_PACKAGES)
    module = f"tests.benchmarks.{command}_{arguments[0]}"
    run_module = [program("python"), "-m", module, *arguments[1:]]
    return call(run_module, **without_a_window())


def obey(command: str, arguments: Sequence[str]) -> int:
    """Do what a command of the command line asks for."""
    if command in MEASUREMENTS:
        return measure(command, arguments)
    if command == "run":
        return run()
    if command == "build":
        return build()
    if command == "pictures":
        return pictures()
    set_up(DEV_LOCK, (*RUN_PACKAGES, *TEST_PACKAGES) if command == "test" else ())
    return check(arguments)


def command_line() -> argparse.ArgumentParser:
    """Describe the commands."""
    parser = argparse.ArgumentParser(
        prog="dev.py",
        description="Each command first sets up what it needs on this machine.",
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for name, sense in {
        "run": "open VanThu (on a machine without a display: run the demo)",
        "test": "run every gate and all tests; with arguments: pytest with them",
        "check": "the same without touching system packages",
        "build": "build the program folder for a PC without Python, in dist/",
        "pictures": "draw every screen and kind of document into docs/pictures/",
        "bench": "print how well and how fast something works: bench documents",
        "sweep": "put thousands of inputs into something: sweep reading",
    }.items():
        commands.add_parser(name, help=sense)
    return parser


def main() -> int:
    """Read the command line and end with the status of what was asked for."""
    started = time.monotonic()
    # The tests' server must be stopped also when we are told to end.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    parser = command_line()
    options, arguments = parser.parse_known_args()
    if arguments and options.command not in TAKES_ARGUMENTS:
        parser.error("this command takes no arguments: " + shlex.join(arguments))
    try:
        status = obey(options.command, arguments)
    except CannotGoOn as reason:
        say(f"\n{reason}")
        return 1
    except KeyboardInterrupt:
        return 130
    if options.command != "run":
        say(f"dev.py {options.command}: {time.monotonic() - started:.0f} s")
    return status


if __name__ == "__main__":
    sys.exit(main())
