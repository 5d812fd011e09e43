# Order: any.
import contextvars
import threading

request_id = contextvars.ContextVar("request_id", default="-")
user = contextvars.ContextVar("user")


def handler(n):
    token = request_id.set(f"req-{n}")
    try:
        return inner()
    finally:
        request_id.reset(token)


def inner():
    return request_id.get(), user.get("anon")


print(handler(1), inner())
user.set("ann")
ctx = contextvars.copy_context()
out = []
t = threading.Thread(target=lambda: out.append(inner()))
t.start(); t.join()
t = threading.Thread(target=ctx.run, args=(lambda: out.append(inner()),))
t.start(); t.join()
print(out)
print(ctx[user], user in ctx, request_id in ctx, len(ctx), list(ctx.items())[0][1])
try:
    contextvars.ContextVar("none").get()
except LookupError as e:
    print(type(e).__name__)


def change():
    user.set("bob")
    return user.get()


print(ctx.run(change), user.get(), ctx.get(user), ctx[user])
tok = user.set("eve")
print(tok.old_value, tok.var is user, user.name)
user.reset(tok)
print(user.get())
try:
    user.reset(tok)
except RuntimeError as e:
    print("once")
