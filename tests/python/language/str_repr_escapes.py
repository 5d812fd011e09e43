print(repr("plain"), repr("it's"), repr('say "hi"'), repr("both ' and \""))
print(repr("tab\t newline\n return\r back\\slash"))
print(repr("\x00\x01\x1b\x7f\x80\xa0\xad"), repr("\a\b\f\v"))
print("a\tb", "c\\d", 'it\'s', "q\"q")
print("line one\nline two")
print(r"raw \n stays", repr(r"C:\new"))
print("""triple
  quoted "text"
end""")
print('''it's "fine"''')
print("joined \
on one line")
print(["it's", 'a "quote"', "new\nline", "\\"])
print(("x",), {"k'": 'v"'}, {"a\tb"})
print(str(["s"]), str("s"), repr(repr("s")))
print(len("\n"), len("\\n"), len(r"\n"), len("\x41\u0042"))
print("\101\60\0001" == "A0\x001")
print(repr("é한😀"), "bell" + "\x07" == "bell\a")
