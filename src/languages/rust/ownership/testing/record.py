#!/usr/bin/env python3
"""What rustc's borrow checker says of the programs in accepted/ and refused/.

usage: record.py        writes expected.json: for each program [code, line, column, message] of every error, in rustc's order
Errors without a code have the code `lifetime`. Made with rustc 1.95.0, edition 2021.
"""
import json, pathlib, subprocess, tempfile

HERE = pathlib.Path(__file__).parent


def place(span, name):
    """Where a span lies in the program itself, when it is of a macro of the library's."""
    while span["expansion"] and not span["file_name"].endswith(name):
        span = span["expansion"]["span"]
    return [span["line_start"], span["column_start"]]


def errors(path):
    with tempfile.TemporaryDirectory() as folder:
        command = ["rustc", "--edition", "2021", "--emit", "metadata", "--error-format", "json", str(path)]
        run = subprocess.run(command, cwd=folder, capture_output=True, text=True)
    for line in run.stderr.splitlines():
        message = json.loads(line)
        if message.get("level") != "error" or not message["spans"]:
            continue
        primary = next(span for span in message["spans"] if span["is_primary"])
        code = message["code"]["code"] if message["code"] else "lifetime"
        yield [code, *place(primary, path.name), message["message"]]


programs = sorted(HERE.glob("accepted/*.rs")) + sorted(HERE.glob("refused/*.rs"))
table = {f"{path.parent.name}/{path.stem}": list(errors(path)) for path in programs}
text = ",\n".join(
    json.dumps(name) + ": [" + "".join("\n  " + json.dumps(row, ensure_ascii=False) + "," for row in rows).rstrip(",") + ("\n]" if rows else "]")
    for name, rows in table.items()
)
(HERE / "expected.json").write_text("{\n" + text + "\n}\n")
