name, age, pi = "Ada", 36, 3.14159
print(f"{name} is {age} years old")
print(f"{age + 4}, {age * 2 - 1}, {name.upper()}, {len(name)}, {name[0]}, {[1, 2][1]}")
print(f"{name!r} {name!s} {'é'!a} {pi!r:>10}")
print(f"{{}} {{{age}}} {{name}}")
print(f"{age=} {name=} {pi=:.2f} {age + 1 = } {name=!s} {name = !r:>8}")
print(f"{'yes' if age > 30 else 'no'}", f"{age > 30}", f"{None} {True} {[1, 'a']} {{'k': 1}}")
print(f"{dict(a=1)['a']}", f"{(lambda x: x * 2)(4)}", f"{sum(n for n in range(4))}")
width, precision = 10, 3
print(f"[{pi:{width}.{precision}f}] [{name:>{width}}] [{age:0{width}d}] [{pi:{width}}]")
print(f"{name}" f"{age}" "{plain}" + f"!")
print(f"""multi
{name}
line {age:>5}""")
print(f"{name:s}|{name:10}|{name:<10}|{name:>10}|{name:^10}|{name:*^10}|{name:.2}|{name:>5.1}")
print(f"", f"{'nested ' + f'{age}'}", f'{"dq"}', f"{'a' 'b'}")
print(f"{age:d} {age:5} {age:<5}| {age:^5}| {age:+d} {-age:+d} {age: d} {-age: d}")
print(f"tab\there {name}\n{{literal}}\\")
print(rf"raw\n{name}", fr"{age}\t")
people = {"bob": {"age": 5}}
print(f"{people['bob']['age']:03}")


class Temperature:
    def __init__(self, degrees):
        self.degrees = degrees

    def __str__(self):
        return f"{self.degrees:.1f}°C"

    def __repr__(self):
        return f"Temperature({self.degrees!r})"


t = Temperature(21.456)
print(f"{t} {t!r} {t!s:>10} {t=} {[t]} {t.degrees:.0f}")
