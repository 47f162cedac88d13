import js from '@eslint/js';

const LETTE = [
  'AbortController',
  'IntersectionObserver',
  'URL',
  'clearTimeout',
  'document',
  'fetch',
  'localStorage',
  'setTimeout',
  'window',
];
const BROWSER = Object.fromEntries(LETTE.map((nome) => [nome, 'readonly']));
const NODE = { console: 'readonly', process: 'readonly' };

export default [
  { ignores: ['static/**'] },
  js.configs.recommended,
  { files: ['src/js/**/*.js'], languageOptions: { globals: BROWSER } },
  { files: ['*.mjs'], languageOptions: { globals: NODE } },
];
