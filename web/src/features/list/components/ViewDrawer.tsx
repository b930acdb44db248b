import { Checkbox, Form, Input, Radio, Space } from 'antd';
import { useTexts } from '../../../lib/texts';
import { useKept } from '../../../lib/useKept';
import { FormDrawer } from '../../../ui/FormDrawer';
import type { SavedView, Sharing } from '../api/views';
import type { ViewName } from '../model/useViews';

type Values = ViewName & { pinned: boolean };

interface Props {
  /** `new` for how the list is looked at just now; closed without one. */
  view: SavedView | 'new' | null;
  onClose: () => void;
  onSubmit: (named: Values, key: string) => Promise<SavedView>;
  onSaved: (saved: SavedView) => void;
}

/** What a view is called and who else sees it. */
export function ViewDrawer({ view, onClose, onSubmit, onSaved }: Props) {
  const { list: words, common } = useTexts();
  const kept = useKept(view);
  const known = kept !== null && kept !== 'new' ? kept : undefined;
  return (
    <FormDrawer<Values, SavedView>
      open={view !== null}
      title={known ? words.renameView(known.name) : words.newView}
      onClose={onClose}
      initial={
        known
          ? { name: known.name, sharedWith: known.sharedWith, pinned: known.pinned }
          : { sharedWith: 'NOBODY', pinned: true }
      }
      onSubmit={onSubmit}
      onSaved={onSaved}
    >
      <Form.Item
        name="name"
        label={words.viewName}
        rules={[{ required: true, whitespace: true, message: common.required(words.viewName) }]}
      >
        <Input autoFocus maxLength={60} placeholder={words.viewNameHint} />
      </Form.Item>
      <Form.Item name="sharedWith" label={words.shareWith} extra={words.sharingHint}>
        <Radio.Group>
          <Space orientation="vertical">
            {(Object.keys(words.sharing) as Sharing[]).map((it) => (
              <Radio key={it} value={it}>
                {words.sharing[it]}
              </Radio>
            ))}
          </Space>
        </Radio.Group>
      </Form.Item>
      <Form.Item name="pinned" valuePropName="checked">
        <Checkbox>{words.pinned}</Checkbox>
      </Form.Item>
    </FormDrawer>
  );
}
