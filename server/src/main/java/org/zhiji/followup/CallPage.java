package org.zhiji.followup;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zhiji.identity.Actor;
import org.zhiji.survey.Questionnaires;
import org.zhiji.worktime.WorkCalendars;

/** The call page: what the tables know, the questions of its tasks, and when one may ring. */
@Component
class CallPage {

    private final CallQueries queries;
    private final Questionnaires questionnaires;
    private final FollowUpSettingsStore settings;
    private final WorkCalendars calendars;

    CallPage(
            CallQueries queries,
            Questionnaires questionnaires,
            FollowUpSettingsStore settings,
            WorkCalendars calendars) {
        this.queries = queries;
        this.questionnaires = questionnaires;
        this.settings = settings;
        this.calendars = calendars;
    }

    CallView of(Actor actor, UUID taskId, Locale locale, Instant now, ZoneId zone) {
        var chinese = Locale.CHINESE.getLanguage().equals(locale.getLanguage());
        var found = queries.find(actor, taskId, chinese, now);
        var asked = new ArrayList<UUID>(List.of(found.task().questionnaireId()));
        found.others().forEach(other -> asked.add(other.questionnaireId()));
        return new CallAssembly(
                        actor,
                        found,
                        questionnaires.of(asked),
                        settings.get(),
                        calendars.of(found.task().departmentId()),
                        locale,
                        now,
                        zone)
                .view();
    }
}
