package org.zhiji.home;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Requires;
import org.zhiji.identity.Right;
import org.zhiji.platform.time.Time;

@RestController
class BenchmarkController {

    private final ReadBenchmarks read;
    private final Time time;

    BenchmarkController(ReadBenchmarks read, Time time) {
        this.read = read;
        this.time = time;
    }

    @GetMapping("/api/benchmarks")
    @Requires({Right.FOLLOW_UP_VIEW, Right.COMPLAINT_VIEW})
    ReadBenchmarks.BenchmarksView getBenchmarks(
            Actor actor, @RequestParam(required = false) @Nullable UUID department) {
        return read.of(actor, department, time.now());
    }
}
