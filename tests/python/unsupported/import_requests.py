import time
from requests import get  # rejected: requests

time.sleep(0)
print(get("http://localhost").text)
