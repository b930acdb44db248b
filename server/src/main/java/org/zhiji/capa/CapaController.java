package org.zhiji.capa;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhiji.capa.CapaForms.CapaDateForm;
import org.zhiji.capa.CapaForms.CapaForm;
import org.zhiji.capa.CapaForms.CapaReasonForm;
import org.zhiji.capa.CapaForms.CapaResultForm;
import org.zhiji.capa.CapaForms.CapaTextForm;
import org.zhiji.capa.CapaForms.CapaVerificationForm;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Requires;
import org.zhiji.identity.Right;
import org.zhiji.platform.time.Time;
import org.zhiji.platform.web.ExpectedVersion;

/** What is seen by everybody who has a part in it; whose move it is the action itself says. */
@RestController
@RequestMapping("/api/capas")
class CapaController {

    private final KeepDraft keep;
    private final MoveCapa move;
    private final CapaPage page;
    private final CapaPeople people;
    private final EffectMeasures effects;
    private final Time time;

    CapaController(KeepDraft keep, MoveCapa move, CapaPage page, CapaPeople people, EffectMeasures effects, Time time) {
        this.keep = keep;
        this.move = move;
        this.page = page;
        this.people = people;
        this.effects = effects;
        this.time = time;
    }

    /** By what the effect of an action can be told. */
    @GetMapping("/effect-measures")
    @Requires(Right.CAPA_EDIT)
    List<EffectMeasures.EffectMeasureView> listEffectMeasures(Locale locale) {
        return effects.all(locale);
    }

    /** Who can have a part in an action of the branch; without one, of one's own. */
    @GetMapping("/people")
    @Requires(Right.CAPA_EDIT)
    List<CapaPeople.CapaPersonChoice> listCapaPeople(
            Actor actor, @RequestParam(required = false) @Nullable UUID department) {
        return people.of(department == null ? actor.departmentId() : department);
    }

    @PostMapping
    @Requires(Right.CAPA_EDIT)
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<CapaView> drawUpCapa(Actor actor, @Valid @RequestBody CapaForm form, Locale locale) {
        var id = keep.drawUp(actor, form, time.now());
        var view = find(actor, id, locale);
        return ResponseEntity.created(URI.create("/api/capas/" + id))
                .eTag(ExpectedVersion.tag(view.version()))
                .body(view);
    }

    @GetMapping("/{id}")
    @Requires(Right.SIGNED_IN)
    ResponseEntity<CapaView> getCapa(Actor actor, @PathVariable UUID id, Locale locale) {
        return answer(actor, id, locale);
    }

    @PutMapping("/{id}")
    @Requires(Right.CAPA_EDIT)
    ResponseEntity<CapaView> changeCapa(
            Actor actor,
            @PathVariable UUID id,
            ExpectedVersion expected,
            @Valid @RequestBody CapaForm form,
            Locale locale) {
        keep.change(actor, id, expected, form, time.now());
        return answer(actor, id, locale);
    }

    @PostMapping("/{id}/submission")
    @Requires(Right.CAPA_EDIT)
    ResponseEntity<CapaView> submitCapa(Actor actor, @PathVariable UUID id, ExpectedVersion expected, Locale locale) {
        move.submit(actor, id, expected, time.now());
        return answer(actor, id, locale);
    }

    @PostMapping("/{id}/cancellation")
    @Requires(Right.CAPA_EDIT)
    ResponseEntity<CapaView> cancelCapa(
            Actor actor,
            @PathVariable UUID id,
            ExpectedVersion expected,
            @Valid @RequestBody CapaReasonForm form,
            Locale locale) {
        move.cancel(actor, id, expected, form.reason().strip(), time.now());
        return answer(actor, id, locale);
    }

    @PostMapping("/{id}/measures/{measure}/completion")
    @Requires(Right.SIGNED_IN)
    ResponseEntity<CapaView> completeCapaMeasure(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID measure,
            @Valid @RequestBody CapaResultForm form,
            Locale locale) {
        move.complete(actor, id, measure, form.result().strip(), time.now());
        return answer(actor, id, locale);
    }

    @PostMapping("/{id}/measures/{measure}/date-changes")
    @Requires(Right.SIGNED_IN)
    ResponseEntity<CapaView> askForCapaDate(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID measure,
            @Valid @RequestBody CapaDateForm form,
            Locale locale) {
        move.askForDate(actor, id, measure, form.dueOn(), form.reason().strip(), time.now());
        return answer(actor, id, locale);
    }

    @PostMapping("/{id}/notes")
    @Requires(Right.SIGNED_IN)
    ResponseEntity<CapaView> noteCapa(
            Actor actor, @PathVariable UUID id, @Valid @RequestBody CapaTextForm form, Locale locale) {
        move.note(actor, id, form.text().strip(), time.now());
        return answer(actor, id, locale);
    }

    @PutMapping("/{id}/execution-report")
    @Requires(Right.SIGNED_IN)
    ResponseEntity<CapaView> reportCapaExecution(
            Actor actor, @PathVariable UUID id, @Valid @RequestBody CapaTextForm form, Locale locale) {
        move.report(actor, id, form.text().strip(), time.now());
        return answer(actor, id, locale);
    }

    @PostMapping("/{id}/verification")
    @Requires(Right.SIGNED_IN)
    ResponseEntity<CapaView> verifyCapa(
            Actor actor,
            @PathVariable UUID id,
            ExpectedVersion expected,
            @Valid @RequestBody CapaVerificationForm form,
            Locale locale) {
        move.verify(actor, id, expected, form, time.now());
        return answer(actor, id, locale);
    }

    private ResponseEntity<CapaView> answer(Actor actor, UUID id, Locale locale) {
        var view = find(actor, id, locale);
        return ResponseEntity.ok().eTag(ExpectedVersion.tag(view.version())).body(view);
    }

    private CapaView find(Actor actor, UUID id, Locale locale) {
        return page.get(actor, id, time.now(), locale);
    }
}
