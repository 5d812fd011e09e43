x = 1


async def fetch():  # rejected: async def
    return x


print(x)
