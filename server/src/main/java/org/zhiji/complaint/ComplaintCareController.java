package org.zhiji.complaint;

import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhiji.complaint.ComplaintForms.ComplaintCompensationForm;
import org.zhiji.complaint.ComplaintForms.ComplaintLegalRiskForm;
import org.zhiji.complaint.ComplaintForms.ComplaintLinkForm;
import org.zhiji.complaint.ComplaintForms.ComplaintMergerForm;
import org.zhiji.complaint.ComplaintForms.ComplaintNoteForm;
import org.zhiji.complaint.ComplaintForms.ComplaintPartForm;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Requires;
import org.zhiji.identity.Right;
import org.zhiji.platform.time.Time;
import org.zhiji.platform.web.ExpectedVersion;

/** What is done around a complaint beside its steps: what belongs together, what it costs, what the customer may read. */
@RestController
@RequestMapping("/api/complaints/{id}")
class ComplaintCareController {

    private final MoveComplaint move;
    private final ComplaintLinks links;
    private final AskCompensation askCompensation;
    private final SimilarComplaints similar;
    private final ComplaintPage page;
    private final Time time;

    ComplaintCareController(
            MoveComplaint move,
            ComplaintLinks links,
            AskCompensation askCompensation,
            SimilarComplaints similar,
            ComplaintPage page,
            Time time) {
        this.move = move;
        this.links = links;
        this.askCompensation = askCompensation;
        this.similar = similar;
        this.page = page;
        this.time = time;
    }

    @GetMapping("/letter")
    @Requires({Right.COMPLAINT_VIEW, Right.COMPLAINT_REGISTER})
    ComplaintLetter getComplaintLetter(Actor actor, @PathVariable UUID id) {
        return page.letter(actor, id);
    }

    @GetMapping("/similar")
    @Requires({Right.COMPLAINT_VIEW, Right.COMPLAINT_REGISTER})
    List<SimilarComplaints.SimilarComplaint> listSimilarComplaints(Actor actor, @PathVariable UUID id) {
        return similar.to(actor, id);
    }

    /** Words that the customer may read. */
    @PostMapping("/shared-notes")
    @Requires({Right.COMPLAINT_HANDLE, Right.COMPLAINT_REPORT})
    @ResponseStatus(HttpStatus.CREATED)
    ComplaintView shareComplaintNote(
            Actor actor, @PathVariable UUID id, @Valid @RequestBody ComplaintNoteForm form, Locale locale) {
        var now = time.now();
        move.share(actor, id, form.text().strip(), now);
        return page.get(actor, id, now, locale);
    }

    @PutMapping("/legal-risk")
    @Requires({Right.COMPLAINT_HANDLE, Right.COMPLAINT_REPORT, Right.COMPLAINT_ASSIST})
    ResponseEntity<ComplaintView> changeComplaintLegalRisk(
            Actor actor,
            @PathVariable UUID id,
            @Valid @RequestBody ComplaintLegalRiskForm form,
            ExpectedVersion expected,
            Locale locale) {
        return done(actor, id, locale, now -> move.changeLegalRisk(actor, id, expected, form.legalRisk(), now));
    }

    @PostMapping("/compensations")
    @Requires(Right.COMPLAINT_HANDLE)
    ResponseEntity<ComplaintView> askComplaintCompensation(
            Actor actor,
            @PathVariable UUID id,
            @Valid @RequestBody ComplaintCompensationForm form,
            ExpectedVersion expected,
            Locale locale) {
        return done(actor, id, locale, now -> askCompensation.run(actor, id, expected, form, now));
    }

    @PostMapping("/links")
    @Requires({Right.COMPLAINT_HANDLE, Right.COMPLAINT_REPORT})
    @ResponseStatus(HttpStatus.CREATED)
    ComplaintView linkComplaint(
            Actor actor, @PathVariable UUID id, @Valid @RequestBody ComplaintLinkForm form, Locale locale) {
        var now = time.now();
        links.link(actor, id, form.otherId(), now);
        return page.get(actor, id, now, locale);
    }

    @DeleteMapping("/links/{otherId}")
    @Requires({Right.COMPLAINT_HANDLE, Right.COMPLAINT_REPORT})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unlinkComplaint(Actor actor, @PathVariable UUID id, @PathVariable UUID otherId) {
        links.unlink(actor, id, otherId, time.now());
    }

    /** It was written down twice: this one ends, the other one goes on. */
    @PostMapping("/merger")
    @Requires(Right.COMPLAINT_HANDLE)
    ResponseEntity<ComplaintView> mergeComplaint(
            Actor actor,
            @PathVariable UUID id,
            @Valid @RequestBody ComplaintMergerForm form,
            ExpectedVersion expected,
            Locale locale) {
        return done(
                actor,
                id,
                locale,
                now -> links.merge(
                        actor, id, expected, form.intoId(), form.note().strip(), now));
    }

    /** Two matters in one complaint: the answer is the new one. */
    @PostMapping("/parts")
    @Requires(Right.COMPLAINT_HANDLE)
    @ResponseStatus(HttpStatus.CREATED)
    ComplaintView splitComplaint(
            Actor actor,
            @PathVariable UUID id,
            @Valid @RequestBody ComplaintPartForm form,
            ExpectedVersion expected,
            Locale locale) {
        var now = time.now();
        return page.get(actor, links.split(actor, id, expected, form, now), now, locale);
    }

    private ResponseEntity<ComplaintView> done(Actor actor, UUID id, Locale locale, Consumer<Instant> step) {
        var now = time.now();
        step.accept(now);
        var view = page.get(actor, id, now, locale);
        return ResponseEntity.ok().eTag(ExpectedVersion.tag(view.version())).body(view);
    }
}
