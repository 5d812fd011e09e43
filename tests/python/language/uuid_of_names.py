import uuid
from uuid import UUID

u = UUID("{12345678-1234-5678-1234-567812345678}")
print(u, repr(u), u.hex, u.int, u.urn, u.version, u.variant)
print(u.bytes, u.bytes_le, u.fields, u.node, u.time, u.clock_seq, u.time_low)
print(uuid.uuid5(uuid.NAMESPACE_DNS, "python.org"), uuid.uuid3(uuid.NAMESPACE_URL, "https://example.com/한"))
print(UUID(bytes=u.bytes) == u, UUID(bytes_le=u.bytes_le) == u, UUID(fields=u.fields) == u, UUID(int=u.int) == u, u == u.int)
print(UUID(int=5, version=4), UUID(int=5) < u, sorted([u, UUID(int=1)]), {u: 1}[UUID("urn:uuid:" + str(u))], int(UUID(int=7)))
print(uuid.uuid4() != uuid.uuid4(), uuid.uuid4().version, type(uuid.uuid4()))
for wrong in (lambda: UUID("12"), lambda: UUID(), lambda: UUID(int=-1), lambda: UUID(int=1, version=9), lambda: UUID(bytes=b"1"), lambda: UUID(fields=(1, 2, 3, 4, 5, 1 << 50)), lambda: UUID(fields=(1, 2, 3, 4, 500, 6)), lambda: setattr(u, "int", 3), lambda: u < 3):
    try:
        print(wrong())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
