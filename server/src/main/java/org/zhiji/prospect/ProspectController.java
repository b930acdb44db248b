package org.zhiji.prospect;

import jakarta.validation.Valid;
import java.net.URI;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
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
import org.zhiji.identity.Actor;
import org.zhiji.identity.Requires;
import org.zhiji.identity.Right;
import org.zhiji.platform.problem.FieldError;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.time.Time;
import org.zhiji.platform.web.ExpectedVersion;
import org.zhiji.prospect.KeepRegisters.RegisterView;
import org.zhiji.prospect.ProspectForms.CriteriaForm;
import org.zhiji.prospect.ProspectForms.EntryForm;
import org.zhiji.prospect.ProspectForms.RegisterForm;
import org.zhiji.prospect.ProspectQueries.ProspectEntryView;

/** Registers, what they bring, and by what one judges. */
@RestController
@RequestMapping("/api")
class ProspectController {

    private static final int LONGEST_DAYS = 1_100;
    private static final int EARLIEST_YEAR = 2000;
    private static final int LATEST_YEAR = 2200;

    private final KeepRegisters registers;
    private final KeepEntries entries;
    private final ProspectQueries queries;
    private final Conversion conversion;
    private final Criteria criteria;
    private final Time time;

    ProspectController(
            KeepRegisters registers,
            KeepEntries entries,
            ProspectQueries queries,
            Conversion conversion,
            Criteria criteria,
            Time time) {
        this.registers = registers;
        this.entries = entries;
        this.queries = queries;
        this.conversion = conversion;
        this.criteria = criteria;
        this.time = time;
    }

    @GetMapping("/prospect-registers")
    @Requires(Right.PROSPECT_VIEW)
    List<RegisterView> listProspectRegisters(Actor actor) {
        return registers.list(actor);
    }

    @PostMapping("/prospect-registers")
    @Requires(Right.PROSPECT_EDIT)
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<RegisterView> addProspectRegister(Actor actor, @Valid @RequestBody RegisterForm form) {
        var view = registers.get(actor, registers.add(actor, form, time.now()));
        return ResponseEntity.created(URI.create("/api/prospect-registers/" + view.id()))
                .eTag(ExpectedVersion.tag(view.version()))
                .body(view);
    }

    @GetMapping("/prospect-registers/{id}")
    @Requires(Right.PROSPECT_VIEW)
    ResponseEntity<RegisterView> getProspectRegister(Actor actor, @PathVariable UUID id) {
        var view = registers.get(actor, id);
        return ResponseEntity.ok().eTag(ExpectedVersion.tag(view.version())).body(view);
    }

    @PutMapping("/prospect-registers/{id}")
    @Requires(Right.PROSPECT_EDIT)
    ResponseEntity<RegisterView> changeProspectRegister(
            Actor actor, @PathVariable UUID id, ExpectedVersion version, @Valid @RequestBody RegisterForm form) {
        registers.change(actor, id, form, version, time.now());
        return getProspectRegister(actor, id);
    }

    /** One person may stand in several registers, once in each. */
    @PostMapping("/prospect-registers/{id}/entries")
    @Requires(Right.PROSPECT_EDIT)
    @ResponseStatus(HttpStatus.CREATED)
    ProspectEntryView enterProspect(Actor actor, @PathVariable UUID id, @Valid @RequestBody EntryForm form) {
        return queries.get(actor, entries.enter(actor, id, form, time.now()));
    }

    @GetMapping("/qualification-criteria")
    @Requires(Right.PROSPECT_VIEW)
    Criteria.CriteriaView getQualificationCriteria() {
        return criteria.inUse();
    }

    /** A new version; what was judged keeps its own. */
    @PostMapping("/qualification-criteria")
    @Requires(Right.PROSPECT_DECIDE)
    @ResponseStatus(HttpStatus.CREATED)
    Criteria.CriteriaView changeQualificationCriteria(Actor actor, @Valid @RequestBody CriteriaForm form) {
        return criteria.change(actor, form, time.now());
    }

    @GetMapping("/prospect-conversion")
    @Requires(Right.PROSPECT_VIEW)
    List<Conversion.ConversionRow> showProspectConversion(
            Actor actor, @RequestParam Conversion.By by, @RequestParam LocalDate from, @RequestParam LocalDate to) {
        if (to.isBefore(from)
                || from.getYear() < EARLIEST_YEAR
                || to.getYear() > LATEST_YEAR
                || ChronoUnit.DAYS.between(from, to) > LONGEST_DAYS) {
            throw Problem.invalid(FieldError.of("to", "prospect.invalid.period"));
        }
        return conversion.of(actor, by, from, to);
    }
}
