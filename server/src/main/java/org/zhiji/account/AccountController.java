package org.zhiji.account;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhiji.account.AccountForms.AccountPlanForm;
import org.zhiji.account.AccountQueries.AccountRow;
import org.zhiji.account.AccountQueries.HandOverRisk;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Requires;
import org.zhiji.identity.Right;
import org.zhiji.platform.time.Time;
import org.zhiji.platform.web.ExpectedVersion;

/** Key customers, their plans, and what hangs on one person. */
@RestController
@RequestMapping("/api")
class AccountController {

    private static final int MONTHS_OF_A_YEAR = 12;

    private final AccountQueries queries;
    private final KeepPlans plans;
    private final CompetitorMentions competitors;
    private final Time time;

    AccountController(AccountQueries queries, KeepPlans plans, CompetitorMentions competitors, Time time) {
        this.queries = queries;
        this.plans = plans;
        this.competitors = competitors;
        this.time = time;
    }

    /** Key customers; those without a plan first. */
    @GetMapping("/accounts")
    @Requires(Right.RELATIONSHIP_VIEW)
    List<AccountRow> listAccounts(Actor actor) {
        return queries.all(actor, time.today());
    }

    /** A customer with its plans and who of us knows whom there. */
    @GetMapping("/customers/{customerId}/account")
    @Requires(Right.RELATIONSHIP_VIEW)
    AccountView getAccount(Actor actor, @PathVariable UUID customerId) {
        return queries.of(actor, customerId, time.today(), time.zone());
    }

    /** The plan of a year as a whole; the version is that of the year's plan, 0 where there is none yet. */
    @PutMapping("/customers/{customerId}/account-plan")
    @Requires(Right.RELATIONSHIP_EDIT)
    AccountView saveAccountPlan(
            Actor actor,
            @PathVariable UUID customerId,
            ExpectedVersion version,
            @Valid @RequestBody AccountPlanForm form) {
        plans.save(actor, customerId, form, version, time.now());
        return queries.of(actor, customerId, time.today(), time.zone());
    }

    /** Customers whom only one of us knows. */
    @GetMapping("/hand-over-risks")
    @Requires(Right.RELATIONSHIP_VIEW)
    List<HandOverRisk> listHandOverRisks(Actor actor) {
        return queries.risks(actor, time.today(), time.zone());
    }

    /** What was heard of competitors in the last twelve months, by month. */
    @GetMapping("/competitor-mentions")
    @Requires(Right.RELATIONSHIP_VIEW)
    List<CompetitorMentions.CompetitorRow> listCompetitorMentions(Actor actor) {
        return competitors.of(actor, time.today(), MONTHS_OF_A_YEAR, time.zone());
    }
}
