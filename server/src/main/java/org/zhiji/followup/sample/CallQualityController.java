package org.zhiji.followup.sample;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
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
import org.zhiji.platform.web.ExpectedVersion;

@RestController
@RequestMapping("/api")
class CallQualityController {

    private final CallQuality quality;
    private final CheckSample check;
    private final Time time;

    CallQualityController(CallQuality quality, CheckSample check, Time time) {
        this.quality = quality;
        this.check = check;
        this.time = time;
    }

    record SampleCheckForm(
            @NotNull FivePoints points,
            @Nullable @Size(max = 1000) String note) {}

    /** @param week any day of it */
    @GetMapping("/call-quality")
    @Requires(Right.FOLLOW_UP_MANAGE)
    CallQualityView getCallQuality(Actor actor, @RequestParam(required = false) @Nullable LocalDate week) {
        var day = week == null ? LocalDate.ofInstant(time.now(), time.zone()) : week;
        return quality.of(actor, day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), time.zone());
    }

    @PutMapping("/call-samples/{id}")
    @Requires(Right.FOLLOW_UP_MANAGE)
    ResponseEntity<Void> checkCallSample(
            Actor actor, @PathVariable UUID id, ExpectedVersion version, @Valid @RequestBody SampleCheckForm form) {
        var changed = check.run(actor, id, form.points(), form.note(), version, time.now());
        return ResponseEntity.noContent().eTag(ExpectedVersion.tag(changed)).build();
    }
}
