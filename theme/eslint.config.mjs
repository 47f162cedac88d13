import js from '@eslint/js';

const BROWSER = { document: 'readonly', window: 'readonly', IntersectionObserver: 'readonly' };
const NODE = { console: 'readonly', process: 'readonly' };

export default [
  { ignores: ['static/**'] },
  js.configs.recommended,
  { files: ['src/js/**/*.js'], languageOptions: { globals: BROWSER } },
  { files: ['*.mjs'], languageOptions: { globals: NODE } },
];
