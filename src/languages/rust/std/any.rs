// std::any
use std::intrinsics;

#[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct TypeId {
    id: u64,
}
impl TypeId {
    pub fn of<T: ?Sized + 'static>() -> TypeId {
        TypeId { id: intrinsics::type_id::<T>() }
    }
}

#[lang = "Any"]
pub trait Any: 'static {
    fn type_id(&self) -> TypeId;
}
impl<T: 'static + ?Sized> Any for T {
    fn type_id(&self) -> TypeId {
        TypeId::of::<T>()
    }
}

impl dyn Any {
    pub fn is<T: Any>(&self) -> bool {
        self.type_id() == TypeId::of::<T>()
    }
    pub fn downcast_ref<T: Any>(&self) -> Option<&T> {
        if self.is::<T>() { unsafe { Some(&*(self as *const dyn Any as *const T)) } } else { None }
    }
    pub fn downcast_mut<T: Any>(&mut self) -> Option<&mut T> {
        if self.is::<T>() { unsafe { Some(&mut *(self as *mut dyn Any as *mut T)) } } else { None }
    }
}
impl dyn Any + Send {
    pub fn is<T: Any>(&self) -> bool {
        self.type_id() == TypeId::of::<T>()
    }
    pub fn downcast_ref<T: Any>(&self) -> Option<&T> {
        if self.is::<T>() { unsafe { Some(&*(self as *const (dyn Any + Send) as *const T)) } } else { None }
    }
    pub fn downcast_mut<T: Any>(&mut self) -> Option<&mut T> {
        if self.is::<T>() { unsafe { Some(&mut *(self as *mut (dyn Any + Send) as *mut T)) } } else { None }
    }
}
impl dyn Any + Send + Sync {
    pub fn is<T: Any>(&self) -> bool {
        self.type_id() == TypeId::of::<T>()
    }
    pub fn downcast_ref<T: Any>(&self) -> Option<&T> {
        if self.is::<T>() { unsafe { Some(&*(self as *const (dyn Any + Send + Sync) as *const T)) } } else { None }
    }
    pub fn downcast_mut<T: Any>(&mut self) -> Option<&mut T> {
        if self.is::<T>() { unsafe { Some(&mut *(self as *mut (dyn Any + Send + Sync) as *mut T)) } } else { None }
    }
}

pub fn type_name<T: ?Sized>() -> &'static str {
    intrinsics::type_name::<T>()
}
pub fn type_name_of_val<T: ?Sized>(_value: &T) -> &'static str {
    intrinsics::type_name::<T>()
}
