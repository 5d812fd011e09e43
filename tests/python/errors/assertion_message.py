def check(balance):
    assert isinstance(balance, int)
    assert balance >= 0, f"negative balance: {balance}"
    return True


print(check(5))
check(-25)
