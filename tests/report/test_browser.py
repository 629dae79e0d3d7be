"""The page's script in a real browser: filters, search, folding. Only where a Chromium is at hand.

It is looked for by name, or where PLANGEN_BROWSER says; a machine without one has no such tests.
"""

from __future__ import annotations

import html
import json
import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

from tests.diff.review.revised import comparison

from plangen import pipeline

_NAMES = ("chromium", "chromium-browser", "google-chrome")
BROWSER = os.environ.get("PLANGEN_BROWSER") or next(filter(None, map(shutil.which, _NAMES)), None)

PROBE = """
<script>
function rows() { return [].filter.call(document.querySelectorAll("#list tbody tr"), function (r) { return !r.hidden; })
  .map(function (r) { return r.cells[1].textContent; }); }
function tick(name, value, on) { var box = document.querySelector('input[name="' + name + '"][value="' + value + '"]');
  box.checked = on; box.dispatchEvent(new Event("change", {bubbles: true})); }
function type(words) { var find = document.getElementById("find"); find.value = words;
  find.dispatchEvent(new Event("input", {bubbles: true})); }
function told(value) { var pre = document.createElement("pre"); pre.id = "told";
  pre.textContent = JSON.stringify(value); document.body.appendChild(pre); }
%s
</script></body>
"""


def seen(script: str, folder: Path) -> Any:
    """What ``script`` tells of the page when a browser has opened it."""
    assert BROWSER
    file = folder / "page.html"
    file.write_text(pipeline.page(comparison()).replace("</body>", PROBE % script), "utf-8")
    command = [
        BROWSER,
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        f"--user-data-dir={folder / 'profile'}",
    ]
    command += ["--virtual-time-budget=2000", "--dump-dom", file.as_uri()]
    run = subprocess.run(command, capture_output=True, check=True, timeout=120)
    found = re.search(r'<pre id="told">(.*?)</pre>', run.stdout.decode(), re.DOTALL)
    assert found, run.stderr.decode()[-500:]
    return json.loads(html.unescape(found[1]))


if BROWSER:

    def test_unticking_a_weight_or_a_group_hides_its_changes(tmp_path: Path) -> None:
        script = """
          var whole = rows(); tick("tier", "1", false); var weak = rows();
          tick("group", "目标", false); var others = rows();
          told([whole, weak, others, document.getElementById("shown").textContent]);
        """
        whole, weak, others, count = seen(script, tmp_path)
        assert len(whole) == 15
        assert weak == whole[6:]
        assert others == [kind for kind in weak if not kind.startswith("目标")]
        assert count == f"显示 {len(others)} 处"

    def test_search_wants_every_word_whatever_its_width(tmp_path: Path) -> None:
        script = """
          type("配合单位 财政局"); var two = rows(); type("２０２７"); var wide = rows(); type("没有这样的话");
          var none = rows(); told([two, wide, none, document.getElementById("none").hidden]);
        """
        two, wide, none, hidden = seen(script, tmp_path)
        assert two == ["配合单位减少", "配合单位增加"]
        assert wide == ["目标推后"]
        assert none == []
        assert hidden is False

    def test_folds_open_together_and_a_link_opens_the_one_it_leads_into(tmp_path: Path) -> None:
        script = """
          var parts = [].slice.call(document.querySelectorAll("details")); function open() {
            return parts.filter(function (p) { return p.open; }).length; }
          var first = open(); document.getElementById("open").click(); var all = open();
          document.getElementById("close").click(); var closed = open();
          location.hash = parts[0].querySelector(".row").id;
          setTimeout(function () { told([first, all === parts.length, closed, parts[0].open]); }, 100);
        """
        assert seen(script, tmp_path) == [0, True, 0, True]
