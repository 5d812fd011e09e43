// std::process
use std::fmt::Debug;
use std::intrinsics;

pub fn exit(code: i32) -> ! {
    intrinsics::process_exit(code)
}
pub fn abort() -> ! {
    intrinsics::process_abort()
}
pub fn id() -> u32 {
    1
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ExitCode(u8);
impl ExitCode {
    pub const SUCCESS: ExitCode = ExitCode(0);
    pub const FAILURE: ExitCode = ExitCode(1);
}
impl From<u8> for ExitCode {
    fn from(code: u8) -> ExitCode {
        ExitCode(code)
    }
}

#[lang = "Termination"]
pub trait Termination {
    fn report(self) -> ExitCode;
}
impl Termination for () {
    fn report(self) -> ExitCode {
        ExitCode::SUCCESS
    }
}
impl Termination for ! {
    fn report(self) -> ExitCode {
        self
    }
}
impl Termination for std::convert::Infallible {
    fn report(self) -> ExitCode {
        match self {}
    }
}
impl Termination for ExitCode {
    fn report(self) -> ExitCode {
        self
    }
}
impl<T: Termination, E: Debug> Termination for Result<T, E> {
    fn report(self) -> ExitCode {
        match self {
            Ok(value) => value.report(),
            Err(error) => {
                eprintln!("Error: {:?}", error);
                ExitCode::FAILURE
            }
        }
    }
}

/// Where a program begins. Its result is the status of the process.
#[lang = "start"]
fn lang_start<T: Termination>(main: fn() -> T) -> i32 {
    let code = main().report();
    std::thread::drop_locals();
    code.0 as i32
}
