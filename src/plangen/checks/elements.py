"""Rules on the elements that only some papers carry: secrecy, signers, seals and stamps, the special formats."""

from __future__ import annotations

from collections.abc import Iterator

from plangen.checks.letter import letters
from plangen.checks.rule import Report, Subject, rule
from plangen.checks.writing import of_element
from plangen.chinese.genres import UPWARD
from plangen.finding import Path
from plangen.wording import elements


@rule("E01", "warning", "份号写法")
def copy_number_form(subject: Subject) -> Iterator[Report]:
    """份号不是6位数字。

    为什么：GB/T 9704—2012 第7.2.1条：份号一般用6位3号阿拉伯数字。
    怎么改：写成“000012”的样子，两边加引号，免得前面的0丢掉。

    Fails::

        公文要素: {份号: "12"}

    Passes::

        公文要素: {份号: "000012"}
    """
    for letter, path in letters(subject.plan):
        yield from of_element(elements.copy_number, letter.copy_number, (*path, "copy_number"))


@rule("E02", "error", "涉密公文的份号和密级")
def classified_whole(subject: Subject) -> Iterator[Report]:
    """有密级而没有份号、没有保密期限，或有保密期限而没有密级。

    为什么：《党政机关公文处理工作条例》第九条：涉密公文应当标注份号、密级和保密期限。
    怎么改：补上缺的一项；不涉密的，都删去。

    Fails::

        公文要素: {密级: 秘密, 保密期限: 1年}

    Fails::

        公文要素: {份号: "000001", 保密期限: 1年}

    Fails::

        公文要素: {份号: "000001", 密级: 秘密}

    Passes::

        公文要素: {份号: "000001", 密级: 秘密, 保密期限: 1年}
    """
    for letter, path in letters(subject.plan):
        if letter.secrecy and not letter.copy_number:
            message = f"密级是“{letter.secrecy}”，没有写份号。"
            yield Report((*path, "secrecy"), message, "请补上6位数字的“份号”。")
        if letter.secrecy and not letter.secrecy_period:
            message = f"密级是“{letter.secrecy}”，没有写保密期限。"
            yield Report((*path, "secrecy"), message, "请补上“保密期限”，如 1年；到期时间不定的写“长期”。")
        if letter.secrecy_period and not letter.secrecy:
            message = f"写了保密期限“{letter.secrecy_period}”，没有写密级。"
            yield Report((*path, "secrecy_period"), message, "请补上“密级”，不涉密的删去保密期限。")


@rule("E03", "error", "上行文缺签发人")
def upward_without_signer(subject: Subject) -> Iterator[Report]:
    """请示、报告、议案印发时没有写签发人。

    为什么：《党政机关公文处理工作条例》第九条：上行文应当标注签发人姓名；GB/T 9704—2012 第7.2.6条规定了它的位置。
    怎么改：在“公文要素”里写“签发人”；联合行文按机关顺序逐个列出。

    Fails::

        体裁: 请示
        文稿状态: 印发稿
        公文要素: {发文机关标志: 某县人民政府文件, 发文字号: 某政发〔2024〕2号}

    Passes::

        体裁: 请示
        文稿状态: 印发稿
        公文要素: {发文机关标志: 某县人民政府文件, 发文字号: 某政发〔2024〕2号, 签发人: 某某某}
    """
    plan = subject.plan
    issued = plan.status == "印发稿" and plan.letter.mark and plan.notice is None
    if issued and plan.genre in UPWARD and not plan.letter.signers:
        yield Report(("letter",), f"“{plan.genre}”是上行文，没有写签发人。", "请在“公文要素”里补上“签发人”。")


