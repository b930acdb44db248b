import { Form, Input, Radio } from 'antd';
import { useTexts } from '../../../lib/texts';
import styles from './ConsentFields.module.css';

interface Props {
  /** Where the answer stands in the form: `['followUp']`, or at its top. */
  path?: string[];
}

/** The question that is put to every customer before the car leaves. */
export function ConsentFields({ path = [] }: Props) {
  const { common, service: words } = useTexts();
  return (
    <fieldset className={styles.question}>
      <legend>{words.consent}</legend>
      <p className={styles.ask}>{words.askNow}</p>
      <Form.Item
        name={[...path, 'consent']}
        rules={[{ required: true, message: common.required(words.followUp) }]}
      >
        <Radio.Group
          optionType="button"
          aria-label={words.consent}
          options={(['YES', 'NO'] as const).map((value) => ({ value, label: words.consents[value] }))}
        />
      </Form.Item>
      <Form.Item
        name={[...path, 'evidence']}
        label={words.evidence}
        extra={words.evidenceHint}
        rules={[{ required: true, whitespace: true, message: common.required(words.evidence) }]}
      >
        <Input maxLength={500} autoComplete="off" />
      </Form.Item>
      <Form.Item name={[...path, 'phone']} label={words.callPhone} extra={words.callPhoneHint}>
        <Input inputMode="tel" maxLength={30} autoComplete="off" />
      </Form.Item>
      <Form.Item name={[...path, 'window']} label={words.window} extra={words.windowHint}>
        <Input maxLength={50} autoComplete="off" />
      </Form.Item>
    </fieldset>
  );
}
