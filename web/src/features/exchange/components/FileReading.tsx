import { Alert, InputNumber, Select } from 'antd';
import { sayNumber } from '../../../lib/numbers';
import { useTexts } from '../../../lib/texts';
import { delimiters, encodings, type ImportForm, type ImportView, saySize } from '../model/import';
import styles from './exchange.module.css';

interface Props {
  view: ImportView;
  busy: boolean;
  onReadAgain: (change: ImportForm) => void;
}

/** How the file was read, and the means to read it otherwise. */
export function FileReading({ view, busy, onReadAgain }: Props) {
  const { exchange } = useTexts();
  const words = exchange.file;
  return (
    <section className={styles.reading}>
      <div className={styles.quiet}>
        {view.fileName} · {saySize(view.fileSize)} ·{' '}
        {words.rows(sayNumber(view.rowCount), view.columns.length)}
      </div>
      <div className={styles.readingFields}>
        {view.encoding && (
          <span>
            <label htmlFor="import-encoding">{words.encoding}</label>
            <Select
              id="import-encoding"
              disabled={busy}
              value={view.encoding}
              options={encodings.map((value) => ({ value, label: value }))}
              onChange={(encoding) => onReadAgain({ encoding })}
            />
          </span>
        )}
        {view.delimiter && (
          <span>
            <label htmlFor="import-delimiter">{words.delimiter}</label>
            <Select
              id="import-delimiter"
              disabled={busy}
              value={view.delimiter}
              options={delimiters.map((value) => ({ value, label: words.delimiters[value] }))}
              onChange={(delimiter) => onReadAgain({ delimiter })}
            />
          </span>
        )}
        {view.sheets.length > 1 && (
          <span>
            <label htmlFor="import-sheet">{words.sheet}</label>
            <Select
              id="import-sheet"
              disabled={busy}
              value={view.sheet ?? undefined}
              options={view.sheets.map((value) => ({ value, label: value }))}
              onChange={(sheet) => onReadAgain({ sheet: sheet ?? '' })}
            />
          </span>
        )}
        {view.headerRow > 0 && (
          <span>
            <label htmlFor="import-header-row">{words.headerRow}</label>
            <InputNumber
              id="import-header-row"
              disabled={busy}
              min={1}
              max={1000}
              value={view.headerRow}
              onPressEnter={(event) => event.currentTarget.blur()}
              onBlur={(event) => {
                const headerRow = Number(event.target.value);
                if (headerRow >= 1 && headerRow !== view.headerRow) onReadAgain({ headerRow });
              }}
            />
          </span>
        )}
      </div>
      {!view.encodingCertain && !view.options.encoding && (
        <Alert type="warning" showIcon title={words.uncertain} />
      )}
      {view.damaged && <Alert type="warning" showIcon title={words.damaged} />}
    </section>
  );
}
