package org.zhiji.followup.intake;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Requires;
import org.zhiji.identity.Right;
import org.zhiji.platform.problem.FieldError;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.time.Time;
import org.zhiji.platform.web.Cursor;
import org.zhiji.platform.web.Page;

@RestController
@RequestMapping("/api")
class HandOverController {

    private static final int MOST_DAYS = 31;

    private final HandOverQueries queries;
    private final HandOverOrders handOver;
    private final ReceiveHandOver receive;
    private final CheckOrderData check;
    private final Time time;

    HandOverController(
            HandOverQueries queries,
            HandOverOrders handOver,
            ReceiveHandOver receive,
            CheckOrderData check,
            Time time) {
        this.queries = queries;
        this.handOver = handOver;
        this.receive = receive;
        this.check = check;
        this.time = time;
    }

    /** The latest day first. */
    @GetMapping("/order-hand-overs")
    @Requires({Right.WORK_ORDER_VIEW, Right.FOLLOW_UP_VIEW})
    Page<HandOverRow> listHandOvers(
            Actor actor,
            @RequestParam(required = false) @Nullable UUID advisor,
            @RequestParam(required = false) @Nullable Boolean received,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer size) {
        var filter = new HandOverQueries.SheetFilter(advisor, received, from);
        return queries.sheets(actor, filter, Cursor.decode(after).orElse(null), Page.size(size));
    }

    /** Delivered and not handed over yet; of the last week, if no days are given. */
    @GetMapping("/order-hand-overs/open-orders")
    @Requires({Right.WORK_ORDER_VIEW, Right.FOLLOW_UP_VIEW})
    List<HandOverOrder> listOrdersToHandOver(
            Actor actor,
            @RequestParam(required = false) @Nullable UUID advisor,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        var last = to == null ? time.today() : to;
        var first = from == null ? last.minusDays(6) : from;
        if (last.isBefore(first)) {
            throw Problem.invalid(FieldError.of("to", "follow-up.period-reversed"));
        }
        if (!last.isBefore(first.plusDays(MOST_DAYS))) {
            throw Problem.invalid(FieldError.of("to", "figures.too-long", MOST_DAYS));
        }
        return queries.open(actor, advisor, first, last, time.zone());
    }

    @PostMapping("/order-hand-overs")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Right.WORK_ORDER_EDIT)
    List<HandOverView> handOverOrders(Actor actor, @Valid @RequestBody HandOverForm form) {
        return handOver.run(actor, form.orderIds(), time.now()).stream()
                .map(id -> sheet(actor, id))
                .toList();
    }

    @GetMapping("/order-hand-overs/{id}")
    @Requires({Right.WORK_ORDER_VIEW, Right.FOLLOW_UP_VIEW})
    HandOverView getHandOver(Actor actor, @PathVariable UUID id) {
        return sheet(actor, id);
    }

    /** The desk has it. */
    @PutMapping("/order-hand-overs/{id}/receipt")
    @Requires(Right.FOLLOW_UP_CALL)
    HandOverView receiveHandOver(Actor actor, @PathVariable UUID id) {
        receive.run(actor, id, time.now());
        return sheet(actor, id);
    }

    /** Whether the data of an order were right when its customer was called. */
    @PutMapping("/order-data-checks/{orderId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Right.FOLLOW_UP_CALL)
    void checkOrderData(Actor actor, @PathVariable UUID orderId, @Valid @RequestBody DataCheckForm form) {
        check.run(actor, orderId, form.wrong(), time.now());
    }

    private HandOverView sheet(Actor actor, UUID id) {
        return queries.sheet(actor, id, time.zone()).orElseThrow(() -> Problem.notFound(HandOverOrders.SUBJECT));
    }
}
