#[derive(Debug)]
enum Failure {
    Empty,
    TooLong { limit: usize },
}

fn check(name: &str) -> Result<usize, Failure> {
    if name.is_empty() {
        return Err(Failure::Empty);
    }
    if name.len() > 5 {
        return Err(Failure::TooLong { limit: 5 });
    }
    Ok(name.len())
}

fn main() -> Result<(), Failure> {
    println!("{}", check("anna")?);
    if let Err(failure) = check("") {
        println!("{failure:?}");
    }
    check("maximilian")?;
    println!("not reached");
    Ok(())
}
