package org.zhiji.followup.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiji.capa.CapaEffects.EffectSeen;
import org.zhiji.platform.Texts;

/** The report as a workbook: the same figures, block under block, as on the page. */
@Component
class ReportFile {

    private final Texts texts;

    ReportFile(Texts texts) {
        this.texts = texts;
    }

    byte[] of(FollowUpReport report, Locale locale) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "Zhiji", "1.0")) {
            var sheet = new FigureSheet(workbook.newWorksheet(title(report, locale)), texts, locale, "report");
            sheet.title(title(report, locale) + " " + days(report) + " " + report.departmentName());
            if (report.submission() != null) {
                var submission = report.submission();
                sheet.line(
                        text(locale, "prepared-by"),
                        submission.preparedByName(),
                        submission.submittedAt().toString(),
                        "#" + submission.revision());
            }
            calls(sheet, report.figures().calls());
            answers(sheet, report.figures().answers());
            issues(sheet, report.figures().issues());
            complaints(sheet, report.figures().complaints());
            absence(sheet, report.figures().absence());
            data(sheet, report.figures().data());
            effects(sheet, report.figures().effects());
        }
        return out.toByteArray();
    }

    private void calls(FigureSheet sheet, CallFigures figures) {
        sheet.heading("quantities", "due", "carried-out", "rate", "successful", "rate", "contact-rate");
        quantity(sheet, sheet.word("total"), figures.total());
        figures.byType().forEach(row -> quantity(sheet, sheet.word("type." + row.type()), row.quantity()));
        figures.byCaller().forEach(row -> quantity(sheet, sheet.person("caller", row.name()), row.quantity()));
        figures.byAdvisor().forEach(row -> quantity(sheet, sheet.person("advisor", row.name()), row.quantity()));
        figures.byWeek().forEach(row -> quantity(sheet, row.from() + " – " + row.to(), row.quantity()));
        sheet.line(sheet.word("late-success"), figures.lateSuccess());
        sheet.heading("failures", "cases");
        figures.failures().forEach(row -> sheet.line(sheet.word("failure." + row.reason()), row.count()));
    }

    private static void quantity(FigureSheet sheet, String name, Quantity quantity) {
        sheet.line(
                name,
                quantity.due(),
                quantity.carriedOut(),
                quantity.carriedOutRate(),
                quantity.successful(),
                quantity.successRate(),
                quantity.contactRate());
    }

    private void answers(FigureSheet sheet, AnswerFigures figures) {
        sheet.heading("questions", "favourable", "unfavourable", "not-answered", "rate", "previous", "change");
        for (var row : figures.questions()) {
            sheet.line(
                    row.code() + " " + (sheet.english() ? row.textEn() : row.textZh()),
                    row.favourable(),
                    row.unfavourable(),
                    row.notAnswered(),
                    row.rate(),
                    row.previousRate(),
                    row.change());
        }
        sheet.line(sheet.word("average"), figures.favourable(), "", "", figures.averageRate());
        sheet.heading("top-problems", "cases", "share", "cumulated");
        for (var row : figures.topProblems()) {
            sheet.line(
                    row.rank() + ". " + row.code() + " " + (sheet.english() ? row.textEn() : row.textZh()),
                    row.cases(),
                    row.share(),
                    row.cumulated());
        }
    }

    private void issues(FigureSheet sheet, IssueFigures figures) {
        sheet.heading("categories", "cases", "share", "handled", "on-time");
        figures.byCategory()
                .forEach(row -> sheet.line(
                        sheet.word("category." + row.category()),
                        row.cases(),
                        row.share(),
                        row.handled(),
                        row.onTime()));
        sheet.heading("timely", "due", "on-time", "late", "open", "rate");
        sheet.line("", figures.due(), figures.onTime(), figures.late(), figures.open(), figures.rate());
    }

    private void complaints(FigureSheet sheet, ComplaintFigures figures) {
        sheet.heading("complaints", "cases", "rate");
        sheet.line(sheet.word("registered"), figures.registered());
        sheet.line(sheet.word("per-hundred"), "", figures.perHundredOrders());
        sheet.line(sheet.word("reported-in-time"), figures.reportedInTime(), figures.reportedInTimeRate());
        sheet.line(sheet.word("answered-in-time"), figures.answeredInTime(), figures.answeredInTimeRate());
        figures.open().forEach(row -> sheet.line(row.complaintNo() + " " + row.customerName()));
    }

    private void absence(FigureSheet sheet, AbsenceFigures figures) {
        sheet.heading("absence", "cases", "share");
        figures.reasons().forEach(row -> sheet.line(sheet.word("reason." + row.reason()), row.cases(), row.share()));
        sheet.line(sheet.word("will-return"), figures.willReturn());
    }

    private void data(FigureSheet sheet, DataFigures figures) {
        sheet.heading("data", "cases", "rate");
        sheet.line(sheet.word("bad-numbers"), figures.badNumbers(), figures.badNumberRate());
        sheet.line(sheet.word("consents"), figures.consents(), figures.consentRate());
    }

    private void effects(FigureSheet sheet, @Nullable List<EffectSeen> effects) {
        if (effects == null) {
            return;
        }
        sheet.heading("effects", "before", "after", "target", "gain", "verdict");
        effects.forEach(it -> sheet.line(
                it.capaNo() + " " + it.title(),
                it.before(),
                it.after(),
                it.target(),
                it.gain(),
                sheet.word("verdict." + it.verdict())));
    }

    private String title(FollowUpReport report, Locale locale) {
        return text(locale, report.weekly() ? "weekly-title" : "title");
    }

    private static String days(FollowUpReport report) {
        return report.weekly()
                ? report.from() + " – " + report.to()
                : report.month().toString();
    }

    private String text(Locale locale, String key) {
        return texts.get(locale, "report." + key);
    }
}
