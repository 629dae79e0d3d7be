from pathlib import Path
HEAD = "标题: 某县义务教育优质均衡发展实施方案\n地区: 某县\n期限: 2024-2026\n"
def fence(info, body): return f"```{info}\n{body}```\n\n"
def case(title, *files, cmd="plangen build plan.yaml", after="没有写出任何文件。\n\n", say=""):
    out=f"## {title}\n\n" + (say + "\n\n" if say else "")
    for info, body in files: out += fence(info, body)
    cmds = cmd if isinstance(cmd, list) else [cmd]
    out += fence("console", "".join(f"$ {c}\n" for c in cmds))
    return out + after
Y="yaml plan.yaml"
def plan(tail): return (Y, HEAD + tail)
FILES="```files\n```\n\n"
def write(name, intro, *cases): Path(name).write_text(f"# {intro}\n\n" + "".join(cases).rstrip()+"\n", "utf-8")

write("yaml.md", "YAML 写得不对",
 case("引号没有成对", plan('章节:\n  - 标题: "总体目标\n    内容: 全县基本实现优质均衡。\n')),
 case("方括号没有成对", plan('单位:\n  - {代号: 教育局, 名称: 县教育局, 简称: [教育局}\n')),
 case("花括号没有成对", plan('单位:\n  - {代号: 教育局, 名称: 县教育局\n章节:\n  - 标题: 总体目标\n')),
 case("缩进没有对齐", plan('章节:\n  - 标题: 总体目标\n     内容: 全县基本实现优质均衡。\n')),
 case("列表没有对齐", plan('章节:\n  - 标题: 总体目标\n - 标题: 重点任务\n')),
 case("少了冒号", plan('章节:\n  - 标题: 总体目标\n    内容\n    代号: 目标\n')),
 case("值里又有冒号", plan('章节:\n  - 标题: 总体目标: 优质均衡\n')),
 case("引用放在开头没有加引号", plan('章节:\n  - 标题: 总体目标\n    内容: {{ 覆盖率 }}以上\n')),
 case("百分号放在开头没有加引号", plan('章节:\n  - 标题: 总体目标\n    目标:\n      - {名称: 覆盖率, 数值: 80, 计量单位: %}\n')),
 case("引用没有定义的锚点", plan('章节:\n  - 标题: *标题\n')),
 case("同一个键写了两遍", plan('地区: 邻县\n章节:\n  - 标题: 总体目标\n')),
 case("下层的键写了两遍", plan('章节:\n  - 标题: 总体目标\n    内容: 一。\n    内容: 二。\n')),
 case("缩进用了制表符", plan('章节:\n  - 标题: 总体目标\n\t内容: 全县基本实现优质均衡。\n')),
 case("一行用了全角冒号", (Y, "标题: 某县义务教育优质均衡发展实施方案\n地区：某县\n期限: 2024-2026\n章节:\n  - 标题: 总体目标\n")),
 case("处处用了全角冒号", (Y, "标题：某县义务教育优质均衡发展实施方案\n地区：某县\n期限：2024-2026\n章节：\n  - 标题：总体目标\n    内容：全县基本实现优质均衡。\n")),
 case("最里面一行用了全角冒号", plan("章节:\n  - 标题: 总体目标\n    目标:\n      - 名称：覆盖率\n")),
 case("冒号后没有空格", (Y, "标题:某县义务教育优质均衡发展实施方案\n地区:某县\n期限:2024-2026\n")),
 case("一行冒号后没有空格", (Y, "标题: 某县义务教育优质均衡发展实施方案\n地区:某县\n期限: 2024-2026\n")),
 case("一个文件里写了两份文档", plan("---\n标题: 另一份规划\n")),
 case("锚点层层引用", plan("甲: &甲 [一, 一, 一, 一, 一, 一, 一, 一, 一, 一]\n乙: &乙 [*甲, *甲, *甲, *甲, *甲, *甲, *甲, *甲, *甲, *甲]\n丙: &丙 [*乙, *乙, *乙, *乙, *乙, *乙, *乙, *乙, *乙, *乙]\n丁: &丁 [*丙, *丙, *丙, *丙, *丙, *丙, *丙, *丙, *丙, *丙]\n戊: &戊 [*丁, *丁, *丁, *丁, *丁, *丁, *丁, *丁, *丁, *丁]\n己: [*戊, *戊, *戊, *戊, *戊, *戊, *戊, *戊, *戊, *戊]\n")),
 case("锚点引用自己", plan("章节: &章节\n  - 标题: 总体目标\n    章节: *章节\n")),
 case("嵌套太深", plan("章节: " + "["*70 + "]"*70 + "\n")),
 case("键是一组内容", plan("? [章节, 附件]\n: 无\n")),
 case("文件里有控制字符", ("hex plan.yaml", "E6 A0 87 E9 A2 98 3A 20 E6 9F 90 08 E5 8E BF 0A\n")),
 case("写了标签", plan("章节: !!python/object/apply:os.system [ls]\n")),
)
write("files.md", "给的不是规划文件",
 case("找不到文件", cmd="plangen build 没有.yaml"),
 case("找不到通配的文件", cmd="plangen build 'plans/*.yaml'"),
 case("不合规矩的通配", cmd="plangen build '**规划'"),
 case("文件夹里没有规划", ("text 资料/说明.txt", "这里没有规划。\n"), cmd="plangen build 资料"),
 case("文件是空的", (Y, "")),
 case("文件里只有空行", (Y, "\n\n  \n")),
 case("文件里只有注释", (Y, "# 标题\n# 章节\n")),
 case("只有一句话", (Y, "这是一份规划\n")),
 case("只有一个列表", (Y, "- 标题: 某县方案\n- 地区: 某县\n")),
 case("Word 文件改了名", ("hex plan.yaml", "50 4B 03 04 14 00 06 00 08 00 00 00 21 00\n")),
 case("旧版 Word 文件", ("hex plan.yaml", "D0 CF 11 E0 A1 B1 1A E1 00 00 00 00\n")),
 case("PDF 文件", ("hex plan.yaml", "25 50 44 46 2D 31 2E 37 0A 25 E2 E3 CF D3 0A\n")),
 case("图片", ("hex plan.yaml", "89 50 4E 47 0D 0A 1A 0A 00 00 00 0D 49 48 44 52\n")),
 case("里面有零字节", ("hex plan.yaml", "E6 A0 87 E9 A2 98 3A 20 00 00 0A\n")),
 case("UTF-16 编码", (Y+" (utf-16)", HEAD)),
 case("既不是 UTF-8 也不是 GBK", ("hex plan.yaml", "E6 A0 87 E9 A2 98 3A 20 FF FF FE 0A\n")),
)
write("keys.md", "键或内容不合要求",
 case("写错了字的键", plan("发文机光: 某县人民政府\n章节:\n  - 标题: 总体目标\n    内荣: 全县基本实现优质均衡。\n")),
 case("没有相近的键", plan("章节:\n  - 标题: 总体目标\n    职责: {责任单位: 教育局, zzzzzz: 1}\n单位: [{代号: 教育局, 名称: 县教育局}]\n")),
 case("键写在了不该写的层级", plan("章节:\n  - 标题: 总体目标\n    完成时限: 2026\n")),
 case("同一个键用中英文各写了一遍", plan("title: 某县方案\n章节:\n  - 标题: 总体目标\n")),
 case("缺少必填的键", (Y, "标题: 某县义务教育优质均衡发展实施方案\n章节:\n  - 标题: 总体目标\n    目标:\n      - {代号: 覆盖率, 数值: 80}\n")),
 case("年份写成文字", plan("章节:\n  - 标题: 总体目标\n    目标:\n      - {名称: 覆盖率, 数值: 80, 年份: 明年}\n")),
 case("期限写反了", (Y, "标题: 某县义务教育优质均衡发展实施方案\n地区: 某县\n期限: 2026-2024\n")),
 case("日历上没有这一天", plan("公文要素: {成文日期: 2024-02-30}\n")),
 case("应写文字却写了列表", (Y, "标题: [某县, 方案]\n地区: 某县\n期限: 2024-2026\n")),
 case("标题写成了日期", (Y, "标题: 2024-03-04\n地区: 某县\n期限: 2024-2026\n")),
 case("标题空着", (Y, "标题:\n地区: 某县\n期限: 2024-2026\n")),
 case("应写列表却写了一句话", plan("章节: 总体目标\n")),
 case("应写一组键值却写了文字", plan("章节:\n  - 总体目标\n  - 重点任务\n")),
 case("应写真假却写了别的", plan("试行: 也许\n")),
 case("应写真假写了中文", plan("试行: 是\n")),
 case("只能选一个的写了别的", plan("文稿状态: 草稿\n章节:\n  - 标题: 总体目标\n    排法: 居中\n")),
 case("关系写错了", plan("章节:\n  - 标题: 总体目标\n    目标:\n      - {名称: 覆盖率, 关系: 大约等于, 数值: 80, 年份: 2026}\n")),
 case("数值里写了计量单位", plan("章节:\n  - 标题: 总体目标\n    目标:\n      - {名称: 覆盖率, 数值: 80%, 年份: 2026}\n      - {名称: 新增学位, 数值: 4.7万个, 年份: 2026}\n")),
 case("数值写成了列表", plan("章节:\n  - 标题: 总体目标\n    目标:\n      - {名称: 覆盖率, 数值: [80, 90], 年份: 2026}\n")),
 case("数值的记号不认识", plan("章节:\n  - 标题: 总体目标\n    目标:\n      - {名称: 覆盖率, 数值: {保密: 不公开}, 年份: 2026}\n")),
 case("逐年的键不是年份", plan("章节:\n  - 标题: 总体目标\n    目标:\n      - 名称: 覆盖率\n        逐年: {明年: 80, 2026: 90}\n")),
 case("逐年写成了列表", plan("章节:\n  - 标题: 总体目标\n    目标:\n      - 名称: 覆盖率\n        逐年: [80, 90]\n")),
 case("学段写错了", plan("章节:\n  - 标题: 总体目标\n    目标:\n      - 名称: 巩固率\n        学段: {高中: {数值: 80}}\n")),
 case("完成时限不是时间", plan("章节:\n  - 标题: 总体目标\n    任务: {完成时限: 20266}\n")),
 case("数字太长", plan("章节:\n  - 标题: 总体目标\n    目标:\n      - {名称: 覆盖率, 数值: " + "9"*40 + ", 年份: " + "9"*40 + "}\n")),
)
T="章节:\n  - 标题: 总体目标\n    目标:\n      - {代号: 覆盖率, 名称: 集团化办学覆盖率, 关系: 不低于, 数值: 80, 计量单位: '%', 年份: 2026}\n"
TABLE="""    表:
      - 代号: 乡镇表
        标题: 各乡镇新建学校
        列:
          - {代号: 乡镇, 名称: 乡镇, 类型: 单位}
          - {代号: 新建, 名称: 新建学校, 类型: 数, 计量单位: 所}
        行:
"""
AREAS="区域:\n  - {代号: 城关镇, 名称: 城关镇}\n  - {代号: 河东乡, 名称: 河东乡}\n"
ROWS="          - [城关镇, 3]\n          - [河东乡, 2]\n"
def text(t): return plan(AREAS + T + TABLE + ROWS + f"  - 标题: 重点任务\n    内容: {t}\n")
write("references.md", "引用的东西不存在",
 case("没有登记过的单位", plan("单位:\n  - {代号: 教育局, 名称: 县教育局, 简称: [教育部门]}\n章节:\n  - 标题: 重点任务\n    任务: {牵头单位: 教育厅, 配合单位: [教育部门, 卫健委], 完成时限: 2026}\n")),
 case("合称里没有登记过的成员", plan("单位:\n  - {代号: 教育局, 名称: 县教育局}\n  - {代号: 各部门, 名称: 各部门, 成员: [教育局, 财政厅]}\n")),
 case("没有这个目标", plan(T + "  - 标题: 重点任务\n    任务: {完成时限: 2026, 对应目标: [覆盖律, 不相干]}\n")),
 case("一节有两种身份", plan("单位: [{代号: 教育局, 名称: 县教育局}]\n章节:\n  - 标题: 重点任务\n    任务: {责任单位: 教育局}\n    职责: {责任单位: 教育局}\n")),
 case("引用的代号不存在", text("覆盖率达到{{ 覆盖律 }}，满意度达到{{ 甲乙丙 }}。")),
 case("引用的部分不存在", text("覆盖率达到{{ 覆盖率.比例 }}。")),
 case("引用的列和行不存在", text("新建{{ 乡镇表.改建 | 合计 }}，其中城关镇{{ 乡镇表.新建['城关'] }}。")),
 case("引用里什么也没写", text("覆盖率达到{{ }}。")),
 case("引用里写了计算", text("覆盖率达到{{ 覆盖率 + 1 }}。")),
 case("引用里写了程序", text("覆盖率达到{{ ''.__class__.__mro__ }}，{{ 覆盖率.__class__ }}，{{ 乡镇表.names() }}。")),
 case("引用里写了循环", text("'{% for 乡镇 in 乡镇表 %}{{ 乡镇 }}{% endfor %}'")),
 case("引用没有成对", text("覆盖率达到{{ 覆盖率 }。")),
 case("多了一个括号", text("覆盖率达到{{ 覆盖率 }}}}。")),
 case("引用写得读不懂", text("覆盖率达到{{ 覆盖率 年份 }}。")),
 case("没有这个过滤器", text("覆盖率达到{{ 覆盖率 | 四舍五入 }}。")),
 case("过滤器用错了地方", text("覆盖率{{ 覆盖率 | 合计 }}，{{ 乡镇表 | 列举 }}，{{ 覆盖率 | 名单 }}，{{ 乡镇表 | 中文 }}，{{ 乡镇表.新建 | 万 }}，{{ 覆盖率 | 个数 }}。")),
 case("筛选少了条件", text("有{{ 乡镇表 | 筛选('新建') | 名单 }}。")),
 case("引用整列", text("新建{{ 乡镇表.新建 }}。")),
 case("引用口号的各项", plan("章节:\n  - 标题: 重点任务\n    内容: 做到{{ 两个统一.各项 }}。\n    口号: [{代号: 两个统一, 名称: 两个统一, 各项: [统一编班, 统一课时]}]\n")),
 case("引用单位没有的部分", plan("单位: [{代号: 教育局, 名称: 县教育局}]\n章节:\n  - 标题: 重点任务\n    内容: 由{{ 教育局.电话 }}负责。\n")),
 case("标题里的引用", plan("章节:\n  - 标题: 落实{{ 意见 }}\n附件:\n  - 标题: '{{ 没有 }}清单'\n")),
 case("合计的表和列不存在", plan(AREAS + T + "      - {名称: 新建学校, 数值: {合计: 乡镇表.改建}, 计量单位: 所, 年份: 2026}\n      - {名称: 改建学校, 数值: {合计: 城区表.改建}, 计量单位: 所, 年份: 2026}\n" + TABLE + ROWS)),
 case("表的行少了一格", plan(AREAS + T + TABLE + "          - [城关镇]\n          - [河东乡, 2, 3]\n")),
 case("行少了一格又被引用", plan(AREAS + T + TABLE + "          - [城关镇]\n          - [河东乡, 2]\n  - 标题: 重点任务\n    内容: 新建{{ 乡镇表.新建 | 合计 }}，{{ 乡镇表 | 筛选('新建', 2) | 名单 }}。\n")),
 case("表里有没有登记过的单位", plan(AREAS + T + TABLE + "          - [城关村, 3]\n          - [河东乡, 两所]\n")),
 case("一次说出所有问题", plan("单位:\n  - {代号: 教育局, 名称: 县教育局}\n" + AREAS + T + TABLE + "          - [城关镇, 3]\n          - [河西乡, 2]\n  - 标题: 重点任务\n    内容: 达到{{ 覆盖律 }}。\n    任务: {牵头单位: 教育厅, 对应目标: 满意度}\n")),
)
write("several.md", "几个问题、几份规划",
 case("一次说出所有不认识的键和不合要求的内容", (Y, "标题: 某县义务教育优质均衡发展实施方案\n地趣: 某县\n期限: 三年\n文稿状态: 草稿\n章节:\n  - 标题: 总体目标\n    目标:\n      - {数值: 80%, 年份: 2026}\n")),
 case("一份读不懂，另一份照常生成", ("yaml plans/甲县/plan.yaml", "标题: 甲县方案\n地区: 甲县\n期限: 三年\n"), ("yaml plans/乙县/plan.yaml", HEAD.replace("某县","乙县").replace("2024-2026","2024") + "公文要素: {发文字号: 乙政发〔2024〕1号, 成文日期: 2024-03-04, 署名: 乙县人民政府}\n章节:\n  - {标题: 总体目标, 内容: 全县实现优质均衡。}\n  - {标题: 组织实施, 内容: 各乡镇抓好落实。}\n"), cmd="plangen build plans --to text", after=FILES),
 case("一份找不到，另一份照常检查", ("yaml plan.yaml", HEAD + T), cmd="plangen check 没有.yaml plan.yaml"),
 case("两份规划会写到同一个文件夹", ("yaml 甲/方案/plan.yaml", HEAD), ("yaml 乙/方案/plan.yaml", HEAD), cmd="plangen build 甲/方案 乙/方案"),
)
GOOD = HEAD + "发文机关: 某县人民政府\n公文要素: {发文机关标志: 某县人民政府文件, 发文字号: 某政发〔2024〕1号, 成文日期: 2024-03-04, 署名: 某县人民政府}\n" + T.replace("    目标:","    内容: 到2026年，集团化办学覆盖率达到{{ 覆盖率 }}以上。\n    目标:") + "  - 标题: 组织实施\n    内容: 各乡镇抓好落实。\n"
ENGLISH = """title: 某县义务教育优质均衡发展实施方案
region: 某县
period: 2024-2026
issuer: 某县人民政府
letter: {mark: 某县人民政府文件, number: 某政发〔2024〕1号, date: 2024-03-04, signature: 某县人民政府}
sections:
  - title: 总体目标
    text: 到2026年，集团化办学覆盖率达到{{ coverage }}以上。
    targets:
      - {id: coverage, name: 集团化办学覆盖率, operator: ">=", value: 80, measure: "%", year: 2026}
  - title: 组织实施
    text: 各乡镇抓好落实。
"""
MIXED = ENGLISH.replace("region:","地区:").replace("text:","内容:").replace("measure:","计量单位:")
B="plangen build plan.yaml --to text"
write("good.md", "读得懂的规划",
 case("UTF-8", (Y, GOOD), cmd=B, after=FILES),
 case("带 BOM 的 UTF-8", (Y+" (utf-8-bom)", GOOD), cmd=B, after=FILES),
 case("GBK", (Y+" (gbk)", GOOD), cmd=B, after=FILES),
 case("英文的键", (Y, ENGLISH), cmd=B, after=FILES),
 case("中英文的键混着写", (Y, MIXED), cmd=B, after=FILES),
 case("内容里有全角冒号", (Y, GOOD.replace("各乡镇抓好落实。","各乡镇做到：抓好落实。")), cmd=B, after=FILES),
 case("只生成一种", (Y, GOOD), cmd="plangen build plan.yaml --to text --kind implementation-plan", after=FILES),
 case("年度文件只生成一年", (Y, GOOD), cmd="plangen build plan.yaml --to text --kind annual-tasks --year 2025", after=FILES),
 case("两种格式", (Y, GOOD), cmd="plangen build plan.yaml --to text --to docx --kind implementation-plan --kind self-evaluation", after=FILES),
 case("另指输出文件夹", (Y, GOOD), cmd="plangen build plan.yaml --to text --kind implementation-plan --out outputs/公文", after=FILES),
 case("规划放在文件夹里", ("yaml 某县/plan.yaml", GOOD), cmd="plangen build 某县 --to text --kind implementation-plan", after=FILES),
 case("有须改的问题仍然生成", (Y, GOOD.replace(", 年份: 2026}","}")), cmd=["plangen check plan.yaml", B], after=FILES),
 case("须改的问题已豁免", (Y, GOOD.replace(", 年份: 2026}","}")+"豁免:\n  - {检查: T01, 位置: 覆盖率, 理由: 上级文件没有规定年份}\n"), cmd=["plangen check plan.yaml", B], after=FILES),
 case("只有建议", (Y, GOOD.replace("期限: 2024-2026\n","期限: 2024-2026\n文稿状态: 印发稿\n").replace("发文字号: 某政发〔2024〕1号, ","")), cmd=["plangen check plan.yaml", B], after=FILES),
)
N="没有写出任何文件。\n\n"
write("options.md", "命令和选项",
 case("没有这种文件", (Y, GOOD), cmd="plangen build plan.yaml --kind implementation-plans"),
 case("写了文种的中文名称", (Y, GOOD), cmd="plangen build plan.yaml --kind 实施方案 --to text", after=FILES),
 case("年份不在期限之内", (Y, GOOD), cmd="plangen build plan.yaml --year 2030"),
 case("年份不是整数", (Y, GOOD), cmd="plangen build plan.yaml --year 明年"),
 case("没有这种格式", (Y, GOOD), cmd="plangen build plan.yaml --to pdf"),
 case("没有这个选项", (Y, GOOD), cmd="plangen build plan.yaml --knid annual-tasks"),
 case("没有这个命令", cmd=["plangen biuld plan.yaml", "plangen 甲乙丙丁"]),
 case("选项后面没有写值", cmd="plangen build plan.yaml --year"),
 case("没有写规划", cmd=["plangen build", "plangen check", "plangen new", "plangen explain"]),
 case("多写了一个", cmd=["plangen kinds plan.yaml", "plangen explain T01 T02"]),
 case("输出文件夹是一个文件", (Y, GOOD), ("text 公文", "这是一个文件。\n"), cmd="plangen build plan.yaml --out 公文"),
 case("没有这个编号", cmd=["plangen explain T00", "plangen explain 覆盖率"]),
 case("说明一个编号", cmd=["plangen explain L013", "plangen explain t01"], after=N),
 case("列出文种", cmd="plangen kinds", after=N),
 case("检查结果给程序读", (Y, GOOD.replace(", 年份: 2026}","}")), cmd="plangen check plan.yaml --format json", after=N),
 case("没有问题时的检查结果", (Y, GOOD), cmd=["plangen check plan.yaml", "plangen check plan.yaml --format json"], after=N),
 case("读不懂的规划给程序读", (Y, HEAD+"发文机光: 某县人民政府\n"), cmd="plangen check plan.yaml --format json"),
 case("帮助", cmd=["plangen", "plangen build --help"], after=N),
 case("新规划不盖住已有的", (Y, GOOD), cmd=["plangen new implementation-plan .", "plangen new 方案 新县"]),
)
