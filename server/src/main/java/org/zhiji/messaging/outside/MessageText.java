package org.zhiji.messaging.outside;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiji.platform.settings.ProgramSettings;
import org.zhiji.platform.time.Time;

/** Puts the words of a message together. */
@Component
class MessageText {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final NoticeWords words;
    private final ProgramSettings program;
    private final Time time;

    MessageText(NoticeWords words, ProgramSettings program, Time time) {
        this.words = words;
        this.program = program;
        this.time = time;
    }

    /** A notice as far as it leaves the house. */
    record Line(
            String kind,
            UUID subjectId,
            Map<String, Object> args,
            String employee,
            Instant at,
            @Nullable Instant readAt) {}

    record Written(String subject, String body) {}

    /** Equal kinds share a line; the urgent stand first. */
    Written mail(String name, List<Line> lines, Locale locale) {
        var text = new ArrayList<String>();
        text.add(words.say("notice.mail.greeting", locale, name, lines.size()));
        text.add("");
        var byKind = lines.stream().collect(Collectors.groupingBy(Line::kind, LinkedHashMap::new, Collectors.toList()));
        byKind.entrySet().stream()
                .sorted((one, other) ->
                        Boolean.compare(NoticeWords.urgent(other.getKey()), NoticeWords.urgent(one.getKey())))
                .map(entry -> words.say(
                        entry.getValue().size() == 1 ? "notice.mail.line" : "notice.mail.line-many",
                        locale,
                        words.line(entry.getKey(), entry.getValue().getLast().args(), locale),
                        clock(entry.getValue().getLast().at()),
                        entry.getValue().size()))
                .forEach(text::add);
        text.add("");
        text.add(link(locale));
        text.add("");
        text.add(words.say("notice.mail.foot", locale));
        boolean urgent = byKind.keySet().stream().anyMatch(NoticeWords::urgent);
        return new Written(
                words.say(urgent ? "notice.mail.subject-urgent" : "notice.mail.subject", locale, lines.size()),
                String.join("\n", text));
    }

    /** One matter told to several people is one line with their names; a group reads Chinese. */
    Written group(List<Line> lines) {
        var locale = Locale.SIMPLIFIED_CHINESE;
        record Matter(String kind, UUID subject) {}
        var text = new ArrayList<String>();
        lines.stream()
                .collect(Collectors.groupingBy(
                        line -> new Matter(line.kind(), line.subjectId()), LinkedHashMap::new, Collectors.toList()))
                .forEach((matter, told) -> text.add(words.say(
                        "notice.group.line",
                        locale,
                        words.line(matter.kind(), told.getLast().args(), locale),
                        clock(told.getLast().at()),
                        told.stream()
                                .map(Line::employee)
                                .distinct()
                                .collect(Collectors.joining(words.say("notice.names", locale))))));
        text.add(link(locale));
        var subject = words.say("notice.mail.subject", locale, text.size() - 1);
        return new Written(subject, subject + "\n" + String.join("\n", text));
    }

    private String link(Locale locale) {
        return program.url() == null
                ? words.say("notice.mail.no-link", locale)
                : words.say("notice.mail.link", locale, program.url());
    }

    private String clock(Instant at) {
        return CLOCK.format(at.atZone(time.zone()));
    }
}
