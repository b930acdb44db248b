package org.zhiji.relationship;

import jakarta.validation.Valid;
import java.net.URI;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
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
import org.zhiji.customer.Customers;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Requires;
import org.zhiji.identity.Right;
import org.zhiji.platform.problem.FieldError;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.time.Time;
import org.zhiji.platform.web.ExpectedVersion;
import org.zhiji.relationship.RelationshipForms.AimForm;
import org.zhiji.relationship.RelationshipForms.LevelForm;
import org.zhiji.relationship.RelationshipForms.RelationshipForm;

/** How near people of ours stand to people at customers, and how that is moved. */
@RestController
@RequestMapping("/api")
class RelationshipController {

    private static final int LONGEST_PERIOD_DAYS = 800;
    private static final int EARLIEST_YEAR = 1990;
    private static final int LATEST_YEAR = 2200;

    private final KeepRelationships keep;
    private final RelationshipQueries queries;
    private final RelationshipReports reports;
    private final ReadWarmth warmth;
    private final Customers customers;
    private final Time time;

    RelationshipController(
            KeepRelationships keep,
            RelationshipQueries queries,
            RelationshipReports reports,
            ReadWarmth warmth,
            Customers customers,
            Time time) {
        this.keep = keep;
        this.queries = queries;
        this.reports = reports;
        this.warmth = warmth;
        this.customers = customers;
        this.time = time;
    }

    @GetMapping("/customers/{customerId}/relationships")
    @Requires(Right.RELATIONSHIP_VIEW)
    List<RelationshipView> listRelationshipsOfCustomer(Actor actor, @PathVariable UUID customerId) {
        return queries.ofCustomer(actor, customers.get(actor, customerId).id());
    }

    @PostMapping("/relationships")
    @Requires(Right.RELATIONSHIP_EDIT)
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<RelationshipView> beginRelationship(Actor actor, @Valid @RequestBody RelationshipForm form) {
        var view = queries.get(actor, keep.begin(actor, form, time.now()));
        return ResponseEntity.created(URI.create("/api/relationships/" + view.id()))
                .eTag(ExpectedVersion.tag(view.version()))
                .body(view);
    }

    @GetMapping("/relationships/{id}")
    @Requires(Right.RELATIONSHIP_VIEW)
    ResponseEntity<RelationshipView> getRelationship(Actor actor, @PathVariable UUID id) {
        return answer(actor, id);
    }

    @PutMapping("/relationships/{id}")
    @Requires(Right.RELATIONSHIP_EDIT)
    ResponseEntity<RelationshipView> aimRelationship(
            Actor actor, @PathVariable UUID id, ExpectedVersion version, @Valid @RequestBody AimForm form) {
        keep.aim(actor, id, form, version, time.now());
        return answer(actor, id);
    }

    @PostMapping("/relationships/{id}/levels")
    @Requires(Right.RELATIONSHIP_EDIT)
    ResponseEntity<RelationshipView> moveRelationship(
            Actor actor, @PathVariable UUID id, ExpectedVersion version, @Valid @RequestBody LevelForm form) {
        keep.move(actor, id, form, version, time.now());
        return answer(actor, id);
    }

    /** How warm it is, why, until when, and what keeps it so. */
    @GetMapping("/relationships/{id}/warmth")
    @Requires(Right.RELATIONSHIP_VIEW)
    WarmthView showRelationshipWarmth(Actor actor, @PathVariable UUID id) {
        return warmth.of(actor, id, time.now());
    }

    /** How many stand how near, of oneself and those one leads, beside what is usual. */
    @GetMapping("/relationship-structure")
    @Requires(Right.RELATIONSHIP_VIEW)
    RelationshipReports.StructureView showRelationshipStructure(Actor actor) {
        return reports.structure(actor);
    }

    /** Who may be ready for the next level, and why. */
    @GetMapping("/relationship-candidates")
    @Requires(Right.RELATIONSHIP_VIEW)
    List<RelationshipView> listRelationshipCandidates(
            Actor actor, @RequestParam(required = false) @Nullable UUID employee) {
        return queries.ripe(actor, employee);
    }

    @GetMapping("/relationship-changes")
    @Requires(Right.RELATIONSHIP_VIEW)
    List<RelationshipReports.ChangeRow> listRelationshipChanges(
            Actor actor, @RequestParam LocalDate from, @RequestParam LocalDate to) {
        checkPeriod(from, to);
        return reports.changes(actor, from, to, time.zone());
    }

    /** What contacts were for, by employee; of one customer, where one is named. */
    @GetMapping("/contact-functions")
    @Requires(Right.RELATIONSHIP_VIEW)
    List<RelationshipReports.FunctionsRow> listContactFunctions(
            Actor actor,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam(required = false) @Nullable UUID customer) {
        checkPeriod(from, to);
        return reports.functions(actor, from, to, customer, time.zone());
    }

    private static void checkPeriod(LocalDate from, LocalDate to) {
        if (to.isBefore(from)
                || from.getYear() < EARLIEST_YEAR
                || to.getYear() > LATEST_YEAR
                || ChronoUnit.DAYS.between(from, to) > LONGEST_PERIOD_DAYS) {
            throw Problem.invalid(FieldError.of("to", "relationship.invalid.period"));
        }
    }

    private ResponseEntity<RelationshipView> answer(Actor actor, UUID id) {
        var view = queries.get(actor, id);
        return ResponseEntity.ok().eTag(ExpectedVersion.tag(view.version())).body(view);
    }
}
