package org.zhiji.followup;

import java.time.LocalDate;
import java.util.List;
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

@RestController
@RequestMapping("/api/follow-up")
class FollowUpDayController {

    private final TodayQueries today;
    private final TeamDayQueries team;
    private final BoardQueries board;
    private final Callers callers;
    private final Time time;

    FollowUpDayController(TodayQueries today, TeamDayQueries team, BoardQueries board, Callers callers, Time time) {
        this.today = today;
        this.team = team;
        this.board = board;
        this.callers = callers;
        this.time = time;
    }

    @GetMapping("/today")
    @Requires(Right.FOLLOW_UP_CALL)
    TodayView getToday(
            Actor actor,
            @RequestParam(defaultValue = "MINE") TodayView.Scope scope,
            @RequestParam(defaultValue = "25") int shown) {
        return today.find(actor, scope, Math.max(shown, 0), time.now(), time.zone());
    }

    @GetMapping("/team-day")
    @Requires(Right.FOLLOW_UP_VIEW)
    TeamDayQueries.TeamDayView getTeamDay(Actor actor) {
        return team.find(actor, CallDay.of(time.now(), time.zone()));
    }

    @GetMapping("/board")
    @Requires(Right.FOLLOW_UP_VIEW)
    BoardQueries.BoardView getFollowUpBoard(
            Actor actor, @RequestParam LocalDate from, @RequestParam(required = false) @Nullable LocalDate to) {
        var last = to == null ? from : to;
        if (last.isBefore(from)) {
            throw Problem.invalid(FieldError.of("to", "follow-up.period-reversed"));
        }
        return board.find(actor, from, last);
    }

    @GetMapping("/callers")
    @Requires(Right.FOLLOW_UP_VIEW)
    List<Callers.CallerRow> listCallers(Actor actor) {
        return callers.all(actor);
    }
}
