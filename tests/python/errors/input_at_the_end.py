def ask(question):
    answer = input(question)
    return answer.strip()


print(ask("first: "))
print("got", ask("second: ") or "nothing")
