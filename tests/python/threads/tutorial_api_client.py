# Order: clock.
import json
import threading
import time
from concurrent.futures import ThreadPoolExecutor

USERS = {1: {"id": 1, "name": "Ann", "tags": ["a", "b"], "score": 1.5}, 2: {"id": 2, "name": "Böb", "active": True, "manager": None}}


class ApiClient:
    def __init__(self):
        self._session = threading.local()
        self.requests = 0
        self._lock = threading.Lock()

    @property
    def session(self):
        if not hasattr(self._session, "value"):
            self._session.value = {"thread": threading.current_thread().name}
        return self._session.value

    def get(self, user_id):
        with self._lock:
            self.requests += 1
        time.sleep(0.01 * user_id)
        if user_id not in USERS:
            raise LookupError(f"user {user_id} not found")
        assert self.session
        return json.dumps(USERS[user_id])


client = ApiClient()
with ThreadPoolExecutor(3) as pool:
    futures = {uid: pool.submit(client.get, uid) for uid in (1, 2, 3)}
for uid, future in futures.items():
    error = future.exception()
    if error:
        print(uid, type(error).__name__, error)
    else:
        print(uid, json.loads(future.result()))
print(client.requests)
print(json.dumps({"b": 1, "a": [1, 2, {"c": None}]}, indent=2, sort_keys=True))
try:
    json.loads('{"a": 1,}')
except json.JSONDecodeError as e:
    print(e, e.lineno, e.colno)
print(json.dumps([1.0, True, "é\n", (1,)], ensure_ascii=False), json.loads("[1e3, -2, \"\\u00e9\"]"))
