# Order: any.
import queue
import threading

frames = queue.Queue()
received = bytearray()
lock = threading.Lock()


def encode(text):
    data = text.encode()
    return len(data).to_bytes(2, "big") + data


def sender(texts):
    for text in texts:
        frames.put(encode(text))
    frames.put(b"")


def receiver():
    while frame := frames.get():
        size = int.from_bytes(frame[:2], "big")
        with lock:
            received.extend(frame[2 : 2 + size] + b"\n")


threads = [threading.Thread(target=sender, args=(["ping", "핑", ""],)), threading.Thread(target=receiver)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(received, received.decode().split("\n"), encode("é").hex(" "))
