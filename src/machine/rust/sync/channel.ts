import { native, type Native, type NativeCall } from '../../native'
import type { Blocked, OperationKind, VisibleOperation } from '../../operation'
import type { Runtime } from '../../runtime'
import type { HeapObject, Value } from '../../values'
import { makeBuiltin, makeList } from '../builtins'
import { objectAt, readThrough } from '../pointers'
import { second } from './objects'

/** Fields of a channel. */
export const enum ChannelSlot {
  /** How many items fit; null: any number. 0: whoever sends waits until the item is received. */
  Capacity,
  /** How many senders live. */
  Senders,
  /** Whether the receiver lives. */
  Receiver,
  /** Of a channel without room: id of the thread whose item is inside; null: none is. */
  Sender,
  /** Of a channel without room: whether somebody is about to receive. */
  Ready,
  /** The list of what is inside, oldest first. */
  Items,
}

export const capacityOf = (channel: HeapObject) => channel.fields[ChannelSlot.Capacity] as number | null
export const sendersOf = (channel: HeapObject) => channel.fields[ChannelSlot.Senders] as number
export const hasReceiver = (channel: HeapObject) => channel.fields[ChannelSlot.Receiver] === true
const itemList = (channel: HeapObject) => channel.fields[ChannelSlot.Items] as HeapObject
export const itemsIn = (channel: HeapObject) => itemList(channel).fields
const isRendezvous = (channel: HeapObject) => capacityOf(channel) === 0

function isFull(channel: HeapObject): boolean {
  const capacity = capacityOf(channel)
  return capacity !== null && itemsIn(channel).length >= Math.max(1, capacity)
}

function full(_rt: Runtime, args: readonly Value[]): Blocked | null {
  const channel = second(args)
  return hasReceiver(channel) && isFull(channel) ? { reason: 'queue-full', object: channel, by: [] } : null
}

function empty(_rt: Runtime, args: readonly Value[]): Blocked | null {
  const channel = second(args)
  const waits = itemsIn(channel).length === 0 && sendersOf(channel) > 0
  return waits ? { reason: 'queue-empty', object: channel, by: [] } : null
}

function put(rt: Runtime, channel: HeapObject, value: Value): void {
  rt.heap.append(itemList(channel), value)
  if (isRendezvous(channel)) rt.heap.write(channel, ChannelSlot.Sender, rt.thread.id)
}

/** Puts the oldest item into the Vec that `into` points to. */
function take(rt: Runtime, channel: HeapObject, into: Value): void {
  rt.heap.append(objectAt(into), rt.heap.shift(itemList(channel)))
  if (!isRendezvous(channel)) return
  rt.heap.write(channel, ChannelSlot.Sender, null)
  rt.heap.write(channel, ChannelSlot.Ready, false)
}

function send(rt: Runtime, args: Value[]): boolean {
  const channel = second(args)
  if (!hasReceiver(channel)) return false
  put(rt, channel, readThrough(args[2]))
  return true
}

/** 0: sent; 1: full; 2: nobody will receive. */
function trySend(rt: Runtime, args: Value[]): number {
  const channel = second(args)
  if (!hasReceiver(channel)) return 2
  if (isFull(channel) || (isRendezvous(channel) && channel.fields[ChannelSlot.Ready] !== true)) return 1
  put(rt, channel, readThrough(args[2]))
  // Somebody is waiting for it: there is nothing to wait for.
  if (isRendezvous(channel)) rt.heap.write(channel, ChannelSlot.Sender, null)
  return 0
}

function unreceived(rt: Runtime, args: readonly Value[]): Blocked | null {
  const channel = second(args)
  const waits = channel.fields[ChannelSlot.Sender] === rt.thread.id && hasReceiver(channel)
  return waits ? { reason: 'queue-full', object: channel, by: [] } : null
}

/** Whether the item was received; where nobody will, it is taken back. */
function sent(rt: Runtime, args: Value[]): boolean {
  const channel = second(args)
  if (channel.fields[ChannelSlot.Sender] !== rt.thread.id) return true
  rt.heap.write(channel, ChannelSlot.Sender, null)
  if (itemsIn(channel).length > 0) rt.heap.shift(itemList(channel))
  return false
}

/** 0: received; 1: empty; 2: nobody will send. */
function tryReceive(rt: Runtime, args: Value[]): number {
  const channel = second(args)
  if (itemsIn(channel).length === 0) {
    if (isRendezvous(channel)) rt.heap.write(channel, ChannelSlot.Ready, false)
    return sendersOf(channel) > 0 ? 1 : 2
  }
  take(rt, channel, args[2])
  return 0
}

function dropReceiver(rt: Runtime, args: Value[]): Value {
  const channel = second(args)
  rt.heap.write(channel, ChannelSlot.Receiver, false)
  // What waits for its sender to take it back is still the sender's.
  if (channel.fields[ChannelSlot.Sender] !== null) return makeList(rt, [])
  const left = makeList(rt, itemsIn(channel).slice())
  rt.heap.rewrite(itemList(channel), (items) => (items.length = 0))
  return left
}

const changing =
  (slot: ChannelSlot, change: (now: number) => Value): NativeCall =>
  (rt, args) => {
    rt.heap.write(second(args), slot, change(second(args).fields[slot] as number))
    return null
  }

function make(rt: Runtime, [t, capacity]: Value[]): HeapObject {
  return makeBuiltin(rt, 'Channel', [capacity, 1, true, null, false, makeList(rt, [])], t as number)
}

const of = (kind: OperationKind, more: Partial<VisibleOperation> = {}): { visible: VisibleOperation } => ({
  visible: { kind, object: second, ...more },
})
const waitsForObject = true
const item = { value: (args: readonly Value[]) => readThrough(args[2]) }

/** std::sync::mpsc. */
export const channelNatives: readonly Native[] = [
  native('channel_new(t, capacity, /)', make),
  native('channel_share(t, channel, /)', (_rt, args) => second(args)),
  native(
    'channel_add_sender(t, channel, /)',
    changing(ChannelSlot.Senders, (now) => now + 1),
    of('clone'),
  ),
  native(
    'channel_drop_sender(t, channel, /)',
    changing(ChannelSlot.Senders, (now) => now - 1),
    of('drop'),
  ),
  native('channel_drop_receiver(t, channel, /)', dropReceiver, of('drop')),
  native('channel_send(t, channel, value, /)', send, of('put', { ...item, blocked: full, waitsForObject })),
  native('channel_try_send(t, channel, value, /)', trySend, of('put', item)),
  native('channel_is_rendezvous(t, channel, /)', (_rt, args) => isRendezvous(second(args))),
  native('channel_sent(t, channel, /)', sent, of('wait', { blocked: unreceived, waitsForObject })),
  native(
    'channel_ready(t, channel, /)',
    changing(ChannelSlot.Ready, () => true),
    of('update'),
  ),
  native(
    'channel_receive(t, channel, into, /)',
    (rt, args) => tryReceive(rt, args) === 0,
    of('get', { blocked: empty, waitsForObject }),
  ),
  native('channel_try_receive(t, channel, into, /)', tryReceive, of('get')),
  native(
    'channel_receive_timeout(t, channel, into, nanoseconds, /)',
    tryReceive,
    of('get', { blocked: empty, waitsForObject, timeout: (args) => Number(args[3]) }),
  ),
]
