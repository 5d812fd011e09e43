import re


def port(address):
    return int(re.match(r"\w+:(\d+)", address).group(1))


print(port("localhost:80"))
print(port("localhost"))
