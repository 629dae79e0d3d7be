"""Making plates, printing, binding: what only the finished paper shows (clause 6)."""

from __future__ import annotations

from plangen.inspect.rule import unseen

G_PRINT_01 = unseen(
    "G-PRINT-01", "6.1", "M", "制版要求", "版面是否干净、字迹是否清楚要看印版，文件里看不出来。"
)

G_PRINT_02 = unseen(
    "G-PRINT-02",
    "6.2",
    "M",
    "双面印刷",
    "双面印刷、套正和墨色是印制时的事，文件里看不出来；打印时请选“双面”。",
)

G_PRINT_03 = unseen("G-PRINT-03", "6.3", "M", "左侧装订", "装订是否整齐要看成品，文件里看不出来。")

G_PRINT_04 = unseen("G-PRINT-04", "6.3", "M", "订位", "钉锯的位置要看成品：外订眼距上下边各 70 毫米±4 毫米。")

G_PRINT_05 = unseen("G-PRINT-05", "6.3", "M", "包本装订", "封皮与书芯是否吻合要看成品，文件里看不出来。")
