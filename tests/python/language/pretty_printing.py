import io
import pprint
from collections import ChainMap, Counter, OrderedDict, defaultdict, deque, namedtuple
from dataclasses import dataclass, field
from types import SimpleNamespace

data = {
    "name": "Interleave",
    "threads": [{"id": n, "state": "running", "steps": list(range(n * 3))} for n in range(5)],
    "text": "a long text that does not fit on one line of eighty characters, so it is cut between words",
    "tuple": ("one", ("nested", "deeper", ["and", "deeper still", {"even": "more of it", "than": "before"}])),
    3: None,
    (1, 2): {5, 1, 3},
}
pprint.pprint(data)
pprint.pprint(data, width=40, indent=4)
pprint.pprint(data, width=40, compact=True, depth=2)
pprint.pp(data, width=60)
print(pprint.pformat(list(range(40)), compact=True))
print(pprint.pformat(list(range(12)), width=20))
print(pprint.pformat({"b": 1, "a": 2}), pprint.pformat({"b": 1, "a": 2}, sort_dicts=False))
print(pprint.pformat([123456789, 1234.5], underscore_numbers=True))
print(pprint.pformat("short"), pprint.pformat("x" * 90)[:5], pprint.pformat(()), pprint.pformat({}))
pprint.pprint("first line\nsecond line that is long enough\nthird " * 2, width=30)
pprint.pprint(["word " * 12, "\n"], width=30)
pprint.pprint(b"some bytes that are too long for it" * 2, width=40)
pprint.pprint({"bytes": bytearray(b"0123456789" * 6)}, width=50)
pprint.pprint(frozenset(range(30)), width=30)
pprint.pprint({"x" * 20, "y" * 20, "z" * 20}, width=40)
pprint.pprint([(n,) for n in range(4)] + [("alone" * 3,)], width=20)

Point = namedtuple("Point", "x y")
pprint.pprint([Point(1, 2), Point("x" * 30, "y" * 30)], width=40)
pprint.pprint(defaultdict(list, {"a" * 20: [1, 2, 3], "b" * 20: [4, 5]}), width=40)
pprint.pprint(Counter("the quick brown fox jumps over the lazy dog"), width=30)
pprint.pprint(OrderedDict((n, "v" * n) for n in range(6)), width=30)
pprint.pprint(deque(range(20)), width=30)
pprint.pprint(deque(range(20), maxlen=30), width=30)
pprint.pprint(ChainMap({"a" * 20: 1}, {"b" * 20: 2}), width=40)
pprint.pprint(SimpleNamespace(first="x" * 20, second=[1, 2, 3], third="y" * 20), width=40)


@dataclass
class Job:
    name: str
    parts: list
    hidden: int = field(default=1, repr=False)


class Plain:
    def __repr__(self):
        return "Plain(" + "!" * 60 + ")"


pprint.pprint([Job("first", list(range(12))), Job("second", ["x" * 20, "y" * 20])], width=40)
pprint.pprint([Plain(), Plain()], width=40)


class Table(dict):
    pass


pprint.pprint(Table({n: "x" * n for n in range(10)}), width=30)
out = io.StringIO()
pprint.PrettyPrinter(indent=2, stream=out, width=20).pprint({"a": [1, 2, 3], "b": {"c": "d", "e": "f"}})
print(out.getvalue())
print(pprint.isreadable([1, "x"]), pprint.isreadable([object()]), pprint.isrecursive([1]), pprint.saferepr({"b": 1, "a": [2]}))
loop = [1]
loop.append(loop)
print(pprint.isrecursive(loop), pprint.isreadable(loop), pprint.pformat(loop).startswith("[1, <Recursion on list with id="))
pprint.pprint([None, True, 2.5, 1 + 2, "한글", {1: "x", "y": 2}, [], [[]]])
for wrong in ({"indent": -1}, {"depth": 0}, {"width": 0}):
    try:
        pprint.pformat(1, **wrong)
    except ValueError as e:
        print(e)
