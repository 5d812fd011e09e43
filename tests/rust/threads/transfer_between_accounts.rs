// Order: any.
use std::sync::{Arc, Mutex};
use std::thread;

#[derive(Debug)]
struct Account {
    id: usize,
    balance: i64,
}

fn transfer(accounts: &[Mutex<Account>], from: usize, to: usize, amount: i64) -> Result<(), String> {
    let (low, high) = (from.min(to), from.max(to));
    let mut first = accounts[low].lock().unwrap();
    let mut second = accounts[high].lock().unwrap();
    let (source, target) = if from < to { (&mut *first, &mut *second) } else { (&mut *second, &mut *first) };
    if source.balance < amount {
        return Err(format!("account {} holds {}", source.id, source.balance));
    }
    source.balance -= amount;
    target.balance += amount;
    Ok(())
}

fn main() {
    let accounts: Arc<Vec<Mutex<Account>>> =
        Arc::new((0..3).map(|id| Mutex::new(Account { id, balance: 100 })).collect());
    let plans = [(0, 1, 30), (1, 0, 20), (2, 1, 5)];
    let handles: Vec<_> = plans
        .into_iter()
        .map(|(from, to, amount)| {
            let accounts = Arc::clone(&accounts);
            thread::spawn(move || transfer(&accounts, from, to, amount))
        })
        .collect();
    for handle in handles {
        handle.join().unwrap().unwrap();
    }
    for account in accounts.iter() {
        println!("{:?}", account.lock().unwrap());
    }
    println!("{:?}", transfer(&accounts, 2, 0, 1000));
}
