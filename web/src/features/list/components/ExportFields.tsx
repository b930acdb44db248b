import { Checkbox, Form, Input } from 'antd';
import { useTexts } from '../../../lib/texts';

export interface ExportValues {
  purpose: string;
  whole?: boolean;
}

/** What who decides needs to know. */
export function ExportFields() {
  const { exporting: words, common } = useTexts();
  return (
    <>
      <Form.Item
        name="purpose"
        label={words.purpose}
        rules={[{ required: true, whitespace: true, message: common.required(words.purpose) }]}
      >
        <Input.TextArea
          autoFocus
          placeholder={words.purposeHint}
          maxLength={300}
          autoSize={{ minRows: 2, maxRows: 6 }}
        />
      </Form.Item>
      <Form.Item name="whole" valuePropName="checked" extra={words.wholeHint}>
        <Checkbox>{words.whole}</Checkbox>
      </Form.Item>
    </>
  );
}
