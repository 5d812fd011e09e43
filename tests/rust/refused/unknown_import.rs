use std::sync::Mutexx;
use std::threads;
use crate::missing::Thing;

fn main() {}