@rule("E09", "warning", "联合上行文的签发人不全")
def joint_signers(subject: Subject) -> Iterator[Report]:
    """联合上行文的签发人，少于标志里的机关。

    为什么：GB/T 9704—2012 第7.2.6条：有多个签发人的，按发文机关的顺序依次排列；每个机关都要有人签发。
    怎么改：按标志里的次序逐个写签发人。

    Fails::

        公文要素: {发文机关标志: [某县教育局, 某县财政局, 文件], 签发人: 某某某}

    Passes::

        公文要素: {发文机关标志: [某县教育局, 某县财政局, 文件], 签发人: [某某某, 某某]}
    """
    for letter, path in letters(subject.plan):
        if letter.joint_mark and letter.signers and len(letter.signers) != len(letter.mark_names):
            message = f"标志里有{len(letter.mark_names)}个机关，签发人有{len(letter.signers)}个。"
            yield Report((*path, "signers"), message, "请按标志里的次序逐个写。")


@rule("E10", "warning", "上行文主送了几个机关")
def upward_to_several(subject: Subject) -> Iterator[Report]:
    """请示、报告、议案主送了不止一个机关，或抄送下级。

    为什么：《党政机关公文处理工作条例》第十五条：上行文原则上主送一个上级机关，根据需要抄送相关上级机关和同级机关，不抄送下级机关。
    怎么改：主送只写一个；需要知道的上级、同级写到“抄送机关”，下级另行通知。

    Fails::

        体裁: 请示
        公文要素: {主送机关: "某市人民政府，某市教育局"}

    Fails::

        体裁: 报告
        公文要素: {主送机关: 某市人民政府, 抄送机关: 各乡镇人民政府}

    Passes::

        体裁: 请示
        公文要素: {主送机关: 某市人民政府, 抄送机关: 某市教育局}
    """
    if subject.plan.genre not in UPWARD:
        return
    for letter, path in letters(subject.plan):
        yield from of_element(elements.upward_addressees, letter.addressees, (*path, "addressees"))
        yield from of_element(elements.upward_copies, letter.copies, (*path, "copies"))


@rule("E11", "warning", "标题末尾的标点")
def title_with_end_mark(subject: Subject) -> Iterator[Report]:
    """文件或通知的标题末尾写了句号一类的标点。

    为什么：公文标题末尾不用句末标点（GB/T 15834—2011 附录A）。
    怎么改：删去末尾的标点。

    Fails::

        标题: 某县义务教育优质均衡发展实施方案。

    Passes::

        标题: 某县义务教育优质均衡发展实施方案（试行）
    """
    titles: list[tuple[str, Path]] = [(subject.plan.title, ("title",))]
    if subject.plan.notice:
        titles.append((subject.plan.notice.title, ("notice", "title")))
    for title, path in titles:
        yield from of_element(elements.title_end, title, path)


@rule("E04", "error", "签名章和职务")
def stamp_with_post(subject: Subject) -> Iterator[Report]:
    """用签名章而没有写签发人职务，或写了职务却不用签名章。

    为什么：GB/T 9704—2012 第7.3.5.3条：签名章左空二字标注签发人职务；不用签名章的，职务不会印出来。
    怎么改：“用印”写“签名章”，“签发人职务”写职务全称；联合行文逐个列出。

    Fails::

        公文要素: {用印: 签名章, 署名: 某市人民政府}

    Fails::

        公文要素: {署名: 某县人民政府, 签发人职务: 县长}

    Passes::

        公文要素: {用印: 签名章, 签发人职务: 县长}
    """
    for letter, path in letters(subject.plan):
        if letter.sealing == "签名章" and not letter.posts:
            yield Report((*path, "sealing"), "用签名章，没有写签发人职务。", "请补上“签发人职务”。")
        if letter.posts and letter.sealing != "签名章":
            message = f"写了签发人职务，但“用印”是“{letter.sealing}”，职务不会印出来。"
            yield Report((*path, "posts"), message, "请把“用印”改成“签名章”，或删去职务。")


