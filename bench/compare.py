"""plan → docx beside docxtpl and python-docx making the same content, in one run.

Prints medians and ratios; the three take turns, so a slow moment of the machine slows them alike.
Nothing finished is kept between calls: each call composes and writes anew.
"""

from __future__ import annotations

import io
import re
import statistics
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
from docxtpl import DocxTemplate

import plangen
from plangen.document import Document, Heading, Paragraph, Table, plain

TURNS, CALLS = 6, 10
Make = Callable[[], bytes]


def rows(document: Document) -> list[dict[str, str]]:
    """The content as a user of the other libraries has it: style, words set off, and text of each paragraph."""
    found = []
    for block in document.blocks:
        match block:
            case Paragraph():
                found.append({"style": f"Gw-{block.role}", "lead": "", "text": plain(block.content)})
            case Heading():
                style = "Gw-body" if block.text else f"Gw-heading-{block.level}"
                lead = block.ordinal + plain(block.title)
                found.append({"style": style, "lead": lead, "text": plain(block.text)})
            case Table():
                found += [
                    {"style": "Gw-copies", "lead": "", "text": plain(cell.content)}
                    for row in (*block.head, *block.rows)
                    for cell in row
                ]
    return found


def words(data: bytes) -> str:
    """All words of a docx, to see that the three made the same."""
    xml = zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml").decode()
    return re.sub(r"<w:br/>|\s", "", "".join(re.findall(r"<w:t(?: [^>]*)?>([^<]*)</w:t>", xml)))


def template(finished: bytes, styles: list[str]) -> bytes:
    """A docxtpl template with the same styles and footers: a loop over paragraphs, one branch a style."""

    def tag(text: str) -> str:
        return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"

    branches = "".join(
        tag(f"{{%p if row.style == '{style}' %}}")
        + f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:t>{{{{ row.lead }}}}</w:t></w:r>'
        "<w:r><w:t>{{ row.text }}</w:t></w:r></w:p>" + tag("{%p endif %}")
        for style in styles
    )
    body = tag("{%p for row in rows %}") + branches + tag("{%p endfor %}")
    return with_body(finished, body)


def drawn_in_word(content: list[dict[str, str]]) -> bytes:
    """The same template on the base that Word itself saves (python-docx's default), with the styles it uses."""
    base, target = docx.Document(), io.BytesIO()
    styles = sorted({row["style"] for row in content})
    for style in styles:
        base.styles.add_style(style, 1)
    base.save(target)
    return template(target.getvalue(), styles)


def with_body(finished: bytes, body: str) -> bytes:
    """``finished`` with another body, its sections and parts kept."""
    source, target = zipfile.ZipFile(io.BytesIO(finished)), io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in source.namelist():
            data = source.read(name)
            if name == "word/document.xml":
                xml = data.decode()
                start, end = xml.index("<w:body>") + 8, xml.rindex("<w:sectPr")
                data = (xml[:start] + body + xml[end:]).encode()
            archive.writestr(name, data)
    return target.getvalue()


def by_docxtpl(path: Path, content: list[dict[str, str]]) -> bytes:
    """The same content through docxtpl."""
    made, target = DocxTemplate(path), io.BytesIO()
    made.render({"rows": content}, autoescape=True)
    made.save(target)
    return target.getvalue()


def by_python_docx(path: Path, content: list[dict[str, str]]) -> bytes:
    """The same content through python-docx."""
    made, target = docx.Document(str(path)), io.BytesIO()
    names = {style.style_id: style for style in made.styles}
    for row in content:
        paragraph = made.add_paragraph(style=names[row["style"]])
        if row["lead"]:
            paragraph.add_run(row["lead"])
        paragraph.add_run(row["text"])
    made.save(target)
    return target.getvalue()


def medians(makers: dict[str, Make]) -> dict[str, float]:
    """Milliseconds of each maker when warm: they take turns, several calls a turn, the first not counted."""
    times: dict[str, list[float]] = {name: [] for name in makers}
    for _ in range(TURNS):
        for name, make in makers.items():
            make()
            for _ in range(CALLS):
                start = time.perf_counter()
                make()
                times[name].append((time.perf_counter() - start) * 1000)
    return {name: statistics.median(each) for name, each in times.items()}


def main() -> int:
    """Compare, print, and fail only when the contents differ."""
    plan = plangen.load(Path(__file__).parents[1] / "plans/ordos-2024")
    finished = plangen.render(plan, "implementation-plan")
    content = rows(plangen.compose(plan, "implementation-plan"))
    with tempfile.TemporaryDirectory() as folder:
        tagged, empty, word = (Path(folder, name) for name in ("template.docx", "empty.docx", "word.docx"))
        word.write_bytes(drawn_in_word(content))
        tagged.write_bytes(template(finished, sorted({row["style"] for row in content})))
        empty.write_bytes(with_body(finished, ""))
        makers: dict[str, Make] = {
            "plangen": lambda: plangen.render(plan, "implementation-plan"),
            "docxtpl": lambda: by_docxtpl(tagged, content),
            "docxtpl，Word 常规模板": lambda: by_docxtpl(word, content),
            "python-docx": lambda: by_python_docx(empty, content),
        }
        said = {name: words(make()) for name, make in makers.items()}
        if len(set(said.values())) != 1:
            print("内容不一致：", {name: len(text) for name, text in said.items()})
            return 1
        took = medians(makers)
        document = plangen.compose(plan, "implementation-plan")
        stages = medians(
            {
                "规划 → 文档树": lambda: bytes(len(plangen.compose(plan, "implementation-plan").parts)),
                "文档树 → docx": lambda: plangen.write(document),
            }
        )
    print(f"同一内容 {len(content)} 段、{len(said['plangen'])} 字，各 {TURNS * CALLS} 次取中位数（毫秒）")
    for name, milliseconds in took.items():
        print(f"{milliseconds:8.2f}  {milliseconds / took['plangen']:6.2f} 倍  {name}")
    for name, milliseconds in stages.items():
        print(f"  其中 {name} {milliseconds:.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
