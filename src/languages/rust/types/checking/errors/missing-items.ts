/**
 * Stable methods and associated items of the real library (1.95) that ours has not, by the path of the type or trait: a
 * program that uses one is not wrong, it is not supported.
 */
const missing: Readonly<Record<string, string>> = {
  char:
    'MAX_LEN_UTF16 MAX_LEN_UTF8 UNICODE_VERSION decode_utf16 encode_utf16 escape_debug escape_default ' +
    'escape_unicode',
  float:
    'MAX_10_EXP MAX_EXP MIN_10_EXP MIN_EXP abs_sub from_be_bytes from_le_bytes from_ne_bytes is_subnormal ' +
    'to_int_unchecked',
  int:
    'escape_ascii overflowing_add_signed overflowing_add_unsigned overflowing_div_euclid ' +
    'overflowing_rem_euclid overflowing_sub_signed overflowing_sub_unsigned saturating_sub_signed ' +
    'saturating_sub_unsigned strict_abs strict_add strict_add_signed strict_add_unsigned strict_div ' +
    'strict_div_euclid strict_mul strict_neg strict_pow strict_rem strict_rem_euclid strict_shl ' +
    'strict_shr strict_sub strict_sub_signed strict_sub_unsigned unbounded_shl unbounded_shr ' +
    'unchecked_add unchecked_mul unchecked_neg unchecked_shl unchecked_shr unchecked_sub ' +
    'wrapping_div_euclid wrapping_rem_euclid wrapping_sub_signed wrapping_sub_unsigned',
  pointer:
    'align_offset as_array as_mut_array as_mut_unchecked as_ref_unchecked byte_add byte_offset ' +
    'byte_offset_from byte_offset_from_unsigned byte_sub copy_from copy_from_nonoverlapping copy_to ' +
    'copy_to_nonoverlapping expose_provenance is_aligned is_empty len map_addr offset_from_unsigned ' +
    'read_unaligned read_volatile with_addr wrapping_add wrapping_byte_add wrapping_byte_offset ' +
    'wrapping_byte_sub wrapping_offset wrapping_sub write_bytes write_unaligned write_volatile',
  slice:
    'align_to align_to_mut as_array as_chunks_mut as_chunks_unchecked as_chunks_unchecked_mut ' +
    'as_flattened as_flattened_mut as_mut_array as_mut_ptr_range as_ptr_range as_rchunks as_rchunks_mut ' +
    'chunk_by_mut connect element_offset escape_ascii first_chunk_mut get_disjoint_unchecked_mut ' +
    'last_chunk_mut make_ascii_lowercase make_ascii_uppercase rchunks_exact rchunks_exact_mut rchunks_mut ' +
    'rsplit_mut rsplitn rsplitn_mut split_at_mut_checked split_at_mut_unchecked split_at_unchecked ' +
    'split_first_chunk split_first_chunk_mut split_inclusive_mut split_last_chunk split_last_chunk_mut ' +
    'split_mut split_off split_off_first split_off_first_mut split_off_last split_off_last_mut ' +
    'split_off_mut splitn_mut strip_prefix strip_suffix trim_ascii trim_ascii_end trim_ascii_start ' +
    'utf8_chunks write_clone_of_slice write_copy_of_slice',
  'std::borrow::ToOwned': 'clone_into',
  'std::boxed::Box': 'assume_init into_pin new_uninit new_uninit_slice new_zeroed new_zeroed_slice write',
  'std::cell::Cell': 'as_array_of_cells as_slice_of_cells from_mut',
  'std::cell::LazyCell': 'force_mut get get_mut',
  'std::cell::RefCell': 'try_borrow_unguarded',
  'std::cell::RefMut': 'filter_map map_split',
  'std::cell::UnsafeCell': 'from_mut raw_get',
  'std::collections::binary_heap::BinaryHeap': 'reserve_exact shrink_to shrink_to_fit try_reserve try_reserve_exact',
  'std::collections::btree_map::Entry': 'insert_entry',
  'std::collections::btree_map::VacantEntry': 'insert_entry',
  'std::collections::btree_set::BTreeSet': 'extract_if',
  'std::collections::hash_map::Entry': 'insert_entry',
  'std::collections::hash_map::HashMap': 'get_disjoint_unchecked_mut shrink_to try_reserve',
  'std::collections::hash_map::VacantEntry': 'insert_entry',
  'std::collections::hash_set::HashSet': 'extract_if hasher shrink_to try_reserve with_capacity_and_hasher',
  'std::collections::linked_list::LinkedList': 'extract_if push_back_mut push_front_mut',
  'std::collections::vec_deque::VecDeque':
    'binary_search_by binary_search_by_key insert_mut partition_point push_back_mut push_front_mut ' +
    'range_mut reserve_exact resize_with shrink_to try_reserve try_reserve_exact',
  'std::fmt::Formatter': 'flags',
  'std::io::BufRead': 'consume fill_buf read_until skip_until split',
  'std::io::BufReader': 'buffer capacity get_mut seek_relative with_capacity',
  'std::io::BufWriter': 'buffer capacity get_mut into_inner into_parts with_capacity',
  'std::io::Cursor': 'get_mut set_position',
  'std::io::Error': 'downcast from_raw_os_error get_mut into_inner last_os_error raw_os_error',
  'std::io::Read': 'by_ref bytes chain read_exact read_to_end read_vectored take',
  'std::io::Write': 'write_vectored',
  'std::iter::Peekable': 'next_if_map_mut',
  'std::num::NonZero':
    'BITS cast_signed cast_unsigned checked_abs checked_add checked_mul checked_neg ' +
    'checked_next_power_of_two checked_pow count_ones div_ceil ilog10 ilog2 is_negative is_positive ' +
    'is_power_of_two isqrt leading_zeros midpoint overflowing_abs overflowing_neg saturating_abs ' +
    'saturating_add saturating_mul saturating_neg saturating_pow trailing_zeros unsigned_abs wrapping_abs ' +
    'wrapping_neg',
  'std::ops::Bound': 'cloned',
  'std::ops::ControlFlow': 'map_continue',
  'std::option::Option': 'as_mut_slice as_pin_mut as_pin_ref',
  'std::panic::Location': 'file_as_c_str',
  'std::pin::Pin':
    'as_deref_mut as_mut as_ref get_mut get_ref get_unchecked_mut into_inner into_inner_unchecked ' +
    'into_ref map_unchecked map_unchecked_mut new_unchecked set static_mut static_ref',
  'std::ptr::NonNull':
    'add addr align_offset byte_add byte_offset byte_offset_from byte_offset_from_unsigned byte_sub ' +
    'copy_from copy_from_nonoverlapping copy_to copy_to_nonoverlapping drop_in_place expose_provenance ' +
    'from_mut from_ref is_aligned is_empty len map_addr offset offset_from offset_from_unsigned read ' +
    'read_unaligned read_volatile replace slice_from_raw_parts sub swap with_addr with_exposed_provenance ' +
    'without_provenance write write_bytes write_unaligned write_volatile',
  'std::rc::Rc': 'assume_init new_uninit new_uninit_slice new_zeroed new_zeroed_slice',
  'std::rc::Weak': 'from_raw into_raw',
  'std::result::Result': 'unwrap_err_unchecked unwrap_unchecked',
  'std::str::Utf8Error': 'error_len',
  'std::string::String':
    'as_mut_str as_mut_vec from_raw_parts from_utf16_lossy from_utf8_unchecked into_raw_parts ' +
    'reserve_exact shrink_to try_reserve try_reserve_exact',
  'std::sync::Arc': 'assume_init new_uninit new_uninit_slice new_zeroed new_zeroed_slice',
  'std::sync::LazyLock': 'force_mut get get_mut',
  'std::sync::Once': 'wait_force',
  'std::sync::Weak': 'from_raw into_raw',
  'std::sync::atomic::AtomicPtr':
    'fetch_and fetch_byte_add fetch_byte_sub fetch_or fetch_ptr_add fetch_ptr_sub fetch_xor from_ptr',
  'std::thread::Builder': 'spawn_unchecked',
  'std::time::Duration': 'div_f32 from_nanos_u128 try_from_secs_f32',
  'std::time::SystemTime': 'checked_add checked_sub',
  'std::vec::IntoIter': 'as_mut_slice',
  'std::vec::Vec':
    'as_mut_ptr as_ptr from_raw_parts insert_mut into_raw_parts set_len spare_capacity_mut try_reserve ' +
    'try_reserve_exact',
  str:
    'as_bytes_mut as_mut_ptr ceil_char_boundary escape_default escape_unicode from_utf8 from_utf8_mut ' +
    'from_utf8_unchecked from_utf8_unchecked_mut get_mut get_unchecked_mut into_boxed_bytes lines_any ' +
    'make_ascii_lowercase make_ascii_uppercase rmatch_indices rmatches rsplit_terminator ' +
    'slice_mut_unchecked slice_unchecked split_at_mut split_at_mut_checked trim_ascii_end ' +
    'trim_ascii_start trim_left_matches trim_right_matches',
}

const names = new Map(Object.entries(missing).map(([owner, text]) => [owner, new Set(text.split(' '))]))

/** Whether the real library's type or trait has an item that ours has not. `owner`: its path, or `int`, `str`, `slice`… */
export function isMissingItem(owner: string, name: string): boolean {
  return names.get(owner)?.has(name) ?? false
}
