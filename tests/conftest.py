"""What all tests share: LibreOffice where it is there, golden files, and no silent skips in CI."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from xdist.remote import Producer
from xdist.scheduler import LoadScopeScheduling

ROOT = Path(__file__).parents[1]
GOLDEN = Path(__file__).parent / "golden"
NO_SKIP = "PLANGEN_NO_SKIP"
ACCEPT = "PLANGEN_ACCEPT"


class PrintsTogether(LoadScopeScheduling):
    """The files with tests that print go to one worker, for what is printed is printed once; others as they come."""

    printing = frozenset(
        file.relative_to(ROOT).as_posix()
        for file in Path(__file__).parent.rglob("test_*.py")
        if "mark.office" in file.read_text("utf-8")
    )

    def _split_scope(self, nodeid: str) -> str:
        return "office" if nodeid.partition("::")[0] in self.printing else nodeid


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> PrintsTogether:
    """How tests are handed to several workers."""
    return PrintsTogether(config, log)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say plainly when something was left out."""
    skipped = len(terminalreporter.stats.get("skipped", []))
    if skipped:
        terminalreporter.write_line(f"跳过了 {skipped} 项测试，原因见上。")


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Where nothing may be skipped, a skip is a failure."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if os.environ.get(NO_SKIP) and reporter and reporter.stats.get("skipped"):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


@pytest.fixture(scope="session")
def office() -> str:
    """LibreOffice on this machine."""
    found = shutil.which("soffice")
    if found is None:
        pytest.skip("没有 LibreOffice（apt-get install libreoffice-writer）")
    return found


@pytest.fixture(scope="session")
def prints(office: str, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Every paper that a test measures, as PDF, by name: printed through LibreOffice in one call."""
    from tests.prints import papers  # noqa: PLC0415 - only a run that prints needs them

    folder = tmp_path_factory.mktemp("prints")
    profile = tmp_path_factory.mktemp("profile").as_uri()
    files: dict[str, Path] = {}
    for number, (name, data) in enumerate(papers().items()):
        files[name] = folder / f"{number}.docx"
        files[name].write_bytes(data)
    command = [office, f"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf"]
    subprocess.run(
        [*command, "--outdir", str(folder), *map(str, files.values())], check=True, capture_output=True
    )
    printed = {name: file.with_suffix(".pdf") for name, file in files.items()}
    assert all(file.is_file() for file in printed.values()), "LibreOffice exits 0 even when a file failed"
    return printed


@pytest.fixture
def golden() -> Callable[[str, str], None]:
    """Compares a text with ``tests/golden/<name>``; with PLANGEN_ACCEPT=1 writes it instead."""

    def compare(name: str, text: str) -> None:
        path = GOLDEN / name
        if os.environ.get(ACCEPT):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
        assert path.is_file(), f"no golden file {name}; read the text, then accept it with {ACCEPT}=1"
        assert text == path.read_text("utf-8")

    return compare
