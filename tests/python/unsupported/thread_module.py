import _thread  # rejected: module '_thread'

_thread.start_new_thread(print, (1,))
