"""An inspection as one page for the browser: the text in order with the places marked, the rules beside it.

Nothing is fetched: style, script and the pages as drawn are in the file itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from html import escape

from plangen.finding import Verdict
from plangen.inspect import Inspection, Printed, Result
from plangen.inspect.printed import Stroke, Word
from plangen.ooxml import Paragraph
from plangen.report.inspection import (
    VERDICTS,
    counted,
    inspection_summary,
    place_words,
    sorted_out,
    source_words,
)

_CLASSES = {"须改": "must", "建议": "advice"}
_STYLE = """
:root { --must: #b00020; --advice: #8a5a00; --line: #d8d8d8; }
* { box-sizing: border-box; }
body { margin: 0; font: 15px/1.7 "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; color: #222; background: #f6f6f4; }
h1 { font-size: 20px; margin: 0; padding: 14px 24px; background: #fff; border-bottom: 1px solid var(--line); }
h2 { font-size: 17px; padding: 18px 24px 0; margin: 0; }
h3 { font-size: 15px; margin: 18px 0 6px; }
.sum { padding: 0 24px; color: #555; margin: 4px 0; }
.both { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 20px; padding: 12px 24px 32px; }
.text, .rules { background: #fff; border: 1px solid var(--line); border-radius: 6px; padding: 12px 20px; }
.text { font-family: FangSong, "仿宋", FandolFang, "Noto Serif CJK SC", serif; }
.text p { margin: 0; padding: 1px 6px; white-space: pre-wrap; border-left: 4px solid transparent; min-height: 1.2em; }
.text p.center { text-align: center; } .text p.right { text-align: right; }
.text p.cell { color: #555; padding-left: 2em; }
.text p.must { border-color: var(--must); background: #fdecee; }
.text p.advice { border-color: #d79b00; background: #fff6e0; }
.text p:target, .rules li:target { outline: 2px solid #1a73e8; }
.text sup a { text-decoration: none; font: 11px sans-serif; color: #1a56b0; margin-left: 3px; }
.rules ul { list-style: none; margin: 0; padding: 0; }
.rules li { border-top: 1px solid var(--line); padding: 8px 0; }
.rules b { font-weight: 600; } .must b { color: var(--must); } .advice b { color: var(--advice); }
.rules small { color: #666; display: block; }
details { border-top: 1px solid var(--line); padding: 8px 0; } summary { cursor: pointer; }
.pages { padding: 0 24px 32px; display: flex; flex-wrap: wrap; gap: 16px; }
.pages figure { margin: 0; } .pages figcaption { color: #666; font-size: 13px; text-align: center; }
.pages svg { background: #fff; border: 1px solid var(--line); width: 420px; height: auto; }
@media (max-width: 900px) { .both { grid-template-columns: 1fr; } }
@media print { body { background: #fff; }
  .both { display: block; } .rules, .text { border: 0; } li, figure { break-inside: avoid; } }
"""


def inspection_html(files: Mapping[str, Inspection]) -> str:
    """One file for all papers."""
    body = "".join(_paper(number, path, each) for number, (path, each) in enumerate(files.items(), 1))
    return (
        '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width">'
        f"<title>公文格式检查</title><style>{_STYLE}</style></head>"
        f"<body><h1>公文格式检查（GB/T 9704-2012）</h1>{body}</body></html>\n"
    )


def _paper(number: int, path: str, inspection: Inspection) -> str:
    notes = "".join(f'<p class="sum">{escape(note)}</p>' for note in inspection.notes)
    drawn = _pages(inspection.printed, inspection.results) if inspection.printed else ""
    return (
        f"<section><h2>{escape(path)}</h2>"
        f'<p class="sum">{escape(inspection_summary(inspection.results))}。</p>{notes}'
        f'<div class="both"><div class="text">{"".join(_text(number, inspection))}</div>'
        f'<div class="rules">{"".join(_rules(number, inspection))}</div></div>{drawn}</section>'
    )


# -- the text -------------------------------------------------------------------------------------


def _text(number: int, inspection: Inspection) -> Iterator[str]:
    """Each paragraph, those that a finding speaks of marked and linked to it."""
    marked = _marked(inspection.results)
    for each in inspection.paragraphs:
        here = marked.get((str(each.spot), each.spot.number), [])
        if not each.text and not here:
            continue
        grade = "must" if any(result.must for _, result in here) else "advice" if here else ""
        first = {result.code: at for at, result in reversed(here)}
        links = "".join(f'<a href="#f{number}-{at}">{escape(id)}</a> ' for id, at in sorted(first.items()))
        anchor = f' id="p{number}-{_key(each)}"' if here else ""
        told = escape(each.text) or "（空段）"
        note = f"<sup>{links}</sup>" if links else ""
        yield f'<p class="{_aligned(each)} {grade}"{anchor}>{told}{note}</p>'


def _marked(results: Sequence[Result]) -> dict[tuple[str, int], list[tuple[int, Result]]]:
    """The findings by the paragraph they speak of, each with its number in the list."""
    found: dict[tuple[str, int], list[tuple[int, Result]]] = {}
    for at, result in enumerate(_broken(results)):
        if result.place.paragraph:
            found.setdefault((result.where, result.place.paragraph), []).append((at, result))
    return found


def _broken(results: Sequence[Result]) -> list[Result]:
    return [result for _, _, chosen in sorted_out(results) for result in chosen]


def _key(each: Paragraph) -> str:
    spot = each.spot
    return f"{'t' if spot.story == '正文' else 's'}{spot.number}-{spot.table}-{spot.row}-{spot.column}"


def _aligned(each: Paragraph) -> str:
    side = each.setting.align if each.setting.align in ("center", "right") else ""
    return f"{side} cell" if each.spot.table else side


# -- the rules ------------------------------------------------------------------------------------


def _rules(number: int, inspection: Inspection) -> Iterator[str]:
    """What must be mended, advice, then folded: what cannot be told, what is absent, what holds."""
    keys = {(str(each.spot), each.spot.number): _key(each) for each in inspection.paragraphs}
    at = 0
    for title, _, chosen in sorted_out(inspection.results):
        yield f"<h3>{title}（{counted(chosen)}）</h3><ul>"
        for result in chosen:
            yield _finding(number, at, result, _CLASSES[title], keys)
            at += 1
        yield "</ul>"
    for verdict in (Verdict.UNSURE, Verdict.ABSENT, Verdict.HOLDS):
        rest = [result for result in inspection.results if result.verdict is verdict]
        rows = "".join(_row(result) for result in rest)
        yield f"<details><summary>{VERDICTS[verdict]}（{len(rest)}）</summary><ul>{rows}</ul></details>"


def _finding(number: int, at: int, result: Result, grade: str, keys: Mapping[tuple[str, int], str]) -> str:
    where = escape(place_words(result))
    key = keys.get((result.where, result.place.paragraph))
    if key:
        where = f'<a href="#p{number}-{key}">{where}</a>'
    measured = f"<small>现为：{escape(result.measured)}；要求：{escape(result.expected)}</small>"
    return (
        f'<li id="f{number}-{at}" class="{grade}"><b>{result.code}</b> {escape(result.message)}'
        f"<small>{escape(source_words(result))}{f'；{where}' if where else ''}</small>{measured}"
        f"<small>办法：{escape(result.hint)}</small></li>"
    )


def _row(result: Result) -> str:
    why = f"<small>{escape(result.message)}</small>" if result.message else ""
    return f"<li><b>{result.code}</b> {escape(result.title)}{why}</li>"


# -- the pages as drawn ---------------------------------------------------------------------------


def _pages(printed: Printed, results: Sequence[Result]) -> str:
    """Each page as it was printed: its words at their places, its rules, the type area, the findings on it."""
    figures = "".join(_page(printed, page, _broken(results)) for page in range(1, printed.count + 1))
    return f'<div class="pages">{figures}</div>'


def _page(printed: Printed, page: int, broken: Sequence[Result]) -> str:
    """One page, drawn in tenths of a millimetre: browsers set letters of a few units badly."""
    sheet = printed.sheets[page - 1]
    here = [result for result in broken if result.place.page == page]
    starts = tuple(result.place.words[:_START] for result in here if result.place.words)
    inner = "".join((*map(_stroke, sheet.strokes), *(_word(each, starts) for each in sheet.words)))
    ids = " ".join(dict.fromkeys(result.code for result in here))
    return (
        f'<figure><svg viewBox="0 0 {sheet.width * 10:.0f} {sheet.height * 10:.0f}" font-family="{_FACES}">'
        f"{'' if sheet.landscape else _AREA}{inner}</svg>"
        f"<figcaption>第 {page} 页{f'：{ids}' if ids else ''}</figcaption></figure>"
    )


_START = 6
"""Characters by which a place is found again among the words of its page."""
_FACES = "FangSong, 仿宋, FandolFang, Noto Serif CJK SC, serif"
_AREA = '<rect x="280" y="370" width="1560" height="2250" fill="none" stroke="#9cf" stroke-width="3"/>'
_POINT = 3.528
"""Tenths of a millimetre in a point."""


def _stroke(each: Stroke) -> str:
    x0, x1, y = (f"{value * 10:.0f}" for value in (each.x0, each.x1, each.y))
    wide = f"{max(each.thick * 10, 1.5):.1f}"
    return (
        f'<line x1="{x0}" y1="{y}" x2="{x1}" y2="{y}" stroke="{_color(each.color)}" stroke-width="{wide}"/>'
    )


def _word(each: Word, starts: tuple[str, ...]) -> str:
    """A piece of text; red where a finding begins."""
    text = each.text.strip()
    begins = text.startswith(starts) or (len(text) > 2 and any(start.startswith(text) for start in starts))
    marked = ' fill="#b00020"' if begins else ""
    at = f'x="{each.x * 10:.0f}" y="{each.y * 10:.0f}" font-size="{each.size * _POINT:.1f}"'
    return f"<text {at}{marked}>{escape(each.text)}</text>"


def _color(rgb: tuple[float, ...]) -> str:
    if len(rgb) != 3:
        return "#000"
    return "#" + "".join(f"{round(each * 255):02x}" for each in rgb)