@rule("E05", "warning", "联合行文的署名与标志不一致")
def joint_names_differ(subject: Subject) -> Iterator[Report]:
    """标志里是几个机关，署名（或签发人职务）却是另一个数目。

    为什么：联合行文的各机关都要署名用印；数目不同，多半是漏了一个。
    怎么改：按标志里的次序逐个写署名；只由主办机关署名的，写豁免并说明理由。

    Fails::

        公文要素: {发文机关标志: [某县教育局, 某县财政局, 文件], 署名: 某县教育局}

    Passes::

        公文要素: {发文机关标志: [某县教育局, 某县财政局, 文件], 署名: [某县教育局, 某县财政局]}
    """
    for letter, path in letters(subject.plan):
        signing = letter.posts if letter.sealing == "签名章" else letter.signature
        if letter.joint_mark and signing and len(signing) != len(letter.mark_names):
            message = f"标志里有{len(letter.mark_names)}个机关，落款有{len(signing)}个。"
            yield Report((*path, "signature"), message, "请按标志里的次序逐个写。")


_SILENT = {
    "信函": {"printer": "印发机关", "printed_on": "印发日期", "signers": "签发人"},
    "命令": {"addressees": "主送机关", "signers": "签发人", "secrecy": "密级"},
    "纪要": {"signature": "署名", "posts": "签发人职务"},
    "文件": {"present": "出席", "excused": "请假", "observers": "列席"},
}
"""What a format does not print, by format."""


@rule("E06", "warning", "这种格式不印的要素")
def silent_in_this_form(subject: Subject) -> Iterator[Report]:
    """写了这种格式不印的要素，如信函的印发机关、文件格式的出席人员。

    为什么：GB/T 9704—2012 第10章：信函的版记不加印发机关和印发日期，命令没有主送机关，纪要不署名；出席、请假、
    列席只有纪要才有。写了不会印出来，容易误以为印了。
    怎么改：删去这一项，或核对“格式”。

    Fails::

        文稿状态: 印发稿
        公文要素: {格式: 信函, 印发机关: 某县人民政府办公室}

    Fails::

        公文要素: {出席: 各科室负责人}

    Passes::

        公文要素: {格式: 纪要, 出席: 各科室负责人}
    """
    for letter, path in letters(subject.plan):
        for key, label in _SILENT[letter.form].items():
            if getattr(letter, key):
                message = f"“{letter.form}”格式不印{label}。"
                yield Report((*path, key), message, "请删去这一项，或核对“格式”。")


@rule("E07", "warning", "命令没有用签名章")
def order_without_stamp(subject: Subject) -> Iterator[Report]:
    """命令（令）没有写用签名章。

    为什么：GB/T 9704—2012 第10.2条：命令的签发人职务、签名章和成文日期按第7.3.5.3条编排。
    怎么改：写“用印: 签名章”和“签发人职务”。

    Fails::

        公文要素: {格式: 命令, 署名: 某市人民政府}

    Passes::

        公文要素: {格式: 命令, 用印: 签名章, 签发人职务: 市长}
    """
    for letter, path in letters(subject.plan):
        if letter.form == "命令" and letter.sealing != "签名章":
            yield Report(
                (*path, "sealing"), f"命令的“用印”是“{letter.sealing}”。", "请改成“签名章”，并写签发人职务。"
            )


@rule("E08", "warning", "信函标志写了“文件”")
def missive_mark_with_file(subject: Subject) -> Iterator[Report]:
    """信函格式的发文机关标志以“文件”结尾。

    为什么：GB/T 9704—2012 第10.1条：信函的标志只用发文机关全称或规范化简称；联合行文只用主办机关的标志。
    怎么改：删去“文件”二字。

    Fails::

        公文要素: {格式: 信函, 发文机关标志: 某县人民政府文件}

    Passes::

        公文要素: {格式: 信函, 发文机关标志: 某县人民政府}
    """
    for letter, path in letters(subject.plan):
        if letter.form == "信函" and letter.mark and letter.mark[-1].endswith("文件"):
            yield Report((*path, "mark"), f"信函的标志写成了“{letter.mark[-1]}”。", "请删去“文件”二字。")
