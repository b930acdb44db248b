package org.zhiji.relationship;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Requires;
import org.zhiji.identity.Right;
import org.zhiji.platform.time.Time;

@RestController
class VisitsController {

    private final VisitsOfTheDay visits;
    private final Time time;

    VisitsController(VisitsOfTheDay visits, Time time) {
        this.visits = visits;
        this.time = time;
    }

    /** Visits that are due, by district. */
    @GetMapping("/api/visits")
    @Requires(Right.RELATIONSHIP_VIEW)
    List<VisitsOfTheDay.DistrictView> listVisits(Actor actor, @RequestParam(defaultValue = "false") boolean team) {
        return visits.of(actor, team, time.today());
    }
}
