import { Form, Input } from 'antd';
import { useTexts } from '../../../lib/texts';
import { passwordProblem } from '../model/passwordRules';

interface Props {
  label: string;
  repeatLabel: string;
  /** The login name, when the same form asks for it. */
  loginNameField?: string;
  loginName?: string;
}

/** A new password, asked twice. Names in the form: `password` and `repeat`. */
export function NewPassword({ label, repeatLabel, loginNameField, loginName }: Props) {
  const { identity } = useTexts();
  return (
    <>
      <Form.Item
        name="password"
        label={label}
        extra={identity.setup.passwordHint}
        dependencies={loginNameField ? [loginNameField] : []}
        validateTrigger="onBlur"
        required
        rules={[
          ({ getFieldValue }) => ({
            validator: (_, typed: string | undefined) => {
              const name = loginNameField ? getFieldValue(loginNameField) : loginName;
              const problem = passwordProblem(typed ?? '', name, identity.password);
              return problem ? Promise.reject(new Error(problem)) : Promise.resolve();
            },
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        name="repeat"
        label={repeatLabel}
        dependencies={['password']}
        validateTrigger="onBlur"
        required
        rules={[
          ({ getFieldValue }) => ({
            validator: (_, typed: string | undefined) =>
              typed === getFieldValue('password')
                ? Promise.resolve()
                : Promise.reject(new Error(identity.password.different)),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
    </>
  );
}
