package org.zhiji.customer.pool;

import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhiji.customer.Customers;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Requires;
import org.zhiji.identity.Right;
import org.zhiji.platform.time.Time;
import org.zhiji.platform.web.ExpectedVersion;

/** Who has a customer, who had it, and giving it up. */
@RestController
@RequestMapping("/api/customers/{id}")
class CustomerOwnerController {

    private final Customers customers;
    private final OwnerHistory history;
    private final ReturnCustomer returnCustomer;
    private final Time time;

    CustomerOwnerController(Customers customers, OwnerHistory history, ReturnCustomer returnCustomer, Time time) {
        this.customers = customers;
        this.history = history;
        this.returnCustomer = returnCustomer;
        this.time = time;
    }

    @GetMapping("/owners")
    @Requires(Right.CUSTOMER_VIEW)
    OwnersView listCustomerOwners(Actor actor, @PathVariable UUID id) {
        return history.of(customers.get(actor, id).id(), time.now());
    }

    @PostMapping("/return")
    @Requires(Right.CUSTOMER_EDIT)
    ResponseEntity<Void> returnCustomerToPool(
            Actor actor, @PathVariable UUID id, ExpectedVersion version, @Valid @RequestBody ReturnForm form) {
        returnCustomer.run(actor, id, form, version, time.now());
        return ResponseEntity.noContent().build();
    }
}
