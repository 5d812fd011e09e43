# Order: any.
import queue

stack = queue.LifoQueue(maxsize=3)
for n in "abc":
    stack.put(n)
print(stack.full(), stack.qsize(), stack.maxsize)
try:
    stack.put_nowait("d")
except queue.Full as error:
    print(type(error).__name__, repr(error))
print(stack.get(), stack.get(block=False), stack.get_nowait(), stack.empty())
try:
    stack.get(timeout=0.01)
except queue.Empty:
    print("empty")
for _ in range(3):
    stack.task_done()
stack.join()
print(stack.unfinished_tasks, isinstance(stack, queue.Queue))
