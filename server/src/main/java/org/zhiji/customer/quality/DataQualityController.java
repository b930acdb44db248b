package org.zhiji.customer.quality;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Requires;
import org.zhiji.identity.Right;
import org.zhiji.platform.time.Time;

@RestController
class DataQualityController {

    private final DataQuality quality;
    private final Time time;

    DataQualityController(DataQuality quality, Time time) {
        this.quality = quality;
        this.time = time;
    }

    /** Of the customers that the person may see. */
    @GetMapping("/api/data-quality")
    @Requires(Right.CUSTOMER_VIEW)
    List<DepartmentQuality> showDataQuality(Actor actor) {
        return quality.byDepartment(actor, time.now(), time.zone());
    }
}
