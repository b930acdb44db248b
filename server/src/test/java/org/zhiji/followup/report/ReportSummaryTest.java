package org.zhiji.followup.report;

import static java.math.BigDecimal.valueOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.zhiji.followup.report.AnswerFigures.TopProblem;
import org.zhiji.platform.Texts;

class ReportSummaryTest {

    private static final Quantity BEFORE = Quantity.of(100, 90, 80);

    private final ReportSummary summary = new ReportSummary(new Texts(messages()));

    @Test
    void saysWhatHasChangedAndWhyItMattersAndNothingOfTooFewAnswers() {
        var figures = figures(
                List.of(question("Q04", 30, 10, -15), question("Q11", 38, 2, 5), question("Q07", 2, 3, -50)),
                List.of(),
                new IssueFigures(List.of(), 5, 3, 1, 1, valueOf(60)));
        assertThat(summary.of(figures, BEFORE, false, Locale.SIMPLIFIED_CHINESE))
                .containsExactly(
                        "成功率比上月低 10.0 个百分点，有 30 位客户没有听到他们的意见。",
                        "Q04 按时交车 比上月低 15.0 个百分点，是降得最多的一项，10 位客户不满意，先查这一项。",
                        "Q11 保养提醒 比上月高 5.0 个百分点，看看做对了什么，保持下去。",
                        "有 1 项处理超了期限，1 项还没有处理，客户还在等。");
        assertThat(summary.of(figures, BEFORE, true, Locale.ENGLISH))
                .contains(
                        "Q11 Service reminder rose 5.0 points above last week: find out what was done right and keep it.");
    }

    @Test
    void namesTheThreeProblemsThatAreMostOfAll() {
        var problems = List.of(problem(1, "Q04", "25.0"), problem(2, "Q07", "40.0"), problem(3, "Z1", "52.5"));
        assertThat(summary.of(
                        figures(List.of(), problems, none()),
                        Quantity.of(100, 90, 70),
                        false,
                        Locale.SIMPLIFIED_CHINESE))
                .containsExactly("Q04 按时交车、Q07 收费合理、Z1 三项占了全部不满意的 52.5 %，先解决这三项，效果最大。");
    }

    @Test
    void ofAnUneventfulMonthNothingIsSaid() {
        assertThat(summary.of(figures(List.of(), List.of(), none()), Quantity.of(100, 90, 70), false, Locale.ENGLISH))
                .isEmpty();
    }

    private static ReportFigures figures(
            List<QuestionFigure> questions, List<TopProblem> problems, IssueFigures issues) {
        var calls = new CallFigures(Quantity.of(100, 90, 70), List.of(), List.of(), List.of(), List.of(), 0, List.of());
        return new ReportFigures(
                calls,
                new AnswerFigures(null, questions, 70, 85, valueOf(82.4), problems),
                issues,
                new ComplaintFigures(0, 50, null, 0, null, 0, null, List.of()),
                new AbsenceFigures(0, List.of(), 0),
                DataFigures.of(0, 90, 50, 40),
                List.of());
    }

    private static IssueFigures none() {
        return new IssueFigures(List.of(), 0, 0, 0, 0, null);
    }

    private static QuestionFigure question(String code, int favourable, int unfavourable, double change) {
        return new QuestionFigure(
                code,
                code,
                code,
                favourable,
                unfavourable,
                0,
                valueOf(90),
                valueOf(90),
                valueOf(change).setScale(1));
    }

    private static TopProblem problem(int rank, String code, String cumulated) {
        return new TopProblem(rank, code, code, code, 10, valueOf(20), new BigDecimal(cumulated));
    }

    private static ResourceBundleMessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/report");
        messages.setDefaultEncoding("UTF-8");
        return messages;
    }
}
