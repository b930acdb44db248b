package org.zhiji.service;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Requires;
import org.zhiji.identity.Right;
import org.zhiji.service.CustomerOrigins.OriginsView;

@RestController
class CustomerOriginsController {

    private final CustomerOrigins origins;

    CustomerOriginsController(CustomerOrigins origins) {
        this.origins = origins;
    }

    /** Of the customers that the person may see. */
    @GetMapping("/api/customer-origins")
    @Requires(Right.CUSTOMER_VIEW)
    OriginsView showCustomerOrigins(Actor actor) {
        return origins.of(actor);
    }
}
