import sys as _sys
import os.path as path

name = "posix"
sep = "/"
linesep = "\n"
pathsep = ":"
curdir = "."
pardir = ".."
extsep = "."
altsep = None
devnull = "/dev/null"
defpath = "/bin:/usr/bin"
error = OSError

# The environment of a program that runs nowhere in particular.
environ = {"HOME": "/home/user", "LANG": "C.UTF-8", "PATH": "/usr/local/bin:/usr/bin:/bin", "USER": "user"}


def getenv(key, default=None):
    return environ.get(key, default)


def putenv(name, value, /):
    pass


def getpid():
    return _native_process_id()


def getppid():
    return _native_process_id() - 1


def cpu_count():
    return _native_cpu_count()


def fspath(path, /):
    if isinstance(path, str):
        return path
    raise TypeError(f"expected str, bytes or os.PathLike object, not {type(path).__name__}")


def getcwd():
    return "/home/user"


def getlogin():
    return "user"


def _exit(status):
    _native_exit_at_once(status)
