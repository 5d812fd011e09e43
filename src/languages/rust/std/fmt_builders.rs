// std::fmt: builders of Debug output

/// Puts four spaces in front of every line.
struct Indented<'a> {
    out: &'a mut (dyn Write + 'a),
    on_newline: bool,
}
impl Write for Indented<'_> {
    fn write_str(&mut self, s: &str) -> Result {
        for line in s.split_inclusive('\n') {
            if self.on_newline {
                self.out.write_str("    ")?;
            }
            self.on_newline = line.ends_with('\n');
            self.out.write_str(line)?;
        }
        Ok(())
    }
}

/// Calls a Debug::fmt one level deeper, with a comma and a line end behind; `name` stands in front.
fn write_indented(f: &mut Formatter<'_>, name: &str, separator: &str, value: &dyn Debug) -> Result {
    let mut indented = Indented { out: f.out, on_newline: true };
    let mut inner = Formatter { out: &mut indented, spec: f.spec };
    inner.write_str(name)?;
    inner.write_str(separator)?;
    value.fmt(&mut inner)?;
    inner.write_str(",\n")
}

pub struct DebugStruct<'a, 'b: 'a> {
    fmt: &'a mut Formatter<'b>,
    result: Result,
    has_fields: bool,
}
impl<'a, 'b: 'a> DebugStruct<'a, 'b> {
    pub fn field(&mut self, name: &str, value: &dyn Debug) -> &mut DebugStruct<'a, 'b> {
        if self.result.is_ok() {
            self.result = self.write_field(name, value);
        }
        self.has_fields = true;
        self
    }
    fn write_field(&mut self, name: &str, value: &dyn Debug) -> Result {
        if self.fmt.alternate() {
            if !self.has_fields {
                self.fmt.write_str(" {\n")?;
            }
            return write_indented(self.fmt, name, ": ", value);
        }
        self.fmt.write_str(if self.has_fields { ", " } else { " { " })?;
        self.fmt.write_str(name)?;
        self.fmt.write_str(": ")?;
        value.fmt(self.fmt)
    }
    pub fn finish_non_exhaustive(&mut self) -> Result {
        self.result?;
        let end = if !self.has_fields {
            " { .. }"
        } else if self.fmt.alternate() {
            "    ..\n}"
        } else {
            ", .. }"
        };
        self.result = self.fmt.write_str(end);
        self.result
    }
    pub fn finish(&mut self) -> Result {
        if self.has_fields {
            self.result?;
            self.result = self.fmt.write_str(if self.fmt.alternate() { "}" } else { " }" });
        }
        self.result
    }
}

pub struct DebugTuple<'a, 'b: 'a> {
    fmt: &'a mut Formatter<'b>,
    result: Result,
    fields: usize,
    empty_name: bool,
}
impl<'a, 'b: 'a> DebugTuple<'a, 'b> {
    pub fn field(&mut self, value: &dyn Debug) -> &mut DebugTuple<'a, 'b> {
        if self.result.is_ok() {
            self.result = self.write_field(value);
        }
        self.fields += 1;
        self
    }
    fn write_field(&mut self, value: &dyn Debug) -> Result {
        if self.fmt.alternate() {
            if self.fields == 0 {
                self.fmt.write_str("(\n")?;
            }
            return write_indented(self.fmt, "", "", value);
        }
        self.fmt.write_str(if self.fields == 0 { "(" } else { ", " })?;
        value.fmt(self.fmt)
    }
    pub fn finish_non_exhaustive(&mut self) -> Result {
        self.result?;
        let end = if self.fields == 0 {
            "(..)"
        } else if self.fmt.alternate() {
            "    ..\n)"
        } else {
            ", ..)"
        };
        self.result = self.fmt.write_str(end);
        self.result
    }
    pub fn finish(&mut self) -> Result {
        if self.fields > 0 {
            self.result?;
            if self.fields == 1 && self.empty_name && !self.fmt.alternate() {
                self.fmt.write_str(",")?;
            }
            self.result = self.fmt.write_str(")");
        }
        self.result
    }
}

/// What lists and sets share.
struct DebugInner<'a, 'b: 'a> {
    fmt: &'a mut Formatter<'b>,
    result: Result,
    has_fields: bool,
}
impl<'a, 'b: 'a> DebugInner<'a, 'b> {
    fn entry(&mut self, value: &dyn Debug) {
        if self.result.is_ok() {
            self.result = self.write_entry(value);
        }
        self.has_fields = true;
    }
    fn write_entry(&mut self, value: &dyn Debug) -> Result {
        if self.fmt.alternate() {
            if !self.has_fields {
                self.fmt.write_str("\n")?;
            }
            return write_indented(self.fmt, "", "", value);
        }
        if self.has_fields {
            self.fmt.write_str(", ")?;
        }
        value.fmt(self.fmt)
    }
    fn finish(&mut self, end: &str) -> Result {
        self.result?;
        self.result = self.fmt.write_str(end);
        self.result
    }
    fn finish_non_exhaustive(&mut self, end: &str) -> Result {
        self.result?;
        if self.has_fields {
            self.fmt.write_str(if self.fmt.alternate() { "    ..\n" } else { ", .." })?;
        } else {
            self.fmt.write_str("..")?;
        }
        self.result = self.fmt.write_str(end);
        self.result
    }
}

