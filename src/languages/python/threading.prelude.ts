/**
 * Prelude functions behind the module threading: operations that are several steps, or run code of the program between
 * steps. Each step is an intrinsic.
 */
export const threading = `
def condition_wait(condition, timeout):
    depth = _native_condition_wait(condition, timeout)
    if timeout is None:
        _native_condition_wake(condition, depth)
        return True
    found = _native_condition_wake_in_time(condition, depth, timeout)
    return condition_woken(condition, depth, found)

def condition_woken(condition, depth, found):
    if found & 2:
        _native_condition_take_lock(condition, depth)
    return found & 1 == 1

def condition_wait_for(condition, predicate):
    result = predicate()  #@ threading 353 wait_for | result = «predicate()»
    while not result:
        depth = _native_condition_wait(condition, None)  #@ threading 362 wait_for | self.wait(waittime)
        _native_condition_wake(condition, depth)
        result = predicate()  #@ threading 363 wait_for | result = «predicate()»
    return result

def condition_wait_for_in_time(condition, predicate, timeout):
    result = predicate()  #@ threading 353 wait_for | result = «predicate()»
    if result:
        return result
    _native_begin_patience(timeout)
    try:
        while True:
            depth = _native_condition_wait(condition, None)  #@ threading 362 wait_for | self.wait(waittime)
            found = _native_condition_wake_in_patience(condition, depth)
            in_time = condition_woken(condition, depth, found)
            result = predicate()  #@ threading 363 wait_for | result = «predicate()»
            if result or not in_time:
                return result
    finally:
        _native_end_patience()

def condition_notify_unheld(condition, most):
    while most > 0 and _native_condition_notify_one(condition):
        most -= 1

def event_wait(event, timeout):
    if _native_event_wait(event, timeout):
        return True
    if timeout is None:
        return _native_event_wake(event)
    return _native_event_wake_in_time(event, timeout)

def barrier_wait(barrier, timeout):
    if timeout is None:
        timeout = _native_barrier_timeout(barrier)
    index = _native_barrier_arrive(barrier)
    if index >= 0:
        barrier_stay(barrier, timeout)
        return index
    if index == -2:
        barrier_act(barrier)
    return _native_barrier_parties(barrier) - 1

def barrier_stay(barrier, timeout):
    if timeout is None:
        _native_barrier_leave(barrier)
    elif not _native_barrier_leave_in_time(barrier, timeout):
        _native_barrier_leave(barrier)

def barrier_act(barrier):
    try:
        barrier_action(_native_barrier_action(barrier))
    except:
        _native_barrier_end(barrier, False)
        raise
    _native_barrier_end(barrier, True)

def barrier_action(action):
    action()  #@ threading 694 wait | self._release() #@ threading 720 _release | self._action()

def timer_run(timer):
    timer.finished.wait(timer.interval)
    if not timer.finished.is_set():
        timer_function(timer)
    timer.finished.set()

def timer_function(timer):
    timer.function(*timer.args, **timer.kwargs)  #@ threading 1401 run | self.function(*self.args, **self.kwargs)

def deprecated_call(text, function, arguments):
    module = _native_imported("warnings")
    if module is None:
        _native_warn_deprecated(text)
    else:
        module.warn(text, DeprecationWarning)
    return function(*arguments)

def call_excepthook(hook, args):
    hook(args)  #@ threading 1349 invoke_excepthook | hook(args)

def call_main_hook(hook, kind, exception, traceback):
    hook(kind, exception, traceback)

def main_excepthook(exception):
    _native_tell_exception(exception, texts_of(exception))

def report_hook_failure(exception):
    _native_tell_hook_failure(exception, texts_of(exception))

def excepthook_with_text(args):
    _native_tell_thread_failure(args, texts_of(args.exc_value))

def local_load(local, initialise, arguments, keywords, name):
    initialise(local, *arguments, **keywords)
    return getattr(local, name)

def local_store(local, initialise, arguments, keywords, name, value):
    initialise(local, *arguments, **keywords)
    setattr(local, name, value)

def local_delete(local, initialise, arguments, keywords, name):
    initialise(local, *arguments, **keywords)
    delattr(local, name)

def queue_put_late(queue, item):
    _native_queue_put_late(queue, item)

def queue_get_late(queue):
    return _native_queue_get_late(queue)

def heap_put(queue):
    try:
        heap_move_up(queue, _native_heap_size(queue) - 1)  #@ queue 150 put | self._put(item) #@ queue 236 _put | heappush(self.queue, item)
    except:
        _native_queue_settle(queue, False)
        raise
    _native_queue_settle(queue, True)

def heap_get(queue, item):
    try:
        heap_move_down(queue)  #@ queue 181 get | item = «self._get()» #@ queue 239 _get | return «heappop(self.queue)»
    finally:
        _native_queue_settle(queue, False)
    return item

def heap_move_up(queue, at):
    item = _native_heap_item(queue, at)
    while at > 0:
        above = (at - 1) >> 1
        if not item < _native_heap_item(queue, above):
            break
        _native_heap_swap(queue, at, above)
        at = above

def heap_move_down(queue):
    at = 0
    end = _native_heap_size(queue)
    while at < end >> 1:
        below = 2 * at + 1
        if below + 1 < end and not _native_heap_item(queue, below) < _native_heap_item(queue, below + 1):
            below += 1
        _native_heap_swap(queue, at, below)
        at = below
    heap_move_up(queue, at)
`
