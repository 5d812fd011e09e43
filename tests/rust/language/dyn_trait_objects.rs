trait Account {
    fn owner(&self) -> &str;
    fn balance(&self) -> i64;
    fn report(&self) -> String {
        format!("{}: {}", self.owner(), self.balance())
    }
}

struct Plain(String, i64);
struct Joint {
    owners: [String; 2],
    parts: (i64, i64),
}

impl Account for Plain {
    fn owner(&self) -> &str {
        &self.0
    }
    fn balance(&self) -> i64 {
        self.1
    }
}

impl Account for Joint {
    fn owner(&self) -> &str {
        &self.owners[0]
    }
    fn balance(&self) -> i64 {
        self.parts.0 + self.parts.1
    }
    fn report(&self) -> String {
        format!("{} and {}: {}", self.owners[0], self.owners[1], self.balance())
    }
}

fn total(accounts: &[Box<dyn Account>]) -> i64 {
    accounts.iter().map(|account| account.balance()).sum()
}

fn richest<'a>(accounts: &'a [Box<dyn Account>]) -> Option<&'a dyn Account> {
    accounts.iter().max_by_key(|account| account.balance()).map(|account| account.as_ref())
}

fn main() {
    let accounts: Vec<Box<dyn Account>> = vec![
        Box::new(Plain("ada".into(), 40)),
        Box::new(Joint { owners: ["bob".into(), "cy".into()], parts: (10, 35) }),
    ];
    for account in &accounts {
        println!("{}", account.report());
    }
    println!("{} {}", total(&accounts), richest(&accounts).unwrap().owner());
}
