#!/usr/bin/env python3
"""Compile and run every program of this corpus with rustc 1.95 and write what happens to recorded.json.

Use:  python3 record.py                     all programs
      python3 record.py threads refused/a   only those whose name starts with one of these
      python3 record.py --check             run all, write nothing, exit 1 where the file would change

Each program is compiled in its own folder, by its bare file name, as rustc does unasked (edition 2021, with debug
assertions), and run with stdout and stderr on pipes; NAME.in, if there is one, is its standard input.

  language/   { stdout, stderr, exitCode }: one thread, so every run is the same
  threads/    the same, of 20 runs (varies: 60), and what its first line promises as `order`:
                "// Order: any."     the same output under every schedule and every time model
                "// Order: clock."   sleeps and timeouts settle it: one output where time passes as it should
                "// Order: varies."  depends on the schedule: `stdouts` holds those seen
                "// Order: hangs."   a deadlock under every schedule: exitCode null
  refused/    { errors: [{ code, line, column, message, labels: [{ line, column, message }] }] }, in the order of the
              text; code null where rustc gives none

The number that rustc's runtime prints behind a thread's name when it panics is the operating system's and left out.
"""
import json, os, re, subprocess, sys, tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
RECORD = HERE / "recorded.json"
FOLDERS = ("language", "threads", "refused")
RUNS = {"any": 20, "clock": 20, "varies": 60, "hangs": 3}
TIMEOUT = 10
HANG_TIMEOUT = 1


def compile_program(path, binary):
    command = ["rustc", "--edition", "2021", "--error-format=json", "-o", binary, path.name]
    done = subprocess.run(command, cwd=path.parent, capture_output=True, text=True)
    lines = [json.loads(line) for line in done.stderr.splitlines() if line.startswith("{")]
    summary = re.compile("aborting due to|Some errors have detailed|For more information")
    return [d for d in lines if d.get("level") == "error" and not summary.match(d["message"])]


def call_site(span, name):
    """Where the program itself has what stands in a macro's text."""
    while span["file_name"] != name and span["expansion"]:
        span = span["expansion"]["span"]
    return span


def error(diagnostic, name):
    spans = [(call_site(s, name), s) for s in diagnostic["spans"]]
    own = [(place, s) for place, s in spans if place["file_name"] == name]
    first = next(place for place, s in own if s["is_primary"])
    labels = [{"line": place["line_start"], "column": place["column_start"], "message": s["label"]}
              for place, s in own if s["label"]]
    return {"code": (diagnostic["code"] or {}).get("code"), "line": first["line_start"],
            "column": first["column_start"], "message": diagnostic["message"],
            "labels": sorted(labels, key=lambda l: (l["line"], l["column"], l["message"]))}


def mask(text):
    return re.sub(r"(?m)^(thread '.*') \(\d+\) panicked", r"\1 panicked", text)


def environment():
    return {k: v for k, v in os.environ.items() if not k.startswith("RUST_")}


def run(path, binary):
    given = path.with_suffix(".in")
    stdin = given.read_bytes() if given.exists() else b""
    done = subprocess.run([binary], input=stdin, capture_output=True, timeout=TIMEOUT, env=environment())
    return {"stdout": done.stdout.decode(), "stderr": mask(done.stderr.decode()), "exitCode": done.returncode}


def run_hanging(path, binary):
    process = subprocess.Popen([binary], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                               env=environment())
    try:
        process.wait(HANG_TIMEOUT)
        raise SystemExit(f"{path}: promises to hang, but ended")
    except subprocess.TimeoutExpired:
        process.kill()
    out, err = process.communicate()
    return {"stdout": out.decode(), "stderr": mask(err.decode()), "exitCode": None}


def accepted(path, binary, order):
    runs = [run_hanging(path, binary) if order == "hangs" else run(path, binary) for _ in range(RUNS.get(order, 2))]
    stdouts = sorted({r["stdout"] for r in runs})
    rest = {(r["stderr"], r["exitCode"]) for r in runs}
    if len(rest) > 1 or (len(stdouts) > 1 and order != "varies"):
        raise SystemExit(f"{path}: promises {order}, but {len(stdouts)} stdouts, {len(rest)} endings:\n"
                         + "\n".join(stdouts + [str(r) for r in rest]))
    (stderr, code), = rest
    result = {"stderr": stderr, "exitCode": code, **({"order": order} if order else {})}
    return {**result, **({"stdouts": stdouts} if order == "varies" else {"stdout": stdouts[0]})}


def promised_order(path):
    order = re.fullmatch(r"// Order: (\w+)\.", path.read_text(encoding="utf-8").split("\n", 1)[0])
    if order is None or order[1] not in RUNS:
        raise SystemExit(f'{path}: the first line must be "// Order: any." (or clock, varies, hangs)')
    return order[1]


def observe(path, folder):
    binary = f"{folder}/program"
    errors = compile_program(path, binary)
    if path.parent.name == "refused":
        if not errors:
            raise SystemExit(f"{path}: rustc accepts it")
        return {"errors": sorted((error(d, path.name) for d in errors), key=lambda e: (e["line"], e["column"]))}
    if errors:
        raise SystemExit(f"{path}: rustc refuses it: {errors[0]['rendered']}")
    return accepted(path, binary, promised_order(path) if path.parent.name == "threads" else None)


def main():
    version = subprocess.run(["rustc", "--version"], capture_output=True, text=True).stdout
    assert version.startswith("rustc 1.95."), "record with rustc 1.95"
    check, only = "--check" in sys.argv, tuple(a for a in sys.argv[1:] if a != "--check")
    old = json.loads(RECORD.read_text(encoding="utf-8")) if RECORD.exists() else {}
    paths = {f"{folder}/{p.name}": p for folder in FOLDERS for p in sorted((HERE / folder).glob("*.rs"))}
    new = {}
    with tempfile.TemporaryDirectory() as tmp:
        for name, path in paths.items():
            if name in old and only and not name.startswith(only):
                new[name] = old[name]
                continue
            new[name] = observe(path, tmp)
            if "stdouts" in new[name] and "stdouts" in old.get(name, {}):       # outputs once seen stay possible
                new[name]["stdouts"] = sorted({*new[name]["stdouts"], *old[name]["stdouts"]})
    text = json.dumps(new, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    for leak in (str(HERE), str(Path.home()) + "/"):
        if leak in text:
            raise SystemExit(f"a path of this machine in the record: {leak}")
    if not check:
        RECORD.write_text(text, encoding="utf-8")

    def compared(record):           # under --check, another output of a program that varies is no change
        return {k: v for k, v in record.items() if not (check and k == "stdouts")}
    changed = [name for name in sorted({*old, *new}) if compared(old.get(name, {})) != compared(new.get(name, {}))]
    print(f"{len(new)} programs, {len(changed)} changed", *changed[:10], *(["…"] if len(changed) > 10 else []))
    sys.exit(1 if check and changed else 0)


if __name__ == "__main__":
    main()
