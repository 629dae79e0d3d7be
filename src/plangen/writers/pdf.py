"""PDF as Word would print it: docx files through LibreOffice, many in one call, each checked for its text.

The fonts of a document are mapped for printing only; the docx keeps the names it has.
"""

from __future__ import annotations

import io
import json
import os
import re
import shutil
import subprocess
import tempfile
import zipfile
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape

from pypdf import PdfReader, PdfWriter

from plangen.chinese.characters import HAN
from plangen.finding import Refused

_OFFICES = (
    "soffice",
    "libreoffice",
    "/opt/libreoffice/program/soffice",
    "C:/Program Files/LibreOffice/program/soffice.exe",
    "C:/Program Files (x86)/LibreOffice/program/soffice.exe",
)
"""Where LibreOffice is looked for, first on the path."""
_PDF_A_2B = "2"
"""What LibreOffice calls PDF/A-2b."""
_HAN = re.compile(f"[{HAN}]")
_TEXT = re.compile(r"<w:t(?: [^>]*)?>([^<]*)</w:t>")


class Unprintable(Refused):
    """Nothing could be printed; the message is a Chinese sentence that says what to do."""


@dataclass(frozen=True, slots=True)
class Office:
    """The LibreOffice that prints (its program, None when there is none), and what it is trusted with.

    It may take ``seconds_to_start`` and ``seconds_a_file`` for each file. LibreOffice 7.4 keeps every file of
    a call open and ends without a word near the 250th, so a call has at most ``files_at_once``.
    """

    program: str | None
    seconds_to_start: int = 60
    seconds_a_file: int = 20
    files_at_once: int = 100

    @classmethod
    def of_this_machine(cls) -> Office:
        """The LibreOffice that is installed here."""
        for name in _OFFICES:
            program = shutil.which(name)
            if program:
                return cls(program)
        return cls(None)


@dataclass(frozen=True, slots=True)
class Source:
    """A docx to print, and what the PDF says of itself."""

    data: bytes
    title: str
    author: str


def print_all(
    sources: Mapping[str, Source], office: Office, standins: Mapping[str, str], *, archival: bool = False
) -> dict[str, bytes]:
    """Each source as a PDF, by name; Unprintable when LibreOffice is missing or loses a file or its words.

    ``standins`` maps font products that this machine lacks to those that print in their place;
    ``archival`` asks for PDF/A-2b.
    """
    if office.program is None:
        raise Unprintable(
            "没有找到 LibreOffice，不能输出 PDF。请安装（Debian、麒麟、统信：apt install libreoffice-writer；"
            "Windows：安装 LibreOffice），或者用 WPS 打开 .docx 另存为 PDF。"
        )
    with tempfile.TemporaryDirectory(prefix="plangen-") as folder:
        work = Path(folder)
        stems = {name: f"{number:05}" for number, name in enumerate(sources)}
        for name, stem in stems.items():
            (work / f"{stem}.docx").write_bytes(sources[name].data)
        waiting = list(stems.values())
        for start in range(0, len(waiting), office.files_at_once):
            stems_at_once = waiting[start : start + office.files_at_once]
            _run(office, work, stems_at_once, standins, archival=archival)
        return {name: _checked(work / f"{stems[name]}.pdf", name, source) for name, source in sources.items()}


def _run(
    office: Office, work: Path, stems: list[str], standins: Mapping[str, str], *, archival: bool
) -> None:
    """One call for all files, with a profile and a font map of its own."""
    fonts = work / "fonts.conf"
    fonts.write_text(_font_map(standins), "utf-8")
    try:
        subprocess.run(
            _command(str(office.program), work, stems, archival=archival),
            check=False,  # its exit status is 0 even when a file failed; each PDF is looked for below
            capture_output=True,
            timeout=office.seconds_to_start + office.seconds_a_file * len(stems),
            env={**os.environ, "FONTCONFIG_FILE": str(fonts)},
        )
    except subprocess.TimeoutExpired:
        raise Unprintable("LibreOffice 长时间没有完成，已停止。请关闭其他 LibreOffice 窗口后重试。") from None
    except OSError:
        raise Unprintable("LibreOffice 启动不了，请重新安装后重试。") from None


def _command(office: str, work: Path, stems: list[str], *, archival: bool) -> list[str]:
    """The call that prints the files ``stems`` in the folder ``work`` into that folder."""
    options: dict[str, dict[str, str]] = {"ExportBookmarks": {"type": "boolean", "value": "true"}}
    if archival:
        options["SelectPdfVersion"] = {"type": "long", "value": _PDF_A_2B}
    export = f"pdf:writer_pdf_Export:{json.dumps(options, separators=(',', ':'))}"
    profile = f"-env:UserInstallation={(work / 'profile').as_uri()}"
    files = [str(work / f"{stem}.docx") for stem in stems]
    return [
        office,
        profile,
        "--headless",
        "--norestore",
        "--convert-to",
        export,
        "--outdir",
        str(work),
        *files,
    ]


def _font_map(standins: Mapping[str, str]) -> str:
    """A fontconfig file that keeps the system's and adds the stand-ins; Windows does without."""
    aliases = "".join(_alias(product, other) for product, other in standins.items())
    return (
        '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>'
        f'<include ignore_missing="yes">/etc/fonts/fonts.conf</include>{aliases}</fontconfig>'
    )


def _alias(product: str, other: str) -> str:
    asked = f'<test qual="any" name="family" compare="eq"><string>{escape(product)}</string></test>'
    given = f'<edit name="family" mode="assign" binding="same"><string>{escape(other)}</string></edit>'
    return f'<match target="pattern">{asked}{given}{_weight(other)}</match>'


def _weight(product: str) -> str:
    """小标宋 is bold by design; of a text face its bold is the nearest."""
    bold = '<edit name="weight" mode="assign" binding="same"><const>bold</const></edit>'
    return bold if product.startswith("Noto Serif") else ""


def _checked(pdf: Path, name: str, source: Source) -> bytes:
    """The finished PDF with its title and author; Unprintable when it is not there or has lost words."""
    if not pdf.is_file():
        raise Unprintable(
            f"LibreOffice 没有印出“{name}”。请用 WPS 打开 .docx 另存为 PDF，并把原件发给维护人员。"
        )
    reader = PdfReader(pdf)
    lost = Counter(_words_of_docx(source.data)) - Counter(_words_of_pdf(reader))
    if sum(lost.values()):
        raise Unprintable(f"“{name}”印成 PDF 时丢了字（{''.join(list(lost)[:5])}……），没有采用。请检查字体。")
    writer = PdfWriter(clone_from=reader)
    writer.add_metadata({"/Title": source.title, "/Author": source.author})
    target = io.BytesIO()
    writer.write(target)
    return target.getvalue()


def _words_of_docx(data: bytes) -> Iterator[str]:
    xml = zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml").decode()
    yield from _HAN.findall("".join(_TEXT.findall(xml)))


def _words_of_pdf(reader: PdfReader) -> Iterator[str]:
    for page in reader.pages:
        yield from _HAN.findall(page.extract_text())
