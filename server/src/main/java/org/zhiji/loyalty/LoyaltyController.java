package org.zhiji.loyalty;

import jakarta.validation.Valid;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Requires;
import org.zhiji.identity.Right;
import org.zhiji.loyalty.ChurnForms.DecisionForm;
import org.zhiji.loyalty.ChurnForms.FarewellForm;
import org.zhiji.loyalty.ChurnForms.ProposalForm;
import org.zhiji.platform.problem.FieldError;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.time.Time;
import org.zhiji.platform.web.ExpectedVersion;

/** Where customers stand and how loyal they are. */
@RestController
@RequestMapping("/api")
class LoyaltyController {

    private static final int EARLIEST_YEAR = 2000;
    private static final int LATEST_YEAR = 2200;

    private final LoyaltyQueries queries;
    private final LifecycleBoard board;
    private final KeepLifelong lifelong;
    private final KeepChurnCases cases;
    private final Time time;

    LoyaltyController(
            LoyaltyQueries queries, LifecycleBoard board, KeepLifelong lifelong, KeepChurnCases cases, Time time) {
        this.queries = queries;
        this.board = board;
        this.lifelong = lifelong;
        this.cases = cases;
        this.time = time;
    }

    /** The stage with its moves, the index with its parts. */
    @GetMapping("/customers/{id}/loyalty")
    @Requires(Right.CUSTOMER_VIEW)
    LoyaltyView showLoyalty(Actor actor, @PathVariable UUID id) {
        return queries.of(actor, id, time.now());
    }

    /** The customer says good-bye: lost at once, with the reason. */
    @PostMapping("/customers/{id}/farewell")
    @Requires(Right.CUSTOMER_EDIT)
    @ResponseStatus(HttpStatus.CREATED)
    KeepChurnCases.ChurnCaseView sayFarewell(
            Actor actor, @PathVariable UUID id, @Valid @RequestBody FarewellForm form) {
        return cases.get(actor, cases.farewell(actor, id, form, time.now()));
    }

    @PostMapping("/customers/{id}/lifelong-proposal")
    @Requires(Right.CUSTOMER_EDIT)
    @ResponseStatus(HttpStatus.CREATED)
    LoyaltyView proposeForLife(Actor actor, @PathVariable UUID id, @Valid @RequestBody ProposalForm form) {
        lifelong.propose(actor, id, form, time.now());
        return queries.of(actor, id, time.now());
    }

    /** Those that wait for the general manager. */
    @GetMapping("/lifelong-proposals")
    @Requires({Right.LIFECYCLE_BOARD, Right.LIFELONG_CONFIRM})
    List<KeepLifelong.ProposalView> listLifelongProposals(Actor actor) {
        return lifelong.open(actor);
    }

    @PostMapping("/lifelong-proposals/{id}/decision")
    @Requires(Right.LIFELONG_CONFIRM)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decideLifelongProposal(
            Actor actor, @PathVariable UUID id, ExpectedVersion version, @Valid @RequestBody DecisionForm form) {
        lifelong.decide(actor, id, form, version, time.now());
    }

    /** @param month such as 2026-09; this one where none is named */
    @GetMapping("/lifecycle-board")
    @Requires(Right.LIFECYCLE_BOARD)
    LifecycleBoard.LifecycleBoardView showLifecycleBoard(
            Actor actor,
            @RequestParam(required = false) @Nullable UUID department,
            @RequestParam(required = false) @Nullable String month) {
        return board.of(actor, department, month(month), time.today());
    }

    private YearMonth month(@Nullable String month) {
        if (month == null) {
            return YearMonth.from(time.today());
        }
        try {
            var asked = YearMonth.parse(month);
            if (asked.getYear() >= EARLIEST_YEAR && asked.getYear() <= LATEST_YEAR) {
                return asked;
            }
        } catch (DateTimeException notAMonth) {
            // Falls through: a month that nobody can have meant.
        }
        throw Problem.invalid(FieldError.of("month", "loyalty.invalid.month"));
    }
}
