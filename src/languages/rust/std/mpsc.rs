// std::sync::mpsc
use std::error::Error;
use std::fmt;
use std::intrinsics;
use std::time::Duration;

/// What both ends share: a queue of the machine's.
#[builtin]
pub struct Channel<T>;

pub struct Sender<T> {
    channel: Channel<T>,
}
unsafe impl<T: Send> Send for Sender<T> {}
unsafe impl<T: Send> Sync for Sender<T> {}
impl<T> std::panic::UnwindSafe for Sender<T> {}
impl<T> std::panic::RefUnwindSafe for Sender<T> {}

pub struct SyncSender<T> {
    channel: Channel<T>,
}
unsafe impl<T: Send> Send for SyncSender<T> {}
unsafe impl<T: Send> Sync for SyncSender<T> {}
impl<T> std::panic::UnwindSafe for SyncSender<T> {}
impl<T> std::panic::RefUnwindSafe for SyncSender<T> {}

pub struct Receiver<T> {
    channel: Channel<T>,
}
unsafe impl<T: Send> Send for Receiver<T> {}
impl<T> !Sync for Receiver<T> {}
impl<T> std::panic::UnwindSafe for Receiver<T> {}
impl<T> std::panic::RefUnwindSafe for Receiver<T> {}

pub fn channel<T>() -> (Sender<T>, Receiver<T>) {
    let channel = intrinsics::sync::channel_new(None);
    (Sender { channel: intrinsics::sync::channel_share(&channel) }, Receiver { channel })
}
pub fn sync_channel<T>(bound: usize) -> (SyncSender<T>, Receiver<T>) {
    let channel = intrinsics::sync::channel_new(Some(bound));
    (SyncSender { channel: intrinsics::sync::channel_share(&channel) }, Receiver { channel })
}

impl<T> Sender<T> {
    pub fn send(&self, t: T) -> Result<(), SendError<T>> {
        if intrinsics::sync::channel_send(&self.channel, &t) {
            intrinsics::forget(t);
            Ok(())
        } else {
            Err(SendError(t))
        }
    }
}
impl<T> Clone for Sender<T> {
    fn clone(&self) -> Sender<T> {
        intrinsics::sync::channel_add_sender(&self.channel);
        Sender { channel: intrinsics::sync::channel_share(&self.channel) }
    }
}
impl<T> Drop for Sender<T> {
    fn drop(&mut self) {
        intrinsics::sync::channel_drop_sender(&self.channel)
    }
}
impl<T> fmt::Debug for Sender<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Sender").finish_non_exhaustive()
    }
}

impl<T> SyncSender<T> {
    pub fn send(&self, t: T) -> Result<(), SendError<T>> {
        let mut sent = intrinsics::sync::channel_send(&self.channel, &t);
        if sent && intrinsics::sync::channel_is_rendezvous(&self.channel) {
            sent = intrinsics::sync::channel_sent(&self.channel);
        }
        if sent {
            intrinsics::forget(t);
            Ok(())
        } else {
            Err(SendError(t))
        }
    }
    pub fn try_send(&self, t: T) -> Result<(), TrySendError<T>> {
        match intrinsics::sync::channel_try_send(&self.channel, &t) {
            0 => {
                intrinsics::forget(t);
                Ok(())
            }
            1 => Err(TrySendError::Full(t)),
            _ => Err(TrySendError::Disconnected(t)),
        }
    }
}
impl<T> Clone for SyncSender<T> {
    fn clone(&self) -> SyncSender<T> {
        intrinsics::sync::channel_add_sender(&self.channel);
        SyncSender { channel: intrinsics::sync::channel_share(&self.channel) }
    }
}
impl<T> Drop for SyncSender<T> {
    fn drop(&mut self) {
        intrinsics::sync::channel_drop_sender(&self.channel)
    }
}
impl<T> fmt::Debug for SyncSender<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SyncSender").finish_non_exhaustive()
    }
}

