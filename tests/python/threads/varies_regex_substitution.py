# Order: varies.
"""The function that sub() calls is code of the program: threads take turns inside it."""
import re
import threading

numbers = {}


def number(match):
    word = match[0]
    if word not in numbers:
        numbers[word] = len(numbers) + 1
    return f"{word}{numbers[word]}"


def work(name, text):
    results[name] = re.sub(r"[ab]", number, text)


results = {}
first = threading.Thread(target=work, args=("first", "a"))
second = threading.Thread(target=work, args=("second", "b"))
first.start()
second.start()
first.join()
second.join()
print(results["first"], results["second"])
