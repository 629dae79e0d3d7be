"""What the 条例 asks of a paper by its kind: signer, remark, 份号, one name for the organ."""

from __future__ import annotations

from collections.abc import Iterator

from plangen.chinese.genres import UPWARD, bare
from plangen.chinese.labels import SECRECY_PERIOD
from plangen.inspect.rule import Absent, Broken, Judgement, Unsure, quoted, rule, rule_of
from plangen.inspect.rules.marks import mark_rows
from plangen.inspect.subject import Subject
from plangen.ooxml import Paragraph
from plangen.recognise.patterns import POST, squeezed


@rule("W-NOTE-01", "条例 9(14)", "P", "请示的附注写联系人", "（联系人：…，电话：…）")
def contact(subject: Subject) -> Iterator[Judgement]:
    """请示应当在附注处注明联系人姓名和电话，是通行做法。

    怎么查：标题是请示的，有没有附注。

    怎么改：在成文日期下一行写“（联系人：…，电话：…）”。
    """
    found = subject.elements
    if not bare(found.title_text).endswith("请示") or not found.headed:
        yield Absent("不是请示。")
    elif found.remark is None:
        hint = "在成文日期下一行写“（联系人：…，电话：…）”。"
        yield Broken(found.date, "没有附注", "请示没有注明联系人和电话的附注。", hint)


@rule("W-SIGN-01", "条例 9(6)", "M", "上行文标注签发人", "有签发人")
def needs_signer(subject: Subject) -> Iterator[Judgement]:
    """上行文应当标注签发人姓名。

    怎么查：有版头，标题是请示、报告、议案，而没有“签发人”。题目只写“……报告”、没有“关于”的，可能不是上行文，不断定。

    怎么改：在发文字号同一行右边写“签发人：姓名”。
    """
    found = subject.elements
    text = bare(found.title_text)
    if not found.headed or not text.endswith(UPWARD):
        yield Absent("不是上行文。")
    elif found.signers:
        return
    elif (text.endswith("报告") and "关于" not in text) or found.form != "公文" or found.number is None:
        yield Unsure("如果是报送上级的，应当标注签发人。")
    else:
        message = f"“{quoted(text, 12)}”是上行文，没有签发人。"
        yield Broken(found.number, "没有签发人", message, "在发文字号同一行右边写“签发人：姓名”。")


def _headed_secrecy_of(subject: Subject) -> Paragraph | Absent:
    secrecy = subject.elements.secrecy
    return secrecy if secrecy and subject.elements.headed else Absent("没有密级。")


@rule_of(
    _headed_secrecy_of, "W-SEC-01", "条例 9(1)(2)", "M", "涉密公文标注份号和密级", "份号、密级和保密期限"
)
def classified(subject: Subject, secrecy: Paragraph) -> Iterator[Judgement]:
    """涉密公文应当标注份号、密级和保密期限。

    怎么查：标了密级的，有没有份号、有没有保密期限。

    怎么改：补上份号，密级写成“机密★1年”。
    """
    if subject.elements.copy_number is None:
        yield Broken(secrecy, "没有份号", "标了密级，没有份号。", "在密级之上写 6 位份号。")
    if not SECRECY_PERIOD.search(secrecy.text):
        yield Broken(secrecy, secrecy.text, "密级没有写保密期限。", "写成“机密★1年”。")


@rule("W-ORG-01", "条例 9", "G", "署名与发文机关一致", "与发文机关标志、标题中的名称一致")
def same_organ(subject: Subject) -> Iterator[Judgement]:
    """发文机关署名应当用全称或规范化简称，与发文机关标志一致。

    怎么查：标志去掉“文件”后的名称与署名是否相同，或一个包含另一个（如“某县人民政府办公室”与“某县人民政府”）。

    怎么改：用同一个名称。
    """
    found = subject.elements
    if not found.mark or not found.signature or found.form in ("命令", "纪要"):
        yield Absent("没有同时有发文机关标志和署名。")
        return
    if POST.search(found.signature[0].text):
        yield Absent("落款是职务，加盖签名章。")
        return
    if len(found.signature) > 1 or len(mark_rows(found.mark)) > 1:
        yield Unsure("联合行文，请核对各机关名称。")
        return
    mark, name = found.mark_text.removesuffix("文件"), squeezed(found.signature[0].text)
    if found.sure("signature") and not _may_be_one(mark, name):
        message = f"署名“{quoted(name)}”与发文机关标志“{quoted(mark)}”不一致。"
        yield Broken(found.signature[0], name, message, "用同一个名称。")


def _may_be_one(mark: str, name: str) -> bool:
    """Whether two names may mean one organ: one within the other, or both with the last two characters of the name."""
    return mark in name or name in mark or set(name[-2:]) <= set(mark)
