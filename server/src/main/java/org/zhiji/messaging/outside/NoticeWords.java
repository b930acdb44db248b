package org.zhiji.messaging.outside;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What a notice says outside the application: its kind and no more, so that no name of a customer leaves the house. A few are
 * nothing but figures; those say them.
 */
@Component
class NoticeWords {

    /** What cannot wait for the next message; the page shows the same in red. */
    static final Set<String> URGENT = Set.of(
            "complaint.major",
            "complaint.delivered-overdue",
            "complaint.report-overdue",
            "complaint.reply-overdue",
            "complaint.verify-overdue",
            "complaint.reopened",
            "complaint.escalated",
            "complaint.no-general-manager",
            "capa.measure-overdue",
            "capa.next-round",
            "quality-analysis.overdue",
            "promise.broken",
            "promise.team-broken",
            "telephone.missed",
            "telephone.not-returned",
            "approval.overdue",
            "approval.refused",
            "export.failed",
            "export.many-rows",
            "privacy.many-reveals",
            "import.failed",
            "handover.waiting",
            "handover.declined",
            "backup.failed",
            "backup.not-proved");

    /** Kinds that carry figures and no names, with the figures in the order of their words. */
    private static final Map<String, List<String>> FIGURES =
            Map.of("daily-brief", List.of("due", "successful", "complaints", "open", "overdue", "issues", "measures"));

    private final MessageSource messages;

    NoticeWords(MessageSource messages) {
        this.messages = messages;
    }

    static boolean urgent(String kind) {
        return URGENT.contains(kind);
    }

    String title(String kind, Locale locale) {
        return say("notice." + kind, locale);
    }

    /** The title, and behind it the figures of a kind that is figures. */
    String line(String kind, Map<String, ?> args, Locale locale) {
        var figures = FIGURES.get(kind);
        return figures == null
                ? title(kind, locale)
                : title(kind, locale)
                        + say(
                                "notice." + kind + ".figures",
                                locale,
                                figures.stream()
                                        .map(it -> String.valueOf(args.get(it)))
                                        .toArray());
    }

    String say(String key, Locale locale, Object... arguments) {
        var other = messages.getMessage("notice.other", null, key, locale);
        return String.valueOf(messages.getMessage(key, arguments, other, locale));
    }
}
