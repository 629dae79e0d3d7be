// 修改清单的筛选、两稿对照的折叠。不联网，不用新语法，旧浏览器也能用。
(function () {
  "use strict";

  function all(selector, root) {
    return Array.prototype.slice.call((root || document).querySelectorAll(selector));
  }

  function checked(name) {
    return all('input[name="' + name + '"]:checked').map(function (box) { return box.value; });
  }

  // 查找：全角半角、大小写不分，空格隔开的几个词都要有。
  function plain(text) {
    var same = text.normalize ? text.normalize("NFKC") : text;
    return same.toLowerCase();
  }

  function matches(row, tiers, groups, words) {
    if (tiers.indexOf(row.getAttribute("data-tier")) < 0) { return false; }
    if (groups.indexOf(row.getAttribute("data-group")) < 0) { return false; }
    var text = plain(row.textContent);
    return words.every(function (word) { return text.indexOf(word) >= 0; });
  }

  function filter() {
    var tiers = checked("tier");
    var groups = checked("group");
    var words = plain(document.getElementById("find").value).split(/\s+/).filter(Boolean);
    var shown = 0;
    all("#list tbody tr").forEach(function (row) {
      var fits = matches(row, tiers, groups, words);
      row.hidden = !fits;
      shown += fits ? 1 : 0;
    });
    document.getElementById("shown").textContent = "显示 " + shown + " 处";
    document.getElementById("none").hidden = shown > 0;
  }

  function fold(open) {
    all("#texts details").forEach(function (part) { part.open = open; });
  }

  // 链接指到折叠着的地方时，先展开。
  function reveal() {
    var target = document.getElementById(location.hash.slice(1));
    var part = target && target.parentNode;
    if (part && part.tagName === "DETAILS" && !part.open) {
      part.open = true;
      target.scrollIntoView();
    }
  }

  var form = document.getElementById("filters");
  if (form) {
    form.addEventListener("change", filter);
    form.addEventListener("input", filter);
    form.addEventListener("submit", function (event) { event.preventDefault(); });
    form.addEventListener("reset", function () { setTimeout(filter, 0); });
    filter();
  }
  document.getElementById("open").addEventListener("click", function () { fold(true); });
  document.getElementById("close").addEventListener("click", function () { fold(false); });
  window.addEventListener("hashchange", reveal);
  reveal();
}());
