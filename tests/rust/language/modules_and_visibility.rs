mod bank {
    pub mod money {
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub struct Cents(pub(crate) u64);

        impl Cents {
            pub fn euros(n: u64) -> Self {
                Cents(n * super::RATE)
            }
        }
    }

    use self::money::Cents;

    const RATE: u64 = 100;

    pub struct Vault {
        content: Cents,
    }

    impl Vault {
        pub fn open() -> Vault {
            Vault { content: Cents(0) }
        }
        pub fn put(&mut self, amount: Cents) -> &mut Self {
            self.content = helpers::sum(self.content, amount);
            self
        }
        pub fn content(&self) -> Cents {
            self.content
        }
    }

    mod helpers {
        use super::money::Cents;
        pub(super) fn sum(a: Cents, b: Cents) -> Cents {
            Cents(a.0 + b.0)
        }
    }

    pub use self::money as currency;
}

use bank::{currency, money::*, Vault};

fn main() {
    let mut vault = Vault::open();
    vault.put(Cents::euros(2)).put(Cents(5));
    println!("{:?} {}", vault.content(), vault.content() > currency::Cents(204));
    fn nested() -> u64 {
        crate::bank::Vault::open().content().0
    }
    println!("{}", nested());
}
