package org.zhiji.followup.figure;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiji.followup.TargetType;
import org.zhiji.followup.figure.EffectFigures.GroupEffect;
import org.zhiji.followup.figure.ReminderFigures.ReminderTally;
import org.zhiji.followup.report.FigureSheet;
import org.zhiji.followup.report.Rate;
import org.zhiji.platform.Texts;
import org.zhiji.platform.statistics.Difference;

/** The figures of a period as a workbook, block under block as on the page. */
@Component
class FigureFile {

    private final Texts texts;

    FigureFile(Texts texts) {
        this.texts = texts;
    }

    byte[] of(FollowUpFigures figures, Locale locale) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "Zhiji", "1.0")) {
            var title = texts.get(locale, "figures.title");
            var sheet = new FigureSheet(workbook.newWorksheet(title), texts, locale, "figures");
            sheet.title(title + " " + figures.from() + " – " + figures.to());
            contacts(sheet, figures.contacts(), locale);
            reminders(sheet, figures.reminders());
            response(sheet, figures.response());
            incoming(sheet, figures.incoming());
            reach(sheet, figures.reach());
            answers(sheet, figures.answers(), locale);
            effect(sheet, figures.effect(), locale);
        }
        return out.toByteArray();
    }

    private void contacts(FigureSheet sheet, ContactFigures figures, Locale locale) {
        sheet.heading("contacts", "due", "done", "done-rate", "open", "overdue", "expired", "failed");
        tally(sheet, sheet.word("total"), figures.total());
        figures.byPerson().forEach(it -> tally(sheet, orNobody(sheet, it.personName()), it.tally()));
        sheet.heading("by-track", "due", "done", "done-rate", "open", "overdue", "expired", "failed");
        figures.byTrack().forEach(it -> tally(sheet, texts.get(locale, "choice.Track." + it.track()), it.tally()));
        sheet.heading("by-rule", "due", "done", "done-rate", "open", "overdue", "expired", "failed");
        figures.byRule().forEach(it -> tally(sheet, rule(it.ruleName(), it.targetType(), locale), it.tally()));
        sheet.heading("by-department", "due", "done", "done-rate", "open", "overdue", "expired", "failed");
        figures.byDepartment().forEach(it -> tally(sheet, it.departmentName(), it.tally()));
    }

    private static void tally(FigureSheet sheet, String name, ContactTally tally) {
        sheet.line(
                name,
                tally.due(),
                tally.done(),
                tally.doneRate(),
                tally.open(),
                tally.overdue(),
                tally.expired(),
                tally.failed());
    }

    private static void reminders(FigureSheet sheet, ReminderFigures figures) {
        sheet.heading("reminders", "sent", "acted", "acted-rate", "waiting");
        tally(sheet, sheet.word("total"), figures.total());
        figures.byRung().forEach(it -> tally(sheet, sheet.word("rung." + it.rung()), it.tally()));
    }

    private static void tally(FigureSheet sheet, String name, ReminderTally tally) {
        sheet.line(name, tally.sent(), tally.acted(), tally.rate(), tally.waiting());
    }

    private static void response(FigureSheet sheet, ResponseFigures figures) {
        sheet.heading("response", "cases");
        figures.waits().forEach(it -> sheet.line(sheet.word("wait." + it.waited()), it.contacts()));
        sheet.line(sheet.word("median"), figures.median());
    }

    private static void incoming(FigureSheet sheet, IncomingFigures figures) {
        sheet.heading("incoming", "cases");
        sheet.line(sheet.word("picked-up"), figures.answered());
        sheet.line(sheet.word("returned-in-time"), figures.returnedInTime());
        sheet.line(sheet.word("returned-late"), figures.returnedLate());
        sheet.line(sheet.word("not-returned"), figures.open());
        sheet.line(sheet.word("median-seconds"), figures.medianSeconds());
        sheet.line(sheet.word("median-minutes"), figures.medianMinutes());
    }

    private static void answers(FigureSheet sheet, List<QuestionTally> questions, Locale locale) {
        var english = locale.getLanguage().equals("en");
        for (var question : questions) {
            sheet.heading("answers", "cases", "share");
            sheet.line(english ? question.textEn() : question.textZh(), question.answered());
            if (question.average() != null) {
                sheet.line(sheet.word("average"), question.average());
            }
            question.options()
                    .forEach(it -> sheet.line(
                            english ? it.textEn() : it.textZh(),
                            it.contacts(),
                            Rate.percent(it.contacts(), question.answered())));
        }
    }

    private static void reach(FigureSheet sheet, ReachFigures figures) {
        sheet.heading("reach", "attempts", "reached", "reach-rate");
        sheet.line(
                sheet.word("total"),
                figures.attempts(),
                figures.reached(),
                Rate.percent(figures.reached(), figures.attempts()));
        figures.cells()
                .forEach(it -> sheet.line(
                        sheet.word("weekday." + it.weekday()) + " %02d:00".formatted(it.hour()),
                        it.attempts(),
                        it.reached(),
                        Rate.percent(it.reached(), it.attempts())));
    }

    private void effect(FigureSheet sheet, EffectFigures figures, Locale locale) {
        sheet.heading("effect", "customers", "running", "visitors", "visitor-rate", "visits", "amount", "amount-each");
        figures.rules().forEach(it -> group(sheet, rule(it.ruleName(), it.targetType(), locale), it.reached()));
        for (var it : figures.compared()) {
            sheet.heading(
                    "compared", "customers", "running", "visitors", "visitor-rate", "visits", "amount", "amount-each");
            group(sheet, it.ruleName() + " · " + sheet.word("planned"), it.planned());
            group(sheet, it.ruleName() + " · " + sheet.word("held-out"), it.heldOut());
            difference(sheet, "difference-visitors", it.visitors());
            difference(sheet, "difference-amount", it.amount());
        }
    }

    private static void group(FigureSheet sheet, String name, GroupEffect group) {
        sheet.line(
                name,
                group.customers(),
                group.running(),
                group.visitors(),
                group.visitorRate(),
                group.visits(),
                group.amount(),
                group.amountEach());
    }

    private static void difference(FigureSheet sheet, String name, @Nullable Difference difference) {
        if (difference == null) {
            sheet.line(sheet.word(name), sheet.word("too-few"));
        } else {
            sheet.line(
                    sheet.word(name),
                    difference.value(),
                    difference.low(),
                    difference.high(),
                    sheet.word(difference.evidence() ? "evidence" : "no-evidence"));
        }
    }

    private String rule(@Nullable String name, @Nullable TargetType type, Locale locale) {
        return name == null ? texts.get(locale, "choice.TargetType." + type) : name;
    }

    private static String orNobody(FigureSheet sheet, @Nullable String name) {
        return name == null ? sheet.word("nobody") : name;
    }
}
