_SIZES = {"md5": (16, 64), "sha1": (20, 64), "sha256": (32, 64), "sha512": (64, 128)}

algorithms_guaranteed = set(_SIZES)
algorithms_available = set(_SIZES)


class HASH:
    def __init__(self, name, data=()):
        self.name = name
        self.digest_size, self.block_size = _SIZES[name]
        self._data = list(data)

    def update(self, data, /):
        _check(data)
        self._data.extend(data)

    def hexdigest(self):
        return _native_digest(self.name, self._data)

    def digest(self):
        return bytes.fromhex(self.hexdigest())

    def copy(self):
        return HASH(self.name, self._data)

    def __repr__(self):
        return f"<{self.name} _hashlib.HASH object @ {hex(id(self))}>"


def _check(data):
    if isinstance(data, str):
        raise TypeError("Strings must be encoded before hashing")
    if not isinstance(data, (bytes, bytearray)):
        raise TypeError("object supporting the buffer API required")


def new(name, data=b"", **kwargs):
    if name.lower() not in _SIZES:
        if name.lower() in ("sha224", "sha384", "blake2b", "blake2s", "sha3_256", "sha3_512"):
            _native_unsupported(f"hashlib.{name.lower()}")
        raise ValueError(f"unsupported hash type {name}")
    made = HASH(name.lower())
    made.update(data)
    return made


def md5(string=b"", *, usedforsecurity=True):
    return new("md5", string)


def sha1(string=b"", *, usedforsecurity=True):
    return new("sha1", string)


def sha256(string=b"", *, usedforsecurity=True):
    return new("sha256", string)


def sha512(string=b"", *, usedforsecurity=True):
    return new("sha512", string)
