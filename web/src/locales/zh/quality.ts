/** How good the customer files are, and which to mend. */
export const quality = {
  title: '数据质量',
  note: '点击数字，查看并修改这些客户',
  department: '部门',
  customers: '客户',
  completeness: '完整度',
  completenessHint:
    '每位客户应有：能打通的电话、地区、性别（单位为信用代码）、归属人、回访意愿。已有的占多少。',
  unreachable: '没有可用电话',
  wrongNumber: '有错误号码',
  withoutRegion: '没有地区地址',
  unidentified: '性别或信用代码缺失',
  withoutOwner: '没有归属人',
  notAsked: '未问回访意愿',
  stale: '一年未更新',
  mend: (what: string, department: string) => `${department}：${what}`,
  empty: '还没有客户',
  emptyHint: '导入或新建客户后，这里会显示各部门档案的完整、可用与准确程度。',
};
