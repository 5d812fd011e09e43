import asyncio  # rejected: asyncio


async def main():  # rejected: async def
    await asyncio.sleep(1)


asyncio.run(main())
