import threading
from datetime import datetime, timedelta, date

name, balance, pct = "Ann", 1234567.891, 0.256
print(f"{name!r:>10}|{name:<10}|{name:^10}|{name:*^9}|")
print(f"{balance:,.2f} {balance:e} {balance:.3g} {pct:.1%} {42:05d} {42:+d} {255:#x} {255:08b} {1_000_000:_}")
print(f"{balance=:.1f} {name=} {2 + 3 = }")
w, p = 12, 3
print(f"{balance:{w}.{p}f}|{name:{'>'}{w}}|")
d = {"k": [1, 2]}
print(f"{d['k'][0]} {d!s} {'nested ' + f'{name.upper()}'} {{braces}}")
print(f"{datetime(2024, 1, 5, 13, 7, 9):%Y-%m-%d %H:%M:%S} {date(2024, 2, 29):%d/%m/%y}", timedelta(hours=25, seconds=3))
print("%-10s|%5.2f|%03d|%s %r %%" % ("left", 3.14159, 7, [1], "q"))
print("{:>8} {0!r} {x}".format(1, x=2) if False else "{0:>8} {0!r} {x}".format(1, x=2))
print(f"{threading.current_thread().name:>12}: {'ok' if balance > 0 else 'no'}")
print(f"""multi
{name}
line""")
for i, (k, v) in enumerate({"a": 1.5, "bb": 22}.items(), start=1):
    print(f"{i:>2}. {k:<4}{v:>8.2f}")
print(f"{True:d} {None} {3.0} {1e20} {1e-7} {10**20:,} {-0.0} {float('inf')} {1/3}")
