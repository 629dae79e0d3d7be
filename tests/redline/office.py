"""LibreOffice's own accept-all and reject-all, driven by a macro in a profile of its own."""

import subprocess
from collections.abc import Mapping
from pathlib import Path

_MACRO = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
Function Named(key As String, value As Variant) As Object
    Dim made As New com.sun.star.beans.PropertyValue
    made.Name = key
    made.Value = value
    Named = made
End Function

Sub Settle(folder As String)
    Dim number As Integer, told As String
    number = FreeFile
    Open ConvertFromURL(folder &amp; "/jobs.txt") For Input As #number
    Do While Not Eof(number)
        Line Input #number, told
        If told &lt;&gt; "" Then One(folder, Split(told, " "))
    Loop
    Close #number
    StarDesktop.terminate()
End Sub

Sub One(folder As String, job As Variant)
    Dim document As Object, dispatcher As Object, shown As Variant, form As Variant
    shown = Array(Named("Hidden", True))
    form = Array(Named("FilterName", "Text (encoded)"), Named("FilterOptions", "UTF8,LF"))
    document = StarDesktop.loadComponentFromURL(folder &amp; "/" &amp; job(0), "_blank", 0, shown)
    dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
    If job(1) &lt;&gt; "-" Then
        dispatcher.executeDispatch(document.CurrentController.Frame, ".uno:" &amp; job(1), "", 0, Array())
    End If
    document.storeToURL(folder &amp; "/" &amp; job(2), form)
    document.close(True)
End Sub
</script:module>"""
ACCEPT, REJECT, READ = "AcceptAllTrackedChanges", "RejectAllTrackedChanges", "-"


def texts(office: str, folder: Path, jobs: Mapping[str, tuple[bytes, str]]) -> dict[str, str]:
    """The text of each job's file after its command, as LibreOffice writes it."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    begin = [office, profile, "--headless", "--norestore", "--nologo"]
    # the first start lays an empty module over whatever is there
    subprocess.run([*begin, "--terminate_after_init"], check=True, capture_output=True, timeout=120)
    (folder / "profile/user/basic/Standard/Module1.xba").write_text(_MACRO, "utf-8")
    names = {f"{number:03}": name for number, name in enumerate(jobs)}
    for stem, name in names.items():
        (folder / f"{stem}.docx").write_bytes(jobs[name][0])
    lines = [f"{stem}.docx {jobs[name][1]} {stem}.txt" for stem, name in names.items()]
    (folder / "jobs.txt").write_text("\n".join(lines) + "\n", "ascii")
    macro = f'macro:///Standard.Module1.Settle("{folder.as_uri()}")'
    subprocess.run([*begin, macro], check=True, capture_output=True, timeout=60 + 10 * len(jobs))
    return {name: _read(folder / f"{stem}.txt") for stem, name in names.items()}


def _read(file: Path) -> str:
    assert file.is_file(), "LibreOffice ends without a word when a macro fails"
    return file.read_text("utf-8-sig")
