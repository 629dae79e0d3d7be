"""Bytes become text, or one finding that says why not."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plangen.finding import Finding, Place
from plangen.source import plan_file, read_text
from plangen.source.decoding import MAX_BYTES, decode

WORDS = "标题: 某县方案\n"


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(WORDS.encode("utf-8"), id="UTF-8"),
        pytest.param(WORDS.encode("utf-8-sig"), id="UTF-8 with BOM"),
        pytest.param(WORDS.encode("gbk"), id="GBK"),
        pytest.param(WORDS.encode("gb18030"), id="GB18030"),
    ],
)
def test_these_encodings_are_read(data: bytes) -> None:
    assert decode(data, Place()) == WORDS


@pytest.mark.parametrize(
    ("data", "code", "says"),
    [
        pytest.param(b"PK\x03\x04rest", "L005", "Word/Excel", id="docx"),
        pytest.param(b"\xd0\xcf\x11\xe0rest", "L005", "旧版", id="doc"),
        pytest.param(b"%PDF-1.7", "L005", "PDF", id="PDF"),
        pytest.param(WORDS.encode("utf-16"), "L005", "UTF-16", id="UTF-16 with BOM"),
        pytest.param(WORDS.encode("utf-16-be"), "L005", "字节", id="UTF-16 without BOM"),
        pytest.param(b"a: \0", "L005", "字节", id="NUL"),
        pytest.param(b"\xff\xff\xff", "L006", "编码", id="no encoding"),
        pytest.param(b"", "L003", "空的", id="empty"),
        pytest.param(b"\xef\xbb\xbf", "L003", "空的", id="only a BOM"),
        pytest.param(b" \r\n\t\n", "L003", "空的", id="only blanks"),
    ],
)
def test_what_is_no_text_is_said_plainly(data: bytes, code: str, says: str) -> None:
    finding = decode(data, Place("规划"))
    assert isinstance(finding, Finding)
    assert (finding.code, finding.severity, finding.place.file) == (code, "error", "规划")
    assert says in finding.message
    assert finding.hint


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1))
def test_any_text_in_utf_8_comes_back(text: str) -> None:
    read = decode(("规划" + text).encode(), Place())
    assert read == "规划" + text


@given(st.binary())
def test_any_bytes_give_text_or_a_finding(data: bytes) -> None:
    assert isinstance(decode(data, Place()), (str, Finding))


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "plan.yaml"
    file.write_bytes(b"a" * (MAX_BYTES + 1))
    monkeypatch.setattr(Path, "read_bytes", lambda path: pytest.fail("read"))
    finding = read_text(file)
    assert isinstance(finding, Finding)
    assert (finding.code, finding.message) == ("L004", "“plan.yaml”有 4.0 MB，超过上限 4 MB。")
    assert finding.hint == "请确认选对了文件；附件材料不要写进规划。"


def test_a_file_that_may_not_be_read_is_said_plainly(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def locked(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(path))

    file = tmp_path / "plan.yaml"
    file.write_text(WORDS, "utf-8")
    monkeypatch.setattr(Path, "read_bytes", locked)
    finding = read_text(file)
    assert isinstance(finding, Finding)
    assert finding.code == "L007"
    assert finding.message == f"“{file}”打不开：没有读取权限或正被占用。"
    assert finding.hint == "请关闭占用它的程序或检查权限。"


@pytest.mark.parametrize("name", ["plan.yaml", "plan.yml", "方案.yaml", "规划.yaml"])
def test_a_folder_means_the_plan_in_it(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text(WORDS, "utf-8")
    assert plan_file(tmp_path) == tmp_path / name


def test_a_folder_without_a_plan_means_itself(tmp_path: Path) -> None:
    assert plan_file(tmp_path) == tmp_path
