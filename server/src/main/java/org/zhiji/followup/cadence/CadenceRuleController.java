package org.zhiji.followup.cadence;

import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Requires;
import org.zhiji.identity.Right;
import org.zhiji.platform.time.Time;
import org.zhiji.platform.web.ExpectedVersion;

@RestController
@RequestMapping("/api/cadence-rules")
class CadenceRuleController {

    private final CadenceRuleQueries queries;
    private final KeepCadenceRules keep;
    private final OrderCadenceRules order;
    private final PreviewCadence preview;
    private final CadenceHistory history;
    private final Occasions occasions;
    private final MessageSource messages;
    private final Time time;

    CadenceRuleController(
            CadenceRuleQueries queries,
            KeepCadenceRules keep,
            OrderCadenceRules order,
            PreviewCadence preview,
            CadenceHistory history,
            Occasions occasions,
            MessageSource messages,
            Time time) {
        this.queries = queries;
        this.keep = keep;
        this.order = order;
        this.preview = preview;
        this.history = history;
        this.occasions = occasions;
        this.messages = messages;
        this.time = time;
    }

    @GetMapping
    @Requires({Right.FOLLOW_UP_VIEW, Right.FOLLOW_UP_RULES})
    List<CadenceRuleView> listCadenceRules() {
        return queries.all(time.now(), time.zone());
    }

    @GetMapping("/{id}")
    @Requires({Right.FOLLOW_UP_VIEW, Right.FOLLOW_UP_RULES})
    ResponseEntity<CadenceRuleView> getCadenceRule(@PathVariable UUID id) {
        return tagged(id, HttpStatus.OK);
    }

    @GetMapping("/triggers")
    @Requires({Right.FOLLOW_UP_VIEW, Right.FOLLOW_UP_RULES})
    List<TriggerView> listCadenceTriggers(Locale locale) {
        return occasions.triggers().stream()
                .map(it -> new TriggerView(
                        it.kind(),
                        messages.getMessage("cadence.trigger." + it.kind(), null, locale),
                        it.lists().stream().sorted().toList(),
                        it.asks(),
                        it.targetType(),
                        it.nature(),
                        it.asks().contains(CadenceTrigger.Asks.FESTIVAL) ? festivals(locale) : List.of()))
                .toList();
    }

    private List<TriggerView.FestivalView> festivals(Locale locale) {
        return Arrays.stream(Festival.values())
                .map(it -> new TriggerView.FestivalView(it, FestivalTrigger.name(it.name(), messages, locale)))
                .toList();
    }

    @PostMapping
    @Requires(Right.FOLLOW_UP_RULES)
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<CadenceRuleView> createCadenceRule(Actor actor, @Valid @RequestBody CadenceRuleForm form) {
        return tagged(keep.create(actor, form, time.now()).id(), HttpStatus.CREATED);
    }

    @PutMapping("/{id}")
    @Requires(Right.FOLLOW_UP_RULES)
    ResponseEntity<CadenceRuleView> changeCadenceRule(
            Actor actor, @PathVariable UUID id, ExpectedVersion version, @Valid @RequestBody CadenceRuleForm form) {
        keep.change(actor, id, form, version, time.now());
        return tagged(id, HttpStatus.OK);
    }

    @DeleteMapping("/{id}")
    @Requires(Right.FOLLOW_UP_RULES)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteCadenceRule(Actor actor, @PathVariable UUID id) {
        keep.delete(actor, id, time.now());
    }

    @PutMapping("/order")
    @Requires(Right.FOLLOW_UP_RULES)
    List<CadenceRuleView> orderCadenceRules(Actor actor, @Valid @RequestBody RuleOrderForm form) {
        order.run(actor, form.ids(), time.now());
        return listCadenceRules();
    }

    @PutMapping("/{id}/pause")
    @Requires(Right.FOLLOW_UP_RULES)
    ResponseEntity<CadenceRuleView> pauseCadenceRule(Actor actor, @PathVariable UUID id) {
        keep.pause(actor, id, true, time.now());
        return tagged(id, HttpStatus.OK);
    }

    @DeleteMapping("/{id}/pause")
    @Requires(Right.FOLLOW_UP_RULES)
    ResponseEntity<CadenceRuleView> resumeCadenceRule(Actor actor, @PathVariable UUID id) {
        keep.pause(actor, id, false, time.now());
        return tagged(id, HttpStatus.OK);
    }

    /** Nothing is kept; a rule that stands already is named, so that it does not clash with itself. */
    @PostMapping("/preview")
    @Requires(Right.FOLLOW_UP_RULES)
    CadencePreview previewCadenceRule(
            Actor actor,
            @RequestParam(required = false) @Nullable UUID rule,
            @Valid @RequestBody CadenceRuleForm form) {
        keep.check(form);
        return preview.of(actor, form, rule, time.now());
    }

    @GetMapping("/{id}/history")
    @Requires({Right.FOLLOW_UP_VIEW, Right.FOLLOW_UP_RULES})
    List<CadenceChange> getCadenceRuleHistory(@PathVariable UUID id) {
        return history.of(id);
    }

    private ResponseEntity<CadenceRuleView> tagged(UUID id, HttpStatus status) {
        var found = queries.get(id, time.now(), time.zone());
        return ResponseEntity.status(status)
                .eTag(ExpectedVersion.tag(found.version()))
                .body(found);
    }
}
