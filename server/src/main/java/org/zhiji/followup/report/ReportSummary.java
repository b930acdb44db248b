package org.zhiji.followup.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiji.capa.Verdict;
import org.zhiji.platform.Texts;

/**
 * What has changed and why it matters, in sentences and in the order in which a manager would ask; the same on the page
 * and on paper. Nothing is said where there is nothing to say.
 */
@Component
class ReportSummary {

    /** A change of fewer percentage points in fewer answers is not worth a sentence. */
    private static final BigDecimal POINTS = BigDecimal.valueOf(3);

    private static final int ANSWERS = 20;

    /** The first so many problems are looked at together, where they are so great a part of all. */
    private static final int FOREMOST = 3;

    private static final BigDecimal PART = BigDecimal.valueOf(40);

    private final Texts texts;

    ReportSummary(Texts texts) {
        this.texts = texts;
    }

    List<String> of(ReportFigures figures, Quantity previous, boolean weekly, Locale locale) {
        var words = new Words(locale, texts.get(locale, weekly ? "report.last-week" : "report.last-month"));
        var said = new ArrayList<@Nullable String>();
        said.add(reached(figures.calls().total(), previous, words));
        var moved = figures.answers().questions().stream()
                .filter(it -> it.favourable() + it.unfavourable() >= ANSWERS
                        && moved(it).abs().compareTo(POINTS) >= 0)
                .sorted(Comparator.comparing(ReportSummary::moved))
                .toList();
        said.add(fallen(moved, words));
        said.add(risen(moved, words));
        said.add(foremost(figures.answers().topProblems(), words));
        said.add(late(figures.issues(), words));
        said.add(open(figures.complaints().open().size(), words));
        said.add(effects(figures, words));
        return said.stream().flatMap(Stream::ofNullable).toList();
    }

    private static BigDecimal moved(QuestionFigure question) {
        return question.change() == null ? BigDecimal.ZERO : question.change();
    }

    private static @Nullable String reached(Quantity now, Quantity before, Words words) {
        if (now.successRate() == null || before.successRate() == null) {
            return null;
        }
        var change = now.successRate().subtract(before.successRate());
        return change.negate().compareTo(POINTS) < 0
                ? null
                : words.say("reached-less", words.then, points(change), now.due() - now.successful());
    }

    private static @Nullable String fallen(List<QuestionFigure> moved, Words words) {
        if (moved.isEmpty() || moved(moved.getFirst()).signum() > 0) {
            return null;
        }
        var most = moved.getFirst();
        return words.say("fallen", words.name(most.code()), words.then, points(moved(most)), most.unfavourable());
    }

    private static @Nullable String risen(List<QuestionFigure> moved, Words words) {
        if (moved.isEmpty() || moved(moved.getLast()).signum() < 0) {
            return null;
        }
        var most = moved.getLast();
        return words.say("risen", words.name(most.code()), words.then, points(moved(most)));
    }

    private static @Nullable String foremost(List<AnswerFigures.TopProblem> problems, Words words) {
        if (problems.size() < FOREMOST) {
            return null;
        }
        var share = problems.get(FOREMOST - 1).cumulated();
        return share == null || share.compareTo(PART) < 0
                ? null
                : words.say(
                        "foremost",
                        words.list(problems.subList(0, FOREMOST), it -> words.name(it.code())),
                        share.toPlainString());
    }

    private static @Nullable String late(IssueFigures issues, Words words) {
        if (issues.late() > 0 && issues.open() > 0) {
            return words.say("issues-late-and-open", issues.late(), issues.open());
        }
        return issues.late() > 0
                ? words.say("issues-late", issues.late())
                : issues.open() > 0 ? words.say("issues-open", issues.open()) : null;
    }

    private static @Nullable String open(int complaints, Words words) {
        return complaints == 0 ? null : words.say("complaints-open", complaints);
    }

    private static @Nullable String effects(ReportFigures figures, Words words) {
        var effects = figures.effects();
        if (effects == null || effects.isEmpty()) {
            return null;
        }
        long helped =
                effects.stream().filter(it -> it.verdict() == Verdict.EFFECTIVE).count();
        return helped == effects.size()
                ? words.say("all-effective", effects.size())
                : words.say("some-effective", effects.size(), helped);
    }

    private static String points(BigDecimal change) {
        return change.abs().toPlainString();
    }

    /** @param then what the period is compared with */
    private final class Words {

        private final Locale locale;
        private final String then;

        Words(Locale locale, String then) {
            this.locale = locale;
            this.then = then;
        }

        String say(String key, Object... arguments) {
            return texts.get(locale, "report.summary." + key, arguments);
        }

        /** Q11 保养提醒; a question of the dealer's own is called by its code alone. */
        String name(String code) {
            var name = texts.or(locale, "report.question." + code, "");
            return name.isEmpty() ? code : code + " " + name;
        }

        <Item> String list(List<Item> items, Function<Item, String> name) {
            return items.stream().map(name).collect(Collectors.joining(texts.get(locale, "report.list")));
        }
    }
}
