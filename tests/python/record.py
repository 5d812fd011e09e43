#!/usr/bin/env python3
"""Run every program of this corpus with CPython 3.11 and write what it does to recorded.json.

Use:  python3 record.py                    all programs
      python3 record.py threads errors/a   only those whose name starts with one of these
      python3 record.py --check            run all, write nothing, exit 1 where the file would change

Each program runs in its own folder, by its bare file name, with stdout and stderr on pipes. It finds NAME.in, where
there is such a file beside NAME.py, on its standard input.

  language/     { stdout, stderr, exitCode }
  errors/       the same; where CPython finds a syntax error also
                syntaxError: { line, column, message }
  threads/      the same, of 20 runs (varies: 60), and what its first line promises as `order`:
                  "# Order: any."     the same output under every schedule and every time model
                  "# Order: clock."   sleeps and timeouts settle it: one output where time passes as it should
                  "# Order: varies."  depends on the schedule: `varies: true`, and `stdouts` holds those seen
                  "# Order: hangs."   a deadlock under every schedule: `hangs: true`, exitCode null
  unsupported/  never run. "# rejected: WORDS" at the end of a line says that the line has to be refused with a
                diagnostic that has WORDS in its text; rejected: [{ line, mentions }]

The text is made independent of the machine: this folder's name is left out of paths, CPython's own library is
/usr/lib/python3.11, thread ids are T1, T2 in order of first appearance, addresses ("at 0x7f…") A1, A2 likewise.
"""
import json, os, re, subprocess, sys, sysconfig, tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
RECORD = HERE / "recorded.json"
FOLDERS = ("language", "errors", "threads", "unsupported")
RUNS = {"any": 20, "clock": 20, "varies": 60, "hangs": 3}
TIMEOUT = 20
HANG_TIMEOUT = 1


def environment(seed, eager_switching):
    env = {k: v for k, v in os.environ.items() if not k.startswith("PYTHON")}
    env.update(PYTHONHASHSEED=str(seed), PYTHONDONTWRITEBYTECODE="1", PYTHONUTF8="1")
    if eager_switching:
        env["PYTHONPATH"] = eager_switching
    return env


def mask(text, folder):
    text = text.replace(f"{folder}/", "").replace(sysconfig.get_path("stdlib"), "/usr/lib/python3.11")
    threads, places = {}, {}
    text = re.sub(r"(?<![\w.])\d{15}(?![\w.])", lambda m: threads.setdefault(m[0], f"T{len(threads) + 1}"), text)
    return re.sub(r" at 0x[0-9a-f]+", lambda m: " at " + places.setdefault(m[0], f"A{len(places) + 1}"), text)


def run(path, seed=0, eager_switching=None):
    given = path.with_suffix(".in")
    stdin = given.read_bytes() if given.exists() else b""
    done = subprocess.run([sys.executable, path.name], cwd=path.parent, input=stdin, capture_output=True,
                          timeout=TIMEOUT, env=environment(seed, eager_switching))
    return {"stdout": mask(done.stdout.decode(), path.parent), "stderr": mask(done.stderr.decode(), path.parent),
            "exitCode": done.returncode}


def run_hanging(path):
    """Unbuffered, so that what was printed before the deadlock is not lost with the process."""
    process = subprocess.Popen([sys.executable, "-u", path.name], cwd=path.parent, stdin=subprocess.DEVNULL,
                               stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment(0, None))
    try:
        process.wait(HANG_TIMEOUT)
        raise SystemExit(f"{path}: promises to hang, but ended")
    except subprocess.TimeoutExpired:
        process.kill()
    out, err = process.communicate()
    return {"stdout": mask(out.decode(), path.parent), "stderr": mask(err.decode(), path.parent), "exitCode": None}


def single(path):
    first, second = run(path, 0), run(path, 1)
    if first != second:
        raise SystemExit(f"{path}: two runs differ:\n{first}\n{second}")
    return first


def syntax_error(path):
    try:
        compile(path.read_text(encoding="utf-8"), path.name, "exec")
    except SyntaxError as e:
        return {"line": e.lineno, "column": e.offset, "message": e.msg}
    return None


def threads(path, eager_switching):
    first_line = path.read_text(encoding="utf-8").split("\n", 1)[0]
    order = re.fullmatch(r"# Order: (\w+)\.", first_line)
    if order is None or order[1] not in RUNS:
        raise SystemExit(f'{path}: the first line must be "# Order: any." (or clock, varies, hangs)')
    order = order[1]
    runs = [run_hanging(path) if order == "hangs" else run(path, 0, eager_switching if n % 2 else None)
            for n in range(RUNS[order])]
    stdouts = sorted({r["stdout"] for r in runs})
    rest = {(r["stderr"], r["exitCode"]) for r in runs}
    if len(rest) > 1 or (len(stdouts) > 1 and order != "varies"):
        raise SystemExit(f"{path}: promises {order}, but {len(stdouts)} stdouts, {len(rest)} endings:\n"
                         + "\n".join(stdouts + [str(r) for r in rest]))
    (stderr, code), = rest
    result = {"order": order, "stderr": stderr, "exitCode": code}
    if order == "varies":
        return {**result, "varies": True, "stdouts": stdouts}
    if order == "hangs":
        result["hangs"] = True
    return {**result, "stdout": stdouts[0]}


def rejected(path):
    lines = path.read_text(encoding="utf-8").split("\n")
    found = [(n, re.search(r"# rejected: (.+)$", line)) for n, line in enumerate(lines, 1)]
    result = [{"line": n, "mentions": m[1]} for n, m in found if m]
    if not result:
        raise SystemExit(f'{path}: no "# rejected: …" in it')
    compile("\n".join(lines), path.name, "exec")
    return {"rejected": result}


def observe(path, eager_switching):
    folder = path.parent.name
    if folder == "unsupported":
        return rejected(path)
    if folder == "threads":
        return threads(path, eager_switching)
    result = single(path)
    error = syntax_error(path)
    if error:
        result["syntaxError"] = error
    if folder == "language" and (result["exitCode"] or error):
        raise SystemExit(f"{path}: a language program must end well\n{result['stderr']}")
    return result


def main():
    assert sys.version_info[:2] == (3, 11), "record with Python 3.11"
    check, only = "--check" in sys.argv, tuple(a for a in sys.argv[1:] if a != "--check")
    old = json.loads(RECORD.read_text(encoding="utf-8")) if RECORD.exists() else {}
    paths = {f"{folder}/{p.name}": p for folder in FOLDERS for p in sorted((HERE / folder).glob("*.py"))}
    new = {}
    with tempfile.TemporaryDirectory() as tmp:
        Path(tmp, "sitecustomize.py").write_text("import sys; sys.setswitchinterval(1e-6)\n")
        for name, path in paths.items():
            if name in old and only and not name.startswith(only):
                new[name] = old[name]
                continue
            new[name] = observe(path, tmp)
            was = old.get(name, {})
            if new[name].get("varies") and was.get("varies"):       # outputs once seen stay possible
                new[name]["stdouts"] = sorted({*new[name]["stdouts"], *was["stdouts"]})
    text = json.dumps(new, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    for leak in (str(HERE), str(Path.home()) + "/", sys.prefix):
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
