import { PhoneOutlined } from '@ant-design/icons';
import { type Area, page } from '../area';

export const followup: Area = {
  label: (t) => t.shell.areas.followup,
  icon: <PhoneOutlined />,
  // The five steps in their order; behind them what is set once.
  items: [
    {
      path: '/follow-up/tasks',
      label: (t) => t.shell.steps.prepare,
      rights: ['FOLLOW_UP_VIEW'],
      pages: [
        { path: '/follow-up/tasks', label: (t) => t.followup.tasks.title },
        { path: '/follow-up/plan', label: (t) => t.plan.tab },
        { path: '/follow-up/load', label: (t) => t.plan.load.tab },
        { path: '/follow-up/hand-overs', label: (t) => t.intake.deskTab },
      ],
    },
    {
      path: '/today',
      label: (t) => t.shell.steps.carryOut,
      rights: ['FOLLOW_UP_VIEW'],
      // 今天 itself is marked where it stands in the navigation.
      within: ['/calls'],
    },
    { path: '/follow-up/records', label: (t) => t.shell.steps.record, rights: ['FOLLOW_UP_VIEW'] },
    {
      path: '/follow-up/report',
      label: (t) => t.shell.steps.report,
      rights: ['FOLLOW_UP_VIEW'],
      pages: [
        { path: '/follow-up/report', label: (t) => t.report.title },
        { path: '/follow-up/analyses', label: (t) => t.analysis.title },
        { path: '/follow-up/comparison', label: (t) => t.comparison.title },
        { path: '/follow-up/figures', label: (t) => t.figures.tab },
      ],
    },
    {
      path: '/follow-up/issues',
      label: (t) => t.shell.steps.measures,
      rights: ['FOLLOW_UP_VIEW'],
      forAll: true,
    },
    {
      path: '/follow-up/rules',
      label: (t) => t.cadence.title,
      rights: ['FOLLOW_UP_RULES', 'FOLLOW_UP_MANAGE'],
    },
    {
      path: '/follow-up/questionnaires',
      label: (t) => t.survey.title,
      rights: ['FOLLOW_UP_RULES', 'FOLLOW_UP_MANAGE'],
    },
    {
      path: '/follow-up/quality',
      label: (t) => t.calling.quality.title,
      rights: ['FOLLOW_UP_MANAGE'],
    },
    { path: '/follow-up/settings', label: (t) => t.followup.settings.title, rights: ['POLICY_EDIT'] },
  ],
  routes: [
    { path: 'follow-up/load', lazy: page(() => import('../pages/CallLoadPage')) },
    { path: 'follow-up/plan', lazy: page(() => import('../pages/CallPlanPage')) },
    { path: 'follow-up/tasks', lazy: page(() => import('../pages/FollowUpTasksPage')) },
    { path: 'follow-up/quality', lazy: page(() => import('../pages/CallQualityPage')) },
    { path: 'follow-up/records', lazy: page(() => import('../pages/FollowUpRecordsPage')) },
    { path: 'follow-up/records/:id', lazy: page(() => import('../pages/FollowUpRecordPage')) },
    { path: 'follow-up/report', lazy: page(() => import('../pages/FollowUpReportPage')) },
    { path: 'follow-up/report/:id', lazy: page(() => import('../pages/SubmittedReportPage')) },
    { path: 'follow-up/analyses', lazy: page(() => import('../pages/AnalysesPage')) },
    { path: 'follow-up/analyses/:id', lazy: page(() => import('../pages/AnalysisPage')) },
    { path: 'follow-up/analyses/:id/paper', lazy: page(() => import('../pages/AnalysisPaperPage')) },
    { path: 'follow-up/comparison', lazy: page(() => import('../pages/ComparisonPage')) },
    { path: 'follow-up/figures', lazy: page(() => import('../pages/FollowUpFiguresPage')) },
    { path: 'follow-up/hand-overs', lazy: page(() => import('../pages/HandOverDeskPage')) },
    { path: 'follow-up/issues', lazy: page(() => import('../pages/IssuesPage')) },
    { path: 'follow-up/rules', lazy: page(() => import('../pages/CadenceRulesPage')) },
    { path: 'follow-up/rules/:id', lazy: page(() => import('../pages/CadenceRulePage')) },
    { path: 'follow-up/letters/:id', lazy: page(() => import('../pages/LetterPage')) },
    { path: 'follow-up/questionnaires', lazy: page(() => import('../pages/QuestionnairesPage')) },
    { path: 'follow-up/questionnaires/:id', lazy: page(() => import('../pages/QuestionnairePage')) },
    { path: 'follow-up/settings', lazy: page(() => import('../pages/FollowUpSettingsPage')) },
  ],
};
