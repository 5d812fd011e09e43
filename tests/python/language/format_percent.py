print("%s is %d years old" % ("Ada", 36))
print("%d%% done" % 50, "100%")
print("%5d|%-5d|%05d|%+d|% d" % (42, 42, 42, 42, 42))
print("%.2f %8.3f %-8.1f| %e %g %.3g %G" % (3.14159, 3.14159, 3.14159, 12345.678, 0.0001, 1234567.0, 1e-10))
print("%x %X %#x %o %#o %c %c" % (255, 255, 255, 8, 8, 65, "z"))
print("%r %s %a" % ("it's", "it's", "é"))
print("%s %s %s %s" % (None, True, [1, 2], {"a": 1}))
print("%10s|%-10s|%.2s|%10.3s|" % ("abc", "abc", "abcdef", "abcdef"))
print("%(name)s has %(count)03d" % {"name": "Bob", "count": 7})
print("%*d %-*s| %.*f" % (5, 42, 6, "x", 2, 3.14159))
print("%s" % "alone", "%s" % (("tuple",),), "%d" % 3.99, "%i" % True, "%s" % 1.0)
print("%d" % 10 ** 1, "%d" % (2 ** 70), "%5.1f%%" % 99.5)
for template, values in [("%d", "x"), ("%s %s", ("one",)), ("%s", ("a", "b")), ("%d", None), ("%z", 1), ("%", ())]:
    try:
        print(template % values)
    except (TypeError, ValueError) as error:
        print(type(error).__name__ + ":", error)
line = "%-8s %6.2f"
for name, price in (("tea", 2), ("coffee", 3.5)):
    print(line % (name, price))
