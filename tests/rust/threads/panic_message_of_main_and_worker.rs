// Order: any.
use std::thread;

#[derive(Debug)]
struct Report {
    worker: u8,
}

fn main() {
    let outcome = thread::Builder::new()
        .name(String::from("loader"))
        .spawn(|| -> Result<Report, String> {
            let value: Result<u8, String> = "300".parse::<u8>().map_err(|error| error.to_string());
            Ok(Report { worker: value? })
        })
        .unwrap()
        .join()
        .unwrap();
    println!("{outcome:?}");
    let report = outcome.expect("the loader's report");
    println!("{}", report.worker);
}
