import { render } from 'preact';
import type { FromMeasurePanel, ToMeasurePanel } from '../../protocol/index.ts';
import { connect } from '../common/connect.ts';
import { createTranslate, parseBundle } from '../common/translate.ts';
import { App } from './App.tsx';

const root = document.getElementById('root');
const t = createTranslate(parseBundle(document.getElementById('strings')?.textContent ?? '{}'));
if (root) render(<App host={connect<FromMeasurePanel, ToMeasurePanel>()} t={t} />, root);
