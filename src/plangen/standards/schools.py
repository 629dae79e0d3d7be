"""Schools as the statistics have them: one row each, in the columns of the national school form.

A cell left empty is a value not known: what rests on it cannot be told, and is never taken for zero.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from typing import Annotated, Any, Literal

from plangen.binding import LACKING, BeforeValidator, Field, Node, bind
from plangen.finding import Finding, Page, Path, Place
from plangen.model.spellings import STAGES, Stage
from plangen.source import Located, Places, cell_name

IMPOSSIBLE = Page(
    "L050",
    "学校数据自相矛盾",
    "error",
    "例如高于规定学历的教师多于专任教师，或小学填了初中学生。请与统计台账核对。",
)

NOBODY = Page(
    "L051",
    "一所学校也没有",
    "warning",
    "学校数据只有表头。自评报告照没有学校数据来做，一校一案不做，其他文件不受影响。",
)

PAGES = (IMPOSSIBLE, NOBODY)


def _number(raw: Any) -> Any:
    if raw is None or isinstance(raw, Decimal):
        return raw
    if isinstance(raw, int) and not isinstance(raw, bool):
        return Decimal(raw)
    raise ValueError("应填一个数，空着表示不知道")


def _amount(raw: Any) -> Any:
    value = _number(raw)
    if isinstance(value, Decimal) and value < 0:
        raise ValueError("不能小于零")
    return value


Amount = Annotated[Decimal | None, BeforeValidator(_amount)]
Kind = Literal[
    "小学", "初中", "九年一贯制学校", "十二年一贯制学校", "完全中学", "教学点", "特殊教育学校", "职业学校"
]  # fmt: skip
STAGES_OF: dict[str, tuple[Stage, ...]] = {
    "小学": ("小学",), "教学点": ("小学",), "初中": ("初中",), "完全中学": ("初中",),
    "九年一贯制学校": STAGES, "十二年一贯制学校": STAGES, "特殊教育学校": STAGES, "职业学校": ("初中",),
}  # fmt: skip


def _column(title: str, about: str = "") -> Any:
    return Field(None, title=title, description=about)


class School(Node):
    """一所学校的数据（一行）。"""

    id: str = Field(title="学校代码", description="全县唯一，每年不变")
    name: str = Field(title="学校名称")
    kind: Kind = Field(title="学校类型")
    place: str = Field("", title="所在地", description="城区、镇区、乡村")
    built: int | None = Field(None, title="建校年")
    primary_students: Amount = _column("小学学生数", "在校生，人")
    junior_students: Amount = _column("初中学生数", "在校生，人")
    senior_students: Amount = _column("高中学生数", "完全中学、十二年一贯制学校填，人")
    primary_classes: Amount = _column("小学班数", "个")
    junior_classes: Amount = _column("初中班数", "个")
    primary_largest: Amount = _column("小学最大班额", "人")
    junior_largest: Amount = _column("初中最大班额", "人")
    primary_teachers: Amount = _column("小学专任教师数", "人")
    junior_teachers: Amount = _column("初中专任教师数", "人")
    primary_qualified: Amount = _column("小学高于规定学历教师数", "专科及以上，人")
    junior_qualified: Amount = _column("初中高于规定学历教师数", "本科及以上，人")
    primary_key: Amount = _column("小学骨干教师数", "县级及以上，人")
    junior_key: Amount = _column("初中骨干教师数", "县级及以上，人")
    primary_arts: Amount = _column("小学体育艺术教师数", "体育、音乐、美术、艺术专任教师，人")
    junior_arts: Amount = _column("初中体育艺术教师数", "体育、音乐、美术、艺术专任教师，人")
    primary_ranked: Amount = _column("小学中级职称教师数", "中级及以上专业技术职务，人")
    junior_ranked: Amount = _column("初中中级职称教师数", "中级及以上专业技术职务，人")
    certified: Amount = _column("持证教师数", "持有教师资格证的专任教师，人")
    trained: Amount = _column("满360学时教师数", "近五年培训满360学时的专任教师，人")
    rooms_area: Amount = _column("教学及辅助用房面积", "含室内体育用房，平方米")
    indoor_area: Amount = _column("室内体育用房面积", "平方米")
    field_area: Amount = _column("运动场地面积", "室外，平方米")
    equipment: Amount = _column("教学仪器设备值", "账面原值，万元")
    computers: Amount = _column("计算机台数", "台")
    books: Amount = _column("图书册数", "册")
    media_rooms: Amount = _column("网络多媒体教室数", "间")
    music_rooms: Amount = _column("音乐教室数", "间")
    art_rooms: Amount = _column("美术教室数", "间")
    music_area: Amount = _column("最小音乐教室面积", "平方米")
    art_area: Amount = _column("最小美术教室面积", "平方米")
    budget: Amount = _column("公用经费预算", "上年度，万元")
    training_budget: Amount = _column("教师培训经费预算", "上年度，万元")
    primary_near: Amount = _column("小学划片内学生数", "人")
    junior_near: Amount = _column("初中划片内学生数", "人")
    graduates: Amount = _column("毕业生数", "初中，人")
    entered: Amount = _column("初一时学生数", "本届毕业年级，人")
    moved_in: Amount = _column("三年转入数", "人")
    moved_out: Amount = _column("三年转出数", "人")
    died: Amount = _column("三年死亡数", "人")

    @property
    def stages(self) -> tuple[Stage, ...]:
        """The stages of compulsory education that the school has."""
        return STAGES_OF[self.kind]

    def students(self, stage: Stage) -> Decimal | None:
        """The students of ``stage``."""
        return self.primary_students if stage == "小学" else self.junior_students

    def amount(self, column: str) -> Decimal | None:
        """What stands in the column of that Chinese name; KeyError when there is none."""
        value = getattr(self, self.english()[column])
        return value if isinstance(value, Decimal) else None

    @classmethod
    def columns(cls) -> list[tuple[str, str]]:
        """Every column in order: its heading and what belongs there."""
        return [(field.title or name, field.description or "") for name, field in cls.model_fields.items()]


def texts() -> frozenset[str]:
    """The headings of the columns that hold text: codes and names are read as they show, never as numbers."""
    fields = School.model_fields.values()
    return frozenset(field.title or "" for field in fields if field.annotation in (str, Kind))


def schools(table: Located) -> tuple[list[School], list[Finding]]:
    """The schools of ``table``, row by row, and what does not fit or cannot be true, each at its cell."""
    known: list[School] = []
    findings: list[Finding] = []
    for index, row in enumerate(table.data):
        school, wrong = bind(School, _row(table, index, row))
        findings += [_in_the_table(finding, row) for finding in wrong]
        if school:
            known.append(school)
    if not findings:  # rows left out would shift the others
        for finding in impossible(known):
            place = table.places.of(finding.path)
            message = f"{_cell(place)} {finding.message}"
            findings.append(replace(finding, message=message, place=place))
    return known, findings


def none_at_all(table: Located) -> Finding:
    """That ``table`` has headings and no school below them."""
    place = table.places.of(())
    message = f"表头（第 {place.line} 行）下面一所学校也没有。"
    hint = "请填上学校，一行一所；在此之前，没有学校数据可用的文件照没有学校数据来做。"
    return Finding(NOBODY.code, NOBODY.severity, message, hint, place)


def _in_the_table(finding: Finding, row: dict[str, Any]) -> Finding:
    """What is wrong with a row, told of its cell and its school."""
    place = finding.place
    name = row.get("学校名称")
    school = f"（{name}）" if name else ""
    if finding.code == LACKING.code:
        hint = "请在这一行填上；这一行若不是学校，请删去。"
        message = f"第 {place.line} 行{school}{finding.message.partition('（')[0]}。"
    else:
        hint = "请改正这一格的内容；不知道的空着。"
        message = f"{_cell(place)}{school}{finding.message}"
    return replace(finding, message=message, hint=hint)


def _cell(place: Place) -> str:
    """The cell at ``place`` as spreadsheets name it, with its sheet where there is one."""
    cell = cell_name(place.line, place.column)
    return f"工作表“{place.sheet}”{cell}" if place.sheet else cell


def _row(table: Located, index: int, row: dict[str, Any]) -> Located:
    """One row as located data of its own."""
    values: dict[Path, Place] = {(name,): table.places.of((index, name)) for name in row}
    values[()] = table.places.of((index,))
    return Located(row, Places(table.places.file, values))


_PARTS_OF_WHOLE = (
    ("小学高于规定学历教师数", "小学专任教师数"), ("初中高于规定学历教师数", "初中专任教师数"),
    ("小学骨干教师数", "小学专任教师数"), ("初中骨干教师数", "初中专任教师数"),
    ("小学体育艺术教师数", "小学专任教师数"), ("初中体育艺术教师数", "初中专任教师数"),
    ("室内体育用房面积", "教学及辅助用房面积"), ("教师培训经费预算", "公用经费预算"),
    ("小学划片内学生数", "小学学生数"), ("初中划片内学生数", "初中学生数"),
)  # fmt: skip


def impossible(schools: list[School]) -> Iterator[Finding]:
    """What cannot be true of the schools' data; the path is the row and the column's heading."""
    seen: dict[str, int] = {}
    for row, school in enumerate(schools):
        first = seen.setdefault(school.id, row)
        if first != row:
            message = f"学校代码“{school.id}”与第 {first + 1} 所学校重复"
            yield _found((row, "学校代码"), school, message)
        yield from _parts_beyond_whole(row, school)
        yield from _beyond_teachers(row, school)
        yield from _classes(row, school)
        yield from _students(row, school)


def _parts_beyond_whole(row: int, school: School) -> Iterator[Finding]:
    """Counts that exceed what they are a part of."""
    for part, whole in _PARTS_OF_WHOLE:
        some, total = school.amount(part), school.amount(whole)
        if some is not None and total is not None and some > total:
            yield _found((row, part), school, f"“{part}”{some:f} 大于“{whole}”{total:f}")


def _students(row: int, school: School) -> Iterator[Finding]:
    """A stage of the school without students, or students of a stage that it does not have."""
    for stage in STAGES:
        students = school.students(stage)
        column = f"{stage}学生数"
        if stage in school.stages and students == 0:
            yield _found((row, column), school, f"是{school.kind}，{stage}学生数却是 0")
        if stage not in school.stages and students:
            yield _found((row, column), school, f"是{school.kind}，却填了{stage}学生 {students:f} 人")


_TEACHERS = ("持证教师数", "满360学时教师数")


def _beyond_teachers(row: int, school: School) -> Iterator[Finding]:
    """Counts of teachers that exceed all teachers of the school."""
    if school.senior_students:  # its teachers of 高中 are not in the data
        return
    whole = Decimal()
    for stage in school.stages:
        count = school.amount(f"{stage}专任教师数")
        if count is None:
            return
        whole += count
    for column in _TEACHERS:
        some = school.amount(column)
        if some is not None and some > whole:
            yield _found((row, column), school, f"“{column}”{some:f} 大于专任教师总数 {whole:f}")


def _classes(row: int, school: School) -> Iterator[Finding]:
    """Classes that cannot hold the students: none at all, or a largest class below the average."""
    for stage in school.stages:
        students, classes = school.students(stage), school.amount(f"{stage}班数")
        if not students or classes is None:
            continue
        if classes == 0:
            message = f"有{stage}学生 {students:f} 人，班数却是 0"
            yield _found((row, f"{stage}班数"), school, message)
            continue
        largest, average = school.amount(f"{stage}最大班额"), students / classes
        if largest is not None and largest < average:
            message = f"“{stage}最大班额”{largest:f} 小于平均班额 {average:.1f}"
            yield _found((row, f"{stage}最大班额"), school, message)


def _found(path: Path, school: School, message: str) -> Finding:
    hint = "请与统计台账核对后改正。"
    return IMPOSSIBLE.finding(f"{school.name}：{message}。", hint, path=path)
