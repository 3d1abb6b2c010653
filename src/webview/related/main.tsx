import { render } from 'preact';
import { App } from './App.tsx';
import { connectHost } from './host.ts';
import { createTranslate, parseBundle } from '../common/translate.ts';

const root = document.getElementById('root');
const t = createTranslate(parseBundle(document.getElementById('strings')?.textContent ?? '{}'));
if (root) render(<App host={connectHost()} t={t} />, root);
