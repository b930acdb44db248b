package org.zhiji.complaint;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Requires;
import org.zhiji.identity.Right;
import org.zhiji.platform.problem.FieldError;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.time.Time;

/** Figures of complaints, of the branches that one may see. */
@RestController
@RequestMapping("/api")
class ComplaintFiguresController {

    private static final int USUAL_DAYS = 90;
    private static final int MOST_YEARS = 3;

    private final CountComplaints figures;
    private final Time time;

    ComplaintFiguresController(CountComplaints figures, Time time) {
        this.figures = figures;
        this.time = time;
    }

    /** Of the last ninety days, if nothing else is asked for. */
    @GetMapping("/complaint-figures")
    @Requires(Right.COMPLAINT_VIEW)
    CountComplaints.ComplaintFiguresView getComplaintFigures(
            Actor actor,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable UUID department) {
        var last = to == null ? time.today() : to;
        var first = from == null ? last.minusDays(USUAL_DAYS - 1L) : from;
        if (last.isBefore(first) || first.plusYears(MOST_YEARS).isBefore(last)) {
            throw Problem.invalid(FieldError.of("to", "complaint.period", MOST_YEARS));
        }
        return figures.of(actor, first, last, department, time.now());
    }

    /** What is complained about more than before. */
    @GetMapping("/complaint-topics")
    @Requires(Right.COMPLAINT_VIEW)
    List<RisingTopics.ComplaintTopic> listRisingComplaintTopics(
            Actor actor, @RequestParam(required = false) @Nullable UUID department) {
        return figures.rising(actor, department, time.now());
    }
}
