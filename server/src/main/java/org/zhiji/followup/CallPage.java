package org.zhiji.followup;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhiji.followup.cadence.FestivalTrigger;
import org.zhiji.identity.Actor;
import org.zhiji.worktime.WorkCalendars;

/** The call page: what the tables know, the questions of its tasks, and when one may ring. */
@Component
class CallPage {

    private final CallQueries queries;
    private final OfferedQuestions offered;
    private final FollowUpSettingsStore settings;
    private final WorkCalendars calendars;
    private final MessageSource messages;

    CallPage(
            CallQueries queries,
            OfferedQuestions offered,
            FollowUpSettingsStore settings,
            WorkCalendars calendars,
            MessageSource messages) {
        this.queries = queries;
        this.offered = offered;
        this.settings = settings;
        this.calendars = calendars;
        this.messages = messages;
    }

    CallView of(Actor actor, UUID taskId, Locale locale, Instant now, ZoneId zone) {
        var chinese = Locale.CHINESE.getLanguage().equals(locale.getLanguage());
        var found = queries.find(actor, taskId, chinese, now);
        var calls = new ArrayList<OfferedQuestions.About>();
        calls.add(new OfferedQuestions.About(
                taskId, found.task().questionnaireId(), found.order().repairType()));
        found.others()
                .forEach(other ->
                        calls.add(new OfferedQuestions.About(other.id(), other.questionnaireId(), other.repairType())));
        return new CallAssembly(
                        actor,
                        found,
                        offered.toAsk(actor, calls, now),
                        settings.get(),
                        calendars.of(found.task().departmentId()),
                        festival(found.occasion().festival(), locale),
                        locale,
                        now,
                        zone)
                .view();
    }

    private @Nullable String festival(@Nullable String code, Locale locale) {
        return code == null ? null : FestivalTrigger.name(code, messages, locale);
    }
}
