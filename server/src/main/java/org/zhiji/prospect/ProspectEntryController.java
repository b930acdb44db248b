package org.zhiji.prospect;

import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Requires;
import org.zhiji.identity.Right;
import org.zhiji.platform.time.Time;
import org.zhiji.platform.web.ExpectedVersion;
import org.zhiji.prospect.ProspectForms.FilterForm;
import org.zhiji.prospect.ProspectForms.JudgementForm;
import org.zhiji.prospect.ProspectForms.ProspectOpinionForm;
import org.zhiji.prospect.ProspectForms.ScoresForm;
import org.zhiji.prospect.ProspectForms.StrategyForm;
import org.zhiji.prospect.ProspectQueries.ProspectEntryView;

/** One potential customer on the way to a prospect. */
@RestController
@RequestMapping("/api/prospect-entries")
class ProspectEntryController {

    private final KeepEntries entries;
    private final Decide decide;
    private final ProspectQueries queries;
    private final Time time;

    ProspectEntryController(KeepEntries entries, Decide decide, ProspectQueries queries, Time time) {
        this.entries = entries;
        this.decide = decide;
        this.queries = queries;
        this.time = time;
    }

    @GetMapping("/{id}")
    @Requires(Right.PROSPECT_VIEW)
    ResponseEntity<ProspectEntryView> getProspectEntry(Actor actor, @PathVariable UUID id) {
        return answer(actor, id);
    }

    @PostMapping("/{id}/filtering")
    @Requires(Right.PROSPECT_EDIT)
    ResponseEntity<ProspectEntryView> filterProspect(
            Actor actor, @PathVariable UUID id, ExpectedVersion version, @Valid @RequestBody FilterForm form) {
        entries.filterOut(actor, id, form, version, time.now());
        return answer(actor, id);
    }

    @PostMapping("/{id}/restoration")
    @Requires(Right.PROSPECT_EDIT)
    ResponseEntity<ProspectEntryView> restoreProspect(Actor actor, @PathVariable UUID id, ExpectedVersion version) {
        entries.restore(actor, id, version, time.now());
        return answer(actor, id);
    }

    @PutMapping("/{id}/scores")
    @Requires(Right.PROSPECT_EDIT)
    ResponseEntity<ProspectEntryView> scoreProspect(
            Actor actor, @PathVariable UUID id, ExpectedVersion version, @Valid @RequestBody ScoresForm form) {
        entries.score(actor, id, form, version, time.now());
        return answer(actor, id);
    }

    @PostMapping("/{id}/opinions")
    @Requires(Right.PROSPECT_EDIT)
    @ResponseStatus(HttpStatus.CREATED)
    ProspectEntryView thinkOfProspect(
            Actor actor, @PathVariable UUID id, @Valid @RequestBody ProspectOpinionForm form) {
        entries.think(actor, id, form, time.now());
        return queries.get(actor, id);
    }

    @PostMapping("/{id}/decision")
    @Requires(Right.PROSPECT_DECIDE)
    ResponseEntity<ProspectEntryView> decideProspect(
            Actor actor, @PathVariable UUID id, ExpectedVersion version, @Valid @RequestBody JudgementForm form) {
        decide.decide(actor, id, form, version, time.now());
        return answer(actor, id);
    }

    @PutMapping("/{id}/strategy")
    @Requires(Right.PROSPECT_DECIDE)
    ResponseEntity<ProspectEntryView> planProspect(
            Actor actor, @PathVariable UUID id, ExpectedVersion version, @Valid @RequestBody StrategyForm form) {
        decide.plan(actor, id, form, version, time.now());
        return answer(actor, id);
    }

    private ResponseEntity<ProspectEntryView> answer(Actor actor, UUID id) {
        var view = queries.get(actor, id);
        return ResponseEntity.ok().eTag(ExpectedVersion.tag(view.version())).body(view);
    }
}
