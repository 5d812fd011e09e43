b = b"abc\x00\xff\n'"
print(b, b[0], b[1:3], list(b"hi"), b"a" + b"b", b"x" * 3, len(b), b == b"q", b"a" < b"b", hash(b"a") == hash(b"a"))
print("héllo 한".encode(), "héllo 한".encode("utf-8").decode(), b"\xc3\xa9".decode(), bytes([1, 2, 255]), bytes(3), bytes("x", "utf8"))
print((1024).to_bytes(2, "big"), int.from_bytes(b"\x04\x00", "big"), (-2).to_bytes(2, "little", signed=True), int.from_bytes(b"\xfe\xff", "little", signed=True))
print(b"".join([b"a", b"b"]), b"hello"[::-1], 104 in b"hello", b"ell" in b"hello", b"a,b".split(b","), bytes.fromhex("0aff"), b"\x0a\xff".hex(), b"abc".hex(":"))
ba = bytearray(b"abc"); ba.append(100); ba[0] = 65; ba += b"!"; del ba[1]; print(ba, len(ba), bytes(ba), ba == b"Acd!")
print(type(b), isinstance(b, bytes), f"{b'x'!r} {b'y'}", repr(b"it's \"q\""), b"" or "empty", {b"k": 1}[b"k"], sorted([b"b", b"a"]))
for err in (lambda: b"a" + "x", lambda: "x" + b"a", lambda: b"\xff".decode(), lambda: "é".encode("ascii"), lambda: b"abc"[9], lambda: bytes([300]), lambda: b"\xe2\x82".decode(), lambda: (300).to_bytes(1, "big"), lambda: b"abc".find("a"), lambda: bytes("x"), lambda: b"a" in "abc", lambda: b"a".foo):
    try: print(err())
    except Exception as e: print(type(e).__name__, e)
print(b"\xff\xfea".decode(errors="replace"), b"%d" % 3 if False else "", b"caf\xc3\xa9 ok".decode("latin-1"), b'\101\x41\u1234')
match b"x":
    case bytes(): print("bytes")
print(bytes, bytearray, (lambda data: data.upper())(b"abc"))
