package org.zhiji.followup.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiji.capa.CapaEffects.EffectSeen;
import org.zhiji.followup.report.FollowUpReport.ReportReader;
import org.zhiji.followup.report.SuggestionRows.ReportSuggestionRow;
import org.zhiji.platform.Texts;
import org.zhiji.platform.time.Time;

/** The report as a file: the same figures, block under block, as on the page. */
@Component
class ReportFile {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Texts texts;
    private final Time time;

    ReportFile(Texts texts, Time time) {
        this.texts = texts;
        this.time = time;
    }

    /** As a workbook. */
    byte[] sheet(FollowUpReport report, Locale locale) throws IOException {
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
            report.summary().forEach(sheet::line);
            figures(sheet, report.figures());
        }
        return out.toByteArray();
    }

    /**
     * As a document to be printed or sent.
     *
     * @param suggestions of customers; without their names, for it may be passed on
     */
    byte[] document(FollowUpReport report, List<ReportSuggestionRow> suggestions, Locale locale) {
        var out = new ByteArrayOutputStream();
        try (var paper = new FigurePdf(out, texts, locale, "report")) {
            paper.title(title(report, locale) + " " + days(report));
            paper.facts(head(report, paper));
            if (!report.summary().isEmpty()) {
                paper.words("in-short", String.join("\n", report.summary()));
            }
            figures(paper, report.figures());
            var submission = report.submission();
            if (submission != null && submission.comment() != null) {
                paper.words("comment", submission.comment());
            }
            if (!suggestions.isEmpty()) {
                paper.words(
                        "suggestions",
                        suggestions.stream().map(it -> "· " + it.suggestion()).collect(Collectors.joining("\n")));
            }
        }
        return out.toByteArray();
    }

    private Map<String, String> head(FollowUpReport report, FigurePaper paper) {
        var submission = report.submission();
        var readers = submission == null ? List.<ReportReader>of() : submission.readers();
        var head = new LinkedHashMap<String, String>();
        head.put(paper.word("branch"), report.departmentName());
        head.put(paper.word("period"), report.from() + " – " + report.to());
        head.put(
                paper.word("prepared-by"),
                submission == null ? paper.word("not-submitted") : submission.preparedByName());
        head.put(paper.word("prepared-at"), submission == null ? "—" : moment(submission.submittedAt()));
        head.put(paper.word("to"), names(readers, false));
        head.put(paper.word("cc"), names(readers, true));
        head.put(
                paper.word("read"),
                readers.stream()
                        .filter(it -> it.readAt() != null)
                        .map(it -> it.name() + " " + moment(Objects.requireNonNull(it.readAt())))
                        .reduce((one, other) -> one + "，" + other)
                        .orElse("—"));
        return head;
    }

    private static String names(List<ReportReader> readers, boolean copy) {
        return readers.stream()
                .filter(it -> it.copy() == copy)
                .map(ReportReader::name)
                .reduce((one, other) -> one + "、" + other)
                .orElse("—");
    }

    private String moment(Instant at) {
        return MOMENT.format(at.atZone(time.zone()));
    }

    private void figures(FigurePaper sheet, ReportFigures figures) {
        calls(sheet, figures.calls());
        answers(sheet, figures.answers());
        issues(sheet, figures.issues());
        complaints(sheet, figures.complaints());
        absence(sheet, figures.absence());
        data(sheet, figures.data());
        effects(sheet, figures.effects());
    }

    private void calls(FigurePaper sheet, CallFigures figures) {
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

    private static void quantity(FigurePaper sheet, String name, Quantity quantity) {
        sheet.line(
                name,
                quantity.due(),
                quantity.carriedOut(),
                quantity.carriedOutRate(),
                quantity.successful(),
                quantity.successRate(),
                quantity.contactRate());
    }

    private void answers(FigurePaper sheet, AnswerFigures figures) {
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

    private void issues(FigurePaper sheet, IssueFigures figures) {
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

    private void complaints(FigurePaper sheet, ComplaintFigures figures) {
        sheet.heading("complaints", "cases", "rate");
        sheet.line(sheet.word("registered"), figures.registered());
        sheet.line(sheet.word("per-hundred"), "", figures.perHundredOrders());
        sheet.line(sheet.word("reported-in-time"), figures.reportedInTime(), figures.reportedInTimeRate());
        sheet.line(sheet.word("answered-in-time"), figures.answeredInTime(), figures.answeredInTimeRate());
        figures.open().forEach(row -> sheet.line(row.complaintNo() + " " + row.customerName()));
    }

    private void absence(FigurePaper sheet, AbsenceFigures figures) {
        sheet.heading("absence", "cases", "share");
        figures.reasons().forEach(row -> sheet.line(sheet.word("reason." + row.reason()), row.cases(), row.share()));
        sheet.line(sheet.word("will-return"), figures.willReturn());
    }

    private void data(FigurePaper sheet, DataFigures figures) {
        sheet.heading("data", "cases", "rate");
        sheet.line(sheet.word("bad-numbers"), figures.badNumbers(), figures.badNumberRate());
        sheet.line(sheet.word("consents"), figures.consents(), figures.consentRate());
    }

    private void effects(FigurePaper sheet, @Nullable List<EffectSeen> effects) {
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
