import hashlib, threading
def digest(name, data, out):
    h = hashlib.sha256()
    for part in data.split():
        h.update(part.encode())
    out[name] = h.hexdigest()
out = {}
ts = [threading.Thread(target=digest, args=(i, "some words here %d" % i, out)) for i in range(3)]
for t in ts: t.start()
for t in ts: t.join()
for k in sorted(out): print(k, out[k][:16])
print(hashlib.md5(b"abc").hexdigest(), hashlib.sha1("é".encode("utf-8")).hexdigest(), hashlib.sha512(b"").digest_size)
class Block:
    def __init__(self, index, previous, data):
        self.index, self.previous, self.data = index, previous, data
        self.nonce = 0
        self.hash = self.compute()
    def compute(self):
        return hashlib.sha256(f"{self.index}{self.previous}{self.data}{self.nonce}".encode()).hexdigest()
    def mine(self, difficulty):
        while not self.hash.startswith("0" * difficulty):
            self.nonce += 1
            self.hash = self.compute()
b = Block(1, "0" * 64, "coins"); b.mine(1); print(b.nonce, b.hash)
