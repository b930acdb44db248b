package org.zhiji.followup.figure;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhiji.followup.TargetType;
import org.zhiji.followup.cadence.Track;
import org.zhiji.followup.figure.EffectFigures.Group;
import org.zhiji.followup.figure.IncomingFigures.Answer;
import org.zhiji.followup.figure.ReminderFigures.Rung;
import org.zhiji.followup.figure.ResponseFigures.Wait;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Requires;
import org.zhiji.identity.Right;
import org.zhiji.platform.time.Time;
import org.zhiji.platform.web.Cursor;
import org.zhiji.platform.web.Page;

@RestController
@RequestMapping("/api/follow-up-figures")
class FigureController {

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final ReadFigures read;
    private final FigureRows rows;
    private final FigureFile file;
    private final Time time;

    FigureController(ReadFigures read, FigureRows rows, FigureFile file, Time time) {
        this.read = read;
        this.rows = rows;
        this.file = file;
        this.time = time;
    }

    @GetMapping
    @Requires(Right.FOLLOW_UP_VIEW)
    FollowUpFigures getFollowUpFigures(Actor actor, @Valid @ParameterObject FigureQuery query) {
        return read.of(asked(actor, query));
    }

    @GetMapping("/contacts")
    @Requires(Right.FOLLOW_UP_VIEW)
    Page<FigureRows.FigureContactRow> listFigureContacts(
            Actor actor,
            @Valid @ParameterObject FigureQuery query,
            @RequestParam(required = false) @Nullable ContactPart part,
            @RequestParam(required = false) @Nullable TargetType type,
            @RequestParam(required = false) @Nullable Track track,
            @RequestParam(defaultValue = "false") boolean nobody,
            @RequestParam(required = false) @Nullable Wait waited,
            @RequestParam(required = false) @Nullable String questionnaire,
            @RequestParam(required = false) @Nullable String question,
            @RequestParam(required = false) @Nullable String option,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer size) {
        var said =
                questionnaire == null || question == null ? null : new FigureRows.Said(questionnaire, question, option);
        var filter = new FigureRows.ContactFilter(part, type, track, nobody, waited, said);
        return rows.contacts(asked(actor, query), filter, cursor(after), Page.size(size));
    }

    @GetMapping("/attempts")
    @Requires(Right.FOLLOW_UP_VIEW)
    Page<FigureRows.FigureAttemptRow> listFigureAttempts(
            Actor actor,
            @Valid @ParameterObject FigureQuery query,
            @RequestParam(required = false) @Min(1) @Max(7) @Nullable Integer weekday,
            @RequestParam(required = false) @Min(0) @Max(23) @Nullable Integer hour,
            @RequestParam(defaultValue = "false") boolean reached,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer size) {
        var filter = new FigureRows.AttemptFilter(weekday, hour, reached);
        return rows.attempts(asked(actor, query), filter, cursor(after), Page.size(size));
    }

    @GetMapping("/reminders")
    @Requires(Right.FOLLOW_UP_VIEW)
    Page<FigureRows.FigureReminderRow> listFigureReminders(
            Actor actor,
            @Valid @ParameterObject FigureQuery query,
            @RequestParam(required = false) @Nullable Rung rung,
            @RequestParam(required = false) FigureRows.@Nullable Acted acted,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer size) {
        var filter = new FigureRows.ReminderFilter(rung, acted);
        return rows.reminders(asked(actor, query), filter, cursor(after), Page.size(size));
    }

    @GetMapping("/calls")
    @Requires(Right.FOLLOW_UP_VIEW)
    Page<FigureRows.FigureCallRow> listFigureCalls(
            Actor actor,
            @Valid @ParameterObject FigureQuery query,
            @RequestParam(required = false) @Nullable Answer answer,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer size) {
        return rows.calls(asked(actor, query), answer, cursor(after), Page.size(size));
    }

    /** @param ofRule absent, with {@code type}: of what no rule has planned */
    @GetMapping("/customers")
    @Requires(Right.FOLLOW_UP_VIEW)
    Page<FigureRows.FigureCustomerRow> listFigureCustomers(
            Actor actor,
            @Valid @ParameterObject FigureQuery query,
            @RequestParam(defaultValue = "REACHED") Group group,
            @RequestParam(required = false) @Nullable UUID ofRule,
            @RequestParam(required = false) @Nullable TargetType type,
            @RequestParam(defaultValue = "false") boolean visited,
            @RequestParam(defaultValue = "false") boolean running,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer size) {
        var filter = new FigureRows.EffectFilter(group, ofRule, type, visited, running);
        return rows.customers(asked(actor, query), filter, cursor(after), Page.size(size));
    }

    @GetMapping("/file")
    @Requires(Right.FOLLOW_UP_VIEW)
    ResponseEntity<byte[]> getFollowUpFiguresFile(Actor actor, Locale locale, @Valid @ParameterObject FigureQuery query)
            throws IOException {
        var name = "figures-" + query.from() + "-" + query.to() + ".xlsx";
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(WORKBOOK))
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .body(file.of(read.of(asked(actor, query)), locale));
    }

    private Asked asked(Actor actor, FigureQuery query) {
        return query.by(actor, time.now(), time.zone());
    }

    private static @Nullable Cursor cursor(@Nullable String after) {
        return Cursor.decode(after).orElse(null);
    }
}
