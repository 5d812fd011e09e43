import { expect, test } from 'vitest'
import { explore } from '../../src/explore/explore'
import { compiled } from '../../src/toolchains/testing/toolchains'

/** What each program begins with: values that count how often they were dropped, and a count for each at the end. */
const counting = `use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};
use std::sync::{mpsc, Arc, Barrier, Condvar, Mutex, OnceLock, RwLock, Weak};
use std::thread;
static MADE: AtomicUsize = AtomicUsize::new(0);
static DROPPED: [AtomicUsize; 8] = [const { AtomicUsize::new(0) }; 8];
struct Counted(usize);
impl Counted {
    fn new() -> Self {
        Counted(MADE.fetch_add(1, SeqCst))
    }
}
impl Drop for Counted {
    fn drop(&mut self) {
        DROPPED[self.0].fetch_add(1, SeqCst);
    }
}
fn main() {
    work();
    for (number, dropped) in DROPPED.iter().enumerate() {
        let times = if number < MADE.load(SeqCst) { 1 } else { 0 };
        assert_eq!(dropped.load(SeqCst), times, "value {number}");
    }
}
`

/** Each runs to the end on every schedule; a count that is wrong on any is a panic of main's. */
const programs: Readonly<Record<string, string>> = {
  'values sent to a receiver that may be gone': `fn work() {
    let (tx, rx) = mpsc::channel();
    let t = thread::spawn(move || {
        for _ in 0..2 {
            if tx.send(Counted::new()).is_err() {
                return;
            }
        }
    });
    drop(rx.recv());
    drop(rx);
    t.join().unwrap();
}
`,
  'a bounded channel closed with values in it': `fn work() {
    let (tx, rx) = mpsc::sync_channel(1);
    let t = thread::spawn(move || while tx.send(Counted::new()).is_ok() && MADE.load(SeqCst) < 3 {});
    let first = rx.try_recv();
    drop(rx);
    drop(first);
    t.join().unwrap();
}
`,
  'a panic while a value is held, behind a lock and on the stack': `fn work() {
    let shared = Arc::new(Mutex::new(Some(Counted::new())));
    let other = Arc::clone(&shared);
    let t = thread::spawn(move || {
        let _mine = Counted::new();
        let mut held = other.lock().unwrap();
        let _taken = held.take();
        panic!("with both");
    });
    let mine = shared.lock().map(|mut held| held.take());
    assert_eq!(t.join().is_err(), true);
    drop(mine);
}
`,
  'the last of several owners frees, whoever it is': `fn work() {
    let shared = Arc::new(Counted::new());
    let threads: Vec<_> = (0..2)
        .map(|_| {
            let mine = Arc::clone(&shared);
            thread::spawn(move || assert!(Arc::strong_count(&mine) >= 1))
        })
        .collect();
    let weak = Arc::downgrade(&shared);
    drop(shared);
    if let Some(again) = weak.upgrade() {
        assert!(Arc::strong_count(&again) >= 1 && DROPPED[0].load(SeqCst) == 0);
    }
    for t in threads {
        t.join().unwrap();
    }
    assert!(weak.upgrade().is_none());
}
`,
  'counts are never below the owners that are known of': `fn work() {
    let shared = Arc::new(Counted::new());
    thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                let mine = Arc::clone(&shared);
                assert!(Arc::strong_count(&mine) >= 2);
                let weak: Weak<Counted> = Arc::downgrade(&mine);
                assert!(Arc::weak_count(&mine) >= 1);
                drop(mine);
                assert!(weak.upgrade().is_some());
            });
        }
    });
    assert_eq!((Arc::strong_count(&shared), Arc::weak_count(&shared)), (1, 0));
}
`,
  'what one of several threads puts into a cell for once': `fn work() {
    let cell = OnceLock::new();
    thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                let _ = cell.set(Counted::new());
                cell.get_or_init(Counted::new);
            });
        }
    });
}
`,
  'unwrapping what others may still own': `fn work() {
    let shared = Arc::new(Counted::new());
    let mine = Arc::clone(&shared);
    let t = thread::spawn(move || Arc::try_unwrap(mine).is_ok());
    let here = Arc::into_inner(shared).is_some();
    let there = t.join().unwrap();
    assert!(!(here && there));
}
`,
  'a result that nobody takes': `fn work() {
    let ready = Arc::new((Mutex::new(false), Condvar::new()));
    let told = Arc::clone(&ready);
    let t = thread::spawn(move || {
        let result = Counted::new();
        *told.0.lock().unwrap() = true;
        told.1.notify_one();
        result
    });
    let mut go = ready.0.lock().unwrap();
    while !*go {
        go = ready.1.wait(go).unwrap();
    }
    drop(go);
    drop(t.join());
}
`,
  'readers that meet, and a writer that replaces what they read': `fn work() {
    let shared = RwLock::new(Counted::new());
    let meeting = Barrier::new(2);
    thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                let seen = shared.read().unwrap().0;
                meeting.wait();
                if seen == 0 {
                    *shared.write().unwrap() = Counted::new();
                }
            });
        }
    });
}
`,
}

test.each(Object.entries(programs))(
  'every value is dropped once, on every schedule: %s',
  (_, work) => {
    const { program, library } = compiled(counting + work)
    const { outcomes, complete } = explore(program, library)
    expect(complete).toBe(true)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.map(({ exitCode }) => exitCode)).toEqual(outcomes.map(() => 0))
  },
  60_000,
)