impl<T> Receiver<T> {
    fn ready(&self) {
        if intrinsics::sync::channel_is_rendezvous(&self.channel) {
            intrinsics::sync::channel_ready(&self.channel);
        }
    }
    pub fn try_recv(&self) -> Result<T, TryRecvError> {
        let mut received = Vec::new();
        match intrinsics::sync::channel_try_receive(&self.channel, &mut received) {
            0 => Ok(intrinsics::vec_pop(&mut received)),
            1 => Err(TryRecvError::Empty),
            _ => Err(TryRecvError::Disconnected),
        }
    }
    pub fn recv(&self) -> Result<T, RecvError> {
        self.ready();
        let mut received = Vec::new();
        if intrinsics::sync::channel_receive(&self.channel, &mut received) {
            Ok(intrinsics::vec_pop(&mut received))
        } else {
            Err(RecvError)
        }
    }
    pub fn recv_timeout(&self, timeout: Duration) -> Result<T, RecvTimeoutError> {
        self.ready();
        let mut received = Vec::new();
        match intrinsics::sync::channel_receive_timeout(&self.channel, &mut received, timeout.nanoseconds()) {
            0 => Ok(intrinsics::vec_pop(&mut received)),
            1 => Err(RecvTimeoutError::Timeout),
            _ => Err(RecvTimeoutError::Disconnected),
        }
    }
    pub fn iter(&self) -> Iter<'_, T> {
        Iter { rx: self }
    }
    pub fn try_iter(&self) -> TryIter<'_, T> {
        TryIter { rx: self }
    }
}
impl<T> Drop for Receiver<T> {
    fn drop(&mut self) {
        drop(intrinsics::sync::channel_drop_receiver(&self.channel))
    }
}
impl<T> fmt::Debug for Receiver<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Receiver").finish_non_exhaustive()
    }
}

#[derive(Debug)]
pub struct Iter<'a, T: 'a> {
    rx: &'a Receiver<T>,
}
impl<'a, T> Iterator for Iter<'a, T> {
    type Item = T;
    fn next(&mut self) -> Option<T> {
        self.rx.recv().ok()
    }
}
#[derive(Debug)]
pub struct TryIter<'a, T: 'a> {
    rx: &'a Receiver<T>,
}
impl<'a, T> Iterator for TryIter<'a, T> {
    type Item = T;
    fn next(&mut self) -> Option<T> {
        self.rx.try_recv().ok()
    }
}
#[derive(Debug)]
pub struct IntoIter<T> {
    rx: Receiver<T>,
}
impl<T> Iterator for IntoIter<T> {
    type Item = T;
    fn next(&mut self) -> Option<T> {
        self.rx.recv().ok()
    }
}
impl<'a, T> IntoIterator for &'a Receiver<T> {
    type Item = T;
    type IntoIter = Iter<'a, T>;
    fn into_iter(self) -> Iter<'a, T> {
        self.iter()
    }
}
impl<T> IntoIterator for Receiver<T> {
    type Item = T;
    type IntoIter = IntoIter<T>;
    fn into_iter(self) -> IntoIter<T> {
        IntoIter { rx: self }
    }
}

#[derive(PartialEq, Eq, Clone, Copy)]
pub struct SendError<T>(pub T);
impl<T> fmt::Debug for SendError<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SendError").finish_non_exhaustive()
    }
}
impl<T> fmt::Display for SendError<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad("sending on a closed channel")
    }
}
impl<T> Error for SendError<T> {}

#[derive(PartialEq, Eq, Clone, Copy, Debug)]
pub struct RecvError;
impl fmt::Display for RecvError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad("receiving on a closed channel")
    }
}
impl Error for RecvError {}

#[derive(PartialEq, Eq, Clone, Copy, Debug)]
pub enum TryRecvError {
    Empty,
    Disconnected,
}
impl fmt::Display for TryRecvError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            TryRecvError::Empty => "receiving on an empty channel",
            TryRecvError::Disconnected => "receiving on a closed channel",
        })
    }
}
impl Error for TryRecvError {}
impl From<RecvError> for TryRecvError {
    fn from(_error: RecvError) -> TryRecvError {
        TryRecvError::Disconnected
    }
}

#[derive(PartialEq, Eq, Clone, Copy, Debug)]
pub enum RecvTimeoutError {
    Timeout,
    Disconnected,
}
impl fmt::Display for RecvTimeoutError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            RecvTimeoutError::Timeout => "timed out waiting on channel",
            RecvTimeoutError::Disconnected => "channel is empty and sending half is closed",
        })
    }
}
impl Error for RecvTimeoutError {}
impl From<RecvError> for RecvTimeoutError {
    fn from(_error: RecvError) -> RecvTimeoutError {
        RecvTimeoutError::Disconnected
    }
}

#[derive(PartialEq, Eq, Clone, Copy)]
pub enum TrySendError<T> {
    Full(T),
    Disconnected(T),
}
impl<T> fmt::Debug for TrySendError<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            TrySendError::Full(_) => "TrySendError::Full(..)",
            TrySendError::Disconnected(_) => "TrySendError::Disconnected(..)",
        })
    }
}
impl<T> fmt::Display for TrySendError<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            TrySendError::Full(_) => "sending on a full channel",
            TrySendError::Disconnected(_) => "sending on a closed channel",
        })
    }
}
impl<T> Error for TrySendError<T> {}
impl<T> From<SendError<T>> for TrySendError<T> {
    fn from(error: SendError<T>) -> TrySendError<T> {
        TrySendError::Disconnected(error.0)
    }
}
