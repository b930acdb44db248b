export const identity = {
  signIn: {
    title: '登录',
    loginName: '用户名',
    password: '密码',
    submit: '登录',
    failed: '用户名或密码不对，请再试一次。',
    lockedFor: (minutes: number) =>
      `试错次数太多，账号已锁定 ${minutes} 分钟。着急的话，请管理员发一个登录链接。`,
    locked: '试错次数太多，账号暂时锁定。着急的话，请管理员发一个登录链接。',
    help: '忘记密码？请管理员发一个登录链接。',
    slogan: '记得每一位客户',
  },
  enter: {
    working: '正在为您登录',
    failed: '这个链接不能用了',
    failedHint: '一次性链接只能用一次，也会过期。请让管理员再发一个。',
    toSignIn: '去登录',
  },
};
