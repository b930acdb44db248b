package org.zhiji.followup.analysis;

import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
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

/** Whoever has to write an analysis reaches it, whatever the role; others by their scope. */
@RestController
@RequestMapping("/api/quality-analyses")
class AnalysisController {

    private final ReadAnalyses read;
    private final WriteAnalysis write;
    private final Time time;

    AnalysisController(ReadAnalyses read, WriteAnalysis write, Time time) {
        this.read = read;
        this.write = write;
        this.time = time;
    }

    @GetMapping
    @Requires(Right.SIGNED_IN)
    Page<AnalysisRow> listQualityAnalyses(
            Actor actor,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer size) {
        return read.page(actor, Cursor.decode(after).orElse(null), Page.size(size), time.today());
    }

    @GetMapping("/{id}")
    @Requires(Right.SIGNED_IN)
    ResponseEntity<AnalysisView> getQualityAnalysis(Actor actor, @PathVariable UUID id) {
        return answer(actor, id);
    }

    @PutMapping("/{id}")
    @Requires(Right.SIGNED_IN)
    ResponseEntity<AnalysisView> writeQualityAnalysis(
            Actor actor, @PathVariable UUID id, ExpectedVersion expected, @Valid @RequestBody AnalysisForm form) {
        write.write(actor, id, expected, form, time.now());
        return answer(actor, id);
    }

    @PostMapping("/{id}/submission")
    @Requires(Right.SIGNED_IN)
    ResponseEntity<AnalysisView> submitQualityAnalysis(Actor actor, @PathVariable UUID id, ExpectedVersion expected) {
        write.submit(actor, id, expected, time.now());
        return answer(actor, id);
    }

    private ResponseEntity<AnalysisView> answer(Actor actor, UUID id) {
        var view = read.find(actor, id, time.today());
        return ResponseEntity.ok().eTag(ExpectedVersion.tag(view.version())).body(view);
    }
}
