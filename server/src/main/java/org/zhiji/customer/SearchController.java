package org.zhiji.customer;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Requires;
import org.zhiji.identity.Right;

@RestController
class SearchController {

    private final GlobalSearch search;

    SearchController(GlobalSearch search) {
        this.search = search;
    }

    /** Name, pinyin, initials, any part of a phone or plate, end of a VIN, order number; Simplified or Traditional. */
    @GetMapping("/api/search")
    @Requires(Right.CUSTOMER_VIEW)
    List<SearchHit> search(Actor actor, @RequestParam @Size(max = 100) String q) {
        return search.find(actor, q);
    }
}
