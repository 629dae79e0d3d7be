"""The codes of what can be wrong with a file before anyone knows what a plan is."""

from __future__ import annotations

from plangen.finding import Finding, Page, Place


def _page(code: str, title: str, text: str) -> Page:
    return Page(code, title, "error", text)


MISSING = _page(
    "L001", "找不到文件", "给出的路径下没有文件。请核对文件名和所在文件夹；路径中有空格时要加引号。"
)
DIRECTORY = _page("L002", "给的是文件夹", "需要一个规划文件，或者里面有 plan.yaml 的文件夹。")
EMPTY = _page(
    "L003", "文件是空的", "文件里没有内容（或者只有注释）。可用“plangen new”写出一份可直接修改的规划。"
)
TOO_LARGE = _page("L004", "文件太大", "规划是文字，不会有几兆字节；多半是误选了别的文件。")
BINARY = _page(
    "L005", "不是文本文件", "Word、Excel、PDF 不能直接当规划读。规划是用记事本就能打开的 YAML 文本。"
)
ENCODING = _page(
    "L006", "文字编码读不懂", "支持 UTF-8（有无 BOM 均可）和 GBK。请用记事本“另存为”，编码选 UTF-8。"
)
UNREADABLE = _page("L007", "文件打不开", "没有权限，或者文件正被别的程序独占。请关闭占用它的程序后重试。")
SYNTAX = _page("L010", "写法有误", "YAML 的写法不对，常见原因：缩进没有对齐、引号没有成对、冒号后没有空格。")
TAB = _page("L011", "缩进用了制表符", "YAML 的缩进只能用空格。请把行首的 Tab 换成空格（每级两个）。")
COLON = _page("L012", "冒号是全角的", "“键: 值”之间要用半角冒号加一个空格；内容文字里的全角冒号不受影响。")
DUPLICATE = _page("L013", "同一个键写了两遍", "后一个会盖住前一个，程序不替人取舍。请删去一个或合并内容。")
ALIASES = _page("L014", "引用展开后过大", "&锚点 与 *引用 层层嵌套，展开后的内容超出一份规划应有的大小。")
DEPTH = _page("L015", "嵌套太深", "层级超过一份规划应有的深度，多半是括号没有成对。")
KEY = _page("L016", "键不是文字", "冒号前面只能是一个词或一个年份。")

DROPPED = _page(
    "L019",
    "空格加“#”之后的文字丢了",
    "YAML 里空格加“#”表示后面是注释，“第一小学 #1 楼”只剩“第一小学”。"
    "是正文的，请给整段文字加引号；确是注释的，“#”前面空两格、后面空一格。",
)

NO_TABLE = _page(
    "L017", "表格读不懂", "支持 .csv（UTF-8 或 GBK）和 .xlsx。旧版 .xls、.et 请用 WPS 另存为 .xlsx。"
)
HEADINGS = _page(
    "L018", "表头对不上", "表头要用规定的列名；列名可用“plangen new school-data”写出的空表核对。"
)

ROWS = Page(
    "L025",
    "不是学校的行",
    "warning",
    "合计、小计、备注、填表人、单位、列号这样的行不是学校，读表时跳过。若其实是一所学校，请把学校代码、名称、类型填全。",
)
FORMULA = _page(
    "L024",
    "格里没有能读的数",
    "有的程序写公式时不存结果，也有的格里是 #N/A、#REF! 这样的错误值。请用 WPS 或 Excel 打开，改正后再存一次。",
)

PAGES = (
    NO_TABLE, HEADINGS, ROWS, FORMULA,
    MISSING, DIRECTORY, EMPTY, TOO_LARGE, BINARY, ENCODING, UNREADABLE,
    SYNTAX, TAB, COLON, DUPLICATE, ALIASES, DEPTH, KEY, DROPPED,
)  # fmt: skip


def problem(page: Page, place: Place, message: str, hint: str) -> Finding:
    """A finding of the kind that ``page`` explains, at ``place``."""
    return page.finding(message, hint, place=place)
