// Order: any.
use std::sync::{mpsc, Arc, Mutex};
use std::thread;

type Job = Box<dyn FnOnce() + Send + 'static>;

struct Pool {
    workers: Vec<Option<thread::JoinHandle<()>>>,
    jobs: Option<mpsc::Sender<Job>>,
}

impl Pool {
    fn new(size: usize) -> Pool {
        let (jobs, receiver) = mpsc::channel::<Job>();
        let receiver = Arc::new(Mutex::new(receiver));
        let workers = (0..size)
            .map(|_| {
                let receiver = Arc::clone(&receiver);
                Some(thread::spawn(move || loop {
                    let next = receiver.lock().unwrap().recv();
                    match next {
                        Ok(job) => job(),
                        Err(_) => break,
                    }
                }))
            })
            .collect();
        Pool { workers, jobs: Some(jobs) }
    }
    fn run<F>(&self, job: F)
    where
        F: FnOnce() + Send + 'static,
    {
        self.jobs.as_ref().unwrap().send(Box::new(job)).unwrap();
    }
}

impl Drop for Pool {
    fn drop(&mut self) {
        drop(self.jobs.take());
        for worker in &mut self.workers {
            if let Some(handle) = worker.take() {
                handle.join().unwrap();
            }
        }
        println!("pool closed");
    }
}

fn main() {
    let results = Arc::new(Mutex::new(Vec::new()));
    let pool = Pool::new(2);
    for n in 1..=4 {
        let results = Arc::clone(&results);
        pool.run(move || results.lock().unwrap().push(n * 100));
    }
    drop(pool);
    let mut results = results.lock().unwrap().clone();
    results.sort();
    println!("{results:?}");
}
