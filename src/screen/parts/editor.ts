import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands'
import { python } from '@codemirror/lang-python'
import { rust } from '@codemirror/lang-rust'
import { bracketMatching, HighlightStyle, indentOnInput, indentUnit, syntaxHighlighting } from '@codemirror/language'
import { lintGutter, setDiagnostics } from '@codemirror/lint'
import { highlightSelectionMatches, searchKeymap } from '@codemirror/search'
import { Compartment, EditorState, type Extension } from '@codemirror/state'
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from '@codemirror/view'
import { tags } from '@lezer/highlight'
import { languageOf, type Diagnostic, type LanguageName } from '../../session/model'

interface Options {
  readonly label: string
  readonly changed: (text: string) => void
  readonly leave: () => void
}

const grammars: Readonly<Record<LanguageName, () => Extension>> = { python, rust }

export function createEditor(parent: HTMLElement, text: string, options: Options) {
  let language = languageOf(text)
  const grammar = new Compartment()
  const changed = (typed: string) => {
    options.changed(typed)
    const now = languageOf(typed)
    if (now === language) return
    language = now
    // Not within the update that told of the change.
    queueMicrotask(() => view.dispatch({ effects: grammar.reconfigure(grammars[now]()) }))
  }
  const setUp = [grammar.of(grammars[language]()), extensions({ ...options, changed })]
  const view = new EditorView({ parent, state: EditorState.create({ doc: text, extensions: setUp }) })
  return {
    focus: () => view.focus(),
    destroy: () => view.destroy(),
    /** Takes over a text that did not come from this editor. */
    show(source: string) {
      if (source === view.state.doc.toString()) return
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: source } })
    },
    /** Scrolls to where the cursor is, if it is the reader who is there. */
    reveal() {
      if (!view.hasFocus) return
      view.dispatch({ effects: EditorView.scrollIntoView(view.state.selection.main.head, { yMargin: 24 }) })
    },
    mark(diagnostics: readonly Diagnostic[]) {
      const { length } = view.state.doc
      const clip = (offset: number) => Math.max(0, Math.min(offset, length))
      const marks = diagnostics.map(({ span, severity, message, help }) => ({
        from: clip(span.from),
        to: clip(Math.max(span.to, span.from + 1)),
        severity,
        message: help === undefined ? message : `${message}\n${help}`,
      }))
      const notes = diagnostics.flatMap(({ span, labels }) =>
        labels
          .filter((label) => label.span.from !== span.from || label.span.to !== span.to)
          .map((label) => ({
            from: clip(label.span.from),
            to: clip(Math.max(label.span.to, label.span.from + 1)),
            severity: 'info' as const,
            message: label.message,
          })),
      )
      view.dispatch(setDiagnostics(view.state, [...marks, ...notes]))
    },
  }
}

function extensions(options: Options): Extension[] {
  return [
    lineNumbers(),
    highlightActiveLineGutter(),
    lintGutter(),
    history(),
    drawSelection(),
    indentOnInput(),
    bracketMatching(),
    highlightActiveLine(),
    highlightSelectionMatches(),
    indentUnit.of('    '),
    EditorState.tabSize.of(4),
    syntaxHighlighting(colours),
    EditorView.contentAttributes.of({ 'aria-label': options.label, spellcheck: 'false', tabindex: '0' }),
    keymap.of([
      { key: 'Escape', run: () => (options.leave(), true) },
      ...defaultKeymap,
      ...historyKeymap,
      ...searchKeymap,
      indentWithTab,
    ]),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) options.changed(update.state.doc.toString())
    }),
    looks,
  ]
}

const colours = HighlightStyle.define([
  { tag: [tags.keyword, tags.bool, tags.null, tags.self], color: 'var(--code-keyword)' },
  { tag: [tags.string, tags.special(tags.string)], color: 'var(--code-string)' },
  { tag: tags.number, color: 'var(--code-number)' },
  { tag: tags.comment, color: 'var(--code-comment)' },
  {
    tag: [tags.function(tags.variableName), tags.function(tags.definition(tags.variableName)), tags.className],
    color: 'var(--code-function)',
  },
])

const looks = EditorView.theme({
  '&': { height: '100%', fontSize: '13px', color: 'var(--ink)', backgroundColor: 'var(--paper)' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '22px' },
  '.cm-content': { caretColor: 'var(--ink)', paddingBlock: '4px' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)', borderLeftWidth: '2px' },
  '.cm-gutters': { backgroundColor: 'var(--paper)', color: 'var(--faint)', border: 'none' },
  '.cm-activeLine, .cm-activeLineGutter': {
    backgroundColor: 'color-mix(in srgb, var(--focus) 6%, transparent)',
  },
  '&.cm-focused .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'color-mix(in srgb, var(--focus) 24%, transparent) !important',
  },
  '.cm-selectionMatch': { backgroundColor: 'color-mix(in srgb, var(--focus) 14%, transparent)' },
  '.cm-tooltip, .cm-panels': {
    backgroundColor: 'var(--raised)',
    color: 'var(--ink)',
    border: '1px solid var(--line)',
    borderRadius: '8px',
  },
  '.cm-diagnostic': { fontFamily: 'var(--sans)', padding: '6px 10px' },
  '.cm-diagnostic-info': { borderLeftColor: 'var(--soft)' },
  '.cm-diagnostic-error': { borderLeftColor: 'var(--bad)' },
})
