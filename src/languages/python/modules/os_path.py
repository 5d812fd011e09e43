sep = "/"


def join(a, *p):
    path = a
    for part in p:
        if part.startswith("/"):
            path = part
        elif not path or path.endswith("/"):
            path += part
        else:
            path += "/" + part
    return path


def split(p):
    at = p.rfind("/") + 1
    head = p[:at]
    return head.rstrip("/") or head, p[at:]


def basename(p):
    return p[p.rfind("/") + 1 :]


def dirname(p):
    return split(p)[0]


def splitext(p):
    begin = p.rfind("/") + 1
    dot = p.rfind(".")
    if dot <= begin or not p[begin:dot].strip("."):
        return p, ""
    return p[:dot], p[dot:]


def isabs(s):
    return s.startswith("/")


def normpath(path):
    if not path:
        return "."
    root = "/" if path.startswith("/") else ""
    parts = []
    for part in path.split("/"):
        if part in ("", "."):
            continue
        if part != ".." or not root and (not parts or parts[-1] == ".."):
            parts.append(part)
        elif parts:
            parts.pop()
    return root + "/".join(parts) or "."


def abspath(path):
    return normpath(path if isabs(path) else join("/home/user", path))


def commonprefix(m):
    if not m:
        return ""
    first, last = min(m), max(m)
    for i, char in enumerate(first):
        if i >= len(last) or char != last[i]:
            return first[:i]
    return first
