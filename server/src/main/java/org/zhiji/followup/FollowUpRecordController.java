package org.zhiji.followup;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Requires;
import org.zhiji.identity.Right;
import org.zhiji.platform.time.Time;
import org.zhiji.platform.web.Cursor;
import org.zhiji.platform.web.ExpectedVersion;
import org.zhiji.platform.web.Page;
import org.zhiji.survey.AnswerValue;

@RestController
@RequestMapping("/api/follow-up/records")
class FollowUpRecordController {

    private final RecordQueries records;
    private final RecordReading reading;
    private final CorrectRecord correctRecord;
    private final OfferedQuestions offered;
    private final Time time;

    FollowUpRecordController(
            RecordQueries records,
            RecordReading reading,
            CorrectRecord correctRecord,
            OfferedQuestions offered,
            Time time) {
        this.records = records;
        this.reading = reading;
        this.offered = offered;
        this.correctRecord = correctRecord;
        this.time = time;
    }

    @GetMapping
    @Requires(Right.FOLLOW_UP_VIEW)
    Page<RecordQueries.RecordRow> listFollowUpRecords(
            Actor actor,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable TargetType targetType,
            @RequestParam(required = false) @Nullable AnswerValue satisfied,
            @RequestParam(required = false) @Nullable Boolean grievance,
            @RequestParam(required = false) @Nullable UUID recordedBy,
            @RequestParam(required = false) @Nullable UUID customerId,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer size,
            @RequestParam(defaultValue = "false") boolean count) {
        var filter = new RecordQueries.Filter(from, to, targetType, satisfied, grievance, recordedBy, customerId);
        return records.page(actor, filter, time.zone(), Cursor.decode(after).orElse(null), Page.size(size), count);
    }

    @GetMapping("/{id}")
    @Requires(Right.FOLLOW_UP_VIEW)
    ResponseEntity<RecordView> getFollowUpRecord(Actor actor, @PathVariable UUID id, Locale locale) {
        var record = reading.find(actor, id, locale, time.now(), time.zone());
        return ResponseEntity.ok().eTag(ExpectedVersion.tag(record.version())).body(record);
    }

    /** For correcting it: a changed answer may lead to questions that were not asked. */
    @GetMapping("/{id}/questions")
    @Requires(Right.FOLLOW_UP_VIEW)
    List<CallView.CallQuestion> listQuestionsOfRecord(Actor actor, @PathVariable UUID id, Locale locale) {
        var task = reading.find(actor, id, locale, time.now(), time.zone()).taskId();
        var chinese = Locale.CHINESE.getLanguage().equals(locale.getLanguage());
        return offered.toAsk(actor, List.of(offered.about(task)), time.now()).getOrDefault(task, List.of()).stream()
                .map(question -> CallView.CallQuestion.of(question, chinese))
                .toList();
    }

    @PutMapping("/{id}")
    @Requires(Right.FOLLOW_UP_CALL)
    ResponseEntity<Void> correctFollowUpRecord(
            Actor actor, @PathVariable UUID id, ExpectedVersion version, @Valid @RequestBody RecordForm form) {
        var changed = correctRecord.run(actor, id, form, version, time.now());
        return ResponseEntity.noContent().eTag(ExpectedVersion.tag(changed)).build();
    }
}
