mod bank {
    pub struct Account {
        balance: i64,
        pub owner: String,
    }

    impl Account {
        pub fn open(owner: &str) -> Account {
            Account { balance: 0, owner: owner.into() }
        }
        fn audit(&self) {}
    }

    fn secret() {}

    mod inner {
        pub fn deep() {}
    }

    struct Hidden;
}

fn main() {
    let account = bank::Account::open("a");
    println!("{}", account.balance);
    account.audit();
    bank::secret();
    bank::inner::deep();
    let h: bank::Hidden;
    let other = bank::Account { balance: 1, owner: String::new() };
}
