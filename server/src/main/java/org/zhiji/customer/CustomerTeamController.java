package org.zhiji.customer;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
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
import org.zhiji.platform.web.ExpectedVersion;

/** The version is the customer's. */
@RestController
@RequestMapping("/api/customers/{id}/team")
class CustomerTeamController {

    private final CustomerQueries customers;
    private final TeamOfCustomer team;
    private final KeepTeam keep;
    private final Time time;

    CustomerTeamController(CustomerQueries customers, TeamOfCustomer team, KeepTeam keep, Time time) {
        this.customers = customers;
        this.team = team;
        this.keep = keep;
        this.time = time;
    }

    @GetMapping
    @Requires(Right.CUSTOMER_VIEW)
    List<TeamMemberView> listCustomerTeam(Actor actor, @PathVariable UUID id) {
        customers.requireVisible(actor, id);
        return team.of(id);
    }

    @PutMapping
    @Requires(Right.CUSTOMER_EDIT)
    ResponseEntity<List<TeamMemberView>> changeCustomerTeam(
            Actor actor, @PathVariable UUID id, ExpectedVersion version, @Valid @RequestBody TeamForm form) {
        keep.run(actor, id, form, version, time.now());
        return ResponseEntity.ok(team.of(id));
    }
}
