"""What the keys of a style sheet say, in words: for sentences that compare two sheets."""

from __future__ import annotations

from typing import Any

from plangen.lengths import MM
from plangen.style.typefaces import SIZE_NAMES, size_name

_ALIGNED = {
    "左": "居左",
    "中": "居中",
    "右": "居右",
    "两端": "两端对齐",
    "外侧": "单页居右空一字、双页居左空一字",
}
_EM = ("first", "left", "right", "hanging")
_COLORS = {"auto": "黑色", "FF0000": "红色"}


def said(key: str, label: str, value: Any) -> str:
    """What a key of a style sheet says, as the rest of a sentence: 居中, 加粗, 的段前为 28.95 磅."""
    match key, value:
        case (("rule" | "sides"), _):
            return f"有{label}" if value else f"没有{label}"
        case _, bool():
            return label if value else f"不{label}"
        case "align", _:
            return _ALIGNED[value]
        case "color", _:
            return f"的{label}为{_COLORS.get(value, value)}"
        case "size", _ if value in SIZE_NAMES:
            return f"的{label}为{size_name(value)}"
        case _, str():
            return f"的{label}为{value}"
    unit = "字" if key in _EM else "磅"
    return f"的{label}为 {value:g} {unit}"


def millimetres(value: int) -> str:
    """Twips as millimetres."""
    return f"{value / MM:.1f} 毫米"
