import './ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { initialLanguage } from './lib/preferences';
import { loadLanguage } from './locales';

const language = await loadLanguage(initialLanguage());
document.documentElement.lang = language.tag;

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App language={language} />
    </StrictMode>,
  );
}
