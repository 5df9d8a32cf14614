import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { YamlEditor } from './YamlEditor'

const editor = (problems: React.ComponentProps<typeof YamlEditor>['problems']) =>
  renderToStaticMarkup(
    <YamlEditor
      control={{
        id: 'yaml',
        'aria-describedby': undefined,
        'aria-invalid': problems.length > 0 || undefined,
      }}
      yaml={'name: x\nrisk: none'}
      problems={problems}
      onChange={() => undefined}
    />,
  )

test('a line with a problem is marked, and the problem is told with its line', () => {
  const shown = editor([{ line: 2, column: 7, path: '/risk', message: 'is none of these' }])
  expect(shown).toContain('<li>1</li><li class="wrong">2</li>')
  expect(shown).toContain('Line 2')
  expect(shown).toContain('/risk is none of these')
  expect(shown).toContain('aria-invalid="true"')
})

test('a document that is right has no list of problems', () => {
  expect(editor([])).not.toContain('What is wrong')
})