pub struct DebugList<'a, 'b: 'a> {
    inner: DebugInner<'a, 'b>,
}
impl<'a, 'b: 'a> DebugList<'a, 'b> {
    pub fn entry(&mut self, entry: &dyn Debug) -> &mut DebugList<'a, 'b> {
        self.inner.entry(entry);
        self
    }
    pub fn entries<D: Debug, I: IntoIterator<Item = D>>(&mut self, entries: I) -> &mut DebugList<'a, 'b> {
        for entry in entries {
            self.inner.entry(&entry);
        }
        self
    }
    pub fn finish(&mut self) -> Result {
        self.inner.finish("]")
    }
    pub fn finish_non_exhaustive(&mut self) -> Result {
        self.inner.finish_non_exhaustive("]")
    }
}

pub struct DebugSet<'a, 'b: 'a> {
    inner: DebugInner<'a, 'b>,
}
impl<'a, 'b: 'a> DebugSet<'a, 'b> {
    pub fn entry(&mut self, entry: &dyn Debug) -> &mut DebugSet<'a, 'b> {
        self.inner.entry(entry);
        self
    }
    pub fn entries<D: Debug, I: IntoIterator<Item = D>>(&mut self, entries: I) -> &mut DebugSet<'a, 'b> {
        for entry in entries {
            self.inner.entry(&entry);
        }
        self
    }
    pub fn finish(&mut self) -> Result {
        self.inner.finish("}")
    }
    pub fn finish_non_exhaustive(&mut self) -> Result {
        self.inner.finish_non_exhaustive("}")
    }
}

pub struct DebugMap<'a, 'b: 'a> {
    fmt: &'a mut Formatter<'b>,
    result: Result,
    has_fields: bool,
    has_key: bool,
    on_newline: bool,
}
impl<'a, 'b: 'a> DebugMap<'a, 'b> {
    pub fn entry(&mut self, key: &dyn Debug, value: &dyn Debug) -> &mut DebugMap<'a, 'b> {
        self.key(key).value(value)
    }
    pub fn key(&mut self, key: &dyn Debug) -> &mut DebugMap<'a, 'b> {
        if self.result.is_ok() {
            self.result = self.write_key(key);
            self.has_key = true;
        }
        self
    }
    fn write_key(&mut self, key: &dyn Debug) -> Result {
        if self.fmt.alternate() {
            if !self.has_fields {
                self.fmt.write_str("\n")?;
            }
            let mut indented = Indented { out: self.fmt.out, on_newline: true };
            let mut inner = Formatter { out: &mut indented, spec: self.fmt.spec };
            key.fmt(&mut inner)?;
            inner.write_str(": ")?;
            self.on_newline = indented.on_newline;
            return Ok(());
        }
        if self.has_fields {
            self.fmt.write_str(", ")?;
        }
        key.fmt(self.fmt)?;
        self.fmt.write_str(": ")
    }
    pub fn value(&mut self, value: &dyn Debug) -> &mut DebugMap<'a, 'b> {
        if self.result.is_ok() {
            if !self.has_key {
                panic!("attempted to format a map value before its key");
            }
            self.result = self.write_value(value);
            self.has_key = false;
        }
        self.has_fields = true;
        self
    }
    fn write_value(&mut self, value: &dyn Debug) -> Result {
        if self.fmt.alternate() {
            let mut indented = Indented { out: self.fmt.out, on_newline: self.on_newline };
            let mut inner = Formatter { out: &mut indented, spec: self.fmt.spec };
            value.fmt(&mut inner)?;
            return inner.write_str(",\n");
        }
        value.fmt(self.fmt)
    }
    pub fn entries<K: Debug, V: Debug, I: IntoIterator<Item = (K, V)>>(&mut self, entries: I) -> &mut DebugMap<'a, 'b> {
        for (key, value) in entries {
            self.entry(&key, &value);
        }
        self
    }
    pub fn finish(&mut self) -> Result {
        self.result?;
        self.result = self.fmt.write_str("}");
        self.result
    }
    pub fn finish_non_exhaustive(&mut self) -> Result {
        self.result?;
        if self.has_fields {
            self.fmt.write_str(if self.fmt.alternate() { "    ..\n" } else { ", .." })?;
        } else {
            self.fmt.write_str("..")?;
        }
        self.result = self.fmt.write_str("}");
        self.result
    }
}
