package org.zhiji.followup.cadence;

import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Requires;
import org.zhiji.identity.Right;
import org.zhiji.platform.time.Time;

@RestController
@RequestMapping("/api/customers/{id}/cadence")
class CustomerCadenceController {

    private final CustomerCadenceQueries queries;
    private final KeepOverrides overrides;
    private final Time time;

    CustomerCadenceController(CustomerCadenceQueries queries, KeepOverrides overrides, Time time) {
        this.queries = queries;
        this.overrides = overrides;
        this.time = time;
    }

    @GetMapping
    @Requires(Right.CUSTOMER_VIEW)
    CustomerCadence getCustomerCadence(Actor actor, @PathVariable UUID id) {
        return queries.of(actor, id, time.now(), time.zone());
    }

    @PutMapping("/override")
    @Requires(Right.CUSTOMER_EDIT)
    CustomerCadence overrideCadence(Actor actor, @PathVariable UUID id, @Valid @RequestBody OverrideForm form) {
        overrides.set(actor, id, form, time.now());
        return queries.of(actor, id, time.now(), time.zone());
    }

    @DeleteMapping("/override")
    @Requires(Right.CUSTOMER_EDIT)
    CustomerCadence endCadenceOverride(Actor actor, @PathVariable UUID id) {
        overrides.end(actor, id, time.now());
        return queries.of(actor, id, time.now(), time.zone());
    }
}
