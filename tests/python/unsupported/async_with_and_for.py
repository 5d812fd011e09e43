async def run(pool):  # rejected: async def
    async with pool as p:
        async for item in p:
            print(item)


print("defined only")
